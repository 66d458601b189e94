#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "aligner/align/evidence.h"
#include "aligner/align/options.h"
#include "aligner/bitext/bitext.h"

namespace svereno {

/// One thing that segments have and translation keeps more often than not: that a
/// segment begins a paragraph, is a heading of some level, ends in a question mark.
struct Trait {
  TraitKind kind = TraitKind::block_start;
  std::vector<std::uint32_t> source;  ///< Each source segment's value.
  std::vector<std::uint32_t> target;
  /// The evidence, in nats, that two segments with this same value are translations.
  std::vector<double> agreement;
  /// The evidence that two with different values are: 0 or below.
  double disagreement = 0;
  /// Whether it is the last segment of a bead's side that shows it, not the first.
  bool at_end = false;
  /// How often up to each segment something begins there that a sentence seldom crosses, as
  /// sums: one more than segments.
  std::vector<std::uint32_t> source_breaks;
  std::vector<std::uint32_t> target_breaks;
  /// The evidence that a bead has such a break inside: 0 or below.
  double crossing = 0;
};

/// The traits of two texts, and what they say of a bead.
class Traits {
 public:
  Traits(const Document& source, std::span<const Segment> source_segments, const Document& target,
         std::span<const Segment> target_segments, const TraitModel& model);

  /// The evidence, in nats, for a two-sided bead.
  double evidence(SegmentRange source, SegmentRange target) const;
  /// What evidence() is the sum of.
  std::vector<TraitPart> parts(SegmentRange source, SegmentRange target) const;

 private:
  std::vector<Trait> traits_;
};

}  // namespace svereno
