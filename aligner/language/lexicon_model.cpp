// The idea: IBM Model 1 (Brown et al. 1993) in either direction, as in align/ibm1.cpp, with
// places that are believed to be near the diagonal, as fast_align has it.
//
//  - Counts are discounted and shrunk, not rescaled: what was seen once or twice teaches
//    little. A pair of texts that weighs less than another is discounted by as much less.
//  - A word that no other explains is explained by nothing: as likely as it is in any text.
#include "aligner/language/lexicon_model.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

namespace svereno {
namespace {

// One direction: words of the given language are what the others are explained by.
class Direction {
 public:
  Direction(const LexiconCorpus& corpus, const LexiconCandidates& candidates,
            const LexiconLearning& options, bool forward)
      : corpus_(corpus),
        candidates_(candidates),
        options_(options),
        forward_(forward),
        given_(forward ? corpus.source() : corpus.target()),
        told_(forward ? corpus.target() : corpus.source()),
        diagonal_(options.tension),
        probabilities_(candidates.size(), 1) {}

  std::vector<float> learn(const std::function<void(std::uint32_t)>& progress) {
    for (std::uint32_t pass = 0; pass < options_.passes; ++pass) {
      counts_.assign(candidates_.size(), 0);
      for (LexiconCorpus::Reader pair(corpus_); pair.next();) count(pair);
      update(pass == 0 ? 0 : options_.discount);
      progress(pass + 1);
    }
    return std::move(probabilities_);
  }

 private:
  void count(const LexiconCorpus::Reader& pair) {
    const CandidateGrid grid(pair, candidates_);
    const std::size_t given = forward_ ? grid.sources() : grid.targets();
    const std::size_t told = forward_ ? grid.targets() : grid.sources();
    const auto told_words = forward_ ? pair.target() : pair.source();
    weights_.resize(given);
    for (std::size_t j = 0; j < told; ++j) {
      if (told_words[j] == kBreak) continue;
      diagonal_.weigh(j, told, weights_);
      double sum = told_.frequency(told_words[j]);
      for (std::size_t i = 0; i < given; ++i) {
        const std::uint32_t k = forward_ ? grid.at(i, j) : grid.at(j, i);
        weights_[i] = k == LexiconCandidates::kNone ? 0 : weights_[i] * probabilities_[k];
        sum += static_cast<double>(weights_[i]);
      }
      for (std::size_t i = 0; i < given; ++i) {
        if (weights_[i] <= 0) continue;
        const std::uint32_t k = forward_ ? grid.at(i, j) : grid.at(j, i);
        counts_[k] += pair.weight() * static_cast<double>(weights_[i]) / sum;
      }
    }
  }

  void update(double discount) {
    std::vector<double> sums(given_.size());
    for_each([&](std::uint32_t k, std::uint32_t word) { sums[word] += counts_[k]; });
    for_each([&](std::uint32_t k, std::uint32_t word) {
      const double unit = given_.unit(word);
      const double all = std::max(given_.occurring(word), sums[word]) + options_.prior * unit;
      probabilities_[k] = static_cast<float>(std::max(0.0, counts_[k] - discount * unit) / all);
    });
  }

  // All candidates, with their given words.
  template <class F>
  void for_each(F function) const {
    for (std::uint32_t s = 0; s < corpus_.source().size(); ++s) {
      for (std::uint32_t k = candidates_.begin(s); k < candidates_.end(s); ++k) {
        function(k, forward_ ? s : candidates_.target(k));
      }
    }
  }

