#include "aligner/text/number_words.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <unordered_map>

#include "aligner/text/characters.h"
#include "aligner/text/numbers.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

using Role = NumberWord::Role;

// Words of one value, parted by spaces.
struct Entry {
  std::uint64_t value;
  std::string_view words;
};
// Words that stand for one of several values, both lists parted by spaces.
struct HintEntry {
  std::string_view values;
  std::string_view words;
};

constexpr std::uint64_t kHundred = 100;
constexpr std::uint64_t kThousand = 1'000;
constexpr std::uint64_t kMillion = 1'000'000;
constexpr std::uint64_t kBillion = 1'000'000'000;
constexpr std::uint64_t kTrillion = 1'000'000'000'000;

constexpr auto kRussianCardinals = std::to_array<Entry>({
    {0, "ноль нуль ноля нуля нолю нулю нолем нулем ноле нуле"},
    {1, "один одна одно одного одной одному одним одном одну одною"},
    {2, "два две двух двум двумя двое двоих двоим двоими"},
    {3, "три трех трем тремя трое троих троим троими"},
    {4, "четыре четырех четырем четырьмя четверо четверых четверым четверыми"},
    {5, "пять пяти пятью пятеро пятерых пятерым пятерыми"},
    {6, "шесть шести шестью шестеро шестерых шестерым шестерыми"},
    {7, "семь семи семеро семерых семерым семерыми"},
    {8, "восемь восьми восьмью восемью"},
    {9, "девять девяти девятью"},
    {10, "десять десяти десятью"},
    {11, "одиннадцать одиннадцати одиннадцатью"},
    {12, "двенадцать двенадцати двенадцатью"},
    {13, "тринадцать тринадцати тринадцатью"},
    {14, "четырнадцать четырнадцати четырнадцатью"},
    {15, "пятнадцать пятнадцати пятнадцатью"},
    {16, "шестнадцать шестнадцати шестнадцатью"},
    {17, "семнадцать семнадцати семнадцатью"},
    {18, "восемнадцать восемнадцати восемнадцатью"},
    {19, "девятнадцать девятнадцати девятнадцатью"},
    {20, "двадцать двадцати двадцатью"},
    {30, "тридцать тридцати тридцатью"},
    {40, "сорок сорока"},
    {50, "пятьдесят пятидесяти пятьюдесятью"},
    {60, "шестьдесят шестидесяти шестьюдесятью"},
    {70, "семьдесят семидесяти семьюдесятью"},
    {80, "восемьдесят восьмидесяти восьмьюдесятью восемьюдесятью"},
    {90, "девяносто девяноста"},
    {100, "сто ста"},
    {200, "двести двухсот двумстам двумястами двухстах"},
    {300, "триста трехсот тремстам тремястами трехстах"},
    {400, "четыреста четырехсот четыремстам четырьмястами четырехстах"},
    {500, "пятьсот пятисот пятистам пятьюстами пятистах"},
    {600, "шестьсот шестисот шестистам шестьюстами шестистах"},
    {700, "семьсот семисот семистам семьюстами семистах"},
    {800, "восемьсот восьмисот восьмистам восьмьюстами восемьюстами восьмистах"},
    {900, "девятьсот девятисот девятистам девятьюстами девятистах"},
});

constexpr auto kRussianMagnitudes = std::to_array<Entry>({
    {kThousand, "тысяча тысячу тысячи тысяче тысячей тысячью тысяч тысячам тысячами тысячах тыс"},
    {kMillion,
     "миллион миллиона миллиону миллионом миллионе миллионы миллионов миллионам миллионами "
     "миллионах млн"},
    {kBillion,
     "миллиард миллиарда миллиарду миллиардом миллиарде миллиарды миллиардов миллиардам "
     "миллиардами миллиардах млрд"},
    {kTrillion,
     "триллион триллиона триллиону триллионом триллионе триллионы триллионов триллионам "
     "триллионами триллионах трлн"},
});

