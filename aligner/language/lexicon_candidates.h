#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "aligner/language/lexicon_corpus.h"

namespace svereno {

/// How often two things occur, each and both together, among so many texts.
struct Meetings {
  double both = 0;
  double first = 0;
  double second = 0;
  double all = 0;
};

/// How unlikely it is that they meet so often by chance: Dunning's log-likelihood ratio G²;
/// negative if they meet less often than chance would have it. Source: Dunning 1993.
double significance(const Meetings& meetings);

/// Which pairs of words may be translations at all.
class LexiconCandidates {
 public:
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};

  struct Limits {
    double least_significance = 0;
    std::size_t most_of_word = 0;  ///< Of each source word: the most significant.
    std::size_t most = 0;          ///< Of all source words together.
  };

  /// Those that meet in two texts or more, and more often than by chance; and those that
  /// are the only words of two texts. Cost: a pass over the corpus for every
  /// 32 million meetings, and their sorting.
  LexiconCandidates(const LexiconCorpus& corpus, const Limits& limits);

  /// All pairs are numbered, those of a source word one after the other in ascending order
  /// of the target word.
  std::uint32_t size() const { return static_cast<std::uint32_t>(targets_.size()); }
  std::uint32_t begin(std::uint32_t source) const { return begins_[source]; }
  std::uint32_t end(std::uint32_t source) const { return begins_[source + 1]; }
  std::uint32_t target(std::uint32_t pair) const { return targets_[pair]; }
  /// The number of a pair of words; kNone if they are none.
  std::uint32_t find(std::uint32_t source, std::uint32_t target) const;

 private:
  struct Slice {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  struct Met;
  std::vector<Slice> slices() const;
  std::vector<std::uint64_t> meetings(const Slice& slice) const;
  std::size_t keep_best(std::span<const std::uint64_t> met, std::size_t i, std::size_t most);
  bool counts(std::uint32_t source, std::uint32_t target) const;

  const LexiconCorpus& corpus_;
  Limits limits_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> targets_;
};

}  // namespace svereno
