#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace svereno::qa {

/// The spelling that the English is held to.
enum class EnglishVariant : std::uint8_t { any, us, gb };

/// What the user wants of the checks; the same for a whole run.
struct Settings {
  EnglishVariant english = EnglishVariant::any;
  /// Words and phrases that no check of the text may complain of, folded by
  /// fold_word(). A finding whose marked text is one of them is dropped.
  std::vector<std::string> ignored_words = {};
};

}  // namespace svereno::qa
