#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "aligner/language/lexicon.h"
#include "aligner/language/lexicon_candidates.h"
#include "aligner/language/lexicon_corpus.h"
#include "aligner/language/lexicon_model.h"

namespace svereno {

/// Words in a row, by their numbers in a vocabulary; kBreak behind the last.
using WordRow = std::array<std::uint32_t, kLongestPhrase>;

/// Rows of words, of which one at least has several, that translate each other.
struct PhrasePair {
  WordRow source;
  WordRow target;
  float forward = 0;   ///< p(target | source), 0 to 1.
  float backward = 0;  ///< p(source | target), 0 to 1.
};

/// What makes rows of words phrases.
struct PhraseLimits {
  std::uint32_t least_count = 0;  ///< Times that they must have been linked.
  double least_significance = 0;  ///< Of the pair: see significance().
  double least_probability = 0;   ///< In the direction that is surer.
  double least_cohesion = 0;      ///< Of a row of several words: see lexicon_phrases.cpp.
  double discount = 0;            ///< As in LexiconLearning.
  double prior = 0;
};

/// The phrases of a corpus, in ascending order. Cost: three passes over it.
std::vector<PhrasePair> find_phrases(const LexiconCorpus& corpus,
                                     const LexiconCandidates& candidates, const LexiconModel& model,
                                     const Diagonal& diagonal, const PhraseLimits& limits);

}  // namespace svereno
