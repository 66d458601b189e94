#include "aligner/align/weight.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace svereno {
namespace {

TEST(Weight, AddsAndMultipliesAsLogarithmsDo) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> nats(-4000, 4000);
  for (int i = 0; i < 2000; ++i) {
    const double a = nats(random);
    const double b = i % 2 == 0 ? nats(random) : a + nats(random) / 400;
    const double c = std::max(a, b);
    const double sum = c + std::log(std::exp(a - c) + std::exp(b - c));
    const Weight added = Weight::exp(a) + Weight::exp(b);
    EXPECT_NEAR(added.over(Weight::exp(sum)), 1, 1e-9) << a << ' ' << b;
    const Weight product = Weight::exp(a) * Weight::exp(b);
    EXPECT_NEAR(product.over(Weight::exp(a + b)), 1, 1e-9) << a << ' ' << b;
  }
}

TEST(Weight, StaysExactThroughLongProducts) {
  Weight product(1);
  for (int i = 0; i < 100'000; ++i) product = product * Weight(.125);
  for (int i = 0; i < 100'000; ++i) product = product * Weight(8);
  EXPECT_EQ(product.over(Weight(1)), 1);
}

TEST(Weight, HasANought) {
  EXPECT_TRUE(Weight().is_zero());
  EXPECT_TRUE(Weight::exp(-HUGE_VAL).is_zero());
  EXPECT_TRUE((Weight() * Weight::exp(3000)).is_zero());
  EXPECT_EQ((Weight() + Weight(.5)).over(Weight(.25)), 2);
  EXPECT_EQ(Weight(1).over(Weight::exp(3000)), 0);
}

}  // namespace
}  // namespace svereno
