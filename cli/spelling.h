#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace svereno::cli {

/// Which of `known` was meant by `wrong`, if it is near enough: at most a third of its
/// letters wrong, missing or too many. Of equally near ones the first.
std::optional<std::string_view> nearest(std::string_view wrong,
                                        std::span<const std::string_view> known);

/// A value and what the user calls it.
template <class T>
struct Named {
  std::string_view name;
  T value;
};

template <class T>
std::optional<T> find_named(std::span<const Named<T>> table, std::string_view name) {
  for (const Named<T>& entry : table) {
    if (entry.name == name) return entry.value;
  }
  return std::nullopt;
}

/// The names of `table` as a list to show: "us, gb, any".
template <class T>
std::string names_of(std::span<const Named<T>> table) {
  std::string names;
  for (const Named<T>& entry : table) {
    if (!names.empty()) names += ", ";
    names += entry.name;
  }
  return names;
}

/// The parts of `list` between commas, without spaces around them and empty ones.
std::vector<std::string> split_list(std::string_view list);

/// Whether `text` ends with `ending`, given in lower case; ASCII case does not matter.
bool ends_with(std::string_view text, std::string_view ending);

}  // namespace svereno::cli
