#pragma once

#include <vector>

#include "aligner/align/band.h"
#include "aligner/align/hard_anchors.h"
#include "aligner/align/options.h"
#include "aligner/align/paths.h"
#include "aligner/align/score.h"

namespace svereno {

/// What lies between two hard anchors, or a hard anchor and an end of the texts.
struct Stretch {
  Node begin;
  Node end;
};

/// The stretches between the beads of `anchors`, one more than these, in order. Texts of
/// `source_count` and `target_count` segments. A stretch may be empty on either side or both.
std::vector<Stretch> stretches(const HardAnchors& anchors, std::uint32_t source_count,
                               std::uint32_t target_count);

/// `corners`, which lead from (0, 0) to (m, n) and fall on neither side, led through `anchors`:
/// those that lie beyond an anchor on one side and before it on the other are left out.
std::vector<Node> led_through(const HardAnchors& anchors, std::vector<Node> corners);

/// Makes all beads of `scores` impossible that hold a segment which `anchors` leave alone.
void leave_alone(const HardAnchors& anchors, const Band& band, const std::vector<BeadShape>& shapes,
                 BeadScores& scores);

/// The part of a lattice that lies within a stretch, as a lattice of its own.
class StretchLattice {
 public:
  /// Both ends of `stretch` lie in the whole's band. Cost: linear in the nodes within.
  StretchLattice(const Lattice& whole, const Stretch& stretch);

  const Lattice& lattice() const { return lattice_; }

 private:
  Band band_;
  BeadScores scores_;
  SegmentLengths source_;
  SegmentLengths target_;
  Lattice lattice_;
};

/// most_expected(), with the beads of `anchors` as they are and their confidence 1. They and
/// the stretches' ends must lie in the lattice's band.
Alignment most_expected_between(const HardAnchors& anchors, const Lattice& lattice,
                                double one_sided_worth);

/// The anchors between segments of two ranges, counted from where these begin.
/// None of the beads may lie half in them.
HardAnchors anchors_within(const HardAnchors& anchors, SegmentRange source, SegmentRange target);

/// Whether each bead lies on the same side of the place `node` with both its sides.
bool respect(const HardAnchors& anchors, Node node);

/// Gives the segments that `anchors` leave alone the confidence 1.
void assure_alone(const HardAnchors& anchors, Alignment& alignment);

}  // namespace svereno
