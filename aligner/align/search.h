#pragma once

#include "aligner/align/paths.h"
#include "aligner/bitext/bitext.h"

namespace svereno {

/// The alignment with the most right beads to be expected, each bead with its probability;
/// a one-sided bead counts as `one_sided_worth` of a two-sided one. Of equals, that
/// whose last bead has the shape that comes first.
///
/// Cost: linear in the nodes of the lattice's band.
Alignment most_expected(const Lattice& lattice, double one_sided_worth);

}  // namespace svereno
