#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace svereno {

/// A place between segments: `source` segments and `target` segments lie before it.
/// Where a bead ends and the next begins.
struct Node {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  friend constexpr bool operator==(const Node&, const Node&) = default;
};

/// The nodes that a search may visit: for each number of source segments 0 … m a range
/// of numbers of target segments, inclusive. The ends of the ranges never fall from row
/// to row; (0, 0) and (m, n) are inside, and a path leads from one to the other.
class Band {
 public:
  struct Row {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  /// All nodes of `source_count` by `target_count` segments.
  static Band full(std::uint32_t source_count, std::uint32_t target_count);

  /// The nodes near a line through `corners`, which never fall on either side, begin with
  /// (0, 0) and end with (m, n): no further than `width` steps, and up to a quarter of the
  /// way between two corners more, as the line is a guess there.
  static Band along(std::span<const Node> corners, std::uint32_t width);

  /// The band of these rows, which are as all bands' rows are.
  static Band of(std::vector<Row> rows) { return Band(std::move(rows)); }

  /// This band and all nodes that are no further than `width` from one of `nodes`, which
  /// lie in it.
  Band widened(std::span<const Node> nodes, std::uint32_t width) const;

  std::uint32_t source_count() const { return static_cast<std::uint32_t>(rows_.size()) - 1; }
  std::uint32_t target_count() const { return rows_.back().last; }
  const Row& row(std::uint32_t source) const { return rows_[source]; }
  bool contains(Node node) const {
    return rows_[node.source].first <= node.target && node.target <= rows_[node.source].last;
  }
  /// Whether a path through `node`, which is inside, might have gone further if the band
  /// were wider: it lies within `margin` of an edge that is not the end of a text.
  bool near_edge(Node node, std::uint32_t margin) const;

  /// The number of a node in the band, counted row by row; it must be inside.
  std::size_t index(Node node) const {
    return begins_[node.source] + (node.target - rows_[node.source].first);
  }
  std::size_t size() const { return begins_.back(); }

 private:
  explicit Band(std::vector<Row> rows);

  std::vector<Row> rows_;
  std::vector<std::size_t> begins_;  // Of each row in the count of nodes, and the end.
};

}  // namespace svereno
