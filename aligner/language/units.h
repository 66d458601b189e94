#pragma once

#include <cstdint>
#include <string_view>

namespace svereno {

/// Where a unit is at home.
enum class UnitSystem : std::uint8_t {
  metric,    ///< SI and what is used with it, bits and degrees among them.
  imperial,  ///< Of Britain and the United States.
  old,       ///< Of Russia before 1918: versts, poods.
};

/// A unit of measure: one of it is `factor` of `base`, counted from `offset`.
struct Unit {
  std::string_view symbol;  ///< "km", "°F"; of no language.
  std::string_view base;    ///< Units of one dimension have one base: "m" for lengths.
  double factor = 1;
  double offset = 0;  ///< Base units at zero: -17.78 for °F, whose base is °C.
  UnitSystem system = UnitSystem::metric;
};

/// The unit written `symbol` in data/units.tsv; null if there is none.
const Unit* find_unit(std::string_view symbol);

}  // namespace svereno
