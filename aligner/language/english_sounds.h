#pragma once

#include <cstdint>
#include <string_view>

namespace svereno {

/// How a word begins when it is read out: what the article before it goes by.
enum class Onset : std::uint8_t {
  vowel,      ///< "hour", "MP", "8", "11th", "umbrella": takes "an".
  consonant,  ///< "union", "UN", "one", "NATO", "house": takes "a".
  either,     ///< Speakers differ or spelling does not tell: "historic", "SQL", "XX".
};

/// The onset of `word`, one token of English as tokenize() gives it: a word, a number, an
/// acronym, with any capitals. Words of other scripts are `either`.
///
/// Source: our own table of spellings that do not sound as they look, by prefix; numbers by
/// their names; acronyms by the names of letters where they cannot be pronounced.
Onset english_onset(std::string_view word);

}  // namespace svereno
