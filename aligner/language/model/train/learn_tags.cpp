// An averaged perceptron: it tags the sentences from left to right with what it knows; where
// it errs, the features of the context gain weight for the right tag and lose it for the
// wrong one. The weights that are kept are the means over all steps, in whole numbers.
// Source: Collins, Discriminative Training Methods for Hidden Markov Models, EMNLP 2002.
#include "aligner/language/model/train/learn_tags.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "aligner/language/tag_context.h"

namespace svereno::train {
namespace {

struct Sentence {
  std::vector<ContextWord> words;
  std::vector<std::uint8_t> tags;
  std::uint64_t style = 0;
};

constexpr std::size_t kMostTags = 255;

class Learner {
 public:
  Learner(const LearnOptions& options, std::size_t tags) : options_(options), tags_(tags) {}

  // Gives each feature that is seen often enough its number.
  void count(const std::vector<Sentence>& sentences) {
    std::unordered_map<std::uint64_t, std::int64_t> seen;
    std::vector<std::uint64_t> order;
    for (const Sentence& sentence : sentences) {
      TagHistory history;
      for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        for (const std::uint64_t feature :
             context_features(sentence.words, i, sentence.style, history)) {
          if (++seen[feature] == options_.least_seen) order.push_back(feature);
        }
        history = {sentence.tags[i] + 1U, history.last};
      }
    }
    for (const std::uint64_t feature : order) {
      numbers_.emplace(feature, static_cast<std::uint32_t>(numbers_.size()));
    }
    features_ = std::move(order);
    weights_.resize(features_.size() * tags_);
    sums_.resize(weights_.size());
    changed_.resize(weights_.size());
  }

  void learn(const Sentence& sentence) {
    TagHistory history;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const std::vector<std::uint32_t> features =
          known(context_features(sentence.words, i, sentence.style, history));
      const std::size_t guess = best(features);
      ++step_;
      if (guess != sentence.tags[i]) {
        for (const std::uint32_t feature : features) {
          change(feature, sentence.tags[i], 1);
          change(feature, guess, -1);
        }
      }
      history = {guess + 1, history.last};
    }
  }

  // The mean weights, as whole numbers of one byte.
  void write(ModelParts& parts) {
    const double scale = this->scale();
    std::vector<std::pair<std::uint64_t, std::vector<TagWeight>>> kept;
    for (std::size_t f = 0; f < features_.size(); ++f) {
      std::vector<TagWeight> its;
      for (std::size_t tag = 0; tag < tags_; ++tag) {
        const double rounded = std::round(mean(f * tags_ + tag) * scale);
        const double weight = std::clamp(rounded, -127.0, 127.0);
        if (weight == 0) continue;
        its.push_back({static_cast<std::uint8_t>(tag), static_cast<std::int8_t>(weight)});
      }
      if (!its.empty()) kept.emplace_back(features_[f], std::move(its));
    }
    fill_slots(kept, parts);
  }

 private:
  std::vector<std::uint32_t> known(const ContextFeatures& features) const {
    std::vector<std::uint32_t> result;
    for (const std::uint64_t feature : features) {
      const auto found = numbers_.find(feature);
      if (found != numbers_.end()) result.push_back(found->second);
    }
    return result;
  }

  std::size_t best(const std::vector<std::uint32_t>& features) const {
    std::vector<std::int64_t> scores(tags_);
    for (const std::uint32_t feature : features) {
      const std::int32_t* row = &weights_[feature * tags_];
      for (std::size_t tag = 0; tag < tags_; ++tag) scores[tag] += row[tag];
    }
    return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
  }

  void change(std::uint32_t feature, std::size_t tag, std::int32_t by) {
    const std::size_t i = feature * tags_ + tag;
    sums_[i] += (step_ - changed_[i]) * weights_[i];
    changed_[i] = step_;
    weights_[i] += by;
  }

