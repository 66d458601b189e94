#include "aligner/text/decimal.h"

#include <cassert>
#include <numeric>
#include <utility>

namespace svereno {

std::string canonical_decimal(std::string digits) {
  if (digits.find('.') != digits.npos) {
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
  }
  const std::size_t first = digits.find_first_not_of('0');
  if (first == digits.npos) return "0";
  digits.erase(0, digits[first] == '.' && first > 0 ? first - 1 : first);
  return digits.front() == '.' ? "0" + digits : digits;
}

std::string scaled_decimal(std::string value, int power) {
  std::size_t point = value.find('.');
  if (point == value.npos) {
    point = value.size();
  } else {
    value.erase(point, 1);
  }
  for (; power < 0; ++power) {
    if (point == 0) {
      value.insert(0, 1, '0');
    } else {
      --point;
    }
  }
  point += static_cast<std::size_t>(power);
  if (point >= value.size()) {
    value.append(point - value.size(), '0');
  } else {
    value.insert(point, 1, '.');
  }
  return canonical_decimal(std::move(value));
}

std::string ratio(std::uint64_t numerator, std::uint64_t denominator) {
  assert(denominator > 0);
  constexpr std::uint64_t kTen = 10;
  const std::uint64_t common = std::gcd(numerator, denominator);
  numerator /= common;
  denominator /= common;
  const std::string fraction = std::to_string(numerator) + "/" + std::to_string(denominator);
  int places = 0;
  while (denominator > 1) {
    const std::uint64_t factor = std::gcd(denominator, kTen);
    if (factor == 1 || numerator > UINT64_MAX / kTen) return fraction;
    denominator /= factor;
    numerator *= kTen / factor;
    ++places;
  }
  return scaled_decimal(std::to_string(numerator), -places);
}

}  // namespace svereno
