#pragma once

#include <cstdint>

namespace svereno {

/// What the score of a two-sided bead is the sum of. In nats: each makes the bead eⁿ times as
/// likely as if the two sides had nothing to do with each other.
struct BeadSum {
  double shape = 0;   ///< How many segments there are on either side. Below 0.
  double traits = 0;  ///< What segments look like, see TraitKind.
  double length = 0;
  double words = 0;
  double embeddings = 0;  ///< How alike the vectors of the two sides are, if these are given.

  double total() const { return shape + traits + length + words + embeddings; }
};

/// Things that segments have and translation keeps more often than not.
enum class TraitKind : std::uint8_t {
  block_start,  ///< Being the first of a paragraph.
  heading,      ///< Being a heading of a certain level.
  note_label,   ///< The label of a note.
  opening,      ///< A dash or quote, a digit, a letter at the beginning.
  ending,       ///< The last mark.
};

/// What one of them says of a bead.
struct TraitPart {
  TraitKind kind = TraitKind::block_start;
  bool same = false;   ///< Whether both sides show the same.
  bool split = false;  ///< Whether a break that sentences seldom cross lies inside.
  double nats = 0;
};

}  // namespace svereno
