#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "aligner/bitext/bitext.h"

namespace svereno::qa {

/// Finds the segment that a place belongs to: the one around it, or the one before it
/// where it lies between two.
class SegmentFinder {
 public:
  /// `text` must outlive this.
  explicit SegmentFinder(const SegmentedText& text);

  /// None if there are no segments. Cost: logarithmic.
  std::optional<std::uint32_t> segment_at(std::uint32_t offset) const;

 private:
  std::optional<std::uint32_t> last_before(SegmentRange range, std::uint32_t offset) const;

  const SegmentedText& text_;
  std::uint32_t first_note_ = 0;  // Segments from here on are those of notes.
};

/// Finds the bead that a place belongs to.
class BeadFinder {
 public:
  /// `bitext` must outlive this.
  explicit BeadFinder(const Bitext& bitext);

  std::optional<std::uint32_t> bead_at_source(std::uint32_t offset) const;
  std::optional<std::uint32_t> bead_at_target(std::uint32_t offset) const;

 private:
  SegmentFinder source_;
  SegmentFinder target_;
  std::vector<std::uint32_t> bead_of_source_;  // By segment number.
  std::vector<std::uint32_t> bead_of_target_;
};

}  // namespace svereno::qa
