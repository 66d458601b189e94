// An averaged perceptron: it tags the sentences from left to right with what it knows; where
// it errs, the features of the context gain weight for the right tag and lose it for the
// wrong one, and so for what all tags of the same part of speech, or case, have in common.
// The weights that are kept are the means over all steps, in whole numbers.
// Source: Collins, Discriminative Training Methods for Hidden Markov Models, EMNLP 2002.
#include "aligner/language/model/train/learn_tags.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <map>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "aligner/language/tag_context.h"
#include "aligner/language/tag_search.h"

namespace svereno::train {
namespace {

using TagSet = std::vector<std::uint8_t>;

struct Sentence {
  std::vector<ContextWord> words;
  std::vector<std::uint16_t> choices;  // Number of the set of tags that each may have.
  std::uint64_t style = 0;
  std::vector<std::uint32_t> plain;  // Numbers of the plain features of all words.
};

struct Task {
  std::vector<ModelTag> tags;
  std::vector<TagSet> choices;  // The first ones have one tag, that of their own number.
  std::vector<Sentence> sentences;
};

constexpr std::size_t kMostTags = 256 - kTagGroups;
constexpr std::uint32_t kUnseen = 0xFFFFFFFF;

// A fixed sequence of numbers that look random. Source: Knuth's MMIX generator.
class Dice {
 public:
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  bool happens(double chance) {
    constexpr double kRange = 2147483648.0;  // next() has 31 bits.
    return static_cast<double>(next()) < chance * kRange;
  }

 private:
  std::uint64_t next() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return state_ >> 33U;
  }
  std::uint64_t state_ = 2018;
};

class Learner {
 public:
  Learner(const LearnOptions& options, const Task& task)
      : options_(options),
        task_(task),
        tags_(task.tags.size()),
        outputs_(tags_ + kTagGroups),
        totals_(outputs_),
        scores_(tags_) {}

