#pragma once

#include "aligner/text/numbers.h"
#include "qa/view.h"

namespace svereno::qa {

/// The system that the unit near a number belongs to.
enum class Measure : std::uint8_t {
  none,      ///< There is no unit near.
  metric,    ///< Metres, kilograms, litres, degrees Celsius.
  imperial,  ///< Miles, feet, pounds, gallons, degrees of no named scale in English.
};

/// What unit stands behind `number` of `side`, also at the end of a range ("2 to 4 inches"),
/// or right before it ("6-foot-6"). Russian and English words.
Measure measure_of(const Side& side, const Number& number);

}  // namespace svereno::qa
