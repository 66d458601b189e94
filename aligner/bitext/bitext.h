#pragma once

#include <cstdint>
#include <vector>

#include "aligner/bitext/document.h"

namespace svereno {

/// A sentence or what stands for one: a piece of one block.
struct Segment {
  ByteSpan span;            ///< Trimmed; empty only for a blank line of a segmented file.
  std::uint32_t block = 0;  ///< Index into Document::blocks(); of no meaning for a blank line.
};

/// A document and its segments, in the order of its blocks: the body's first,
/// then the notes'.
struct SegmentedText {
  Document document;
  std::vector<Segment> segments;
};

/// Half-open range [begin, end) of segment numbers on one side of a bitext.
struct SegmentRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  friend constexpr bool operator==(const SegmentRange&, const SegmentRange&) = default;
};

/// A group of source segments and the group of target segments that translates
/// it. Either side may be empty, not both; an empty range still says where in
/// the order of its side the other's translation would stand.
struct Bead {
  SegmentRange source;
  SegmentRange target;
  /// Probability that this bead is exactly right, 0 to 1.
  double confidence = 1;
};

/// A bead of less confidence is more likely wrong than right.
inline constexpr double kDoubtful = 0.5;

/// Beads in order that cover every segment of both sides exactly once.
using Alignment = std::vector<Bead>;

/// A passage whose translation stands elsewhere in the order of the other text. In the
/// alignment, which keeps the order, its segments are left alone on both sides.
struct Moved {
  SegmentRange source;  ///< Not empty, nor is the target.
  SegmentRange target;
  Alignment beads = {};  ///< How the two ranges pair, in order, every segment once.
  /// Probability that the one translates the other, 0 to 1.
  double confidence = 1;
};

/// Two texts and which part of one translates which part of the other.
struct Bitext {
  SegmentedText source;
  SegmentedText target;
  Alignment alignment;
  std::vector<Moved> moved = {};  ///< In the order of the source, disjoint on both sides.
};

/// For each bead of the alignment, the bead of a moved passage that holds its first segment;
/// one that is empty on both sides if none does. Cost: linear.
Alignment moved_beads(const Bitext& bitext);

/// From the start of the first of `range` to the end of the last; for an empty
/// range, the empty span where it would stand.
ByteSpan span_of(const SegmentedText& text, SegmentRange range);

}  // namespace svereno
