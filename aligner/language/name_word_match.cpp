// One word against one: by the tables first, then by spelling, from what surprises least to most.
#include "aligner/language/name_word_match.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "aligner/language/name_initials.h"
#include "aligner/language/name_letters.h"
#include "aligner/language/name_native.h"
#include "aligner/language/name_numerals.h"

namespace svereno {
namespace {

using enum NameGrade;

// How many tenths of surprise a spelling may cost: so much, and so much for each letter.
// Source: tuned on the development part of tests/aligner/language/name_pairs.tsv.
struct Limit {
  int base;
  int per_letter;
  int of(std::size_t letters) const { return base + per_letter * static_cast<int>(letters); }
};
constexpr int kUsual = 6;  // Up to this a spelling is no surprise at all.
constexpr Limit kRomanisedLimit = {.base = 4, .per_letter = 2};
constexpr Limit kForeignLimit = {.base = 8, .per_letter = 2};
constexpr Limit kSupportedLimit = {.base = 12, .per_letter = 2};
constexpr int kKnownLimit = 7;  // For what has a form by convention, and need not be guessed at.
constexpr int kBothKnownLimit = 3;  // Both sides belong to others by convention.
constexpr int kJapaneseLimit = 9;   // Both sides can be read as Japanese, but not as one word.
constexpr int kOtherCase = 1;       // A nominative that is not the form as written.

// Surnames of several people and plural places, such as Мытищи; other plurals are for the table
// of names.
bool may_be_spelt(const Nominative& ru) {
  constexpr auto kEndings = std::to_array<std::u32string_view>(
      {U"ов", U"ев", U"ёв", U"ин", U"ын", U"ий", U"ый", U"ой", U"и", U"ы"});
  if (!ru.plural) return true;
  return !ru.lengthened && std::ranges::any_of(kEndings, [&](std::u32string_view ending) {
    return ru.word.ends_with(ending);
  });
}

std::optional<WordMatch> match_one_romanised(const Nominative& ru, std::string_view en) {
  if (!may_be_spelt(ru)) return std::nullopt;
  const auto cost =
      spelling_cost(ru.word, en, NameSpelling::romanised, kRomanisedLimit.of(ru.word.size()));
  if (!cost) return std::nullopt;
  const std::optional<NameScheme> scheme = scheme_of(ru.word, en);
  const NameReason reason = scheme ? NameReason::scheme : NameReason::mixed;
  const NameGrade grade = scheme || *cost <= kUsual ? same : likely;
  return WordMatch{.match = {.grade = grade, .reason = reason, .scheme = scheme},
                   .cost = *cost + (ru.as_written ? 0 : kOtherCase)};
}

std::optional<WordMatch> match_foreign(const Nominative& ru, std::string_view en, int most,
                                       Limit usual) {
  constexpr std::size_t kShortestGuess = 3;
  if (ru.plural) return std::nullopt;
  if (!ru.as_written && ru.word.size() < kShortestGuess) return std::nullopt;
  const auto signs =
      std::ranges::count_if(ru.word, [](char32_t c) { return c == U'ь' || c == U'ъ'; });
  const std::size_t letters = ru.word.size() - static_cast<std::size_t>(signs);
  const int limit = std::min(most, usual.of(letters));
  const auto cost = spelling_cost(ru.word, en, NameSpelling::foreign, limit);
  if (!cost) return std::nullopt;
  return WordMatch{.match = {.grade = likely, .reason = NameReason::foreign},
                   .cost = *cost + (ru.as_written ? 0 : kOtherCase)};
}

// The same surname for the other gender: Орлов – Орлова, Крупский – Крупская.
std::u32string other_gender(std::u32string_view surname) {
  constexpr auto kPairs = std::to_array<std::array<std::u32string_view, 2>>({
      {U"ов", U"ова"},
      {U"ев", U"ева"},
      {U"ёв", U"ёва"},
      {U"ин", U"ина"},
      {U"ын", U"ына"},
      {U"ий", U"ая"},
      {U"ый", U"ая"},
      {U"ой", U"ая"},
  });
  for (const auto& pair : kPairs) {
    for (const std::size_t from : {0U, 1U}) {
      if (!surname.ends_with(pair[from])) continue;
      return std::u32string(surname.substr(0, surname.size() - pair[from].size()))
          .append(pair[1 - from]);
    }
  }
  return {};
}

// The cheapest match of any nominative by `how`.
template <class How>
std::optional<WordMatch> best_of(const std::vector<Nominative>& nominatives, std::string_view en,
                                 How how) {
  std::optional<WordMatch> best;
  for (const Nominative& nominative : nominatives) {
    const std::optional<WordMatch> found = how(nominative, en);
    if (found && (!best || found->cost < best->cost)) best = found;
  }
  return best;
}

std::optional<WordMatch> match_other_gender(const Nominative& ru, std::string_view en) {
  const std::u32string other = other_gender(ru.word);
  if (other.empty()) return std::nullopt;
  std::optional<WordMatch> found = match_one_romanised({.word = other}, en);
  if (found) found->match = {.grade = possible, .reason = NameReason::gender};
  return found;
}

// "Petrovs" for «Петровы».
std::optional<WordMatch> match_plural(const Nominative& ru, std::string_view en) {
  if (!ru.plural || !en.ends_with('s')) return std::nullopt;
  return match_one_romanised(ru, en.substr(0, en.size() - 1));
}

// Languages whose words are spelt by syllables. A word that is made of Chinese ones on both
// sides is spelt in no other way; what can be read as Japanese may be another language by chance.
struct BySyllables {
  std::optional<WordMatch> match;
  int most = std::numeric_limits<int>::max();  // What another spelling may cost.
};

std::optional<WordMatch> match_syllables(const Nominative& ru, std::string_view en,
                                         NameSpelling spelling) {
  if (ru.plural || !spelling_cost(ru.word, en, spelling, 0)) return std::nullopt;
  return WordMatch{.match = {.grade = likely, .reason = NameReason::foreign},
                   .cost = ru.as_written ? 0 : kOtherCase};
}

BySyllables match_syllables(const std::vector<Nominative>& ru, std::string_view en) {
  using enum NameSpelling;
  for (const NameSpelling spelling : {chinese, japanese, korean, vietnamese}) {
    const auto found = best_of(ru, en, [&](const Nominative& nominative, std::string_view word) {
      return match_syllables(nominative, word, spelling);
    });
    if (found) return {.match = found, .most = 0};
  }
  const auto both = [&](NameSpelling spelling) {
    return is_made_of(ru.front().word, spelling) && is_made_of(en, spelling);
  };
  if (both(chinese)) return {.match = {}, .most = 0};
  if (both(japanese)) return {.match = {}, .most = kJapaneseLimit};
  return {};
}

std::optional<WordMatch> match_initial(const RussianForms& ru, const EnglishNameWord& en) {
  constexpr int kInitialCost = 3;
  const char32_t letter = ru.word().letters.front();
  if (english_initials(letter).find(en.letters.front()) == std::string_view::npos) {
    return std::nullopt;
  }
  const bool both = ru.word().initial && en.initial;
  return WordMatch{.match = {.grade = both ? same : likely, .reason = NameReason::initials},
                   .cost = both ? 0 : kInitialCost};
}

// «И» of «Ван И» is no initial, if the other side is written in pinyin.
bool is_chinese_word(const RussianForms& ru, const EnglishNameWord& en) {
  return ru.word().initial && !ru.word().stopped && !en.initial &&
         is_made_of(ru.word().letters, NameSpelling::chinese) &&
         is_made_of(en.letters, NameSpelling::chinese);
}

std::optional<WordMatch> match_by_tables(const RussianForms& ru, std::string_view en,
                                         std::span<const NameTable* const> tables) {
  std::optional<WordMatch> best;
  for (const NameTable* table : tables) {
    if (!table->may_have(en)) continue;
    const auto relation = table->find({&ru.nominatives(), 1}, en);
    if (!relation) continue;
    if (*relation == TableRelation::convention) {
      return WordMatch{.match = {.grade = same, .reason = NameReason::convention}};
    }
    best = {.match = {.grade = likely, .reason = NameReason::derived}};
  }
  return best;
}

bool knows(std::span<const NameTable* const> tables, auto name) {
  return std::ranges::any_of(tables, [&](const NameTable* table) { return table->knows(name); });
}

// How much a spelling may surprise: little if a side has another form by convention.
int most_by_convention(const Nominative& ru, std::string_view en,
                       std::span<const NameTable* const> tables) {
  const bool ru_known = knows(tables, std::u32string_view(ru.word));
  const bool en_known = knows(tables, en);
  if (ru_known && en_known) return kBothKnownLimit;
  return ru_known || en_known ? kKnownLimit : std::numeric_limits<int>::max();
}

std::optional<WordMatch> match_by_spelling(const RussianForms& ru, std::string_view en,
                                           std::span<const NameTable* const> tables,
                                           Guessing guessing) {
  const auto& forms = ru.nominatives();
  // Tchaikovsky is spelt in many ways, but not as another is by convention.
  const auto believed = [&](const Nominative& nominative, std::string_view word) {
    const auto found = match_one_romanised(nominative, word);
    const bool doubtful = found && !found->match.scheme && knows(tables, word) &&
                          found->cost > most_by_convention(nominative, word, tables);
    return doubtful ? std::optional<WordMatch>() : found;
  };
  if (const auto found = best_of(forms, en, believed)) return found;
  if (const auto found = best_of(forms, en, match_plural)) return found;
  if (const auto found = best_of(forms, en, match_other_gender)) return found;
  const BySyllables syllables = match_syllables(forms, en);
  if (syllables.most == 0 || looks_native(forms, en)) return syllables.match;
  const Limit usual = guessing == Guessing::supported ? kSupportedLimit : kForeignLimit;
  return best_of(forms, en, [&](const Nominative& nominative, std::string_view word) {
    const int most = std::min(syllables.most, most_by_convention(nominative, word, tables));
    return match_foreign(nominative, word, most, usual);
  });
}

// Where the word may end otherwise as the surname of the other gender: Крупский, Крупская.
std::size_t unchanging_by_gender(std::u32string_view word) {
  constexpr std::size_t kLongestEnding = 2;
  return other_gender(word).empty() ? word.size() : word.size() - kLongestEnding;
}

}  // namespace

const std::vector<Nominative>& RussianForms::nominatives() const {
  if (nominatives_.empty()) nominatives_ = svereno::nominatives(word_.letters);
  return nominatives_;
}

std::u32string_view RussianForms::beginning() const {
  const std::u32string_view letters = word_.letters;
  return letters.substr(0, std::min(unchanging_letters(letters), unchanging_by_gender(letters)));
}

std::optional<WordMatch> match_words(const RussianForms& ru, const EnglishNameWord& en,
                                     std::span<const NameTable* const> tables, Guessing guessing) {
  const std::u32string_view letters = ru.word().letters;
  const bool equal = std::ranges::equal(letters, en.letters, {}, {},
                                        [](char c) { return static_cast<char32_t>(c); });
  const WordMatch by_convention = {.match = {.grade = same, .reason = NameReason::convention}};
  if (equal) return by_convention;
  if (const auto number = numeral_of(en.letters)) {
    if (const auto ru_number = numeral_of(ru.nominatives())) {
      return number == ru_number ? std::optional(by_convention) : std::nullopt;
    }
  }
  if ((ru.word().initial || en.initial) && !is_chinese_word(ru, en)) return match_initial(ru, en);
  if (auto found = match_by_tables(ru, en.letters, tables)) return found;
  const Limit& limit = guessing == Guessing::supported ? kSupportedLimit : kForeignLimit;
  const int most = limit.of(letters.size() + 1);
  if (!may_begin(ru.beginning(), en.letters, most)) return std::nullopt;
  return match_by_spelling(ru, en.letters, tables, guessing);
}

}  // namespace svereno
