// The idea: each word of a sentence was brought about by one word of its translation, or by
// none. Which one is not known; but words that meet again and again are likelier to belong
// together. Guess probabilities p(t|s); by them, divide each t among the words that
// it met; count; take the counts as new probabilities; repeat (IBM Model 1 and the EM
// algorithm, Brown et al. 1993). Once in each direction.
//
// The alignment that this learns from was made by the aligner itself, and a short text
// is little to learn from: two words that meet once confirm any alignment, right or
// wrong. So pairs that meet in one bead alone are left out, and counts are
// discounted (as in Kneser & Ney 1995) and shrunk towards nothing known, not rescaled:
// the probabilities of a rare word's translations have a small sum. The discount is
// taken in each pass but the first, so that pairs which have little die out and leave
// their share to others.
#include "aligner/align/ibm1.h"

#include <algorithm>
#include <span>
#include <utility>

namespace svereno {
namespace {

// What the first pass assumes of each pair: all are alike, and likelier than none.
constexpr double kFirstGuess = 1;
// Pairs that are less likely both ways are not worth keeping. Moore 2002 drops likewise.
constexpr double kLeastProbability = .01;

constexpr std::uint32_t kNoPair = ~std::uint32_t{0};

// A bead to learn from: each of its words once.
struct Example {
  double weight = 0;
  std::vector<std::uint32_t> source;
  std::vector<std::uint32_t> target;
  std::size_t first_pair = 0;  // Of source.size() × target.size() entries in pair numbers.
};

std::vector<std::uint32_t> distinct_words(const TextWords& text, SegmentRange range) {
  const auto begin = text.words.begin();
  std::vector<std::uint32_t> words(begin + text.begins[range.begin],
                                   begin + text.begins[range.end]);
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

// How often the words of one side occur in the examples.
struct WordCounts {
  std::vector<double> weights;
  std::vector<std::uint32_t> examples;
  double total = 0;

  explicit WordCounts(std::size_t size) : weights(size), examples(size) {}
  void add(std::span<const std::uint32_t> words, double weight) {
    for (const std::uint32_t word : words) {
      weights[word] += weight;
      ++examples[word];
      total += weight;
    }
  }
  double chance(std::uint32_t word) const { return weights[word] / total; }
};

class Trainer {
 public:
  Trainer(const TextWords& source, const TextWords& target, const LearningModel& model)
      : source_(source),
        target_(target),
        model_(model),
        source_counts_(source.stems.size()),
        target_counts_(target.stems.size()) {}

  void collect(const Alignment& alignment) {
    for (const Bead& bead : alignment) {
      if (bead.source.empty() || bead.target.empty()) continue;
      if (bead.confidence < model_.least_confidence) continue;
      examples_.push_back({bead.confidence, distinct_words(source_, bead.source),
                           distinct_words(target_, bead.target)});
      source_counts_.add(examples_.back().source, bead.confidence);
      target_counts_.add(examples_.back().target, bead.confidence);
    }
    drop_single_words();
    thin_out();
    number_pairs();
  }

  void train() {
    forward_.assign(pairs_.size(), kFirstGuess);
    backward_.assign(pairs_.size(), kFirstGuess);
    std::vector<double> forward_counts;
    std::vector<double> backward_counts;
    for (std::uint32_t pass = 0; pass < model_.passes; ++pass) {
      forward_counts.assign(pairs_.size(), 0);
      backward_counts.assign(pairs_.size(), 0);
      for (const Example& example : examples_) {
        divide_targets(example, forward_counts);
        divide_sources(example, backward_counts);
      }
      const double discount = pass == 0 ? 0 : model_.discount;
      for (std::size_t k = 0; k < pairs_.size(); ++k) {
        forward_[k] =
            probability(forward_counts[k] - discount, source_counts_.weights[source_of(k)]);
        backward_[k] =
            probability(backward_counts[k] - discount, target_counts_.weights[target_of(k)]);
      }
    }
  }

  MemoryLexicon lexicon() const {
    std::vector<WordPair> pairs;
    for (std::size_t k = 0; k < pairs_.size(); ++k) {
      if (std::max(forward_[k], backward_[k]) < kLeastProbability) continue;
      pairs.push_back(
          {source_of(k),
           {target_of(k), static_cast<float>(forward_[k]), static_cast<float>(backward_[k])}});
    }
    // How frequent words are, the texts themselves tell.
    return {{source_.stems, std::vector<double>(source_.stems.size())},
            {target_.stems, std::vector<double>(target_.stems.size())},
            std::move(pairs)};
  }

 private:
  // A word that occurs once meets no other twice.
  void drop_single_words() {
    for (Example& example : examples_) {
      std::erase_if(example.source, [&](auto w) { return source_counts_.examples[w] < 2; });
      std::erase_if(example.target, [&](auto w) { return target_counts_.examples[w] < 2; });
    }
  }

  void thin_out() {
    std::size_t all = 0;
    for (const Example& e : examples_) all += e.source.size() * e.target.size();
    const std::size_t step = all / model_.most_pairs + 1;
    if (step == 1) return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < examples_.size(); i += step) {
      std::swap(examples_[kept++], examples_[i]);
    }
    examples_.resize(kept);
  }

  static std::uint64_t key(std::uint32_t source, std::uint32_t target) {
    return std::uint64_t{source} << 32 | target;
  }
  std::uint32_t source_of(std::size_t pair) const {
    return static_cast<std::uint32_t>(pairs_[pair] >> 32);
  }
  std::uint32_t target_of(std::size_t pair) const {
    return static_cast<std::uint32_t>(pairs_[pair]);
  }

  // Gives numbers to the pairs of words that meet in more than one example.
  void number_pairs() {
    std::vector<std::uint64_t> met;
    for (const Example& example : examples_) {
      for (const std::uint32_t s : example.source) {
        for (const std::uint32_t t : example.target) met.push_back(key(s, t));
      }
    }
    std::ranges::sort(met);
    for (std::size_t i = 1; i < met.size(); ++i) {
      const bool again = met[i] == met[i - 1];
      if (again && (pairs_.empty() || pairs_.back() != met[i])) pairs_.push_back(met[i]);
    }
    const std::size_t all = met.size();
    met = {};
    numbers_.reserve(all);
    std::vector<std::size_t> begins(source_.stems.size() + 1);
    for (std::size_t k = 0; k < pairs_.size(); ++k) ++begins[source_of(k) + 1];
    for (std::size_t s = 1; s < begins.size(); ++s) begins[s] += begins[s - 1];
    for (Example& example : examples_) {
      example.first_pair = numbers_.size();
      for (const std::uint32_t s : example.source) {
        const auto range = std::span(pairs_).subspan(begins[s], begins[s + 1] - begins[s]);
        for (const std::uint32_t t : example.target) {
          const auto at = std::ranges::lower_bound(range, key(s, t));
          const bool found = at != range.end() && *at == key(s, t);
          numbers_.push_back(found
                                 ? static_cast<std::uint32_t>(
                                       at - range.begin() + static_cast<std::ptrdiff_t>(begins[s]))
                                 : kNoPair);
        }
      }
    }
  }

  // The number of the pair of the i-th source and the j-th target word of `example`.
  std::uint32_t number(const Example& example, std::size_t i, std::size_t j) const {
    return numbers_[example.first_pair + i * example.target.size() + j];
  }

  void divide_targets(const Example& example, std::vector<double>& counts) const {
    for (std::size_t j = 0; j < example.target.size(); ++j) {
      double sum = target_counts_.chance(example.target[j]);
      for (std::size_t i = 0; i < example.source.size(); ++i) {
        const std::uint32_t pair = number(example, i, j);
        if (pair != kNoPair) sum += forward_[pair];
      }
      for (std::size_t i = 0; i < example.source.size(); ++i) {
        const std::uint32_t pair = number(example, i, j);
        if (pair != kNoPair) counts[pair] += example.weight * forward_[pair] / sum;
      }
    }
  }

  void divide_sources(const Example& example, std::vector<double>& counts) const {
    for (std::size_t i = 0; i < example.source.size(); ++i) {
      double sum = source_counts_.chance(example.source[i]);
      for (std::size_t j = 0; j < example.target.size(); ++j) {
        const std::uint32_t pair = number(example, i, j);
        if (pair != kNoPair) sum += backward_[pair];
      }
      for (std::size_t j = 0; j < example.target.size(); ++j) {
        const std::uint32_t pair = number(example, i, j);
        if (pair != kNoPair) counts[pair] += example.weight * backward_[pair] / sum;
      }
    }
  }

  double probability(double count, double all) const {
    return std::max(0.0, count) / (all + model_.prior);
  }

  const TextWords& source_;
  const TextWords& target_;
  const LearningModel& model_;
  WordCounts source_counts_;
  WordCounts target_counts_;
  std::vector<Example> examples_;
  std::vector<std::uint64_t> pairs_;    // Keys in ascending order; the index is the number.
  std::vector<std::uint32_t> numbers_;  // For each example, of each of its pairs.
  std::vector<double> forward_;         // p(t|s) for each pair.
  std::vector<double> backward_;
};

}  // namespace

MemoryLexicon learn_lexicon(const TextWords& source, const TextWords& target,
                            const Alignment& alignment, const LearningModel& model) {
  Trainer trainer(source, target, model);
  trainer.collect(alignment);
  trainer.train();
  return trainer.lexicon();
}

}  // namespace svereno
