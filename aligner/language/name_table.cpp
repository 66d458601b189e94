#include "aligner/language/name_table.h"

#include <algorithm>
#include <utility>

#include "aligner/language/name_words.h"

namespace svereno {
namespace {

std::u32string without_yo(std::u32string_view word) {
  std::u32string result(word);
  std::ranges::replace(result, U'ё', U'е');
  return result;
}

bool same_but_yo(std::u32string_view a, std::u32string_view b) {
  return std::ranges::equal(a, b, [](char32_t x, char32_t y) {
    return x == y || (x == U'ё' && y == U'е') || (x == U'е' && y == U'ё');
  });
}

// Whether `word` is the nominative of a form; of several people, if asked for.
bool is_one_of(std::u32string_view word, const std::vector<Nominative>& nominatives, bool plural) {
  return std::ranges::any_of(nominatives, [&](const Nominative& nominative) {
    return (nominative.plural || !plural) && same_but_yo(nominative.word, word);
  });
}

}  // namespace

void NameTable::add(std::string_view ru, std::string_view en, TableRelation relation) {
  std::vector<std::u32string> words;
  for (const RussianNameWord& word : russian_name_words(ru)) {
    words.push_back(without_yo(word.letters));
  }
  std::string english;
  for (const EnglishNameWord& word : english_name_words(en)) {
    english += (english.empty() ? "" : " ") + word.letters;
  }
  if (words.empty() || english.empty()) return;
  if (words.size() == 1) russian_.insert(words.front());
  by_english_[std::move(english)].push_back({.ru = std::move(words), .relation = relation});
}

bool NameTable::knows(std::u32string_view ru) const {
  return russian_.find(without_yo(ru)) != russian_.end();
}

std::optional<TableRelation> NameTable::find(std::span<const std::vector<Nominative>> ru,
                                             std::string_view en) const {
  if (ru.empty()) return std::nullopt;
  const auto found = find_exactly(ru, en, false);
  if (found == TableRelation::convention || !en.ends_with('s')) return found;
  const auto plural = find_exactly(ru, en.substr(0, en.size() - 1), true);
  return plural ? plural : found;
}

std::optional<TableRelation> NameTable::find_exactly(std::span<const std::vector<Nominative>> ru,
                                                     std::string_view en, bool plural) const {
  const auto entries = by_english_.find(en);
  if (entries == by_english_.end()) return std::nullopt;
  std::optional<TableRelation> best;
  for (const Entry& entry : entries->second) {
    if (entry.ru.size() != ru.size()) continue;
    bool all = true;
    for (std::size_t i = 0; all && i < ru.size(); ++i) {
      all = is_one_of(entry.ru[i], ru[i], plural && i == 0);
    }
    if (all && (!best || entry.relation < *best)) best = entry.relation;
  }
  return best;
}

}  // namespace svereno