  // Gives each feature that is seen often enough its number.
  void count(std::vector<Sentence>& sentences) {
    std::unordered_map<std::uint64_t, std::int64_t> seen;
    const auto look = [&](std::uint64_t feature) {
      if (++seen[feature] != options_.least_seen) return;
      numbers_.emplace(feature, static_cast<std::uint32_t>(features_.size()));
      features_.push_back(feature);
    };
    for (const Sentence& sentence : sentences) {
      TagHistory history;
      for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        std::ranges::for_each(plain_features(sentence.words, i, sentence.style), look);
        std::ranges::for_each(tag_features(sentence.words, i, history), look);
        const std::uint8_t tag = task_.choices[sentence.choices[i]].front();
        history.push(tag, task_.tags[tag]);
      }
    }
    for (Sentence& sentence : sentences) {
      for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        for (const std::uint64_t feature : plain_features(sentence.words, i, sentence.style)) {
          sentence.plain.push_back(number(feature));
        }
      }
    }
    weights_.resize(features_.size() * outputs_);
    moments_.resize(weights_.size());
    means_.resize(weights_.size());
  }

  void learn(const Sentence& sentence) {
    TagHistory history;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      collect(sentence, i, history);
      score();
      const auto guess =
          static_cast<std::uint8_t>(std::ranges::max_element(scores_) - scores_.begin());
      ++step_;
      const TagSet right = likes_of(guess, task_.choices[sentence.choices[i]]);
      if (!right.empty() && std::ranges::find(right, guess) == right.end()) {
        const auto score_of = [&](std::uint8_t tag) { return scores_[tag]; };
        correct(*std::ranges::max_element(right, {}, score_of), guess);
      }
      history.push(guess, task_.tags[guess]);
    }
  }

  // Adds the mean weights of this run to those of others, and begins anew.
  void end_run() {
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      means_[i] += static_cast<float>(weights_[i]) -
                   static_cast<float>(moments_[i]) / static_cast<float>(step_ + 1);
    }
    std::ranges::fill(weights_, 0);
    std::ranges::fill(moments_, 0);
    step_ = 0;
  }

  // The mean weights, as whole numbers of one byte.
  void write(ModelParts& parts) const {
    const float scale = this->scale();
    std::vector<Kept> kept;
    for (std::size_t f = 0; f < features_.size(); ++f) {
      Kept its{features_[f], {}, 0};
      for (std::size_t i = 0; i < outputs_; ++i) {
        const auto rounded = static_cast<int>(std::lround(means_[f * outputs_ + i] * scale));
        const int weight = std::clamp(rounded, -kGreatest, kGreatest);
        if (std::abs(weight) < options_.least_weight) continue;
        its.weights.push_back({static_cast<std::uint8_t>(i), static_cast<std::int8_t>(weight)});
        its.strength += std::abs(weight);
      }
      if (!its.weights.empty()) kept.push_back(std::move(its));
    }
    drop_weakest(kept);
    fill_slots(kept, parts);
  }

 private:
  static constexpr int kGreatest = 127;

  struct Kept {
    std::uint64_t hash;
    std::vector<TagWeight> weights;
    int strength;  // Sum of its weights.
  };

  std::uint32_t number(std::uint64_t feature) const {
    const auto found = numbers_.find(feature);
    return found == numbers_.end() ? kUnseen : found->second;
  }

  // The features at a word, but for those that are hidden this time.
  void collect(const Sentence& sentence, std::size_t at, TagHistory history) {
    active_.clear();
    const auto take = [&](std::uint32_t feature) {
      if (feature != kUnseen && !dice_.happens(options_.hidden)) active_.push_back(feature);
    };
    for (std::size_t k = 0; k < kPlainFeatures; ++k) take(sentence.plain[at * kPlainFeatures + k]);
    for (const std::uint64_t feature : tag_features(sentence.words, at, history)) {
      take(number(feature));
    }
  }

  void score() {
    std::ranges::fill(totals_, 0);
    for (const std::uint32_t feature : active_) {
      const std::int32_t* const row = &weights_[feature * outputs_];
      for (std::size_t i = 0; i < outputs_; ++i) totals_[i] += row[i];
    }
    for (std::size_t tag = 0; tag < tags_; ++tag) {
      const TagGroups groups = groups_of(task_.tags[tag]);
      scores_[tag] =
          totals_[tag] + totals_[tags_ + groups.pos] + totals_[tags_ + groups.grammatical_case];
    }
  }

  // Which of `right` count. Where several parts of speech may be right, another treebank's
  // grammar spoke: it teaches cases and numbers, not where parts of speech divide.
  TagSet likes_of(std::uint8_t guess, const TagSet& right) const {
    if (right.size() == 1) return right;
    TagSet result;
    for (const std::uint8_t tag : right) {
      if (task_.tags[tag].pos == task_.tags[guess].pos) result.push_back(tag);
    }
    return result;
  }

  void correct(std::size_t right, std::size_t wrong) {
    const TagGroups gain = groups_of(task_.tags[right]);
    const TagGroups loss = groups_of(task_.tags[wrong]);
    for (const std::uint32_t feature : active_) {
      change(feature, right, 1);
      change(feature, wrong, -1);
      if (gain.pos != loss.pos) {
        change(feature, tags_ + gain.pos, 1);
        change(feature, tags_ + loss.pos, -1);
      }
      if (gain.grammatical_case != loss.grammatical_case) {
        change(feature, tags_ + gain.grammatical_case, 1);
        change(feature, tags_ + loss.grammatical_case, -1);
      }
    }
  }

  // The mean of a weight over all steps is the weight less its moment over their number.
  void change(std::uint32_t feature, std::size_t output, std::int32_t by) {
    const std::size_t i = feature * outputs_ + output;
    weights_[i] += by;
    moments_[i] += by * step_;
  }

  // All but the greatest weights, one in two thousand, are to fit into a byte.
  float scale() const {
    constexpr double kFitting = 0.9995;
    std::vector<float> sizes;
    for (const float mean : means_) {
      if (mean != 0) sizes.push_back(std::abs(mean));
    }
    if (sizes.empty()) return 1;
    const auto at = static_cast<std::ptrdiff_t>(static_cast<double>(sizes.size() - 1) * kFitting);
    std::nth_element(sizes.begin(), sizes.begin() + at, sizes.end());
    return static_cast<float>(kGreatest) / sizes[static_cast<std::size_t>(at)];
  }

  void drop_weakest(std::vector<Kept>& kept) const {
    if (kept.size() <= options_.most_features) return;
    std::vector<int> strengths;
    for (const Kept& its : kept) strengths.push_back(its.strength);
    const auto at = strengths.begin() + static_cast<std::ptrdiff_t>(options_.most_features);
    std::nth_element(strengths.begin(), at, strengths.end(), std::greater<>());
    std::erase_if(kept, [limit = *at](const Kept& its) { return its.strength <= limit; });
  }

  void fill_slots(const std::vector<Kept>& features, ModelParts& parts) const {
    constexpr unsigned kCountBits = 8;
    constexpr std::size_t kRowShare = 5;  // With a fifth of all numbers, a row is faster.
    const std::size_t size = std::bit_ceil(features.size() * 4 / 3 + 1);
    parts.slots.assign(size, WeightSlot{});
    parts.weights.clear();
    for (const auto& [hash, weights, strength] : features) {
      std::size_t slot = hash & (size - 1);
      while (parts.slots[slot].key != 0) slot = (slot + 1) & (size - 1);
      const auto begin = static_cast<std::uint32_t>(parts.weights.size());
      const bool row = weights.size() * kRowShare > outputs_;
      const auto count = row ? kWeightRow : static_cast<std::uint32_t>(weights.size());
      parts.slots[slot] = {weight_key(hash), (begin << kCountBits) | count};
      if (row) append_row(weights, parts.weights);
      if (!row) parts.weights.insert(parts.weights.end(), weights.begin(), weights.end());
    }
    if (parts.weights.size() >> (32 - kCountBits) != 0)
      throw std::runtime_error("too many weights");
  }

  // A byte for each number, two to a TagWeight.
  void append_row(const std::vector<TagWeight>& weights, std::vector<TagWeight>& all) const {
    std::vector<std::int8_t> row((outputs_ + kRowStep - 1) / kRowStep * kRowStep);
    for (const TagWeight weight : weights) row[weight.tag] = weight.weight;
    for (std::size_t i = 0; i < row.size(); i += 2) {
      all.push_back({static_cast<std::uint8_t>(row[i]), row[i + 1]});
    }
  }

  LearnOptions options_;
  const Task& task_;
  std::size_t tags_;
  std::size_t outputs_;  // Tags, then groups of them.
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<std::uint64_t> features_;
  std::vector<std::int32_t> weights_;  // Of each feature, for each output.
  std::vector<std::int64_t> moments_;  // Sums of changes times their steps.
  std::vector<float> means_;           // Of the runs that have ended, added up.
  std::vector<std::uint32_t> active_;
  std::vector<std::int32_t> totals_;
  std::vector<std::int32_t> scores_;
  std::int64_t step_ = 0;
  Dice dice_;
};

