#include "aligner/language/official_rows.h"

#include <algorithm>
#include <array>
#include <utility>

namespace svereno {

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (std::size_t end = 0; (end = text.find(separator)) != text.npos;) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + separator.size());
  }
  parts.push_back(text);
  return parts;
}

std::vector<std::string> official_forms(std::string_view field) {
  std::vector<std::string> result;
  if (field == "-" || field.empty()) return result;
  for (const std::string_view form : split(field, "; ")) {
    if (!form.empty()) result.emplace_back(form);
  }
  return result;
}

std::optional<OfficialKind> official_kind_named(std::string_view name) {
  using enum OfficialKind;
  constexpr auto kNames = std::to_array<std::pair<std::string_view, OfficialKind>>(
      {{"body", body}, {"country", country}, {"treaty", treaty}, {"term", term}});
  const auto* const found =
      std::ranges::find(kNames, name, &std::pair<std::string_view, OfficialKind>::first);
  return found == kNames.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace svereno
