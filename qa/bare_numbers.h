#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "qa/view.h"

namespace svereno::qa {

/// The numbers that `reading` gives, without what they are of: of a date its year, month and
/// day, of "2.4.1" all three. A text that has them all may well tell the same in other words.
std::vector<std::string> bare_numbers(const Reading& reading);

/// All numbers that the values of a side may give, in any of their readings.
std::unordered_set<std::string> bare_numbers(const Side& side);

/// Whether `numbers` has all that some reading of `value` gives.
bool is_told(const Value& value, const std::unordered_set<std::string>& numbers);

}  // namespace svereno::qa
