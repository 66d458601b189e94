#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svereno {

/// One word of a name, ready for comparison.
struct RussianNameWord {
  std::u32string letters;  ///< Lower case; Latin letters too, as in «Пётр I».
  bool initial = false;    ///< «А.», «Дж.»
  bool stopped = false;    ///< A full stop stands right behind it.
};

struct EnglishNameWord {
  std::string letters;   ///< ASCII lower case, without marks and apostrophes.
  bool initial = false;  ///< "A.", "Yu."
};

/// The words of a name, valid UTF-8: parted by whatever is no letter, an apostrophe or a stress
/// mark, so that hyphens and «А.С.Пушкин» part them too.
std::vector<RussianNameWord> russian_name_words(std::string_view name);

/// The same for English, without "the" and possessive endings.
std::vector<EnglishNameWord> english_name_words(std::string_view name);

}  // namespace svereno
