#pragma once

#include <vector>

#include "aligner/align/links.h"
#include "aligner/align/options.h"
#include "aligner/align/score.h"
#include "aligner/bitext/bitext.h"

namespace svereno {

/// Two texts by what is known of their words beforehand: the given lexicons, names and
/// numbers, not what their own alignment teaches.
class KnownWords {
 public:
  /// The lexicons must outlive this. Cost: linear.
  KnownWords(const SegmentedText& source, const SegmentedText& target, const AlignOptions& options);

  /// Whether a lexicon knows so many of both texts' words that what it does not tell is
  /// evidence too.
  bool enough() const;

  /// What the words tell for each bead, in nats; 0 for those of one side.
  std::vector<double> evidence(const Alignment& alignment) const;
  double words_in(const Bead& bead) const;

  const TextPair& texts() const { return texts_; }

 private:
  AlignOptions options_;
  TextPair texts_;
  WordLinks links_;
};

}  // namespace svereno
