#pragma once

#include "aligner/align/options.h"
#include "aligner/bitext/bitext.h"

namespace svereno {

/// How much two texts have to do with each other, by their alignment.
struct Relation {
  /// What part of a text stands in two-sided beads that are right more likely than not and,
  /// where there is a lexicon, of which words tell something: of the two texts the higher
  /// share, by characters. 0 to 1.
  double share = 1;
  /// Whether the texts, or parts of them, may be translations of each other. False only on
  /// strong evidence: texts of a few sentences, and of languages that no lexicon is given
  /// for, are left the benefit of the doubt.
  bool translations = true;
};

/// What the words of the sure beads tell of the two texts. It asks the given lexicons,
/// names and numbers only: what a text's own alignment has taught is no evidence of itself.
///
/// Where `options` have anchors, the user vouches that the texts belong together.
/// Cost: linear in the texts.
Relation relate(const SegmentedText& source, const SegmentedText& target,
                const AlignOptions& options, const Alignment& alignment,
                const std::vector<Moved>& moved = {});

}  // namespace svereno
