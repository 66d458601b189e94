#pragma once

#include "aligner/align/options.h"
#include "aligner/align/score.h"
#include "aligner/bitext/bitext.h"

namespace svereno {

/// What the aligner believes, changed towards what `alignment` of `texts` shows: how often
/// sentences are parted, joined and left out, and how far lengths differ. Each bead counts
/// as much as its confidence, and `options` as LearningModel says.
///
/// Source: the EM algorithm with a prior (Dempster, Laird & Rubin 1977); Moore 2002 and
/// Gale & Church 1993 take the same numbers from texts aligned by hand.
AlignOptions adapt(const AlignOptions& options, const TextPair& texts, const Alignment& alignment,
                   double log_ratio);

}  // namespace svereno
