#include "qa/report/line_index.h"

#include <algorithm>
#include <cassert>

#include "aligner/text/utf8.h"

namespace svereno::qa {
namespace {

// Bytes between milestones: what one look-up counts through at most.
constexpr std::uint32_t kStride = 1024;

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), line_starts_{0} {
  for (auto end = text.find('\n'); end != text.npos; end = text.find('\n', end + 1)) {
    line_starts_.push_back(static_cast<std::uint32_t>(end) + 1);
  }
  Counts before;
  for (std::size_t at = 0; at <= text.size(); at += kStride) {
    milestones_.push_back(before);
    const std::string_view stretch = text.substr(at, kStride);
    before.code_points += count_code_points(stretch);
    before.utf16_units += count_utf16_units(stretch);
  }
}

LineIndex::Counts LineIndex::counts(std::uint32_t offset) const {
  const std::uint32_t milestone = offset / kStride;
  const std::uint32_t from = milestone * kStride;
  const std::string_view rest = text_.substr(from, offset - from);
  const Counts& before = milestones_[milestone];
  return {before.code_points + count_code_points(rest),
          before.utf16_units + count_utf16_units(rest)};
}

Position LineIndex::position(std::uint32_t offset) const {
  assert(offset <= text_.size());
  const auto next = std::ranges::upper_bound(line_starts_, offset);
  const Counts line = counts(*(next - 1));
  const Counts here = counts(offset);
  return {.line = static_cast<std::uint32_t>(next - line_starts_.begin()),
          .column = here.code_points - line.code_points + 1,
          .utf16_column = here.utf16_units - line.utf16_units + 1,
          .code_point = here.code_points,
          .utf16_unit = here.utf16_units};
}

}  // namespace svereno::qa
