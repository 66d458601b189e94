#pragma once

#include <cstdint>
#include <vector>

#include "aligner/language/lexicon_candidates.h"
#include "aligner/language/lexicon_corpus.h"
#include "aligner/language/lexicon_model.h"

namespace svereno {

/// A pair of words that no other words explain.
struct Leftover {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  friend auto operator<=>(const Leftover&, const Leftover&) = default;
};

/// Pairs of words, each of which has no candidate, that are the only ones of their two texts
/// that are not linked but for words as common as function words. What was seen once says
/// nothing by its count; what is left when all else is explained says something.
///
/// In ascending order, each word in one pair: those of which texts tell different things are
/// left out. Cost: a pass over the corpus.
std::vector<Leftover> find_leftovers(const LexiconCorpus& corpus,
                                     const LexiconCandidates& candidates, const LexiconModel& model,
                                     const Diagonal& diagonal);

}  // namespace svereno
