#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace svereno {

// Of those that are years without a word that says so.
inline constexpr std::int32_t kFirstYear = 1000;
inline constexpr std::int32_t kLastYear = 2200;

/// The whole number that `amount` is (see Reading::amount), of twelve digits at most; none if it
/// is no such number.
std::optional<std::uint64_t> whole(std::string_view amount);

/// The same from 1 to `most`.
std::optional<std::int32_t> whole(std::string_view amount, std::int32_t most);

/// `times` of `amount`, a whole number, a decimal or a fraction of twelve digits at most.
std::string multiplied(std::string_view amount, std::uint64_t times);

}  // namespace svereno
