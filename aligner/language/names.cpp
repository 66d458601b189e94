// A name is first looked up as a whole; then its words are paired, each Russian word with at
// most one English word, so that as many as possible agree and cost least; the grade is that
// of the weakest pair, lowered by what is left over.
#include "aligner/language/names.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "aligner/language/data.h"
#include "aligner/language/name_forms.h"
#include "aligner/language/name_letters.h"
#include "aligner/language/name_table.h"
#include "aligner/language/name_words.h"

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
constexpr int kKnownLimit = 7;  // For what has a form by convention, and need not be guessed at.
constexpr int kOtherCase = 1;   // A nominative that is not the form as written.

struct WordMatch {
  NameMatch match;
  int cost = 0;
};

// Endings of Russian surnames, and how English writes them. A word that has one on both sides
// is a Russian name, and is not spelt as foreign names are.
struct NativeEnding {
  std::u32string_view ru;
  std::string_view en;
};
constexpr auto kNativeEndings = std::to_array<NativeEnding>({
    {U"ов", "ov"},   {U"ев", "ev"},   {U"ёв", "ov"},   {U"ёв", "ev"},      {U"ин", "in"},
    {U"ын", "yn"},   {U"ова", "ova"}, {U"ева", "eva"}, {U"ёва", "eva"},    {U"ёва", "ova"},
    {U"ина", "ina"}, {U"ына", "yna"}, {U"ко", "ko"},   {U"ук", "uk"},      {U"юк", "uk"},
    {U"ич", "ich"},  {U"ий", "y"},    {U"ий", "i"},    {U"ая", "aya"},     {U"ой", "oy"},
    {U"як", "yak"},  {U"ян", "yan"},  {U"дзе", "dze"}, {U"швили", "vili"}, {U"ец", "ets"},
});

// Letters that no romanisation of a Russian surname gives.
bool looks_foreign(std::u32string_view ru, std::string_view en) {
  constexpr auto kForeign =
      std::to_array<std::string_view>({"au", "ck", "mc", "th", "wh", "ee", "ea", "qu"});
  return ru.find(U'э') != ru.npos || std::ranges::any_of(kForeign, [&](std::string_view letters) {
           return en.find(letters) != en.npos;
         });
}

bool looks_native(std::u32string_view ru, std::string_view en) {
  if (looks_foreign(ru, en)) return false;
  return std::ranges::any_of(kNativeEndings, [&](const NativeEnding& ending) {
    return ru.ends_with(ending.ru) && en.ends_with(ending.en);
  });
}

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