  double mean(std::size_t i) const {
    const std::int64_t sum = sums_[i] + (step_ - changed_[i]) * weights_[i];
    return static_cast<double>(sum) / static_cast<double>(step_);
  }

  // All but the greatest weights, one in two thousand, are to fit into a byte.
  double scale() const {
    constexpr double kFitting = 0.9995;
    constexpr double kGreatest = 127;
    std::vector<double> sizes;
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      if (sums_[i] != 0 || weights_[i] != 0) sizes.push_back(std::abs(mean(i)));
    }
    if (sizes.empty()) return 1;
    std::ranges::sort(sizes);
    const auto at = static_cast<std::size_t>(static_cast<double>(sizes.size() - 1) * kFitting);
    return kGreatest / sizes[at];
  }

  static void fill_slots(
      const std::vector<std::pair<std::uint64_t, std::vector<TagWeight>>>& features,
      ModelParts& parts) {
    constexpr unsigned kCountBits = 8;
    const std::size_t size = std::bit_ceil(features.size() * 4 / 3 + 1);
    parts.slots.assign(size, WeightSlot{});
    parts.weights.clear();
    for (const auto& [hash, weights] : features) {
      std::size_t slot = hash & (size - 1);
      while (parts.slots[slot].key != 0) slot = (slot + 1) & (size - 1);
      const auto begin = static_cast<std::uint32_t>(parts.weights.size());
      parts.slots[slot] = {weight_key(hash),
                           (begin << kCountBits) | static_cast<std::uint32_t>(weights.size())};
      parts.weights.insert(parts.weights.end(), weights.begin(), weights.end());
    }
    if (parts.weights.size() >> (32 - kCountBits) != 0)
      throw std::runtime_error("too many weights");
  }

  LearnOptions options_;
  std::size_t tags_;
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<std::uint64_t> features_;
  std::vector<std::int32_t> weights_;
  std::vector<std::int64_t> sums_;
  std::vector<std::int64_t> changed_;
  std::int64_t step_ = 0;
};

// A fixed sequence of numbers that look random. Source: Knuth's MMIX generator.
class Dice {
 public:
  std::size_t below(std::size_t count) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>((state_ >> 33U) % count);
  }

 private:
  std::uint64_t state_ = 2018;
};

std::vector<Sentence> prepare(const std::vector<GoldSentence>& sentences,
                              const LearnOptions& options, const Morphology& morphology,
                              std::vector<ModelTag>& tags) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint8_t> numbers;
  std::vector<Sentence> result;
  for (const GoldSentence& gold : sentences) {
    Sentence sentence;
    for (const GoldWord& word : gold) {
      const auto pos = static_cast<std::uint32_t>(word.pos);
      const std::uint32_t kept = word.features.bits() & options.kept;
      const auto [entry, fresh] =
          numbers.try_emplace({pos, kept}, static_cast<std::uint8_t>(tags.size()));
      if (fresh) tags.push_back({kept, pos});
      if (tags.size() > kMostTags) throw std::runtime_error("too many tags");
      sentence.words.push_back(context_word(word.text, morphology));
      sentence.tags.push_back(entry->second);
    }
    sentence.style = text_style(sentence.words);
    result.push_back(std::move(sentence));
  }
  return result;
}

}  // namespace

void learn_tags(const std::vector<GoldSentence>& sentences, const LearnOptions& options,
                ModelParts& parts) {
  const std::vector<unsigned char> bytes = bytes_of(parts);
  const std::optional<Model> model = Model::open(bytes);
  if (!model) throw std::runtime_error("the dictionary that was built cannot be opened");
  const Morphology morphology(*model);
  parts.tags.clear();
  std::vector<Sentence> prepared = prepare(sentences, options, morphology, parts.tags);
  Learner learner(options, parts.tags.size());
  learner.count(prepared);
  std::vector<std::size_t> order(prepared.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  Dice dice;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[dice.below(i)]);
    for (const std::size_t i : order) learner.learn(prepared[i]);
  }
  learner.write(parts);
}

}  // namespace svereno::train
