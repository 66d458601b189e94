#include "aligner/language/features.h"

#include <algorithm>
#include <span>

namespace svereno {
namespace {

constexpr std::array<std::string_view, kUposCount> kUposNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

// A feature by its name, and its values by theirs; the first one is 1 in the bits.
struct NamedFeature {
  std::string_view name;
  FeatureField field;
  std::span<const std::string_view> values;
};

constexpr std::string_view kCases[] = {"Nom", "Gen", "Dat", "Acc", "Ins", "Loc", "Voc"};
constexpr std::string_view kNumbers[] = {"Sing", "Plur"};
constexpr std::string_view kGenders[] = {"Masc", "Fem", "Neut"};
constexpr std::string_view kAnimacies[] = {"Anim", "Inan"};
constexpr std::string_view kPersons[] = {"1", "2", "3"};
constexpr std::string_view kTenses[] = {"Past", "Pres", "Fut"};
constexpr std::string_view kAspects[] = {"Imp", "Perf"};
constexpr std::string_view kMoods[] = {"Ind", "Imp"};
constexpr std::string_view kVerbForms[] = {"Fin", "Inf", "Part", "Conv", "Ger"};
constexpr std::string_view kVoices[] = {"Act", "Pass"};
constexpr std::string_view kDegrees[] = {"Pos", "Cmp", "Sup"};
constexpr std::string_view kVariants[] = {"Short"};

// In the order of the alphabet, as Universal Dependencies lists them.
constexpr NamedFeature kFeatures[] = {
    {"Animacy", kFeatureField<grammar::Animacy>, kAnimacies},
    {"Aspect", kFeatureField<grammar::Aspect>, kAspects},
    {"Case", kFeatureField<grammar::Case>, kCases},
    {"Degree", kFeatureField<grammar::Degree>, kDegrees},
    {"Gender", kFeatureField<grammar::Gender>, kGenders},
    {"Mood", kFeatureField<grammar::Mood>, kMoods},
    {"Number", kFeatureField<grammar::Number>, kNumbers},
    {"Person", kFeatureField<grammar::Person>, kPersons},
    {"Tense", kFeatureField<grammar::Tense>, kTenses},
    {"Variant", kFeatureField<grammar::Variant>, kVariants},
    {"VerbForm", kFeatureField<grammar::VerbForm>, kVerbForms},
    {"Voice", kFeatureField<grammar::Voice>, kVoices},
};

std::uint32_t parse_feature(std::string_view pair) {
  const std::size_t equals = pair.find('=');
  if (equals == pair.npos) return 0;
  for (const NamedFeature& feature : kFeatures) {
    if (feature.name != pair.substr(0, equals)) continue;
    const auto value = std::ranges::find(feature.values, pair.substr(equals + 1));
    if (value == feature.values.end()) return 0;
    return static_cast<std::uint32_t>(value - feature.values.begin() + 1) << feature.field.shift;
  }
  return 0;
}

}  // namespace

Features common(Features a, Features b) {
  const std::uint32_t differing = a.bits_ ^ b.bits_;
  std::uint32_t alike = a.bits_;
  for (const NamedFeature& feature : kFeatures) {
    if ((differing & feature.field.mask()) != 0) alike &= ~feature.field.mask();
  }
  return Features::from_bits(alike);
}

std::string_view name(Upos pos) { return kUposNames[static_cast<std::size_t>(pos)]; }

std::optional<Upos> parse_upos(std::string_view name) {
  const auto found = std::ranges::find(kUposNames, name);
  if (found == kUposNames.end()) return std::nullopt;
  return static_cast<Upos>(found - kUposNames.begin());
}

std::string to_string(Features features) {
  std::string result;
  for (const NamedFeature& feature : kFeatures) {
    const std::uint32_t value = (features.bits() & feature.field.mask()) >> feature.field.shift;
    if (value == 0 || value > feature.values.size()) continue;
    if (!result.empty()) result += '|';
    result.append(feature.name).append("=").append(feature.values[value - 1]);
  }
  return result.empty() ? "_" : result;
}

Features parse_features(std::string_view list) {
  std::uint32_t bits = 0;
  while (!list.empty()) {
    const std::size_t bar = list.find('|');
    bits |= parse_feature(list.substr(0, bar));
    list = bar == list.npos ? std::string_view() : list.substr(bar + 1);
  }
  return Features::from_bits(bits);
}

}  // namespace svereno