// Without a number before them these tell of many, not of how many.
constexpr auto kRussianVague = std::to_array<Entry>({
    {100, "сотни сотен сотням сотнями сотнях сотня сотню сотней сотне"},
});

// Stems of ordinals; with the endings of adjectives they make all forms.
constexpr auto kRussianOrdinalStems = std::to_array<Entry>({
    {0, "нулев"},
    {1, "перв"},
    {2, "втор"},
    {4, "четверт"},
    {5, "пят"},
    {6, "шест"},
    {7, "седьм"},
    {8, "восьм"},
    {9, "девят"},
    {10, "десят"},
    {11, "одиннадцат"},
    {12, "двенадцат"},
    {13, "тринадцат"},
    {14, "четырнадцат"},
    {15, "пятнадцат"},
    {16, "шестнадцат"},
    {17, "семнадцат"},
    {18, "восемнадцат"},
    {19, "девятнадцат"},
    {20, "двадцат"},
    {30, "тридцат"},
    {40, "сороков"},
    {50, "пятидесят"},
    {60, "шестидесят"},
    {70, "семидесят"},
    {80, "восьмидесят"},
    {90, "девяност"},
    {100, "сот"},
    {200, "двухсот"},
    {300, "трехсот"},
    {400, "четырехсот"},
    {500, "пятисот"},
    {600, "шестисот"},
    {700, "семисот"},
    {800, "восьмисот"},
    {900, "девятисот"},
    {kThousand, "тысячн"},
    {2 * kThousand, "двухтысячн"},
    {kMillion, "миллионн"},
});
constexpr auto kAdjectiveSingular =
    std::to_array<std::string_view>({"ый", "ой", "ая", "ую", "ою", "ое", "ого", "ому", "ом", "ым"});
constexpr auto kAdjectivePlural = std::to_array<std::string_view>({"ые", "ых", "ыми"});
constexpr auto kRussianOrdinals = std::to_array<Entry>({
    {3,
     "третий третья третье третьего третьей третьему третьим третьем третью третьи третьих "
     "третьими"},
});

constexpr auto kRussianHints = std::to_array<HintEntry>({
    {"2",
     "оба обе обоих обеих обоим обеим обоими обеими пара пары пару парой паре вдвое вдвоем дважды "
     "двойной двойного двойная двойное двойные двойных двойную двойным удвоить удвоил удвоилось "
     "удвоилась удвоился удвоились удвоение удвоения двукратный двукратно двукратного"},
    {"3",
     "втрое втроем трижды тройка тройки тройку тройке тройной тройная тройное тройного утроить "
     "утроилось утроилась утроился утроились во-третьих треть трети третью третей третями"},
    {"4 0.25 25 15", "четверть четверти четвертью четвертей"},
    {"4", "вчетвером вчетверо четверка четверки четверку четверкой"},
    {"5", "впятеро пятерка пятерки пятерку пятеркой"},
    {"7", "семерка семерки семерку семеркой"},
    {"8", "восьмерка восьмерки восьмерку восьмеркой"},
    {"20", "двадцатка двадцатки двадцатку двадцаткой двадцатке"},
    {"10", "десяток десятка десятки десятков десятками десятках декада декады"},
    {"12", "дюжина дюжины дюжину дюжиной полдень полудня"},
    {"0 12 24", "полночь полночи полуночи"},
    {"24", "сутки суток"},
    {"0.5 50 2 30 6",
     "половина половины половину половиной половине полгода полчаса полугодие полугодия "
     "полугодии пол наполовину"},
    {"1.5", "полтора полторы полутора полуторный полуторного"},
    {"50 0.5", "полвека"},
    {"500", "полтысячи"},
    {"500000", "полмиллиона"},
    {"500000000", "полмиллиарда"},
    {"150", "полтораста"},
    {"100", "век века веке веку веком веков столетие столетия столетии столетию столетием"},
    {"1", "январь января январе январю январем янв"},
    {"2", "февраль февраля феврале февралю февралем февр"},
    {"3", "март марта марте марту мартом"},
    {"4", "апрель апреля апреле апрелю апрелем апр"},
    {"5", "май мая мае маю маем"},
    {"6", "июнь июня июне июню июнем"},
    {"7", "июль июля июле июлю июлем"},
    {"8", "август августа августе августу августом авг"},
    {"9", "сентябрь сентября сентябре сентябрю сентябрем сент сен"},
    {"10", "октябрь октября октябре октябрю октябрем окт"},
    {"11", "ноябрь ноября ноябре ноябрю ноябрем нояб"},
    {"12", "декабрь декабря декабре декабрю декабрем дек"},
});

