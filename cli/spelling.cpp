#include "cli/spelling.h"

#include <algorithm>
#include <numeric>

namespace svereno::cli {
namespace {

// Nobody misspells a name into something longer; keeps the work small.
constexpr std::size_t kLongestName = 64;

// Bytes wrong, missing, too many, or swapped with their neighbour (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> two_up(b.size() + 1);
  std::vector<std::size_t> up(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    two_up.swap(up);
    up.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = up[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, up[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], two_up[j - 2] + 1);
    }
  }
  return row.back();
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) { return lower(c); });
  return result;
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view wrong,
                                        std::span<const std::string_view> known) {
  if (wrong.size() > kLongestName) return std::nullopt;
  constexpr std::size_t kRightLettersPerWrong = 3;
  std::optional<std::string_view> best;
  std::size_t least = 0;
  for (const std::string_view name : known) {
    const std::size_t far = distance(lower(wrong), lower(name));
    if (far * kRightLettersPerWrong > std::max(wrong.size(), name.size())) continue;
    if (best && far >= least) continue;
    best = name;
    least = far;
  }
  return best;
}

std::vector<std::string> split_list(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    std::string_view part = list.substr(0, list.find(','));
    list.remove_prefix(std::min(part.size() + 1, list.size()));
    const auto begin = part.find_first_not_of(' ');
    if (begin == part.npos) continue;
    parts.emplace_back(part.substr(begin, part.find_last_not_of(' ') - begin + 1));
  }
  return parts;
}

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && lower(text.substr(text.size() - ending.size())) == ending;
}

}  // namespace svereno::cli
