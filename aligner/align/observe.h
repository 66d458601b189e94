#pragma once

#include <functional>
#include <optional>

#include "aligner/align/align.h"
#include "aligner/align/embedding_evidence.h"
#include "aligner/align/links.h"
#include "aligner/align/options.h"
#include "aligner/align/paths.h"
#include "aligner/align/score.h"

namespace svereno {

/// What is usual for the translations in a part of two texts, as the rounds before taught it.
struct Usual {
  double log_ratio = 0;  ///< As for score_beads().
  /// How alike they are by their vectors; none where there are none or these say nothing.
  std::optional<Likeness> likeness = {};
  const EmbeddingEvidence* embeddings = nullptr;  ///< Null if there are none.
};

/// All that the last search of a part of two texts went by. Segments are counted from where
/// the part begins; references are valid during the call that it is given to.
struct SearchView {
  const TextPair& texts;
  const WordLinks& links;
  const Usual& usual;
  const AlignOptions& options;
  const Lattice& lattice;
};
using SearchObserver = std::function<void(const SearchView&)>;

/// Called for each part of two texts that is aligned by itself, and where it lies in them.
using PartObserver =
    std::function<void(const SearchView&, SegmentRange source, SegmentRange target)>;

/// align(), showing its last searches to `observer`.
Alignment align_observed(const SegmentedText& source, const SegmentedText& target,
                         const AlignOptions& options, const Progress& progress,
                         const PartObserver& observer);

}  // namespace svereno
