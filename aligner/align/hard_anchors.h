#pragma once

#include <cstdint>
#include <vector>

#include "aligner/bitext/bitext.h"

namespace svereno {

/// What the user knows of an alignment and vouches for: it is kept, and only what lies
/// between is aligned.
struct HardAnchors {
  /// Beads with both sides, in order on both, without overlap.
  std::vector<Bead> beads;
  /// Segments without a translation, ascending, in none of the beads.
  std::vector<std::uint32_t> source_alone;
  std::vector<std::uint32_t> target_alone;

  bool empty() const { return beads.empty() && source_alone.empty() && target_alone.empty(); }
};

}  // namespace svereno
