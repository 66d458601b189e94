#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "aligner/language/lexicon_candidates.h"
#include "aligner/language/lexicon_corpus.h"

namespace svereno {

/// How strongly words are believed to be translated where they stand: a word at a share of
/// x of its text by words around the same share y of the other, which counts e^(−tension·|x − y|).
/// Source: Dyer, Chahuneau & Smith 2013.
class Diagonal {
 public:
  explicit Diagonal(double tension);
  /// What the `given` places of one text weigh for the word at `place` of `places` of the
  /// other; 1 on the average.
  void weigh(std::size_t place, std::size_t places, std::span<float> given) const;

 private:
  static constexpr std::size_t kSteps = 256;
  std::array<float, kSteps + 1> weights_;  // By distance.
};

/// Two texts with the candidates that their words make.
class CandidateGrid {
 public:
  CandidateGrid(const LexiconCorpus::Reader& pair, const LexiconCandidates& candidates);
  /// The number of the pair of the words at two places.
  std::uint32_t at(std::size_t source, std::size_t target) const {
    return pairs_[source * targets_ + target];
  }
  std::size_t sources() const { return sources_; }
  std::size_t targets() const { return targets_; }

 private:
  std::size_t sources_;
  std::size_t targets_;
  std::vector<std::uint32_t> pairs_;
};

/// How the probabilities of candidates are learnt.
struct LexiconLearning {
  std::uint32_t passes = 1;
  double discount = 0;
  double prior = 0;
  double tension = 0;
};

/// Probabilities of translations, one for each candidate.
struct LexiconModel {
  std::vector<float> forward;   ///< p(target | source)
  std::vector<float> backward;  ///< p(source | target)
};

/// Learns both directions, each in a thread of its own and by itself, so that the result is
/// the same everywhere. `progress` is called from one of them with the passes that are done.
LexiconModel learn_model(const LexiconCorpus& corpus, const LexiconCandidates& candidates,
                         const LexiconLearning& options,
                         const std::function<void(std::uint32_t)>& progress);

/// Places of two texts whose words translate each other.
struct WordLink {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  friend auto operator<=>(const WordLink&, const WordLink&) = default;
};

/// Links the words of two texts by both directions: where both agree, and from there on
/// neighbours that one of them believes in (grow-diag). In ascending order.
/// Source: Koehn, Och & Marcu 2003.
std::vector<WordLink> link_places(const LexiconCorpus& corpus, const LexiconCorpus::Reader& pair,
                                  const CandidateGrid& grid, const LexiconModel& model,
                                  const Diagonal& diagonal);

}  // namespace svereno
