#pragma once

#include <algorithm>
#include <cassert>
#include <span>
#include <string_view>
#include <vector>

#include "aligner/language/data.h"

namespace svereno {

/// Calls `visit` with the fields of each row of the table `name` of language_data(), views
/// of static strings. There must be such a table.
template <class Visit>
void for_each_row(std::string_view name, Visit visit) {
  const auto files = language_data();
  const auto file = std::ranges::find(files, name, &DataFile::name);
  assert(file != files.end());
  std::vector<std::string_view> fields;
  for (std::string_view rest = file->text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    fields.clear();
    for (std::size_t tab = 0; (tab = line.find('\t')) != line.npos;) {
      fields.push_back(line.substr(0, tab));
      line.remove_prefix(tab + 1);
    }
    fields.push_back(line);
    visit(std::span<const std::string_view>(fields));
  }
}

}  // namespace svereno
