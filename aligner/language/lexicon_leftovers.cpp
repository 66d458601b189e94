#include "aligner/language/lexicon_leftovers.h"

#include <algorithm>
#include <optional>
#include <span>

namespace svereno {
namespace {

// A share of all words from which on a word may well have nothing to translate it.
constexpr double kCommon = .001;

// Which words of either language have candidates.
struct Learnt {
  std::vector<bool> source;
  std::vector<bool> target;

  Learnt(const LexiconCorpus& corpus, const LexiconCandidates& candidates)
      : source(corpus.source().size()), target(corpus.target().size()) {
    for (std::uint32_t s = 0; s < source.size(); ++s) {
      source[s] = candidates.begin(s) < candidates.end(s);
      for (std::uint32_t k = candidates.begin(s); k < candidates.end(s); ++k) {
        target[candidates.target(k)] = true;
      }
    }
  }
};

// The one word of a text that is neither linked nor common, if it has no candidates.
std::optional<std::uint32_t> only_left(std::span<const std::uint32_t> text,
                                       const std::vector<bool>& linked,
                                       const LexiconVocabulary& vocabulary,
                                       const std::vector<bool>& learnt) {
  std::optional<std::uint32_t> left;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == kBreak || linked[i] || vocabulary.frequency(text[i]) > kCommon) continue;
    if (learnt[text[i]] || left.value_or(text[i]) != text[i]) return std::nullopt;
    left = text[i];
  }
  return left;
}

// Leaves out the pairs whose words, by `word`, are in several.
template <class F>
void keep_unequivocal(std::vector<Leftover>& pairs, F word) {
  std::ranges::sort(pairs, {}, word);
  std::vector<Leftover> kept;
  for (std::size_t i = 0; i < pairs.size();) {
    const std::size_t first = i;
    while (i < pairs.size() && word(pairs[i]) == word(pairs[first])) ++i;
    if (i == first + 1) kept.push_back(pairs[first]);
  }
  pairs = std::move(kept);
}

}  // namespace

std::vector<Leftover> find_leftovers(const LexiconCorpus& corpus,
                                     const LexiconCandidates& candidates, const LexiconModel& model,
                                     const Diagonal& diagonal) {
  const Learnt learnt(corpus, candidates);
  std::vector<Leftover> pairs;
  for (LexiconCorpus::Reader pair(corpus); pair.next();) {
    const CandidateGrid grid(pair, candidates);
    std::vector<bool> source(grid.sources()), target(grid.targets());
    for (const WordLink& link : link_places(corpus, pair, grid, model, diagonal)) {
      source[link.source] = target[link.target] = true;
    }
    const auto s = only_left(pair.source(), source, corpus.source(), learnt.source);
    if (!s) continue;
    const auto t = only_left(pair.target(), target, corpus.target(), learnt.target);
    if (t) pairs.push_back({*s, *t});
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  keep_unequivocal(pairs, [](const Leftover& pair) { return pair.source; });
  keep_unequivocal(pairs, [](const Leftover& pair) { return pair.target; });
  std::ranges::sort(pairs);
  return pairs;
}

}  // namespace svereno
