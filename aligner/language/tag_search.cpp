#include "aligner/language/tag_search.h"

#include <climits>

namespace svereno {
namespace {

constexpr std::size_t kMostTags = 256;  // TagWeight::tag is one byte.

// A score is the sum of three numbers, each with a weight of one byte from each feature.
static_assert((kPlainFeatures + kTagFeatures) * 128 * 3 <= INT16_MAX);
using Scores = std::array<std::int16_t, kMostTags>;

// The tags with their groups, found once for many words.
class TagTable {
 public:
  explicit TagTable(std::span<const ModelTag> tags) : count_(tags.size()) {
    for (std::size_t i = 0; i < count_; ++i) {
      const TagGroups groups = groups_of(tags[i]);
      pos_[i] = static_cast<std::uint8_t>(count_ + groups.pos);
      case_[i] = static_cast<std::uint8_t>(count_ + groups.grammatical_case);
    }
  }

  std::size_t best(const Scores& scores) const {
    std::size_t best = 0;
    int most = INT_MIN;
    for (std::size_t i = 0; i < count_; ++i) {
      const int score = scores[i] + scores[pos_[i]] + scores[case_[i]];
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

 private:
  std::size_t count_;
  std::array<std::uint8_t, kMostTags> pos_ = {};
  std::array<std::uint8_t, kMostTags> case_ = {};
};

// Adds up weights. Memory is slow to reach them, for they lie all over the model: so they
// are asked for some time before they are needed.
class Scoring {
 public:
  explicit Scoring(const Model& model)
      : model_(model),
        row_((model.tags().size() + kTagGroups + kRowStep - 1) / kRowStep * kRowStep) {}

  // First, of the features of a word to come.
  template <typename Hashes>
  void ask(const Hashes& features) const {
    for (const std::uint64_t feature : features) model_.prefetch(feature);
  }

  // Then, once their slots are near.
  template <typename Hashes, typename Slots>
  void find(const Hashes& features, Slots& slots) const {
    for (std::size_t i = 0; i < features.size(); ++i) {
      slots[i] = model_.slot(features[i]);
      __builtin_prefetch(model_.weights(slots[i]));
    }
  }

  template <typename Slots>
  void add(const Slots& slots, Scores& scores) const {
    for (const WeightSlot slot : slots) {
      const TagWeight* const weights = model_.weights(slot);
      const std::uint32_t count = slot.begin & 0xFFU;
      if (count == kWeightRow) {
        add_row(reinterpret_cast<const std::int8_t*>(weights), scores);
      } else {
        for (std::uint32_t i = 0; i < count; ++i) {
          scores[weights[i].tag] =
              static_cast<std::int16_t>(scores[weights[i].tag] + weights[i].weight);
        }
      }
    }
  }

 private:
  void add_row(const std::int8_t* row, Scores& scores) const {
    for (std::size_t begin = 0; begin < row_; begin += kRowStep) {
      for (std::size_t i = begin; i < begin + kRowStep; ++i) {
        scores[i] = static_cast<std::int16_t>(scores[i] + row[i]);
      }
    }
  }

  const Model& model_;
  std::size_t row_;
};

}  // namespace

std::vector<std::size_t> best_tags(const Model& model, std::span<const ContextWord> words) {
  const std::uint64_t style = text_style(words);
  const TagTable table(model.tags());
  const Scoring scoring(model);
  std::vector<std::size_t> tags(words.size());
  TagHistory history;
  PlainFeatures plain = {};
  std::array<WeightSlot, kPlainFeatures> slots, coming;
  std::array<WeightSlot, kTagFeatures> tag_slots;
  const auto ask = [&](std::size_t i) {
    if (i >= words.size()) return;
    plain = plain_features(words, i, style);
    scoring.ask(plain);
  };
  ask(0);
  if (!words.empty()) scoring.find(plain, coming);
  ask(1);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const TagFeatures tagged = tag_features(words, i, history);
    scoring.ask(tagged);
    slots = coming;
    if (i + 1 < words.size()) scoring.find(plain, coming);
    ask(i + 2);
    Scores scores = {};
    scoring.add(slots, scores);
    scoring.find(tagged, tag_slots);
    scoring.add(tag_slots, scores);
    tags[i] = table.best(scores);
    history.push(tags[i], model.tags()[tags[i]]);
  }
  return tags;
}

}  // namespace svereno
