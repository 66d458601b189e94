// Arithmetic on amounts, which are text: see Reading::amount.

#include "aligner/language/value_numbers.h"

#include <charconv>

#include "aligner/text/decimal.h"

namespace svereno {

std::optional<std::uint64_t> whole(std::string_view amount) {
  constexpr std::size_t kMostDigits = 12;
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(amount.data(), amount.data() + amount.size(), value);
  const bool all = error == std::errc{} && end == amount.data() + amount.size();
  return all && amount.size() <= kMostDigits ? std::optional(value) : std::nullopt;
}

std::optional<std::int32_t> whole(std::string_view amount, std::int32_t most) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(amount.data(), amount.data() + amount.size(), value);
  const bool all = error == std::errc{} && end == amount.data() + amount.size();
  return all && value > 0 && value <= most ? std::optional(value) : std::nullopt;
}

std::string multiplied(std::string_view amount, std::uint64_t times) {
  const std::size_t slash = amount.find('/');
  if (slash != amount.npos) {
    return ratio(*whole(amount.substr(0, slash)) * times, *whole(amount.substr(slash + 1)));
  }
  const std::size_t point = amount.find('.');
  if (point == amount.npos) return std::to_string(*whole(amount) * times);
  std::string digits(amount);
  digits.erase(point, 1);
  const auto places = static_cast<int>(digits.size() - point);
  return scaled_decimal(std::to_string(*whole(canonical_decimal(digits)) * times), -places);
}

}  // namespace svereno