constexpr auto kEnglishCardinals = std::to_array<Entry>({
    {0, "zero nought"}, {1, "one"},      {2, "two"},        {3, "three"},     {4, "four"},
    {5, "five"},        {6, "six"},      {7, "seven"},      {8, "eight"},     {9, "nine"},
    {10, "ten"},        {11, "eleven"},  {12, "twelve"},    {13, "thirteen"}, {14, "fourteen"},
    {15, "fifteen"},    {16, "sixteen"}, {17, "seventeen"}, {18, "eighteen"}, {19, "nineteen"},
    {20, "twenty"},     {30, "thirty"},  {40, "forty"},     {50, "fifty"},    {60, "sixty"},
    {70, "seventy"},    {80, "eighty"},  {90, "ninety"},
});
constexpr auto kEnglishOrdinals = std::to_array<Entry>({
    {0, "zeroth"},
    {1, "first firstly"},
    {2, "second secondly"},
    {3, "third thirds thirdly"},
    {4, "fourth fourths fourthly"},
    {5, "fifth fifths"},
    {6, "sixth sixths"},
    {7, "seventh sevenths"},
    {8, "eighth eighths"},
    {9, "ninth ninths"},
    {10, "tenth tenths"},
    {11, "eleventh"},
    {12, "twelfth twelfths"},
    {13, "thirteenth"},
    {14, "fourteenth"},
    {15, "fifteenth"},
    {16, "sixteenth"},
    {17, "seventeenth"},
    {18, "eighteenth"},
    {19, "nineteenth"},
    {20, "twentieth twentieths"},
    {30, "thirtieth"},
    {40, "fortieth"},
    {50, "fiftieth"},
    {60, "sixtieth"},
    {70, "seventieth"},
    {80, "eightieth"},
    {90, "ninetieth"},
    {100, "hundredths"},
    {kThousand, "thousandths"},
    {kMillion, "millionths"},
});
constexpr auto kEnglishLastMagnitudes =
    std::to_array<Entry>({{100, "hundredth"}, {kThousand, "thousandth"}, {kMillion, "millionth"}});
constexpr auto kEnglishDecades = std::to_array<Entry>({
    {20, "twenties"},
    {30, "thirties"},
    {40, "forties"},
    {50, "fifties"},
    {60, "sixties"},
    {70, "seventies"},
    {80, "eighties"},
    {90, "nineties"},
});
constexpr auto kEnglishMagnitudes = std::to_array<Entry>({
    {100, "hundred"},
    {kThousand, "thousand"},
    {kMillion, "million mln mn"},
    {kBillion, "billion bn bln"},
    {kTrillion, "trillion tn trn"},
});
constexpr auto kEnglishVague = std::to_array<Entry>({
    {100, "hundreds"},
    {kThousand, "thousands"},
    {kMillion, "millions"},
    {kBillion, "billions"},
    {kTrillion, "trillions"},
});
constexpr auto kEnglishHints = std::to_array<HintEntry>({
    {"2",
     "both seconds pair pairs couple twice twofold double doubled doubles doubling "
     "dual bilateral either biennial biennium twin twins"},
    {"3", "thrice threefold triple tripled triples tripling trio trilateral"},
    {"4", "fourfold quadruple quadrupled quartet"},
    {"5", "fivefold"},
    {"10", "tenfold decade decades"},
    {"20", "score scores"},
    {"12", "dozen dozens noon midday"},
    {"14 2", "fortnight"},
    {"0 12 24", "midnight"},
    {"0.5 50 2 30 6", "half halves halved halving semester"},
    {"4 0.25 25 15 3", "quarter quarters quarterly"},
    {"100", "century centuries centenary"},
    {"1000", "millennium millennia"},
    {"1", "january jan"},
    {"2", "february feb"},
    {"3", "march mar"},
    {"4", "april apr"},
    {"5", "may"},
    {"6", "june jun"},
    {"7", "july jul"},
    {"8", "august aug"},
    {"9", "september sept sep"},
    {"10", "october oct"},
    {"11", "november nov"},
    {"12", "december dec"},
});

