#include "aligner/language/model/train/tables.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <set>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "aligner/language/letters.h"

namespace svereno::train {
namespace {

constexpr std::size_t kLongestForm = 40;  // Letters; the few longer words are chemistry.

std::ifstream open(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  return file;
}

template <std::size_t count>
std::array<std::string_view, count> fields_of(std::string_view line) {
  std::array<std::string_view, count> fields;
  for (std::string_view& field : fields) {
    const std::size_t tab = line.find('\t');
    field = line.substr(0, tab);
    line = tab == line.npos ? std::string_view() : line.substr(tab + 1);
  }
  return fields;
}

Upos pos_of(std::string_view name) {
  const std::optional<Upos> pos = parse_upos(name);
  if (!pos) throw std::runtime_error("no part of speech: " + std::string(name));
  return *pos;
}

// The part of speech that `names` gives, and all that it gives if there are several.
std::pair<Upos, std::uint32_t> parts_of(std::string_view names) {
  constexpr std::uint32_t kAll = (1U << kUposCount) - 1U;
  if (names == "_") return {Upos::x, kAll};
  if (names.find('/') == names.npos) return {pos_of(names), 0};
  std::uint32_t parts = 0;
  Upos pos = Upos::x;
  while (!names.empty()) {
    const std::size_t slash = names.find('/');
    pos = pos_of(names.substr(0, slash));
    parts |= 1U << static_cast<unsigned>(pos);
    names = slash == names.npos ? std::string_view() : names.substr(slash + 1);
  }
  return {pos, parts};
}

// A form as a part of speech, in a case, and how often each lemma was seen.
using FormPart = std::tuple<std::string, Upos, grammar::Case>;
struct Seen {
  std::map<std::string, std::int64_t> lemmas;
  std::map<std::uint32_t, std::int64_t> features;
};

template <typename Key>
Key commonest(const std::map<Key, std::int64_t>& counts) {
  const auto less = [](const auto& a, const auto& b) { return a.second < b.second; };
  return std::max_element(counts.begin(), counts.end(), less)->first;
}

std::map<FormPart, Seen> count(const std::vector<GoldSentence>& sentences) {
  std::map<FormPart, Seen> seen;
  for (const GoldSentence& sentence : sentences) {
    for (const GoldWord& word : sentence) {
      const std::string form = codes_of(word.text);
      const std::string lemma = codes_of(word.lemma);
      if (form.empty() || lemma.empty() || word.pos == Upos::punct || word.misspelt) continue;
      if (word.parts != 0) continue;
      Seen& its = seen[{form, word.pos, word.features.get<grammar::Case>()}];
      ++its.lemmas[lemma];
      ++its.features[word.features.bits()];
    }
  }
  return seen;
}

// What a reading that was seen once weighs, against the shares of readings (in millionths)
// that the dictionary has.
constexpr std::int64_t kSeenWeight = 2'000'000;
// A lemma against that of the dictionary must have been seen so often.
constexpr std::int64_t kOverrule = 2;

}  // namespace

std::string codes_of(std::string_view word) {
  const Letters letters(word);
  if (!letters.exact() || letters.codes().size() > kLongestForm) return {};
  return {letters.codes().begin(), letters.codes().end()};
}

std::vector<Form> read_forms(const std::string& path) {
  std::ifstream file = open(path);
  std::vector<Form> forms;
  for (std::string line; std::getline(file, line);) {
    const auto [form, lemma, tag, weight] = fields_of<4>(line);
    Form entry;
    entry.form = codes_of(form);
    entry.lemma = codes_of(lemma);
    if (entry.form.empty() || entry.lemma.empty()) continue;
    const std::size_t bar = std::min(tag.find('|'), tag.size());
    entry.pos = pos_of(tag.substr(0, bar));
    entry.features = parse_features(tag.substr(bar == tag.size() ? bar : bar + 1));
    std::from_chars(weight.data(), weight.data() + weight.size(), entry.weight);
    forms.push_back(std::move(entry));
  }
  return forms;
}

std::vector<GoldSentence> read_conllu(const std::string& path) {
  std::ifstream file = open(path);
  std::vector<GoldSentence> sentences(1);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() && !sentences.back().empty()) sentences.emplace_back();
    if (line.empty() || line.front() == '#') continue;
    const auto [id, form, lemma, pos, xpos, features, head, relation] = fields_of<8>(line);
    if (id.find_first_not_of("0123456789") != id.npos) continue;  // 1-2, 3.1
    const bool misspelt = features.find("Typo=Yes") != features.npos || relation == "goeswith";
    const auto [part, parts] = parts_of(pos);
    sentences.back().push_back(
        {std::string(form), std::string(lemma), part, parse_features(features), misspelt, parts});
  }
  if (sentences.back().empty()) sentences.pop_back();
  return sentences;
}

void learn_forms(const std::vector<GoldSentence>& sentences, std::vector<Form>& forms) {
  const std::map<FormPart, Seen> seen = count(sentences);
  std::set<std::string> dictionary;
  std::map<FormPart, bool> known;  // Whether its commonest lemma is there.
  for (Form& form : forms) {
    if (form.form == form.lemma) dictionary.insert(form.lemma);
    const auto found = seen.find({form.form, form.pos, form.features.get<grammar::Case>()});
    if (found == seen.end()) continue;
    bool& same = known[found->first];
    const auto lemma = found->second.lemmas.find(form.lemma);
    if (lemma == found->second.lemmas.end()) continue;
    form.weight += lemma->second * kSeenWeight;
    same |= form.lemma == commonest(found->second.lemmas);
  }
  for (const auto& [part, its] : seen) {
    const auto found = known.find(part);
    const std::string lemma = commonest(its.lemmas);
    const std::int64_t times = its.lemmas.at(lemma);
    if (found != known.end() && (found->second || times < kOverrule)) continue;
    const std::string& form = std::get<0>(part);
    const bool fresh = !dictionary.contains(lemma);
    if (fresh && form != lemma && times < kOverrule) continue;
    const Features features = Features::from_bits(commonest(its.features));
    forms.push_back({form, lemma, std::get<1>(part), features, times * kSeenWeight, true});
    if (fresh && form != lemma) forms.push_back({lemma, lemma, std::get<1>(part), {}, 0, true});
  }
}

}  // namespace svereno::train
