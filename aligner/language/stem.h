#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "aligner/text/language.h"

struct sb_stemmer;

namespace svereno {

/// Brings the forms of a word together: «дома», «домов» → «дом».
///
/// The stem is for comparing, not for showing. Languages that have no algorithm keep
/// their words as they are. Not to be shared between threads.
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
};

}  // namespace svereno