// What a Russian compound begins with, the longer before what it begins with itself.
constexpr auto kRussianPrefixes = std::to_array<Entry>({
    {11, "одиннадцати"},  {12, "двенадцати"},  {13, "тринадцати"}, {14, "четырнадцати"},
    {15, "пятнадцати"},   {16, "шестнадцати"}, {17, "семнадцати"}, {18, "восемнадцати"},
    {19, "девятнадцати"}, {20, "двадцати"},    {30, "тридцати"},   {40, "сорока"},
    {50, "пятидесяти"},   {60, "шестидесяти"}, {70, "семидесяти"}, {80, "восьмидесяти"},
    {90, "девяносто"},    {200, "двухсот"},    {300, "трехсот"},   {400, "четырехсот"},
    {500, "пятисот"},     {600, "шестисот"},   {700, "семисот"},   {800, "восьмисот"},
    {900, "девятисот"},   {1000, "тысяче"},    {100, "столет"},    {100, "стопроцент"},
    {2, "двух"},          {2, "двое"},         {2, "дву"},         {3, "трех"},
    {4, "четырех"},       {4, "четверо"},      {5, "пяти"},        {6, "шести"},
    {7, "семи"},          {8, "восьми"},       {9, "девяти"},      {10, "десяти"},
});

// What "тысячный" is compounded with: one of each list at most, in this order.
constexpr auto kCompoundHundreds = std::to_array<Entry>({{100, "сто"},
                                                         {200, "двухсот"},
                                                         {300, "трехсот"},
                                                         {400, "четырехсот"},
                                                         {500, "пятисот"},
                                                         {600, "шестисот"},
                                                         {700, "семисот"},
                                                         {800, "восьмисот"},
                                                         {900, "девятисот"}});
constexpr auto kCompoundTens = std::to_array<Entry>({{20, "двадцати"},
                                                     {30, "тридцати"},
                                                     {40, "сорока"},
                                                     {50, "пятидесяти"},
                                                     {60, "шестидесяти"},
                                                     {70, "семидесяти"},
                                                     {80, "восьмидесяти"},
                                                     {90, "девяносто"}});
constexpr auto kCompoundUnits = std::to_array<Entry>({{11, "одиннадцати"},
                                                      {12, "двенадцати"},
                                                      {13, "тринадцати"},
                                                      {14, "четырнадцати"},
                                                      {15, "пятнадцати"},
                                                      {16, "шестнадцати"},
                                                      {17, "семнадцати"},
                                                      {18, "восемнадцати"},
                                                      {19, "девятнадцати"},
                                                      {10, "десяти"},
                                                      {1, "одно"},
                                                      {2, "двух"},
                                                      {3, "трех"},
                                                      {4, "четырех"},
                                                      {5, "пяти"},
                                                      {6, "шести"},
                                                      {7, "семи"},
                                                      {8, "восьми"},
                                                      {9, "девяти"}});

// Takes what begins `text` off it; gives its value.
template <class Entries>
std::uint64_t take(std::string_view& text, const Entries& entries) {
  for (const Entry& entry : entries) {
    if (!text.starts_with(entry.words)) continue;
    text.remove_prefix(entry.words.size());
    return entry.value;
  }
  return 0;
}

