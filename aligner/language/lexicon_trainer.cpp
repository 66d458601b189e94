// The idea: IBM Model 1 (Brown et al. 1993) in both directions, as in align/ibm1.cpp, but
// for millions of pairs.
//
//  - Which pairs of words may be translations at all is found first: those that meet more
//    than once, and of these the ones that keep each other's company the most (Dice's
//    coefficient). That bounds the memory of all that follows. Meetings are counted for
//    some source words at a time, so that the counts of all need not be held at once.
//  - A few passes of the EM algorithm in each direction by itself. A pair of words is kept
//    with both its probabilities if either direction believes in it. (Passes in which both
//    must agree, Liang, Taskar & Klein 2006, make a smaller and cleaner lexicon that the
//    aligner does slightly worse with.)
//  - Counts are discounted and shrunk, not rescaled: what was seen once or twice teaches
//    little. A pair of texts that weighs less than another is discounted by as much less.
#include "aligner/language/lexicon_trainer.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "aligner/language/stem.h"
#include "aligner/text/fold.h"
#include "aligner/text/tokens.h"

namespace svereno {
namespace {

constexpr std::uint32_t kNoPair = ~std::uint32_t{0};
// Meetings that are counted at a time; bounds the memory, at 8 bytes each.
constexpr std::size_t kMostMeetings = 16'000'000;
// A pair that meets in fewer texts teaches nothing.
constexpr std::uint32_t kLeastMeetings = 2;

// The words of one language, by number, as they come.
class Vocabulary {
 public:
  explicit Vocabulary(Language language) : stemmer_(language) {}

  // The different words of `text`, in ascending order of their numbers.
  std::vector<std::uint32_t> read(std::string_view text) {
    std::vector<std::uint32_t> words;
    for (const Token& token : tokenize(text)) {
      if (token.kind == TokenKind::word) words.push_back(number_of(token.text));
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
  }

  void count(std::span<const std::uint32_t> words, double weight) {
    for (const std::uint32_t word : words) {
      weights_[word] += weight;
      ++texts_[word];
      total_ += weight;
    }
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(stems_.size()); }
  const std::string& stem(std::uint32_t word) const { return stems_[word]; }
  double weight(std::uint32_t word) const { return weights_[word]; }
  std::uint32_t texts(std::uint32_t word) const { return texts_[word]; }
  double frequency(std::uint32_t word) const { return weights_[word] / total_; }
  // Of a text that the word occurs in.
  double mean_weight(std::uint32_t word) const { return weights_[word] / texts_[word]; }

 private:
  std::uint32_t number_of(std::string_view form) {
    const auto known = forms_.find(std::string(form));
    if (known != forms_.end()) return known->second;
    std::string stem = stemmer_.stem(fold_word(form));
    const auto [found, is_new] = numbers_.try_emplace(std::move(stem), size());
    if (is_new) {
      stems_.push_back(found->first);
      weights_.push_back(0);
      texts_.push_back(0);
    }
    forms_.emplace(form, found->second);
    return found->second;
  }

  Stemmer stemmer_;
  std::unordered_map<std::string, std::uint32_t> forms_;    // Words as written.
  std::unordered_map<std::string, std::uint32_t> numbers_;  // Stems.
  std::vector<std::string> stems_;
  std::vector<double> weights_;
  std::vector<std::uint32_t> texts_;
  double total_ = 0;
};

// The words of all texts of one language, one text after the other.
struct Corpus {
  std::vector<std::uint32_t> words;
  std::vector<std::size_t> begins = {0};
  void add(std::span<const std::uint32_t> text) {
    words.insert(words.end(), text.begin(), text.end());
    begins.push_back(words.size());
  }
  std::span<const std::uint32_t> of(std::size_t text) const {
    return std::span(words).subspan(begins[text], begins[text + 1] - begins[text]);
  }
};

// A pair of words that may be translations.
struct Candidate {
  std::uint32_t target = 0;
  float forward = 1;
  float backward = 1;
};

// Words of which the pairs of one number after the other are counted together.
struct Slice {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

}  // namespace

class LexiconTrainer::Work {
 public:
  Work(Language source, Language target, const LexiconTraining& options)
      : options_(options),
        source_language_(source),
        target_language_(target),
        source_words_(source),
        target_words_(target) {}

  void add(std::string_view source, std::string_view target, double weight) {
    const std::vector<std::uint32_t> s = source_words_.read(source);
    const std::vector<std::uint32_t> t = target_words_.read(target);
    if (s.empty() || t.empty() || std::max(s.size(), t.size()) > options_.most_words) return;
    source_words_.count(s, weight);
    target_words_.count(t, weight);
    source_.add(s);
    target_.add(t);
    weights_.push_back(weight);
  }

  LexiconTable train(const Progress& progress) {
    find_candidates();
    for (std::uint32_t pass = 0; pass < options_.passes; ++pass) {
      progress((pass + 1.0) / (options_.passes + 1.0));
      run_pass(pass == 0 ? 0 : options_.discount);
    }
    prune();
    progress(1);
    return table();
  }

