#pragma once

#include <vector>

#include "aligner/align/options.h"
#include "aligner/bitext/bitext.h"

namespace svereno {

/// Finds passages that stand in another order in the translation, among what `alignment`
/// of the two texts has left alone or is not sure of, and leaves their segments alone on
/// both sides.
///
/// Gives the passages in the order of the source, disjoint on both sides. Each lies across
/// beads that the alignment is sure of, has beads of strong evidence in most of its length,
/// and is of two segments or more; what is repeated in the text is not taken for moved.
/// Segments that an anchor leaves alone stay as they are.
///
/// Cost: linear in the texts, and nothing to speak of where one side has little left alone.
std::vector<Moved> take_out_moved(const SegmentedText& source, const SegmentedText& target,
                                  const AlignOptions& options, Alignment& alignment);

}  // namespace svereno
