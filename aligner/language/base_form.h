#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "aligner/language/morphology.h"
#include "aligner/language/stem.h"
#include "aligner/text/language.h"

namespace svereno {

/// Changes whenever BaseForms::of() or fold_word() gives other results than before, so that
/// words which were kept in files are no longer taken for today's.
inline constexpr std::uint32_t kBaseFormsVersion = 3;

/// Brings the forms of a word together, by what lexicons know words as: the likeliest
/// lemma of a form that the dictionary of its language has, «людей» → «человек»; the stem
/// of any other form. Not to be shared between threads.
///
/// The word is looked at by itself, without what stands around it, so that a text of many
/// words costs one look-up for each different one. Source: measured, docs/adr/0010.
class BaseForms {
 public:
  explicit BaseForms(Language language);

  /// The base form of `word`, which must have been folded by fold_word().
  std::string of(std::string_view word) const;

 private:
  const Morphology* morphology_;
  Stemmer stemmer_;
};

}  // namespace svereno
