#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "aligner/language/model.h"
#include "aligner/language/model/train/tables.h"

namespace svereno::train {

/// The sections of a model, as they grow.
struct ModelParts {
  std::vector<std::uint32_t> words, endings, classes;
  std::vector<std::uint16_t> class_rules;
  std::vector<ModelRule> rules;
  std::vector<std::uint8_t> suffixes;
  std::vector<ModelTag> tags;
  std::vector<WeightSlot> slots = {WeightSlot{}};
  std::vector<TagWeight> weights;
  std::vector<WordSlot> word_slots = {WordSlot{}};
};

/// Fills in all but what belongs to the tagger. `forms` may be put into another order.
void build_dictionary(std::vector<Form>& forms, ModelParts& parts);

/// The bytes of the model.
std::vector<unsigned char> bytes_of(const ModelParts& parts);

/// The smallest automaton that gives each word, which must be sorted and unique, its value.
std::vector<std::uint32_t> build_automaton(
    const std::vector<std::pair<std::string, std::uint32_t>>& words);

}  // namespace svereno::train
