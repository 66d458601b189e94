#include "aligner/language/lexicon_trainer.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "aligner/language/lexicon_candidates.h"
#include "aligner/language/lexicon_corpus.h"
#include "aligner/language/lexicon_leftovers.h"
#include "aligner/language/lexicon_model.h"
#include "aligner/language/lexicon_phrases.h"

namespace svereno {
namespace {

// Shares of the whole work, roughly: finding candidates; all passes. Phrases are the rest.
constexpr double kCandidatesShare = .3;
constexpr double kPassesShare = .4;

// The words of one language that the lexicon keeps, by their numbers in the vocabulary.
class KeptWords {
 public:
  explicit KeptWords(const LexiconVocabulary& vocabulary)
      : vocabulary_(vocabulary), kept_(vocabulary.size()), ranks_(vocabulary.size()) {}

  void keep(std::uint32_t word) { kept_[word] = true; }
  void keep(const WordRow& row) {
    for (const std::uint32_t word : row) {
      if (word != kBreak) keep(word);
    }
  }

  // All that was kept, in byte order.
  LexiconWords take() {
    std::vector<std::uint32_t> order(vocabulary_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](std::uint32_t word) { return !kept_[word]; });
    std::ranges::sort(order, {}, [&](std::uint32_t word) -> const std::string& {
      return vocabulary_.word(word);
    });
    LexiconWords words;
    for (const std::uint32_t word : order) {
      ranks_[word] = static_cast<std::uint32_t>(words.stems.size());
      words.stems.push_back(vocabulary_.word(word));
      words.frequencies.push_back(vocabulary_.frequency(word));
    }
    return words;
  }

  // Where a word came to stand; after take().
  std::uint32_t rank(std::uint32_t word) const { return ranks_[word]; }
  std::vector<std::uint32_t> ranks(const WordRow& row) const {
    std::vector<std::uint32_t> ranks;
    for (const std::uint32_t word : row) {
      if (word != kBreak) ranks.push_back(rank(word));
    }
    return ranks;
  }

 private:
  const LexiconVocabulary& vocabulary_;
  std::vector<bool> kept_;
  std::vector<std::uint32_t> ranks_;
};

using Row = std::vector<std::uint32_t>;

// Numbers rows in ascending order; returns them with their numbers.
std::vector<Row> take_rows(std::vector<Row> rows, PhraseRows& into) {
  std::ranges::sort(rows);
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  for (const Row& row : rows) into.add(row);
  return rows;
}

std::uint32_t number_of(const std::vector<Row>& rows, const Row& row) {
  return static_cast<std::uint32_t>(std::ranges::lower_bound(rows, row) - rows.begin());
}

PhraseTable table_of(const std::vector<PhrasePair>& phrases, const KeptWords& source,
                     const KeptWords& target) {
  std::vector<Row> source_rows, target_rows;
  for (const PhrasePair& phrase : phrases) {
    source_rows.push_back(source.ranks(phrase.source));
    target_rows.push_back(target.ranks(phrase.target));
  }
  PhraseTable table;
  const std::vector<Row> sources = take_rows(source_rows, table.source);
  const std::vector<Row> targets = take_rows(target_rows, table.target);
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    table.pairs.push_back(
        {number_of(sources, source_rows[i]),
         {number_of(targets, target_rows[i]), phrases[i].forward, phrases[i].backward}});
  }
  std::ranges::sort(table.pairs, {}, [](const WordPair& pair) {
    return std::tuple(pair.source, pair.translation.target);
  });
  return table;
}

}  // namespace

class LexiconTrainer::Work {
 public:
  Work(Language source, Language target, const LexiconTraining& options)
      : options_(options),
        source_language_(source),
        target_language_(target),
        corpus_(source, target, options.most_words) {}

  void add(std::string_view source, std::string_view target, double weight) {
    corpus_.add(source, target, weight);
  }

  LexiconTable train(const Progress& progress) {
    const LexiconCandidates candidates(
        corpus_, {options_.least_significance, options_.most_candidates, options_.all_candidates});
    progress(kCandidatesShare);
    const LexiconLearning learning{options_.passes, options_.discount, options_.prior,
                                   options_.tension};
    LexiconModel model = learn_model(corpus_, candidates, learning, [&](std::uint32_t passes) {
      progress(kCandidatesShare + kPassesShare * passes / options_.passes);
    });
    const Diagonal diagonal(options_.tension);
    const std::vector<PhrasePair> phrases =
        find_phrases(corpus_, candidates, model, diagonal, phrase_limits());
    const std::vector<Leftover> leftovers = find_leftovers(corpus_, candidates, model, diagonal);
    prune(candidates, model);
    LexiconTable result = table(kept(candidates, model, leftovers), phrases);
    progress(1);
    return result;
  }

