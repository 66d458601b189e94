// A name is looked at from outside first, then looked up as a whole; then its words are paired.
#include "aligner/language/names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
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
  const std::string whole = joined(en);
  NameMatch best;
  for (const NameTable* table : tables) {
    if (!table->may_have(whole)) continue;
    std::vector<std::vector<Nominative>> words;
    for (const RussianForms& word : ru) words.push_back(word.nominatives());
    const auto relation = table->find(words, whole);
    if (relation == TableRelation::convention) {
      return {.grade = same, .reason = NameReason::convention};
    }
    if (relation) best = {.grade = likely, .reason = NameReason::derived};
  }
  return best;
}

// All ways to run two neighbours together, as forms: «Абу-Симбел» and "Abusimbel".
std::vector<std::vector<RussianForms>> run_together(std::span<const RussianForms> words) {
  std::vector<std::vector<RussianForms>> ways;
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    std::vector<RussianForms> way(words.begin(), words.end());
    RussianNameWord whole = words[at].word();
    whole.letters += words[at + 1].word().letters;
    whole.initial = false;
    way[at] = RussianForms(std::move(whole));
    way.erase(way.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    ways.push_back(std::move(way));
  }
  return ways;
}

std::vector<std::vector<EnglishNameWord>> run_together(std::span<const EnglishNameWord> words) {
  std::vector<std::vector<EnglishNameWord>> ways;
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    std::vector<EnglishNameWord> way(words.begin(), words.end());
    way[at].letters += words[at + 1].letters;
    way[at].initial = false;
    way.erase(way.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    ways.push_back(std::move(way));
  }
  return ways;
}

// The best match where two words of the longer side are one of the other.
NameMatch match_run_together(std::span<const RussianForms> ru, std::span<const EnglishNameWord> en,
                             std::span<const NameTable* const> tables) {
  constexpr std::size_t kMostWords = 5;  // Of the longer side.
  NameMatch best;
  if (std::max(ru.size(), en.size()) > kMostWords) return best;
  const auto keep_better = [&](const NameMatch& match) {
    if (match.grade > best.grade) best = match;
  };
  if (ru.size() > en.size()) {
    for (const auto& way : run_together(ru)) keep_better(match_by_words(way, en, tables));
  } else if (en.size() > ru.size()) {
    for (const auto& way : run_together(en)) keep_better(match_by_words(ru, way, tables));
  }
  return best;
}

}  // namespace

struct Names::Tables {
  struct Shipped {
    NameTable table = shipped_names();
    NameScreen screen{table};
  };
  explicit Tables(std::span<const NamePair> pairs) : shipped(&shared()), own(own_table(pairs)) {
    if (!pairs.empty()) own_screen.emplace(own);
  }

  bool may_match(std::string_view ru, std::string_view en) const {
    return shipped->screen.may_match(ru, en) || (own_screen && own_screen->may_match(ru, en));
  }

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
  std::optional<NameScreen> own_screen;
};

Names::Names(std::span<const NamePair> own) : tables_(std::make_unique<Tables>(own)) {}
Names::~Names() = default;
Names::Names(Names&&) noexcept = default;
Names& Names::operator=(Names&&) noexcept = default;

NameMatch Names::match(std::string_view ru_name, std::string_view en_name) const {
  if (!tables_->may_match(ru_name, en_name)) return {};
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
  const NameMatch& apart = by_words.grade > whole.grade ? by_words : whole;
  if (apart.grade >= likely) return apart;
  const NameMatch together = match_run_together(ru, en, tables);
  return together.grade > apart.grade ? together : apart;
}

NameMatch names_match(std::string_view ru, std::string_view en) {
  static const Names names;
  return names.match(ru, en);
}

}  // namespace svereno