// "двадцатипяти" is 25; 0 if something is left over.
std::uint64_t compound_prefix(std::string_view text) {
  std::uint64_t value = take(text, kCompoundHundreds);
  value += take(text, kCompoundTens);
  value += take(text, kCompoundUnits);
  return text.empty() ? value : 0;
}

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>{}(word);
  }
};
using Words = std::unordered_map<std::string, NumberWord, Hash, std::equal_to<>>;

template <class Visit>
void for_each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    visit(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

template <class Entries>
void add(Words& words, const Entries& entries, Role role) {
  for (const Entry& entry : entries) {
    for_each_word(entry.words, [&](std::string_view word) {
      words.emplace(word, NumberWord{role, entry.value});
    });
  }
}

template <class Entries>
void add_hints(Words& words, const Entries& entries) {
  for (const HintEntry& entry : entries) {
    NumberWord hint{Role::hint, 0};
    for_each_word(entry.values, [&](std::string_view v) { hint.hints.push_back(v); });
    for_each_word(entry.words, [&](std::string_view word) { words.emplace(word, hint); });
  }
}

bool names_decade(std::uint64_t value) {
  constexpr std::uint64_t kTen = 10;
  return value >= 2 * kTen && value < kHundred;
}

void add_adjectives(Words& words) {
  for (const Entry& entry : kRussianOrdinalStems) {
    const std::string stem(entry.words);
    for (const std::string_view ending : kAdjectiveSingular) {
      words.emplace(stem + std::string(ending), NumberWord{Role::ordinal, entry.value});
    }
    const Role plural = names_decade(entry.value) ? Role::decade : Role::ordinal;
    for (const std::string_view ending : kAdjectivePlural) {
      words.emplace(stem + std::string(ending), NumberWord{plural, entry.value});
    }
  }
}

const Words& russian() {
  static const Words kWords = [] {
    Words words;
    add(words, kRussianCardinals, Role::cardinal);
    constexpr std::uint64_t kSeven = 7;
    words.emplace("семью", NumberWord{Role::doubtful, kSeven});
    add(words, kRussianMagnitudes, Role::magnitude);
    add(words, kRussianVague, Role::vague);
    add(words, kRussianOrdinals, Role::ordinal);
    add_adjectives(words);
    add_hints(words, kRussianHints);
    return words;
  }();
  return kWords;
}

const Words& english() {
  static const Words kWords = [] {
    Words words;
    add(words, kEnglishCardinals, Role::cardinal);
    add(words, kEnglishOrdinals, Role::ordinal);
    add(words, kEnglishLastMagnitudes, Role::last_magnitude);
    add(words, kEnglishDecades, Role::decade);
    add(words, kEnglishMagnitudes, Role::magnitude);
    add(words, kEnglishVague, Role::vague);
    add_hints(words, kEnglishHints);
    return words;
  }();
  return kWords;
}

unsigned power_of_ten(std::uint64_t value) {
  constexpr std::uint64_t kBase = 10;
  unsigned power = 0;
  for (; value >= kBase; value /= kBase) ++power;
  return power;
}

struct RomanDigit {
  char letter;
  std::uint64_t value;
};
constexpr auto kRomanDigits = std::to_array<RomanDigit>(
    {{'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}, {'C', 100}, {'D', 500}, {'M', 1000}});

std::uint64_t roman_digit(char letter) {
  const auto* found = std::ranges::find(kRomanDigits, letter, &RomanDigit::letter);
  return found == kRomanDigits.end() ? 0 : found->value;
}

// The one right way to write `value`.
std::string roman_numeral(std::uint64_t value) {
  constexpr auto kSteps = std::to_array<Entry>({{1000, "M"},
                                                {900, "CM"},
                                                {500, "D"},
                                                {400, "CD"},
                                                {100, "C"},
                                                {90, "XC"},
                                                {50, "L"},
                                                {40, "XL"},
                                                {10, "X"},
                                                {9, "IX"},
                                                {5, "V"},
                                                {4, "IV"},
                                                {1, "I"}});
  std::string result;
  for (const Entry& step : kSteps) {
    for (; value >= step.value; value -= step.value) result += step.words;
  }
  return result;
}

}  // namespace

const NumberWord* find_number_word(std::string_view folded, Language language) {
  if (language != kRussian && language != kEnglish) return nullptr;
  const Words& words = language == kRussian ? russian() : english();
  const auto found = words.find(folded);
  return found == words.end() ? nullptr : &found->second;
}

NumberCompound split_compound(std::string_view folded) {
  constexpr std::size_t kShortestRest = 3 * 2;  // Three Cyrillic letters, in bytes.
  constexpr std::uint64_t kTen = 10;
  const auto* prefix = std::ranges::find_if(
      kRussianPrefixes, [&](const Entry& p) { return folded.starts_with(p.words); });
  if (prefix == kRussianPrefixes.end()) return {};
  const std::string_view rest = folded.substr(prefix->words.size());
  if (names_decade(prefix->value)) {
    const auto* unit = std::ranges::find_if(kRussianPrefixes, [&](const Entry& p) {
      return p.value < kTen && rest.starts_with(p.words);
    });
    if (unit != kRussianPrefixes.end()) {
      return {prefix->value + unit->value, rest.substr(unit->words.size())};
    }
  }
  if (prefix->value == kHundred) {  // With the noun, since "сто" begins other words.
    constexpr std::size_t kSto = 3 * 2;
    return {kHundred, folded.substr(kSto)};
  }
  return rest.size() >= kShortestRest ? NumberCompound{prefix->value, rest} : NumberCompound{};
}

std::uint64_t compound_ordinal(std::string_view folded) {
  constexpr std::size_t kShortestEnding = 2 * 2, kLongestEnding = 3 * 2;  // Bytes.
  constexpr auto kHeads = std::to_array<Entry>({{kThousand, "тысячн"}, {kMillion, "миллионн"}});
  for (const Entry& head : kHeads) {
    const std::size_t at = folded.find(head.words);
    if (at == folded.npos || at == 0) continue;
    const std::size_t ending = folded.size() - at - head.words.size();
    if (ending < kShortestEnding || ending > kLongestEnding) return 0;
    return compound_prefix(folded.substr(0, at)) * head.value;
  }
  return 0;
}

unsigned magnitude_after_digits(std::string_view folded, Language language) {
  const NumberWord* word = find_number_word(folded, language);
  if (word != nullptr && (word->role == Role::magnitude || word->role == Role::vague)) {
    return power_of_ten(word->value);
  }
  // Adjectives: "7-миллионный", "3-тысячного".
  constexpr auto kAdjectives = std::to_array<Entry>({{kThousand, "тысячн"},
                                                     {kMillion, "миллионн"},
                                                     {kBillion, "миллиардн"},
                                                     {kTrillion, "триллионн"}});
  if (language != kRussian) return 0;
  for (const Entry& adjective : kAdjectives) {
    if (folded.starts_with(adjective.words)) return power_of_ten(adjective.value);
  }
  return 0;
}

std::uint64_t roman_value(std::string_view text) {
  constexpr std::size_t kLongest = 15;  // MMMDCCCLXXXVIII
  if (text.empty() || text.size() > 2 * kLongest) return 0;
  if (!is_upper(first_code_point(text))) return 0;
  const std::optional<std::string> latin = all_latin(text);
  if (!latin) return 0;
  std::uint64_t value = 0, last = 0;
  for (auto letter = latin->rbegin(); letter != latin->rend(); ++letter) {
    const std::uint64_t digit = roman_digit(*letter);
    if (digit == 0) return 0;
    if (digit < last) {
      value -= std::min(value, digit);
    } else {
      value += digit;
      last = digit;
    }
  }
  return roman_numeral(value) == *latin ? value : 0;
}

}  // namespace svereno