std::optional<WordMatch> match_romanised(const Nominative& ru, std::string_view en) {
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

std::optional<WordMatch> match_foreign(const Nominative& ru, std::string_view en, int most) {
  constexpr std::size_t kShortestGuess = 3;
  if (ru.plural || looks_native(ru.word, en)) return std::nullopt;
  if (!ru.as_written && ru.word.size() < kShortestGuess) return std::nullopt;
  const auto signs =
      std::ranges::count_if(ru.word, [](char32_t c) { return c == U'ь' || c == U'ъ'; });
  const std::size_t letters = ru.word.size() - static_cast<std::size_t>(signs);
  const int limit = std::min(most, kForeignLimit.of(letters));
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
  std::optional<WordMatch> found = match_romanised({.word = other}, en);
  if (found) found->match = {.grade = possible, .reason = NameReason::gender};
  return found;
}

struct RussianWord {
  std::vector<Nominative> nominatives;
  bool initial;
  const std::u32string& letters() const { return nominatives.front().word; }
};

// "Petrovs" for «Петровы».
std::optional<WordMatch> match_plural(const Nominative& ru, std::string_view en) {
  if (!ru.plural || !en.ends_with('s')) return std::nullopt;
  return match_romanised(ru, en.substr(0, en.size() - 1));
}

// The letters with which English may begin what Russian begins with `letter`.
std::string_view english_initials(char32_t letter) {
  struct Initial {
    char32_t ru;
    std::string_view en;
  };
  constexpr auto kInitials = std::to_array<Initial>({
      {U'а', "a"},   {U'б', "b"},   {U'в', "vwb"}, {U'г', "gh"},   {U'д', "dj"},    {U'е', "eyjhc"},
      {U'ё', "eyj"}, {U'ж', "zjg"}, {U'з', "zs"},  {U'и', "ijye"}, {U'й', "yji"},   {U'к', "kcq"},
      {U'л', "l"},   {U'м', "m"},   {U'н', "n"},   {U'о', "o"},    {U'п', "p"},     {U'р', "r"},
      {U'с', "sc"},  {U'т', "t"},   {U'у', "uw"},  {U'ф', "ftp"},  {U'х', "khcjx"}, {U'ц', "tcz"},
      {U'ч', "ct"},  {U'ш', "sc"},  {U'щ', "s"},   {U'э', "eah"},  {U'ю', "yiju"},  {U'я', "yij"},
  });
  const auto* const found = std::ranges::find(kInitials, letter, &Initial::ru);
  return found == kInitials.end() ? std::string_view{} : found->en;
}

std::optional<WordMatch> match_initial(const RussianWord& ru, const EnglishNameWord& en) {
  constexpr int kInitialCost = 3;
  if (english_initials(ru.letters().front()).find(en.letters.front()) == std::string_view::npos) {
    return std::nullopt;
  }
  const bool both = ru.initial && en.initial;
  return WordMatch{.match = {.grade = both ? same : likely, .reason = NameReason::initials},
                   .cost = both ? 0 : kInitialCost};
}

std::optional<WordMatch> match_word(const RussianWord& ru, const EnglishNameWord& en,
                                    std::span<const NameTable* const> tables) {
  if (std::ranges::equal(ru.letters(), en.letters, {}, {},
                         [](char c) { return static_cast<char32_t>(c); })) {
    return WordMatch{.match = {.grade = same, .reason = NameReason::convention}};
  }
  if (ru.initial || en.initial) return match_initial(ru, en);
  for (const NameTable* table : tables) {
    if (table->has({ru.nominatives}, en.letters)) {
      return WordMatch{.match = {.grade = same, .reason = NameReason::convention}};
    }
  }
  if (const auto found = best_of(ru.nominatives, en.letters, match_romanised)) return found;
  if (const auto found = best_of(ru.nominatives, en.letters, match_plural)) return found;
  if (const auto found = best_of(ru.nominatives, en.letters, match_other_gender)) return found;
  const bool known = std::ranges::any_of(
      tables, [&](const NameTable* table) { return table->knows(ru.nominatives); });
  const int most = known ? kKnownLimit : std::numeric_limits<int>::max();
  return best_of(ru.nominatives, en.letters, [&](const Nominative& nominative, std::string_view w) {
    return match_foreign(nominative, w, most);
  });
}

bool is_patronymic(const RussianWord& word) {
  constexpr auto kEndings = std::to_array<std::u32string_view>(
      {U"ович", U"евич", U"ьич", U"овна", U"евна", U"ична", U"инична"});
  return std::ranges::any_of(word.nominatives, [&](const Nominative& nominative) {
    return std::ranges::any_of(kEndings,
                               [&](auto ending) { return nominative.word.ends_with(ending); });
  });
}

// Which English word each Russian one is paired with.
struct Pairing {
  std::vector<std::optional<WordMatch>> of_ru;
  std::vector<bool> en_used;
};

class Pairer {
 public:
  Pairer(std::size_t ru, std::size_t en) : ru_(ru), en_(en), matches_(ru * en) {}

  std::optional<WordMatch>& at(std::size_t i, std::size_t j) { return matches_[i * en_ + j]; }

  // The pairing with most pairs, then least cost: over the sets of English words used.
  Pairing best() {
    const std::size_t sets = std::size_t{1} << en_;
    scores_.assign((ru_ + 1) * sets, 0);
    for (std::size_t i = ru_; i-- > 0;) {
      for (std::size_t used = 0; used < sets; ++used) {
        int& score = scores_[i * sets + used];
        score = scores_[(i + 1) * sets + used];
        for (std::size_t j = 0; j < en_; ++j) score = std::max(score, score_of(i, j, used));
      }
    }
    return trace();
  }

 private:
  static constexpr int kPaired = 1000;  // Above any sum of costs of kMostNameWords words' letters.

  int score_of(std::size_t i, std::size_t j, std::size_t used) {
    const std::size_t bit = std::size_t{1} << j;
    if ((used & bit) != 0 || !at(i, j)) return -1;
    return kPaired - at(i, j)->cost + scores_[((i + 1) << en_) + (used | bit)];
  }

  Pairing trace() {
    Pairing pairing{.of_ru = std::vector<std::optional<WordMatch>>(ru_),
                    .en_used = std::vector<bool>(en_)};
    std::size_t used = 0;
    for (std::size_t i = 0; i < ru_; ++i) {
      const int score = scores_[(i << en_) + used];
      for (std::size_t j = 0; j < en_; ++j) {
        if (score_of(i, j, used) != score || score == scores_[((i + 1) << en_) + used]) continue;
        pairing.of_ru[i] = at(i, j);
        pairing.en_used[j] = true;
        used |= std::size_t{1} << j;
        break;
      }
    }
    return pairing;
  }

  std::size_t ru_;
  std::size_t en_;
  std::vector<std::optional<WordMatch>> matches_;
  std::vector<int> scores_;
};

NameMatch weaker(const NameMatch& a, const NameMatch& b) {
  if (a.grade != b.grade) return a.grade < b.grade ? a : b;
  if (a.reason == b.reason && a.scheme != b.scheme) {
    return {.grade = a.grade, .reason = NameReason::mixed};
  }
  return a.reason < b.reason ? b : a;
}

// What is left over on either side, patronymics and initials apart.
struct Leftover {
  std::size_t ru = 0;
  std::size_t ru_minor = 0;
  std::size_t en = 0;
  std::size_t en_minor = 0;
};

Leftover leftover(const Pairing& pairing, std::span<const RussianWord> ru,
                  std::span<const EnglishNameWord> en) {
  Leftover left;
  for (std::size_t i = 0; i < ru.size(); ++i) {
    if (pairing.of_ru[i]) continue;
    (ru[i].initial || is_patronymic(ru[i]) ? left.ru_minor : left.ru) += 1;
  }
  for (std::size_t j = 0; j < en.size(); ++j) {
    if (!pairing.en_used[j]) (en[j].initial ? left.en_minor : left.en) += 1;
  }
  return left;
}

NameMatch judge(const Pairing& pairing, std::span<const RussianWord> ru,
                std::span<const EnglishNameWord> en) {
  std::optional<NameMatch> weakest;
  std::size_t paired = 0;
  bool full_word = false;
  for (std::size_t i = 0; i < ru.size(); ++i) {
    if (!pairing.of_ru[i]) continue;
    const NameMatch& match = pairing.of_ru[i]->match;
    weakest = weakest ? weaker(*weakest, match) : match;
    full_word = full_word || match.reason != NameReason::initials;
    ++paired;
  }
  const Leftover left = leftover(pairing, ru, en);
  const bool both_left = left.ru + left.ru_minor > 0 && left.en + left.en_minor > 0;
  if (!weakest || both_left) return {};
  const bool initials_only = !full_word && weakest->grade < same;
  if (initials_only) return {};
  // A given name and a surname are paired: what else one side has is no contradiction.
  const bool complete = left.ru == 0 && left.en == 0 && (paired > 1 || left.ru_minor == 0);
  if (complete && (full_word || paired == ru.size())) return *weakest;
  return full_word ? NameMatch{.grade = possible, .reason = NameReason::part} : NameMatch{};
}

std::string joined(std::span<const EnglishNameWord> words) {
  std::string text;
  for (const EnglishNameWord& word : words) text += (text.empty() ? "" : " ") + word.letters;
  return text;
}

// «Абу-Даби» against "Abudhabi": words run together on one side.
NameMatch match_run_together(std::span<const RussianWord> ru, std::span<const EnglishNameWord> en) {
  if (ru.size() == en.size() || std::min(ru.size(), en.size()) > 1) return {};
  RussianWord whole = ru.back();
  std::u32string before;
  for (const RussianWord& word : ru.first(ru.size() - 1)) before += word.letters();
  for (Nominative& nominative : whole.nominatives) nominative.word.insert(0, before);
  std::string english;
  for (const EnglishNameWord& word : en) english += word.letters;
  const auto found = best_of(whole.nominatives, english, match_romanised);
  return found ? found->match : NameMatch{};
}

void add_rows(NameTable& table, std::string_view text) {
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view row = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(row.size() + 1, rest.size()));
    if (row.starts_with('#')) continue;
    const std::size_t first = row.find('\t');
    const std::size_t second = row.find('\t', first + 1);
    table.add(row.substr(0, first), row.substr(first + 1, second - first - 1));
  }
}

