#pragma once

#include <vector>

#include "aligner/bitext/bitext.h"

namespace svereno {

/// What belongs together in several versions of a text.
struct MultiRow {
  std::vector<SegmentRange> ranges;  ///< Of each version; not all empty.
  /// The least confidence of the beads that it is made of.
  double confidence = 1;
};

/// Versions of a text, the first of which all others were aligned with.
struct Multitext {
  std::vector<SegmentedText> texts;  ///< At least 2.
  /// In order; they cover every segment of every version exactly once.
  std::vector<MultiRow> rows;
};

/// Joins `alignments` of one text with others into rows: beads that share one of its segments are
/// in one row. Segments that only one of the others has are rows of their own, in the
/// order of the others where they stand in the same place.
///
/// Each alignment must cover the same number of source segments. Cost: linear.
std::vector<MultiRow> join_alignments(const std::vector<Alignment>& alignments);

}  // namespace svereno
