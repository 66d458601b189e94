#include "aligner/language/tag_search.h"

#include <gtest/gtest.h>

#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

#include "aligner/language/morphology.h"

namespace svereno {
namespace {

// A model of our own with tags and weights, and no words.
class SmallModel {
 public:
  std::vector<ModelTag> tags;
  std::vector<WeightSlot> slots = std::vector<WeightSlot>(64);
  std::vector<TagWeight> weights;
  std::vector<WordSlot> words = std::vector<WordSlot>(4);

  void add_list(std::uint64_t feature, std::vector<TagWeight> its) {
    add_slot(feature, static_cast<std::uint32_t>(its.size()));
    weights.insert(weights.end(), its.begin(), its.end());
  }

  void add_row(std::uint64_t feature, std::size_t number, std::int8_t weight) {
    add_slot(feature, kWeightRow);
    std::vector<std::int8_t> row(2 * kRowStep);  // A number for each of up to seven tags.
    row[number] = weight;
    for (std::size_t i = 0; i < row.size(); i += 2) {
      weights.push_back({static_cast<std::uint8_t>(row[i]), row[i + 1]});
    }
  }

  const Model& open() {
    ModelHeader header;
    bytes_.assign(sizeof(header), 0);
    header.tags = append(tags);
    header.weight_slots = append(slots);
    header.weights = append(weights);
    header.word_slots = append(words);
    header.words = append(std::vector<std::uint32_t>(1, kNoWord));
    header.endings = append(std::vector<std::uint32_t>(1, kNoWord));
    header.checksum = model_checksum(std::span(bytes_).subspan(sizeof(header)));
    std::memcpy(bytes_.data(), &header, sizeof(header));
    model_ = Model::open(bytes_).value();
    return model_;
  }

 private:
  // The root of an automaton without words: a letter that no word has.
  static constexpr std::uint32_t kNoWord = Automaton::kLast | Letters::kOther;

  void add_slot(std::uint64_t feature, std::uint32_t count) {
    std::size_t at = feature & (slots.size() - 1);
    while (slots[at].key != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = {weight_key(feature), static_cast<std::uint32_t>(weights.size() << 8U) | count};
  }

  template <typename Value>
  ModelSection append(const std::vector<Value>& values) {
    constexpr std::size_t kAlignment = 8;
    bytes_.resize((bytes_.size() + kAlignment - 1) / kAlignment * kAlignment);
    const std::size_t begin = bytes_.size();
    bytes_.resize(begin + values.size() * sizeof(Value));
    std::memcpy(bytes_.data() + begin, values.data(), values.size() * sizeof(Value));
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(bytes_.size() - begin)};
  }

  std::vector<unsigned char> bytes_;
  Model model_;
};

ModelTag tag_of(Upos pos, grammar::Case its = grammar::Case::unknown) {
  Features features;
  features.set(its);
  return {features.bits(), static_cast<std::uint32_t>(pos)};
}

std::vector<ContextWord> context_of(const std::vector<std::string_view>& words,
                                    const Model& model) {
  const Morphology morphology(model);
  std::vector<ContextWord> context;
  for (const std::string_view word : words) context.push_back(context_word(word, morphology));
  return context;
}

class TagSearch : public ::testing::Test {
 protected:
  TagSearch() {
    model.tags = {tag_of(Upos::verb), tag_of(Upos::noun, grammar::Case::nom),
                  tag_of(Upos::noun, grammar::Case::gen)};
    const std::vector<ContextWord> words = context_of({"мост"}, model.open());
    const PlainFeatures features = plain_features(words, 0, text_style(words));
    always = features[0];
    form = features[1];
  }

  std::vector<std::size_t> search(const std::vector<std::string_view>& words) {
    const Model& opened = model.open();
    return best_tags(opened, context_of(words, opened));
  }

  SmallModel model;
  std::uint64_t always = 0;  // What is to be seen everywhere.
  std::uint64_t form = 0;    // The form "мост".
};

TEST_F(TagSearch, TakesTheFirstTagIfNothingSpeaks) {
  EXPECT_EQ(search({"мост", "дом"}), (std::vector<std::size_t>{0, 0}));
  EXPECT_TRUE(search({}).empty());
}

TEST_F(TagSearch, AddsTheWeightsOfATagAndOfItsGroups) {
  const auto noun = static_cast<std::uint8_t>(model.tags.size() + groups_of(model.tags[1]).pos);
  const auto genitive =
      static_cast<std::uint8_t>(model.tags.size() + groups_of(model.tags[2]).grammatical_case);
  model.add_list(always, {{0, 5}});
  model.add_list(form, {{noun, 4}, {genitive, 2}, {1, 1}});
  // Verb 5; noun 4 + 1; genitive 4 + 2.
  EXPECT_EQ(search({"мост", "дом"}), (std::vector<std::size_t>{2, 0}));
}

TEST_F(TagSearch, ReadsRows) {
  model.add_row(always, 1, 100);
  model.add_list(form, {{2, 101}});
  EXPECT_EQ(search({"дом", "мост"}), (std::vector<std::size_t>{1, 2}));
}

TEST_F(TagSearch, SeesTheTagBefore) {
  const std::vector<ContextWord> words = context_of({"дом", "дом"}, model.open());
  TagHistory history;
  history.push(0, model.tags[0]);
  model.add_list(tag_features(words, 1, history)[0], {{1, 9}});
  EXPECT_EQ(search({"дом", "дом", "дом"}), (std::vector<std::size_t>{0, 1, 0}));
}

}  // namespace
}  // namespace svereno
