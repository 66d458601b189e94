// A name is looked at from outside first, then looked up as a whole; then its words are paired.
#include "aligner/language/names.h"

#include <algorithm>
#include <array>
#include <vector>

#include "aligner/language/name_pairing.h"
#include "aligner/language/name_screen.h"
#include "aligner/language/name_table.h"
#include "aligner/language/name_word_match.h"
#include "aligner/language/name_words.h"

namespace svereno {
namespace {

using enum NameGrade;

std::string joined(std::span<const EnglishNameWord> words) {
  std::string text;
  for (const EnglishNameWord& word : words) text += (text.empty() ? "" : " ") + word.letters;
  return text;
}

NameMatch match_whole(std::span<const RussianForms> ru, std::span<const EnglishNameWord> en,
                      std::span<const NameTable* const> tables) {
  std::vector<std::vector<Nominative>> words;
  for (const RussianForms& word : ru) words.push_back(word.nominatives);
  const std::string whole = joined(en);
  NameMatch best;
  for (const NameTable* table : tables) {
    const auto relation = table->find(words, whole);
    if (relation == TableRelation::convention) {
      return {.grade = same, .reason = NameReason::convention};
    }
    if (relation) best = {.grade = likely, .reason = NameReason::derived};
  }
  return best;
}

// «Абу-Даби» against "Abudhabi": words run together on one side.
NameMatch match_run_together(std::span<const RussianForms> ru,
                             std::span<const EnglishNameWord> en) {
  if (ru.size() == en.size() || std::min(ru.size(), en.size()) > 1) return {};
  std::u32string before;
  for (const RussianForms& word : ru.first(ru.size() - 1)) before += word.word.letters;
  std::vector<Nominative> whole = ru.back().nominatives;
  for (Nominative& nominative : whole) nominative.word.insert(0, before);
  std::string english;
  for (const EnglishNameWord& word : en) english += word.letters;
  const auto found = match_romanised(whole, english);
  return found ? found->match : NameMatch{};
}

}  // namespace

struct Names::Tables {
  struct Shipped {
    NameTable table = shipped_names();
    NameScreen screen{table};
  };
  explicit Tables(std::span<const NamePair> pairs) : shipped(&shared()), own(own_table(pairs)) {}

  static const Shipped& shared() {
    static const Shipped shipped;
    return shipped;
  }
  static NameTable own_table(std::span<const NamePair> pairs) {
    NameTable table;
    for (const NamePair& pair : pairs) table.add(pair.ru, pair.en);
    return table;
  }

  const Shipped* shipped;
  NameTable own;
  NameScreen own_screen{own};
};

Names::Names(std::span<const NamePair> own) : tables_(std::make_unique<Tables>(own)) {}
Names::~Names() = default;
Names::Names(Names&&) noexcept = default;
Names& Names::operator=(Names&&) noexcept = default;

NameMatch Names::match(std::string_view ru_name, std::string_view en_name) const {
  const bool may_match = tables_->shipped->screen.may_match(ru_name, en_name) ||
                         tables_->own_screen.may_match(ru_name, en_name);
  if (!may_match) return {};
  const std::vector<EnglishNameWord> en = english_name_words(en_name);
  std::vector<RussianNameWord> ru_words = russian_name_words(ru_name);
  if (ru_words.empty() || en.empty()) return {};
  if (std::max(ru_words.size(), en.size()) > kMostNameWords) return {};
  std::vector<RussianForms> ru;
  for (RussianNameWord& word : ru_words) ru.emplace_back(std::move(word));

  const auto tables = std::to_array<const NameTable*>({&tables_->shipped->table, &tables_->own});
  const NameMatch whole = match_whole(ru, en, tables);
  if (whole.grade == same) return whole;
  const NameMatch by_words = match_by_words(ru, en, tables);
  const NameMatch together = match_run_together(ru, en);
  return std::max({whole, by_words, together},
                  [](const NameMatch& a, const NameMatch& b) { return a.grade < b.grade; });
}

NameMatch names_match(std::string_view ru, std::string_view en) {
  static const Names names;
  return names.match(ru, en);
}

}  // namespace svereno