 private:
  // Source words in stretches whose words meet no more than so many others.
  std::vector<Slice> slices() const {
    std::vector<std::size_t> meetings(source_words_.size());
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      for (const std::uint32_t s : source_.of(i)) meetings[s] += target_.of(i).size();
    }
    std::vector<Slice> result = {{0, 0}};
    std::size_t sum = 0;
    for (std::uint32_t s = 0; s < meetings.size(); ++s) {
      if (sum > 0 && sum + meetings[s] > kMostMeetings) {
        result.push_back({s, s});
        sum = 0;
      }
      sum += meetings[s];
      result.back().end = s + 1;
    }
    return result;
  }

  void find_candidates() {
    begins_.assign(std::size_t{source_words_.size()} + 1, 0);
    std::vector<std::uint64_t> met;
    for (const Slice& slice : slices()) {
      collect_meetings(slice, met);
      std::ranges::sort(met);
      for (std::size_t i = 0; i < met.size();) {
        const auto source = static_cast<std::uint32_t>(met[i] >> 32);
        i = keep_best(source, met, i);
        begins_[source + 1] = candidates_.size();
      }
    }
    for (std::size_t s = 1; s < begins_.size(); ++s) {
      begins_[s] = std::max(begins_[s], begins_[s - 1]);
    }
  }

  void collect_meetings(const Slice& slice, std::vector<std::uint64_t>& met) const {
    met.clear();
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      const auto source = source_.of(i);
      const auto target = target_.of(i);
      // Two texts of one word each leave no doubt what means what.
      const bool certain = source.size() == 1 && target.size() == 1;
      for (auto s = std::ranges::lower_bound(source, slice.begin);
           s != source.end() && *s < slice.end; ++s) {
        for (const std::uint32_t t : target) {
          met.insert(met.end(), certain ? kLeastMeetings : 1, std::uint64_t{*s} << 32 | t);
        }
      }
    }
  }

  // Makes candidates of those that `source` meets, from met[i] on. Returns where they end.
  std::size_t keep_best(std::uint32_t source, std::span<const std::uint64_t> met, std::size_t i) {
    std::vector<std::pair<double, std::uint32_t>> best;
    while (i < met.size() && met[i] >> 32 == source) {
      const std::size_t first = i;
      while (i < met.size() && met[i] == met[first]) ++i;
      const auto target = static_cast<std::uint32_t>(met[first]);
      const auto count = static_cast<double>(i - first);
      if (count < kLeastMeetings) continue;
      best.emplace_back(count / (source_words_.texts(source) + target_words_.texts(target)),
                        target);
    }
    if (best.size() > options_.most_candidates) {
      const auto cut = best.begin() + static_cast<std::ptrdiff_t>(options_.most_candidates);
      std::ranges::nth_element(best, cut, std::greater{});
      best.erase(cut, best.end());
    }
    std::ranges::sort(best, {}, [](const auto& entry) { return entry.second; });
    for (const auto& entry : best) candidates_.push_back({entry.second, 1, 1});
    return i;
  }

  std::uint32_t find(std::uint32_t source, std::uint32_t target) const {
    const auto begin = candidates_.begin() + static_cast<std::ptrdiff_t>(begins_[source]);
    const auto end = candidates_.begin() + static_cast<std::ptrdiff_t>(begins_[source + 1]);
    const auto at = std::lower_bound(
        begin, end, target, [](const Candidate& c, std::uint32_t t) { return c.target < t; });
    if (at == end || at->target != target) return kNoPair;
    return static_cast<std::uint32_t>(at - candidates_.begin());
  }

  void run_pass(double discount) {
    forward_counts_.assign(candidates_.size(), 0);
    backward_counts_.assign(candidates_.size(), 0);
    for (std::size_t i = 0; i < weights_.size(); ++i) divide(i);
    std::vector<double> source_sums(source_words_.size());
    std::vector<double> target_sums(target_words_.size());
    for_each_candidate([&](std::uint32_t s, std::size_t k) {
      source_sums[s] += forward_counts_[k];
      target_sums[candidates_[k].target] += backward_counts_[k];
    });
    for_each_candidate([&](std::uint32_t s, std::size_t k) {
      Candidate& candidate = candidates_[k];
      const std::uint32_t t = candidate.target;
      candidate.forward =
          probability(forward_counts_[k], source_sums[s], source_words_, s, discount);
      candidate.backward =
          probability(backward_counts_[k], target_sums[t], target_words_, t, discount);
    });
  }

  template <class F>
  void for_each_candidate(F function) {
    for (std::uint32_t s = 0; s < source_words_.size(); ++s) {
      for (std::size_t k = begins_[s]; k < begins_[s + 1]; ++k) function(s, k);
    }
  }

  float probability(double count, double sum, const Vocabulary& words, std::uint32_t word,
                    double discount) const {
    const double unit = words.mean_weight(word);
    const double all = std::max(words.weight(word), sum) + options_.prior * unit;
    return static_cast<float>(std::max(0.0, count - discount * unit) / all);
  }

