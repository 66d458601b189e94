#include "aligner/language/morphology.h"

#include <algorithm>
#include <stdexcept>

namespace svereno {
namespace {

Model open_embedded(std::string_view tag) {
  const std::optional<Model> model = Model::open(embedded_model(tag));
  if (!model) throw std::runtime_error("the program's own dictionary is damaged");
  return *model;
}

}  // namespace

const Morphology& Morphology::of(Language language) {
  if (language == kRussian) {
    static const Model model = open_embedded("ru");
    static const Morphology russian(model);
    return russian;
  }
  if (language == kEnglish) {
    static const Model model = open_embedded("en");
    static const Morphology english(model);
    return english;
  }
  static const Model model;
  static const Morphology nothing(model);
  return nothing;
}

FormReadings Morphology::look_up(const Letters& word) const {
  const std::span<const std::uint8_t> codes = word.codes();
  if (!word.exact() || codes.empty()) return {};
  if (const auto found = model_->words().find(codes)) return {model_->rules_of(*found)};
  // «супер-завода»: as its last part, if that is a word.
  const auto hyphen = std::ranges::find(codes.rbegin(), codes.rend(), Letters::kHyphen);
  const auto skipped = static_cast<std::uint8_t>(codes.rend() - hyphen);
  if (skipped > 1 && skipped < codes.size()) {
    if (const auto found = model_->words().find(codes.subspan(skipped))) {
      return {model_->rules_of(*found), skipped, true};
    }
  }
  // Only letters can be taken off and put on by the rule of an ending.
  const auto guess = model_->endings().find_ending(codes);
  if (!guess || codes.back() >= Letters::kHyphen) return {};
  return {model_->rules_of(*guess), 0, true};
}

std::string Morphology::lemma(const Letters& word, std::uint16_t rule, std::uint8_t skipped) const {
  const ModelRule& how = model_->rule(rule);
  const std::span<const std::uint8_t> codes = word.codes();
  const std::span<const std::uint8_t> part = codes.subspan(skipped);
  std::string lemma = decode(codes.first(skipped));
  if (std::size_t{how.front} + how.back <= part.size()) {
    const auto stem = part.subspan(how.front, part.size() - how.front - how.back);
    for (const std::uint8_t code : stem) append_letter(lemma, code);
  }
  for (const std::uint8_t code : model_->suffix_of(how)) append_letter(lemma, code);
  return lemma;
}

std::vector<FormReading> Morphology::readings(std::string_view word) const {
  const Letters letters(word);
  const FormReadings found = look_up(letters);
  std::vector<FormReading> readings;
  readings.reserve(found.rules.size());
  for (const std::uint16_t rule : found.rules) {
    readings.push_back(
        {lemma(letters, rule, found.skipped), pos(rule), features(rule), found.guessed});
  }
  return readings;
}

}  // namespace svereno