 private:
  PhraseLimits phrase_limits() const {
    return {.least_count = options_.least_phrase_count,
            .least_significance = options_.least_phrase_significance,
            .least_probability = options_.least_phrase_probability,
            .least_cohesion = options_.least_phrase_cohesion,
            .discount = options_.discount,
            .prior = options_.prior};
  }

  template <class F>
  void for_each(const LexiconCandidates& candidates, F function) const {
    for (std::uint32_t s = 0; s < corpus_.source().size(); ++s) {
      for (std::uint32_t k = candidates.begin(s); k < candidates.end(s); ++k) {
        function(k, s, candidates.target(k));
      }
    }
  }

  // Leaves out what is unlikely both ways, and what is not among either word's best.
  void prune(const LexiconCandidates& candidates, LexiconModel& model) const {
    std::vector<std::vector<float>> forward(corpus_.source().size());
    std::vector<std::vector<float>> backward(corpus_.target().size());
    for_each(candidates, [&](std::uint32_t k, std::uint32_t s, std::uint32_t t) {
      forward[s].push_back(model.forward[k]);
      backward[t].push_back(model.backward[k]);
    });
    const std::vector<float> least_forward = least_kept(forward);
    const std::vector<float> least_backward = least_kept(backward);
    for_each(candidates, [&](std::uint32_t k, std::uint32_t s, std::uint32_t t) {
      const bool likely =
          std::max(model.forward[k], model.backward[k]) >= options_.least_probability;
      const bool best =
          model.forward[k] >= least_forward[s] || model.backward[k] >= least_backward[t];
      if (!likely || !best) model.forward[k] = model.backward[k] = 0;
    });
  }

  // The probability of the last translation that is kept, for each word.
  std::vector<float> least_kept(std::vector<std::vector<float>>& probabilities) const {
    std::vector<float> result;
    for (std::vector<float>& of_word : probabilities) {
      if (of_word.size() <= options_.most_translations) {
        result.push_back(0);
        continue;
      }
      const auto last =
          of_word.begin() + static_cast<std::ptrdiff_t>(options_.most_translations) - 1;
      std::ranges::nth_element(of_word, last, std::greater{});
      result.push_back(*last);
    }
    return result;
  }

  // The pairs of words that the lexicon keeps, by their numbers in the vocabularies.
  std::vector<WordPair> kept(const LexiconCandidates& candidates, const LexiconModel& model,
                             const std::vector<Leftover>& leftovers) const {
    std::vector<WordPair> pairs;
    for_each(candidates, [&](std::uint32_t k, std::uint32_t s, std::uint32_t t) {
      if (model.forward[k] + model.backward[k] <= 0) return;
      pairs.push_back(
          {s, {t, std::min(1.0F, model.forward[k]), std::min(1.0F, model.backward[k])}});
    });
    // As what was linked each time of the one that it occurs.
    const auto p = static_cast<float>(std::max(0.0, 1 - options_.discount) / (1 + options_.prior));
    for (const Leftover& pair : leftovers) pairs.push_back({pair.source, {pair.target, p, p}});
    return pairs;
  }

  LexiconTable table(std::vector<WordPair> pairs, const std::vector<PhrasePair>& phrases) const {
    KeptWords source(corpus_.source());
    KeptWords target(corpus_.target());
    for (const WordPair& pair : pairs) {
      source.keep(pair.source);
      target.keep(pair.translation.target);
    }
    for (const PhrasePair& phrase : phrases) {
      source.keep(phrase.source);
      target.keep(phrase.target);
    }
    LexiconTable result{source_language_, target_language_, source.take(), target.take(), {}, {}};
    for (WordPair& pair : pairs) {
      pair = {source.rank(pair.source),
              {target.rank(pair.translation.target), pair.translation.forward,
               pair.translation.backward}};
    }
    std::ranges::sort(pairs, {}, [](const WordPair& pair) {
      return std::tuple(pair.source, pair.translation.target);
    });
    result.pairs = std::move(pairs);
    result.phrases = table_of(phrases, source, target);
    return result;
  }

  LexiconTraining options_;
  Language source_language_;
  Language target_language_;
  LexiconCorpus corpus_;
};

LexiconTrainer::LexiconTrainer(Language source, Language target, const LexiconTraining& options)
    : work_(std::make_unique<Work>(source, target, options)) {}
LexiconTrainer::~LexiconTrainer() = default;
LexiconTrainer::LexiconTrainer(LexiconTrainer&&) noexcept = default;
LexiconTrainer& LexiconTrainer::operator=(LexiconTrainer&&) noexcept = default;

void LexiconTrainer::add(std::string_view source, std::string_view target, double weight) {
  work_->add(source, target, weight);
}

LexiconTable LexiconTrainer::train(const Progress& progress) && { return work_->train(progress); }

}  // namespace svereno
