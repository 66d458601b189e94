#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "aligner/language/name_spellings.h"

namespace svereno {

/// How far `en` is from spelling the Russian word `ru`: the cheapest way to cut both into
/// groups of letters that correspond, in tenths (0: as every scheme has it; 10: one unusual
/// spelling). None if there is no such way within `limit`.
///
/// `ru` is in lower case, Cyrillic; `en` in lower case, without marks and apostrophes.
/// Words of more than kMostNameLetters letters never match. Time grows with the product of
/// the lengths, in practice with their sum: only reachable places are visited.
std::optional<int> spelling_cost(std::u32string_view ru, std::string_view en, NameSpelling spelling,
                                 int limit);

/// Whether `en` may begin as a word that begins with `ru`, by any spelling within `limit`: false
/// only if no word does.
bool may_begin(std::u32string_view ru, std::string_view en, int limit);

/// Whether a word is made of whole groups of `spelling`: «цзэдун» and "zedong" of Chinese ones.
bool is_made_of(std::u32string_view ru, NameSpelling spelling);
bool is_made_of(std::string_view en, NameSpelling spelling);

/// The English letters, bit 0 for a, that a word may begin with whose Russian form begins
/// with `ru`, by any spelling.
std::uint32_t initials_by_any_spelling(char32_t ru);

inline constexpr std::size_t kMostNameLetters = 48;

}  // namespace svereno
