#pragma once

#include <cstddef>

#include "aligner/align/options.h"
#include "aligner/bitext/bitext.h"

namespace svereno {

/// Parts the two-sided beads of stretches whose words the given lexicons speak against, as of a
/// chapter of the one text that stands beside another chapter of the other: each segment of
/// these is left alone. What a text's own alignment has taught is not asked.
///
/// Nothing is changed where no lexicon knows the words. The beads of an anchor are kept.
/// Gives the number of beads that were parted. Cost: linear.
std::size_t part_unfounded(const SegmentedText& source, const SegmentedText& target,
                           const AlignOptions& options, Alignment& alignment);

}  // namespace svereno