  // Divides each word of the i-th pair of texts among the words of the other side.
  void divide(std::size_t i) {
    const auto source = source_.of(i);
    const auto target = target_.of(i);
    links_.clear();
    source_sums_.clear();
    target_sums_.clear();
    for (const std::uint32_t s : source) source_sums_.push_back(source_words_.frequency(s));
    for (const std::uint32_t t : target) target_sums_.push_back(target_words_.frequency(t));
    for (std::uint32_t a = 0; a < source.size(); ++a) {
      for (std::uint32_t b = 0; b < target.size(); ++b) {
        const std::uint32_t k = find(source[a], target[b]);
        if (k == kNoPair || candidates_[k].forward + candidates_[k].backward <= 0) continue;
        links_.push_back({k, a, b});
        target_sums_[b] += static_cast<double>(candidates_[k].forward);
        source_sums_[a] += static_cast<double>(candidates_[k].backward);
      }
    }
    for (const Link& link : links_) {
      const Candidate& candidate = candidates_[link.candidate];
      const double forward = static_cast<double>(candidate.forward) / target_sums_[link.target];
      const double backward = static_cast<double>(candidate.backward) / source_sums_[link.source];
      forward_counts_[link.candidate] += weights_[i] * forward;
      backward_counts_[link.candidate] += weights_[i] * backward;
    }
  }

  // Leaves out what is unlikely both ways, and what is not among either word's best.
  void prune() {
    std::vector<std::vector<float>> forward(source_words_.size());
    std::vector<std::vector<float>> backward(target_words_.size());
    for_each_candidate([&](std::uint32_t s, std::size_t k) {
      forward[s].push_back(candidates_[k].forward);
      backward[candidates_[k].target].push_back(candidates_[k].backward);
    });
    const std::vector<float> least_forward = least_kept(forward);
    const std::vector<float> least_backward = least_kept(backward);
    for_each_candidate([&](std::uint32_t s, std::size_t k) {
      Candidate& candidate = candidates_[k];
      const bool likely =
          std::max(candidate.forward, candidate.backward) >= options_.least_probability;
      const bool best = candidate.forward >= least_forward[s] ||
                        candidate.backward >= least_backward[candidate.target];
      if (!likely || !best) candidate = {candidate.target, 0, 0};
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

  LexiconTable table() {
    std::vector<bool> source_kept(source_words_.size());
    std::vector<bool> target_kept(target_words_.size());
    const auto kept = [&](std::size_t k) {
      return candidates_[k].forward + candidates_[k].backward > 0;
    };
    for_each_candidate([&](std::uint32_t s, std::size_t k) {
      if (kept(k)) source_kept[s] = target_kept[candidates_[k].target] = true;
    });
    LexiconTable result{source_language_, target_language_, {}, {}, {}};
    const auto source_ranks = take_words(source_words_, source_kept, result.source);
    const auto target_ranks = take_words(target_words_, target_kept, result.target);
    for_each_candidate([&](std::uint32_t s, std::size_t k) {
      const Candidate& candidate = candidates_[k];
      if (!kept(k)) return;
      result.pairs.push_back({source_ranks[s],
                              {target_ranks[candidate.target], std::min(1.0F, candidate.forward),
                               std::min(1.0F, candidate.backward)}});
    });
    std::ranges::sort(result.pairs, {}, [](const WordPair& pair) {
      return std::pair(pair.source, pair.translation.target);
    });
    return result;
  }

  // Puts the kept words into `into` in byte order. Returns where each came to stand.
  static std::vector<std::uint32_t> take_words(const Vocabulary& words,
                                               const std::vector<bool>& kept, LexiconWords& into) {
    std::vector<std::uint32_t> order(words.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](std::uint32_t word) { return !kept[word]; });
    std::ranges::sort(order, {},
                      [&](std::uint32_t word) -> const std::string& { return words.stem(word); });
    std::vector<std::uint32_t> ranks(words.size());
    for (const std::uint32_t word : order) {
      ranks[word] = static_cast<std::uint32_t>(into.stems.size());
      into.stems.push_back(words.stem(word));
      into.frequencies.push_back(words.frequency(word));
    }
    return ranks;
  }

  struct Link {
    std::uint32_t candidate = 0;
    std::uint32_t source = 0;  // Places in the two texts.
    std::uint32_t target = 0;
  };

  LexiconTraining options_;
  Language source_language_;
  Language target_language_;
  Vocabulary source_words_;
  Vocabulary target_words_;
  Corpus source_;
  Corpus target_;
  std::vector<double> weights_;      // Of each pair of texts.
  std::vector<std::size_t> begins_;  // Of each source word's candidates, and the end of all.
  std::vector<Candidate> candidates_;
  std::vector<double> forward_counts_;
  std::vector<double> backward_counts_;
  std::vector<Link> links_;  // Of the pair of texts at hand; kept for its memory.
  std::vector<double> source_sums_;
  std::vector<double> target_sums_;
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