  const LexiconCorpus& corpus_;
  const LexiconCandidates& candidates_;
  const LexiconLearning& options_;
  bool forward_;
  const LexiconVocabulary& given_;
  const LexiconVocabulary& told_;
  Diagonal diagonal_;
  std::vector<float> probabilities_;
  std::vector<double> counts_;
  std::vector<float> weights_;  // Of the given words, for one told; kept for its memory.
};

// Each told word's likeliest given word, as links.
void add_best(const CandidateGrid& grid, std::span<const std::uint32_t> told_words,
              const LexiconVocabulary& told, const std::vector<float>& probabilities, bool forward,
              const Diagonal& diagonal, std::set<WordLink>& links) {
  std::vector<float> weights(forward ? grid.sources() : grid.targets());
  for (std::uint32_t j = 0; j < told_words.size(); ++j) {
    if (told_words[j] == kBreak) continue;
    diagonal.weigh(j, told_words.size(), weights);
    auto most = static_cast<float>(told.frequency(told_words[j]));
    std::optional<std::uint32_t> best;
    for (std::uint32_t i = 0; i < weights.size(); ++i) {
      const std::uint32_t k = forward ? grid.at(i, j) : grid.at(j, i);
      if (k == LexiconCandidates::kNone || weights[i] * probabilities[k] <= most) continue;
      most = weights[i] * probabilities[k];
      best = i;
    }
    if (best) links.insert(forward ? WordLink{*best, j} : WordLink{j, *best});
  }
}

// Adds links of `all` that touch one of `links` and link a word that has none yet.
void grow(std::set<WordLink>& links, const std::set<WordLink>& all, const CandidateGrid& grid) {
  std::vector<bool> source(grid.sources()), target(grid.targets());
  for (const WordLink& link : links) source[link.source] = target[link.target] = true;
  const auto touches = [&](const WordLink& link) {
    for (std::uint32_t s = link.source - 1; s != link.source + 2; ++s) {
      for (std::uint32_t t = link.target - 1; t != link.target + 2; ++t) {
        if (links.contains({s, t})) return true;
      }
    }
    return false;
  };
  for (bool grown = true; grown;) {
    grown = false;
    for (const WordLink& link : all) {
      if ((source[link.source] && target[link.target]) || !touches(link)) continue;
      links.insert(link);
      source[link.source] = target[link.target] = grown = true;
    }
  }
}

}  // namespace

Diagonal::Diagonal(double tension) {
  for (std::size_t i = 0; i <= kSteps; ++i) {
    weights_[i] = static_cast<float>(std::exp(-tension * static_cast<double>(i) / kSteps));
  }
}

void Diagonal::weigh(std::size_t place, std::size_t places, std::span<float> given) const {
  const float here = (static_cast<float>(place) + .5F) / static_cast<float>(places);
  const float step = 1 / static_cast<float>(given.size());
  float sum = 0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const float distance = std::abs((static_cast<float>(i) + .5F) * step - here);
    given[i] = weights_[static_cast<std::size_t>(distance * static_cast<float>(kSteps))];
    sum += given[i];
  }
  for (float& weight : given) weight *= static_cast<float>(given.size()) / sum;
}

CandidateGrid::CandidateGrid(const LexiconCorpus::Reader& pair, const LexiconCandidates& candidates)
    : sources_(pair.source().size()), targets_(pair.target().size()) {
  pairs_.reserve(sources_ * targets_);
  for (const std::uint32_t s : pair.source()) {
    for (const std::uint32_t t : pair.target()) pairs_.push_back(candidates.find(s, t));
  }
}

LexiconModel learn_model(const LexiconCorpus& corpus, const LexiconCandidates& candidates,
                         const LexiconLearning& options,
                         const std::function<void(std::uint32_t)>& progress) {
  std::future<std::vector<float>> backward = std::async(std::launch::async, [&] {
    return Direction(corpus, candidates, options, false).learn([](std::uint32_t) {});
  });
  LexiconModel model;
  model.forward = Direction(corpus, candidates, options, true).learn(progress);
  model.backward = backward.get();
  return model;
}

std::vector<WordLink> link_places(const LexiconCorpus& corpus, const LexiconCorpus::Reader& pair,
                                  const CandidateGrid& grid, const LexiconModel& model,
                                  const Diagonal& diagonal) {
  std::set<WordLink> forward, backward, links;
  add_best(grid, pair.target(), corpus.target(), model.forward, true, diagonal, forward);
  add_best(grid, pair.source(), corpus.source(), model.backward, false, diagonal, backward);
  std::ranges::set_intersection(forward, backward, std::inserter(links, links.end()));
  forward.insert(backward.begin(), backward.end());
  grow(links, forward, grid);
  return {links.begin(), links.end()};
}

}  // namespace svereno
