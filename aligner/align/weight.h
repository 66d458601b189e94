#pragma once

#include <cmath>
#include <cstdint>

namespace svereno {

/// A number from 0 up, as large or small as a product of thousands of probabilities may be: a
/// double with an exponent of its own. Sums and products are as exact as a double's, and
/// cost a few instructions, where those of logarithms cost two calls of the mathematical library.
class Weight {
 public:
  /// 0.
  constexpr Weight() = default;
  /// `value` from 0 up, neither infinite nor beyond 2^±kHalf.
  constexpr explicit Weight(double value) : mantissa_(value) {}

  /// e to the power of `nats`, which is below 1e9 on either side, or minus infinity, for 0.
  static Weight exp(double nats) {
    if (nats == -HUGE_VAL) return {};
    constexpr double kBitsPerNat = 1.4426950408889634;  // 1 / ln 2
    const double bits = nats * kBitsPerNat;
    const double units = std::nearbyint(bits / kUnit);
    return {std::exp2(bits - units * kUnit), static_cast<std::int32_t>(units)};
  }

  bool is_zero() const { return mantissa_ == 0; }

  /// This number divided by `other`, which is not 0.
  double over(Weight other) const {
    const std::int32_t units = exponent_ - other.exponent_;
    if (mantissa_ == 0 || units < -2) return 0;
    return std::ldexp(mantissa_ / other.mantissa_, units * kUnit);
  }

  friend Weight operator*(Weight a, Weight b) {
    return Weight(a.mantissa_ * b.mantissa_, a.exponent_ + b.exponent_).in_range();
  }
  friend Weight operator+(Weight a, Weight b) {
    if (a.mantissa_ == 0) return b;
    if (b.mantissa_ == 0) return a;
    if (a.exponent_ < b.exponent_) return b + a;
    const std::int32_t units = a.exponent_ - b.exponent_;
    if (units > 1) return a;  // Beyond a double's digits.
    return Weight(a.mantissa_ + (units == 0 ? b.mantissa_ : b.mantissa_ * kDown), a.exponent_)
        .in_range();
  }

 private:
  static constexpr int kUnit = 256;         // Bits that one step of the exponent stands for.
  static constexpr double kHalf = 0x1p128;  // The mantissa stays within 1 / kHalf and kHalf.
  static constexpr double kUp = 0x1p256;
  static constexpr double kDown = 0x1p-256;

  constexpr Weight(double mantissa, std::int32_t exponent)
      : mantissa_(mantissa), exponent_(exponent) {}

  Weight in_range() const {
    if (mantissa_ > kHalf) return {mantissa_ * kDown, exponent_ + 1};
    if (mantissa_ < 1 / kHalf && mantissa_ > 0) return {mantissa_ * kUp, exponent_ - 1};
    return *this;
  }

  double mantissa_ = 0;
  std::int32_t exponent_ = 0;
};

}  // namespace svereno