// The tags that fit what is known of `word`; all if none does.
TagSet possible_tags(const GoldWord& word, const std::vector<ModelTag>& tags) {
  constexpr std::uint32_t kTold[] = {kFeatureField<grammar::Case>.mask(),
                                     kFeatureField<grammar::Number>.mask()};
  TagSet set;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const ModelTag& tag = tags[i];
    const bool fits = std::ranges::all_of(kTold, [&](std::uint32_t mask) {
      const std::uint32_t told = word.features.bits() & mask;
      const std::uint32_t its = tag.features & mask;
      return told == 0 || its == 0 || told == its;
    });
    if (fits && (word.parts >> tag.pos & 1U) != 0) set.push_back(static_cast<std::uint8_t>(i));
  }
  if (!set.empty()) return set;
  for (std::size_t i = 0; i < tags.size(); ++i) set.push_back(static_cast<std::uint8_t>(i));
  return set;
}

ModelTag tag_of(const GoldWord& word, std::uint32_t kept) {
  return {word.features.bits() & kept, static_cast<std::uint32_t>(word.pos)};
}

using TagNumbers = std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint8_t>;

// The tags of words that have one, in the order in which they are met.
TagNumbers number_tags(const std::vector<GoldSentence>& gold, std::uint32_t kept, Task& task) {
  TagNumbers numbers;
  for (const GoldSentence& sentence : gold) {
    for (const GoldWord& word : sentence) {
      const ModelTag tag = tag_of(word, kept);
      const auto next = static_cast<std::uint8_t>(task.tags.size());
      if (word.parts != 0 || !numbers.try_emplace({tag.pos, tag.features}, next).second) continue;
      if (task.tags.size() == kMostTags) throw std::runtime_error("too many tags");
      task.tags.push_back(tag);
      task.choices.push_back({next});
    }
  }
  return numbers;
}

Task prepare(const std::vector<GoldSentence>& gold, std::uint32_t kept,
             const Morphology& morphology) {
  Task task;
  const TagNumbers numbers = number_tags(gold, kept, task);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint16_t> sets;
  const auto choice = [&](const GoldWord& word) {
    const ModelTag tag = tag_of(word, kept);
    if (word.parts == 0) return std::uint16_t{numbers.at({tag.pos, tag.features})};
    const auto next = static_cast<std::uint16_t>(task.choices.size());
    const auto [entry, fresh] = sets.try_emplace({word.parts, tag.features}, next);
    if (fresh) task.choices.push_back(possible_tags(word, task.tags));
    return entry->second;
  };
  for (const GoldSentence& from : gold) {
    Sentence sentence;
    for (const GoldWord& word : from) {
      sentence.words.push_back(context_word(word.text, morphology));
      sentence.choices.push_back(choice(word));
    }
    sentence.style = text_style(sentence.words);
    task.sentences.push_back(std::move(sentence));
  }
  return task;
}

}  // namespace

void learn_tags(const std::vector<GoldSentence>& sentences, const LearnOptions& options,
                ModelParts& parts) {
  const std::vector<unsigned char> bytes = bytes_of(parts);
  const std::optional<Model> model = Model::open(bytes);
  if (!model) throw std::runtime_error("the dictionary that was built cannot be opened");
  Task task = prepare(sentences, options.kept, Morphology(*model));
  Learner learner(options, task);
  learner.count(task.sentences);
  std::vector<std::size_t> order(task.sentences.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  Dice dice;
  for (int run = 0; run < options.runs; ++run) {
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[dice.below(i)]);
      for (const std::size_t i : order) learner.learn(task.sentences[i]);
    }
    learner.end_run();
  }
  learner.write(parts);
  parts.tags = std::move(task.tags);
}

}  // namespace svereno::train
