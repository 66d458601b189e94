#pragma once

#include <cstdint>
#include <string>

namespace svereno {

/// `digits`, with at most one '.', without needless zeros: "007" → "7", ".50" → "0.5".
std::string canonical_decimal(std::string digits);

/// `value`, a canonical decimal, times ten to the `power`. Exact.
std::string scaled_decimal(std::string value, int power);

/// `numerator` parts of `denominator`, not 0: "0.75" where a decimal is exact, else "2/3".
std::string ratio(std::uint64_t numerator, std::uint64_t denominator);

}  // namespace svereno
