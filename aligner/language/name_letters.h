#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace svereno {

/// Which correspondences between Russian and English letters may be used.
enum class NameSpelling : std::uint8_t {
  romanised,  ///< A Russian name by any scheme: ж is zh, j, ž or z; х is kh, h, ch or x.
  foreign,    ///< Also a name that went through Russian: в is w, ф is ph, ей is ea, silent e.
};

/// How far `en` is from spelling the Russian word `ru`: the cheapest way to cut both into
/// groups of letters that correspond, in tenths (0: as every scheme has it; 10: one unusual
/// spelling). None if there is no such way within `limit`.
///
/// `ru` is in lower case, Cyrillic; `en` in lower case, without marks and apostrophes.
/// Words of more than kMostNameLetters letters never match. Time grows with the product of
/// the lengths, in practice with their sum: only reachable places are visited.
std::optional<int> spelling_cost(std::u32string_view ru, std::string_view en, NameSpelling spelling,
                                 int limit);

inline constexpr std::size_t kMostNameLetters = 48;

}  // namespace svereno
