#include "aligner/language/model/train/dictionary.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace svereno::train {
namespace {

// «побыстрее», «наилучший»: what may be put before a form; in letters of Russian.
const std::array<std::string, 3> kPrefixes = {"", codes_of("по"), codes_of("наи")};

// Interns rules and classes of them.
class Rules {
 public:
  explicit Rules(ModelParts& parts) : parts_(parts) {}

  std::uint16_t rule(const Form& form) {
    ModelRule rule = cheapest(form);
    std::size_t shared = form.form.size() - rule.front - rule.back;
    rule.suffix = suffix(form.lemma.substr(shared));
    rule.suffix_size = static_cast<std::uint8_t>(form.lemma.size() - shared);
    rule.features = form.features.bits();
    rule.pos = static_cast<std::uint8_t>(static_cast<unsigned>(form.pos) |
                                         (form.learnt ? kLearntRule : 0U));
    const auto key =
        std::tuple(rule.features, rule.suffix, rule.suffix_size, rule.front, rule.back, rule.pos);
    const auto [entry, fresh] =
        rules_.try_emplace(key, static_cast<std::uint16_t>(parts_.rules.size()));
    if (fresh) parts_.rules.push_back(rule);
    if (parts_.rules.size() > 0xFFFF) throw std::runtime_error("too many rules");
    return entry->second;
  }

  std::uint32_t word_class(const std::vector<std::uint16_t>& rules) {
    const auto [entry, fresh] =
        classes_.try_emplace(rules, static_cast<std::uint32_t>(classes_.size()));
    if (fresh) {
      parts_.classes.push_back(static_cast<std::uint32_t>(parts_.class_rules.size()));
      parts_.class_rules.insert(parts_.class_rules.end(), rules.begin(), rules.end());
    }
    return entry->second;
  }

 private:
  // The prefix that, taken off, leaves the longest beginning of the lemma.
  static ModelRule cheapest(const Form& form) {
    ModelRule best;
    std::size_t most = 0;
    best.back = static_cast<std::uint8_t>(form.form.size());
    for (const std::string& prefix : kPrefixes) {
      if (!form.form.starts_with(prefix)) continue;
      const std::string_view rest = std::string_view(form.form).substr(prefix.size());
      std::size_t shared = 0;
      while (shared < rest.size() && shared < form.lemma.size() &&
             rest[shared] == form.lemma[shared]) {
        ++shared;
      }
      if (shared <= most) continue;
      most = shared;
      best.front = static_cast<std::uint8_t>(prefix.size());
      best.back = static_cast<std::uint8_t>(rest.size() - shared);
    }
    return best;
  }

  std::uint32_t suffix(const std::string& letters) {
    const auto [entry, fresh] =
        suffixes_.try_emplace(letters, static_cast<std::uint32_t>(parts_.suffixes.size()));
    if (fresh) parts_.suffixes.insert(parts_.suffixes.end(), letters.begin(), letters.end());
    return entry->second;
  }

  using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint8_t, std::uint8_t, std::uint8_t,
                         std::uint8_t>;
  ModelParts& parts_;
  std::map<Key, std::uint16_t> rules_;
  std::map<std::vector<std::uint16_t>, std::uint32_t> classes_;
  std::map<std::string, std::uint32_t> suffixes_;
};

bool open_class(Upos pos) {
  return pos == Upos::noun || pos == Upos::propn || pos == Upos::adj || pos == Upos::verb ||
         pos == Upos::adv;
}

// --- Endings ---

// An ending is kept with the classes that its words most often have.
struct Endings {
  static constexpr std::size_t kLongest = 6;      // Letters.
  static constexpr std::size_t kLeastStem = 2;    // Letters before the ending.
  static constexpr std::int64_t kLeastWords = 8;  // So many words must end so.
  static constexpr std::size_t kMostClasses = 3;
  static constexpr std::int64_t kLeastShare = 6;  // A class has at least a sixth of the words.

  using Counts = std::map<std::uint32_t, std::int64_t>;
  std::map<std::string, Counts> counts;

  void add(const std::string& form, std::uint32_t word_class) {
    for (std::size_t size = 0; size <= kLongest && size + kLeastStem <= form.size(); ++size) {
      std::string ending = form.substr(form.size() - size);
      std::reverse(ending.begin(), ending.end());
      ++counts[ending][word_class];
    }
  }

