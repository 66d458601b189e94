#include "qa/bare_numbers.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace svereno::qa {
namespace {

std::vector<std::string> parts_of(std::string_view label) {
  std::vector<std::string> parts;
  for (std::size_t stop = 0; (stop = label.find('.')) != label.npos;) {
    parts.emplace_back(label.substr(0, stop));
    label.remove_prefix(stop + 1);
  }
  parts.emplace_back(label);
  return parts;
}

}  // namespace

std::vector<std::string> bare_numbers(const Reading& reading) {
  if (reading.kind == ValueKind::label) return parts_of(reading.amount);
  std::vector<std::string> numbers;
  const Moment& when = reading.when;
  for (const auto& field : {when.year, when.month, when.day, when.hour, when.minute}) {
    if (field && (*field != 0 || field == when.hour)) {
      numbers.push_back(std::to_string(std::abs(*field)));
    }
  }
  if (reading.amount.empty()) return numbers;
  const bool negative = reading.amount.starts_with('-');
  numbers.push_back(negative ? reading.amount.substr(1) : reading.amount);
  return numbers;
}

std::unordered_set<std::string> bare_numbers(const Side& side) {
  std::unordered_set<std::string> numbers;
  const auto add = [&](const Reading& reading) {
    for (std::string& number : bare_numbers(reading)) numbers.insert(std::move(number));
  };
  for (const Value& value : side.values) {
    add(value.reading);
    for (const Reading& other : value.others) add(other);
  }
  return numbers;
}

bool is_told(const Value& value, const std::unordered_set<std::string>& numbers) {
  const auto told = [&](const Reading& reading) {
    const std::vector<std::string> given = bare_numbers(reading);
    return !given.empty() &&
           std::ranges::all_of(given, [&](const auto& number) { return numbers.contains(number); });
  };
  return told(value.reading) || std::ranges::any_of(value.others, told);
}

}  // namespace svereno::qa
