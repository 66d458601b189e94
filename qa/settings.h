#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "aligner/language/names.h"
#include "aligner/language/official_names.h"

namespace svereno::qa {

/// The spelling that the English is held to.
enum class EnglishVariant : std::uint8_t { any, us, gb };

/// What the user wants of the checks; the same for a whole run.
struct Settings {
  EnglishVariant english = EnglishVariant::any;
  /// Words and phrases that no check of the text may complain of, folded by
  /// fold_word(). A finding whose marked text is one of them is dropped.
  std::vector<std::string> ignored_words = {};
  /// The names and the acronyms and official names that the user adds, beside the shipped ones;
  /// null where there are none.
  std::shared_ptr<const Names> own_names = {};
  std::shared_ptr<const OfficialNames> own_official_names = {};

  /// What to ask about names: the user's own, if any, and the shipped ones. The first call in a
  /// process that has no own ones takes some milliseconds.
  const Names& names() const;
  const OfficialNames& official_names() const;
};

}  // namespace svereno::qa
