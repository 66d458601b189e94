#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "aligner/language/profile.h"
#include "aligner/text/language.h"

struct sb_stemmer;

namespace svereno {

/// Brings the forms of a word together: «дома», «домов» → «дом».
///
/// The stem is for comparing, not for showing. A language without an algorithm loses the
/// endings that its profile lists, and keeps its words as they are if that lists none.
/// Not to be shared between threads.
/// Source: Snowball (Porter 2001), the library's algorithm for the language.
class Stemmer {
 public:
  explicit Stemmer(Language language);

  /// The stem of `word`, which must have been folded by fold_word().
  std::string stem(std::string_view word) const;

 private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Deleter> stemmer_;
  const LanguageProfile* profile_;
};

}  // namespace svereno