  // The likeliest classes of an ending, none if it is too rare.
  static std::vector<std::uint32_t> likeliest(const Counts& classes) {
    std::vector<std::pair<std::int64_t, std::uint32_t>> sorted;
    std::int64_t total = 0;
    for (const auto& [word_class, count] : classes) {
      sorted.emplace_back(-count, word_class);
      total += count;
    }
    if (total < kLeastWords) return {};
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::uint32_t> result;
    for (const auto& [count, word_class] : sorted) {
      if (result.size() == kMostClasses) break;
      if (!result.empty() && -count * kLeastShare < total) break;
      result.push_back(word_class);
    }
    return result;
  }
};

// Whether the rules of a class can be those of unknown words: they take off no more than
// the ending.
bool fits(const ModelParts& parts, std::span<const std::uint16_t> rules, std::size_t ending) {
  return std::ranges::all_of(rules, [&](std::uint16_t number) {
    const ModelRule& rule = parts.rules[number];
    return rule.front == 0 && rule.back <= ending + 1 && (rule.pos & kLearntRule) == 0;
  });
}

std::vector<std::uint16_t> rules_of(const ModelParts& parts, std::uint32_t word_class) {
  const std::size_t begin = parts.classes[word_class];
  const std::size_t end = word_class + 1 < parts.classes.size() ? parts.classes[word_class + 1]
                                                                : parts.class_rules.size();
  return {parts.class_rules.begin() + static_cast<std::ptrdiff_t>(begin),
          parts.class_rules.begin() + static_cast<std::ptrdiff_t>(end)};
}

void build_endings(const Endings& endings, Rules& rules, ModelParts& parts) {
  std::map<std::string, std::vector<std::uint16_t>> kept;
  for (const auto& [ending, counts] : endings.counts) {
    std::vector<std::uint16_t> merged;
    for (const std::uint32_t word_class : Endings::likeliest(counts)) {
      const std::vector<std::uint16_t> its = rules_of(parts, word_class);
      if (!fits(parts, its, ending.size())) continue;
      for (const std::uint16_t rule : its) {
        if (std::ranges::find(merged, rule) == merged.end()) merged.push_back(rule);
      }
    }
    if (merged.empty()) continue;
    // What a shorter ending says too need not be said again.
    std::string shorter = ending;
    bool same = false;
    while (!shorter.empty()) {
      shorter.pop_back();
      const auto found = kept.find(shorter);
      if (found == kept.end()) continue;
      same = found->second == merged;
      break;
    }
    if (!same) kept.emplace(ending, std::move(merged));
  }
  std::vector<std::pair<std::string, std::uint32_t>> words;
  for (const auto& [ending, its] : kept) words.emplace_back(ending, rules.word_class(its));
  parts.endings = build_automaton(words);
}

template <typename Value>
ModelSection append(std::vector<unsigned char>& bytes, const std::vector<Value>& values) {
  constexpr std::size_t kAlignment = 8;
  bytes.resize((bytes.size() + kAlignment - 1) / kAlignment * kAlignment);
  const std::size_t begin = bytes.size();
  const std::size_t size = values.size() * sizeof(Value);
  bytes.resize(begin + size);
  if (size != 0) std::memcpy(bytes.data() + begin, values.data(), size);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(size)};
}

}  // namespace

void build_dictionary(std::vector<Form>& forms, ModelParts& parts) {
  std::stable_sort(forms.begin(), forms.end(), [](const Form& a, const Form& b) {
    return std::tuple(std::string_view(a.form), -a.weight) <
           std::tuple(std::string_view(b.form), -b.weight);
  });
  Rules rules(parts);
  Endings endings;
  std::vector<std::pair<std::string, std::uint32_t>> words;
  for (std::size_t i = 0; i < forms.size();) {
    std::vector<std::uint16_t> its, general;
    const std::string& form = forms[i].form;
    bool open = true;
    for (; i < forms.size() && forms[i].form == form; ++i) {
      const std::uint16_t rule = rules.rule(forms[i]);
      if (std::ranges::find(its, rule) == its.end()) its.push_back(rule);
      open = open && open_class(forms[i].pos);
      if (!forms[i].learnt) general.push_back(rule);
    }
    words.emplace_back(form, rules.word_class(its));
    if (!general.empty() && open) endings.add(form, words.back().second);
  }
  parts.words = build_automaton(words);
  build_endings(endings, rules, parts);
  parts.classes.push_back(static_cast<std::uint32_t>(parts.class_rules.size()));
}

std::vector<unsigned char> bytes_of(const ModelParts& parts) {
  ModelHeader header;
  std::vector<unsigned char> bytes(sizeof(header));
  header.words = append(bytes, parts.words);
  header.endings = append(bytes, parts.endings);
  header.classes = append(bytes, parts.classes);
  header.class_rules = append(bytes, parts.class_rules);
  header.rules = append(bytes, parts.rules);
  header.suffixes = append(bytes, parts.suffixes);
  header.tags = append(bytes, parts.tags);
  header.weight_slots = append(bytes, parts.slots);
  header.weights = append(bytes, parts.weights);
  header.word_slots = append(bytes, parts.word_slots);
  header.checksum = model_checksum(std::span(bytes).subspan(sizeof(header)));
  std::memcpy(bytes.data(), &header, sizeof(header));
  return bytes;
}

}  // namespace svereno::train
