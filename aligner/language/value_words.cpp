#include "aligner/language/value_words.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "aligner/language/table.h"
#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr auto kRoles = std::to_array<std::pair<std::string_view, ValueRole>>({
    {"month", ValueRole::month},
    {"weekday", ValueRole::weekday},
    {"year", ValueRole::year},
    {"century", ValueRole::century},
    {"decade", ValueRole::decade},
    {"era", ValueRole::era},
    {"half_day", ValueRole::half_day},
    {"range_word", ValueRole::range_word},
    {"clock_word", ValueRole::clock_word},
    {"named_hour", ValueRole::named_hour},
    {"fraction", ValueRole::fraction},
    {"part", ValueRole::part},
    {"collective", ValueRole::collective},
    {"percent", ValueRole::percent},
    {"magnitude", ValueRole::magnitude},
    {"unit", ValueRole::unit},
    {"money", ValueRole::money},
    {"label", ValueRole::label},
});

// The endings of nouns, and of the adjectives before them, in any case: what "*" stands for.
constexpr auto kEndings = std::to_array<std::string_view>(
    {"",   "s",   "es",  "а",  "у",   "ом",  "е",   "ы",  "и",  "ов", "ам",  "ами", "ах",
     "я",  "ю",   "ем",  "ей", "ев",  "ям",  "ями", "ях", "ой", "ою", "ь",   "ью",  "ия",
     "ии", "ию",  "ием", "ий", "ого", "ому", "ым",  "ый", "ые", "ых", "ыми", "ая",  "ую",
     "ое", "его", "ему", "им", "ие",  "их",  "ими", "яя", "юю", "ек", "ка",  "ки",  "ок"});
constexpr std::size_t kLongestEnding = 6;  // Bytes: three Cyrillic letters.

std::string_view first_word(std::string_view form) { return form.substr(0, form.find(' ')); }

}  // namespace

const ValueWords& ValueWords::of(Language language) {
  constexpr auto kRussianTables =
      std::to_array<std::string_view>({"values.ru.tsv", "values.symbols.tsv"});
  constexpr auto kEnglishTables =
      std::to_array<std::string_view>({"values.en.tsv", "values.symbols.tsv"});
  static const ValueWords kRussianWords(kRussianTables);
  static const ValueWords kEnglishWords(kEnglishTables);
  static const ValueWords kSymbols(std::span<const std::string_view>(kRussianTables).last(1));
  if (language == kRussian) return kRussianWords;
  return language == kEnglish ? kEnglishWords : kSymbols;
}

ValueWords::ValueWords(std::span<const std::string_view> tables) {
  for (const std::string_view table : tables) {
    for_each_row(table,
                 [&](std::span<const std::string_view> row) { add(row[0], row[1], row[2]); });
  }
}

void ValueWords::add(std::string_view role, std::string_view form, std::string_view meaning) {
  const auto* const known =
      std::ranges::find(kRoles, role, &std::pair<std::string_view, ValueRole>::first);
  assert(known != kRoles.end());
  meanings_[std::string(form)].push_back({known->second, meaning});
  for (std::size_t end = 0; (end = form.find(' ', end)) != form.npos; ++end) {
    heads_.emplace(form.substr(0, end));
  }
}

namespace {

// What may stand in a table for `word`: as written, folded, and stems. A letter alone is
// what it is: "М" is no metre.
std::vector<std::string> keys(std::string_view word) {
  std::vector<std::string> result{std::string(word)};
  if (word.empty() || count_code_points(word) < 2) return result;
  const std::string folded = fold_word(word);
  if (folded != word) result.push_back(folded);
  for (std::size_t size = 0; size <= kLongestEnding && size < folded.size(); ++size) {
    const std::string_view ending = std::string_view(folded).substr(folded.size() - size);
    if (std::ranges::find(kEndings, ending) == kEndings.end()) continue;
    result.push_back(folded.substr(0, folded.size() - size) + "*");
  }
  return result;
}

}  // namespace

// All that may stand in a table for `form`, as far as phrases begin like it.
std::vector<std::string> ValueWords::ways(std::string_view form) const {
  std::vector<std::string> result = keys(first_word(form));
  while (form.find(' ') != form.npos) {
    form.remove_prefix(form.find(' ') + 1);
    std::erase_if(result, [&](const std::string& way) { return !heads_.contains(way); });
    if (result.empty()) break;
    std::vector<std::string> longer;
    for (const std::string& key : keys(first_word(form))) {
      for (const std::string& way : result) longer.push_back(way + " " + key);
    }
    result = std::move(longer);
  }
  return result;
}

std::vector<ValueMeaning> ValueWords::meanings(std::string_view form) const {
  std::vector<ValueMeaning> result;
  for (const std::string& way : ways(form)) {
    const auto found = meanings_.find(way);
    if (found == meanings_.end()) continue;
    result.insert(result.end(), found->second.begin(), found->second.end());
  }
  return result;
}

bool ValueWords::begins_phrase(std::string_view form) const {
  return std::ranges::any_of(ways(form), [&](const auto& way) { return heads_.contains(way); });
}

}  // namespace svereno
