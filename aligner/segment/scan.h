#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "aligner/text/utf8.h"

namespace svereno {

/// Words are read no further than this, in bytes, so that a text without spaces costs
/// no more than another.
inline constexpr std::uint32_t kLongestWord = 128;

// Below, an offset behind the end of `text` is taken for its end.

/// The character at, or before, `offset` of `text`; of size 0 at either end.
CodePoint code_point_at(std::string_view text, std::uint32_t offset);
CodePoint code_point_before(std::string_view text, std::uint32_t offset);

/// Where `piece`, a view into `text`, ends in it.
std::uint32_t end_of(std::string_view text, std::string_view piece);

/// A letter or a mark on one.
bool is_word_character(char32_t c);

/// Where the white space at, or before, `offset` ends.
std::uint32_t after_spaces(std::string_view text, std::uint32_t offset);
std::uint32_t before_spaces(std::string_view text, std::uint32_t offset);

/// The letters at, or before, `offset`, with hyphens and apostrophes between them.
std::string_view word_at(std::string_view text, std::uint32_t offset);
std::string_view word_before(std::string_view text, std::uint32_t offset);

/// The ASCII digits at `offset`.
std::string_view digits_at(std::string_view text, std::uint32_t offset);

/// Whether `word` is a Roman numeral by its letters, Latin capitals or their Cyrillic
/// twins: «IV», «ХІХ»; alone, only I, V and X are.
bool is_roman(std::string_view word);

/// `word` in lower case, for looking it up.
std::string lower(std::string_view word);

}  // namespace svereno
