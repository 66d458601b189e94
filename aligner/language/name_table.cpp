#include "aligner/language/name_table.h"

#include <algorithm>

#include "aligner/language/name_words.h"

namespace svereno {
namespace {

bool is_one_of(const std::u32string& word, const std::vector<Nominative>& nominatives) {
  return std::ranges::any_of(nominatives, [&](const Nominative& nominative) {
    return without_yo(nominative.word) == word;
  });
}

// "Germans" is "German" where the Russian word is a plural, too.
bool equal(std::string_view given, std::string_view known, bool plural) {
  return given == known || (plural && given.size() == known.size() + 1 && given.ends_with('s') &&
                            given.starts_with(known));
}

}  // namespace

std::u32string without_yo(std::u32string_view word) {
  std::u32string result(word);
  std::ranges::replace(result, U'ё', U'е');
  return result;
}

void NameTable::add(std::string_view ru, std::string_view en) {
  std::vector<std::u32string> words;
  for (const RussianNameWord& word : russian_name_words(ru)) {
    words.push_back(without_yo(word.letters));
  }
  std::string english;
  for (const EnglishNameWord& word : english_name_words(en)) {
    english += (english.empty() ? "" : " ") + word.letters;
  }
  if (words.empty() || english.empty()) return;
  std::u32string first = words.front();
  words.erase(words.begin());
  entries_.emplace(std::move(first), Entry{.rest = std::move(words), .en = std::move(english)});
}

bool NameTable::knows(const std::vector<Nominative>& ru) const {
  return std::ranges::any_of(ru, [&](const Nominative& nominative) {
    const auto [begin, end] = entries_.equal_range(without_yo(nominative.word));
    return std::any_of(begin, end, [](const auto& item) { return item.second.rest.empty(); });
  });
}

bool NameTable::has(const std::vector<std::vector<Nominative>>& ru, std::string_view en) const {
  if (ru.empty()) return false;
  for (const Nominative& first : ru.front()) {
    const auto [begin, end] = entries_.equal_range(without_yo(first.word));
    for (auto it = begin; it != end; ++it) {
      const Entry& entry = it->second;
      if (entry.rest.size() + 1 != ru.size() || !equal(en, entry.en, first.plural)) continue;
      bool all = true;
      for (std::size_t i = 0; all && i < entry.rest.size(); ++i) {
        all = is_one_of(entry.rest[i], ru[i + 1]);
      }
      if (all) return true;
    }
  }
  return false;
}

}  // namespace svereno