// "names.tsv" and "names.cldr.tsv".
NameTable shipped_names() {
  NameTable table;
  for (const DataFile& file : language_data()) {
    if (file.name.starts_with("names.")) add_rows(table, file.text);
  }
  return table;
}

}  // namespace

struct Names::Tables {
  const NameTable* shipped;
  NameTable own;
};

Names::Names(std::span<const NamePair> own) {
  static const NameTable shipped = shipped_names();
  auto tables = std::make_unique<Tables>(Tables{.shipped = &shipped, .own = {}});
  for (const NamePair& pair : own) tables->own.add(pair.ru, pair.en);
  tables_ = std::move(tables);
}

Names::~Names() = default;
Names::Names(Names&&) noexcept = default;
Names& Names::operator=(Names&&) noexcept = default;

NameMatch Names::match(std::string_view ru_name, std::string_view en_name) const {
  const std::vector<EnglishNameWord> en = english_name_words(en_name);
  const std::vector<RussianNameWord> ru_words = russian_name_words(ru_name);
  if (ru_words.empty() || en.empty()) return {};
  if (std::max(ru_words.size(), en.size()) > kMostNameWords) return {};
  std::vector<RussianWord> ru;
  for (const RussianNameWord& word : ru_words) {
    ru.push_back({.nominatives = nominatives(word.letters), .initial = word.initial});
  }

  const auto tables = std::to_array<const NameTable*>({tables_->shipped, &tables_->own});
  std::vector<std::vector<Nominative>> words;
  for (const RussianWord& word : ru) words.push_back(word.nominatives);
  const std::string whole = joined(en);
  for (const NameTable* table : tables) {
    if (table->has(words, whole)) return {.grade = same, .reason = NameReason::convention};
  }
  Pairer pairer(ru.size(), en.size());
  for (std::size_t i = 0; i < ru.size(); ++i) {
    for (std::size_t j = 0; j < en.size(); ++j) pairer.at(i, j) = match_word(ru[i], en[j], tables);
  }
  const NameMatch by_words = judge(pairer.best(), ru, en);
  const NameMatch together = match_run_together(ru, en);
  return by_words.grade < together.grade ? together : by_words;
}

NameMatch names_match(std::string_view ru, std::string_view en) {
  static const Names names;
  return names.match(ru, en);
}

}  // namespace svereno
