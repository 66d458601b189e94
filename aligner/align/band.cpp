#include "aligner/align/band.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace svereno {
namespace {

// How far the true path may lie from the line between two corners, beyond the width: a
// share, 1 / kGapPerWidth, of the shorter side of the rectangle between them, but no more
// than kMostForGap segments, so that a text without anchors takes no quadratic memory.
constexpr std::uint32_t kGapPerWidth = 4;
constexpr std::uint32_t kMostForGap = 100;

std::uint32_t minus(std::uint32_t a, std::uint32_t b) { return a > b ? a - b : 0; }

// Makes `rows` hold all nodes within `width` steps, down and across together, of the
// nodes (source, first … last).
void cover(std::vector<Band::Row>& rows, std::uint32_t source, std::uint32_t first,
           std::uint32_t last, std::uint32_t width) {
  const auto end = static_cast<std::uint32_t>(rows.size()) - 1;
  const std::uint32_t target_end = rows.back().last;
  for (std::uint32_t i = minus(source, width); i <= std::min(source + width, end); ++i) {
    const std::uint32_t across = width - (i < source ? source - i : i - source);
    rows[i].first = std::min(rows[i].first, minus(first, across));
    rows[i].last = std::max(rows[i].last, std::min(last + across, target_end));
  }
}

void cover_line(std::vector<Band::Row>& rows, Node from, Node to, std::uint32_t width) {
  const std::uint32_t height = to.source - from.source;
  const std::uint32_t breadth = to.target - from.target;
  width += std::min(std::min(height, breadth) / kGapPerWidth, kMostForGap);
  const auto target_at = [&](std::uint64_t step) {
    return from.target + static_cast<std::uint32_t>(height == 0 ? 0 : step * breadth / height);
  };
  for (std::uint32_t step = 0; step <= height; ++step) {
    cover(rows, from.source + step, target_at(step),
          step == height ? to.target : target_at(step + 1), width);
  }
}

void make_monotone(std::vector<Band::Row>& rows) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    rows[i].last = std::max(rows[i].last, rows[i - 1].last);
  }
  for (std::size_t i = rows.size() - 1; i > 0; --i) {
    rows[i - 1].first = std::min(rows[i - 1].first, rows[i].first);
  }
}

}  // namespace

Band::Band(std::vector<Row> rows) : rows_(std::move(rows)) {
  begins_.reserve(rows_.size() + 1);
  begins_.push_back(0);
  for (const Row& row : rows_) begins_.push_back(begins_.back() + (row.last - row.first) + 1);
}

Band Band::full(std::uint32_t source_count, std::uint32_t target_count) {
  return Band(std::vector<Row>(source_count + 1, Row{0, target_count}));
}

Band Band::along(std::span<const Node> corners, std::uint32_t width) {
  assert(corners.size() >= 2 && corners.front() == Node{});
  const Node end = corners.back();
  std::vector<Row> rows(end.source + 1, Row{end.target, 0});
  rows.back().last = end.target;
  for (std::size_t k = 1; k < corners.size(); ++k) {
    cover_line(rows, corners[k - 1], corners[k], width);
  }
  make_monotone(rows);
  return Band(std::move(rows));
}

Band Band::widened(std::span<const Node> nodes, std::uint32_t width) const {
  std::vector<Row> rows = rows_;
  for (const Node& node : nodes) cover(rows, node.source, node.target, node.target, width);
  make_monotone(rows);
  return Band(std::move(rows));
}

bool Band::near_edge(Node node, std::uint32_t margin) const {
  const Row& here = rows_[node.source];
  if (here.first > 0 && node.target < here.first + margin) return true;
  if (here.last < target_count() && node.target + margin > here.last) return true;
  // The band may also be too narrow along the other side.
  const std::uint32_t above = minus(node.source, margin);
  const std::uint32_t below = std::min(node.source + margin, source_count());
  return rows_[above].last < node.target || rows_[below].first > node.target;
}

}  // namespace svereno
