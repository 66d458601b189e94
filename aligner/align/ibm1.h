#pragma once

#include "aligner/align/options.h"
#include "aligner/align/words.h"
#include "aligner/bitext/bitext.h"
#include "aligner/language/lexicon.h"

namespace svereno {

/// Learns which words of two texts translate which from the two-sided beads of
/// `alignment`, each counting as much as its confidence.
///
/// Pairs of words that meet in only one bead teach nothing. Cost: for each bead, the
/// product of the numbers of its words on either side.
MemoryLexicon learn_lexicon(const TextWords& source, const TextWords& target,
                            const Alignment& alignment, const LearningModel& model);

}  // namespace svereno
