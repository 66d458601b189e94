#include "aligner/language/units.h"

#include <cassert>
#include <charconv>
#include <unordered_map>

#include "aligner/language/table.h"

namespace svereno {
namespace {

double number_in(std::string_view text) {
  double value = 0;
  [[maybe_unused]] const auto end =
      std::from_chars(text.data(), text.data() + text.size(), value).ptr;
  assert(end == text.data() + text.size());
  return value;
}

UnitSystem system_named(std::string_view name) {
  if (name == "imperial") return UnitSystem::imperial;
  assert(name == "old" || name == "metric");
  return name == "old" ? UnitSystem::old : UnitSystem::metric;
}

}  // namespace

const Unit* find_unit(std::string_view symbol) {
  static const auto kUnits = [] {
    std::unordered_map<std::string_view, Unit> units;
    for_each_row("units.tsv", [&](std::span<const std::string_view> row) {
      enum : std::size_t { kSymbol, kBase, kFactor, kSystem, kOffset };
      units.emplace(row[kSymbol], Unit{row[kSymbol], row[kBase], number_in(row[kFactor]),
                                       number_in(row[kOffset]), system_named(row[kSystem])});
    });
    return units;
  }();
  const auto found = kUnits.find(symbol);
  return found == kUnits.end() ? nullptr : &found->second;
}

}  // namespace svereno
