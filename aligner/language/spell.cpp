#include "aligner/language/spell.h"

#include <array>
#include <cassert>
#include <string_view>

namespace svereno {
namespace {

constexpr std::uint32_t kTen = 10, kTwenty = 20, kHundred = 100, kThousand = 1000;
constexpr std::uint32_t kMillion = 1'000'000;

using Cases = std::array<std::string_view, 6>;  // In the order of GrammaticalCase.

constexpr auto kOne = std::to_array<Cases>({
    {"один", "одного", "одному", "один", "одним", "одном"},
    {"одна", "одной", "одной", "одну", "одной", "одной"},
    {"одно", "одного", "одному", "одно", "одним", "одном"},
});
constexpr Cases kTwoFeminine = {"две", "двух", "двум", "две", "двумя", "двух"};
constexpr auto kBelowTwenty = std::to_array<Cases>({
    {"ноль", "ноля", "нолю", "ноль", "нолём", "ноле"},
    kOne[0],
    {"два", "двух", "двум", "два", "двумя", "двух"},
    {"три", "трёх", "трём", "три", "тремя", "трёх"},
    {"четыре", "четырёх", "четырём", "четыре", "четырьмя", "четырёх"},
    {"пять", "пяти", "пяти", "пять", "пятью", "пяти"},
    {"шесть", "шести", "шести", "шесть", "шестью", "шести"},
    {"семь", "семи", "семи", "семь", "семью", "семи"},
    {"восемь", "восьми", "восьми", "восемь", "восемью", "восьми"},
    {"девять", "девяти", "девяти", "девять", "девятью", "девяти"},
    {"десять", "десяти", "десяти", "десять", "десятью", "десяти"},
    {"одиннадцать", "одиннадцати", "одиннадцати", "одиннадцать", "одиннадцатью", "одиннадцати"},
    {"двенадцать", "двенадцати", "двенадцати", "двенадцать", "двенадцатью", "двенадцати"},
    {"тринадцать", "тринадцати", "тринадцати", "тринадцать", "тринадцатью", "тринадцати"},
    {"четырнадцать", "четырнадцати", "четырнадцати", "четырнадцать", "четырнадцатью",
     "четырнадцати"},
    {"пятнадцать", "пятнадцати", "пятнадцати", "пятнадцать", "пятнадцатью", "пятнадцати"},
    {"шестнадцать", "шестнадцати", "шестнадцати", "шестнадцать", "шестнадцатью", "шестнадцати"},
    {"семнадцать", "семнадцати", "семнадцати", "семнадцать", "семнадцатью", "семнадцати"},
    {"восемнадцать", "восемнадцати", "восемнадцати", "восемнадцать", "восемнадцатью",
     "восемнадцати"},
    {"девятнадцать", "девятнадцати", "девятнадцати", "девятнадцать", "девятнадцатью",
     "девятнадцати"},
});
constexpr auto kTens = std::to_array<Cases>({
    {},
    {},
    {"двадцать", "двадцати", "двадцати", "двадцать", "двадцатью", "двадцати"},
    {"тридцать", "тридцати", "тридцати", "тридцать", "тридцатью", "тридцати"},
    {"сорок", "сорока", "сорока", "сорок", "сорока", "сорока"},
    {"пятьдесят", "пятидесяти", "пятидесяти", "пятьдесят", "пятьюдесятью", "пятидесяти"},
    {"шестьдесят", "шестидесяти", "шестидесяти", "шестьдесят", "шестьюдесятью", "шестидесяти"},
    {"семьдесят", "семидесяти", "семидесяти", "семьдесят", "семьюдесятью", "семидесяти"},
    {"восемьдесят", "восьмидесяти", "восьмидесяти", "восемьдесят", "восемьюдесятью",
     "восьмидесяти"},
    {"девяносто", "девяноста", "девяноста", "девяносто", "девяноста", "девяноста"},
});
constexpr auto kHundreds = std::to_array<Cases>({
    {},
    {"сто", "ста", "ста", "сто", "ста", "ста"},
    {"двести", "двухсот", "двумстам", "двести", "двумястами", "двухстах"},
    {"триста", "трёхсот", "трёмстам", "триста", "тремястами", "трёхстах"},
    {"четыреста", "четырёхсот", "четырёмстам", "четыреста", "четырьмястами", "четырёхстах"},
    {"пятьсот", "пятисот", "пятистам", "пятьсот", "пятьюстами", "пятистах"},
    {"шестьсот", "шестисот", "шестистам", "шестьсот", "шестьюстами", "шестистах"},
    {"семьсот", "семисот", "семистам", "семьсот", "семьюстами", "семистах"},
    {"восемьсот", "восьмисот", "восьмистам", "восемьсот", "восемьюстами", "восьмистах"},
    {"девятьсот", "девятисот", "девятистам", "девятьсот", "девятьюстами", "девятистах"},
});
// One thousand, two to four, and more.
constexpr Cases kThousandOne = {"тысяча", "тысячи", "тысяче", "тысячу", "тысячей", "тысяче"};
constexpr Cases kThousandFew = {"тысячи", "тысяч", "тысячам", "тысячи", "тысячами", "тысячах"};
constexpr Cases kThousandMany = {"тысяч", "тысяч", "тысячам", "тысяч", "тысячами", "тысячах"};

constexpr auto kOrdinalStems = std::to_array<std::string_view>(
    {"нулев",     "перв",       "втор",      "трет",        "четвёрт",
     "пят",       "шест",       "седьм",     "восьм",       "девят",
     "десят",     "одиннадцат", "двенадцат", "тринадцат",   "четырнадцат",
     "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат"});
constexpr auto kOrdinalTens =
    std::to_array<std::string_view>({"", "", "двадцат", "тридцат", "сороков", "пятидесят",
                                     "шестидесят", "семидесят", "восьмидесят", "девяност"});
constexpr auto kOrdinalHundreds =
    std::to_array<std::string_view>({"", "сот", "двухсот", "трёхсот", "четырёхсот", "пятисот",
                                     "шестисот", "семисот", "восьмисот", "девятисот"});
// What "тысячный" is compounded with.
constexpr auto kPrefixBelowTwenty = std::to_array<std::string_view>(
    {"",           "одно",        "двух",       "трёх",         "четырёх",
     "пяти",       "шести",       "семи",       "восьми",       "девяти",
     "десяти",     "одиннадцати", "двенадцати", "тринадцати",   "четырнадцати",
     "пятнадцати", "шестнадцати", "семнадцати", "восемнадцати", "девятнадцати"});
constexpr auto kPrefixTens =
    std::to_array<std::string_view>({"", "", "двадцати", "тридцати", "сорока", "пятидесяти",
                                     "шестидесяти", "семидесяти", "восьмидесяти", "девяносто"});
constexpr auto kPrefixHundreds =
    std::to_array<std::string_view>({"", "сто", "двухсот", "трёхсот", "четырёхсот", "пятисот",
                                     "шестисот", "семисот", "восьмисот", "девятисот"});

constexpr auto kAdjective = std::to_array<Cases>({
    {"ый", "ого", "ому", "ый", "ым", "ом"},
    {"ая", "ой", "ой", "ую", "ой", "ой"},
    {"ое", "ого", "ому", "ое", "ым", "ом"},
});
constexpr auto kThird = std::to_array<Cases>({
    {"ий", "ьего", "ьему", "ий", "ьим", "ьем"},
    {"ья", "ьей", "ьей", "ью", "ьей", "ьей"},
    {"ье", "ьего", "ьему", "ье", "ьим", "ьем"},
});

void append(std::string& text, std::string_view word, char joint = ' ') {
  if (!text.empty() && !word.empty()) text += joint;
  text += word;
}

std::size_t index(GrammaticalCase grammatical_case) {
  return static_cast<std::size_t>(grammatical_case);
}

// The accusative of what lives is the genitive, of a number up to four by itself.
GrammaticalCase case_of_unit(const NumeralForm& form) {
  const bool lives = form.animate && form.grammatical_case == GrammaticalCase::accusative;
  return lives ? GrammaticalCase::genitive : form.grammatical_case;
}

std::string_view russian_unit(std::uint32_t value, const NumeralForm& form, bool alone) {
  constexpr std::uint32_t kFew = 4;
  const bool declined = alone ? value <= kFew : value == 1;
  const GrammaticalCase chosen = declined ? case_of_unit(form) : form.grammatical_case;
  if (value == 1) {
    const bool feminine = form.gender == Gender::feminine;
    return kOne[static_cast<std::size_t>(form.gender)]
               [index(feminine ? form.grammatical_case : chosen)];
  }
  if (value == 2 && form.gender == Gender::feminine) return kTwoFeminine[index(chosen)];
  return kBelowTwenty[value][index(chosen)];
}

std::string russian_group(std::uint32_t value, const NumeralForm& form) {
  const std::size_t grammatical_case = index(form.grammatical_case);
  std::string text(kHundreds[value / kHundred][grammatical_case]);
  std::uint32_t rest = value % kHundred;
  const bool alone = value < kTen;
  if (rest >= kTwenty) {
    append(text, kTens[rest / kTen][grammatical_case]);
    rest %= kTen;
  }
  if (rest > 0) append(text, russian_unit(rest, form, alone));
  return text;
}

std::string_view thousand_for(std::uint32_t count, GrammaticalCase grammatical_case) {
  constexpr std::uint32_t kFew = 4;
  const bool teen = count % kHundred > kTen && count % kHundred < kTwenty;
  const std::uint32_t last = teen ? 0 : count % kTen;
  if (last == 1) return kThousandOne[index(grammatical_case)];
  return (last >= 2 && last <= kFew ? kThousandFew : kThousandMany)[index(grammatical_case)];
}

std::string russian_cardinal(std::uint32_t value, const NumeralForm& form) {
  if (value == 0) return std::string(kBelowTwenty[0][index(form.grammatical_case)]);
  std::string text;
  if (value >= kThousand) {
    const NumeralForm thousands{form.grammatical_case, Gender::feminine, false, false};
    if (value / kThousand > 1) text = russian_group(value / kThousand, thousands);
    append(text, thousand_for(value / kThousand, form.grammatical_case));
  }
  append(text, russian_group(value % kThousand, form));
  return text;
}

std::string adjective(std::string stem, bool soft, bool stressed, const NumeralForm& form) {
  const auto& endings = soft ? kThird : kAdjective;
  const auto gender = static_cast<std::size_t>(form.gender);
  const bool lives = form.gender == Gender::masculine;
  const std::string_view ending =
      endings[gender][index(lives ? case_of_unit(form) : form.grammatical_case)];
  return stem + std::string(stressed && ending == "ый" ? "ой" : ending);
}

std::string thousandth_prefix(std::uint32_t thousands) {
  if (thousands == 1) return "";
  std::string prefix(kPrefixHundreds[thousands / kHundred]);
  std::uint32_t rest = thousands % kHundred;
  if (rest >= kTwenty) {
    prefix += kPrefixTens[rest / kTen];
    rest %= kTen;
  }
  return prefix + std::string(kPrefixBelowTwenty[rest]);
}

// Only the last word of an ordinal declines.
std::string russian_ordinal(std::uint32_t value, const NumeralForm& form) {
  constexpr std::uint32_t kSecond = 2, kThirdValue = 3, kSixth = 6, kSeventh = 7, kEighth = 8;
  constexpr std::uint32_t kForty = 40;
  const std::uint32_t below_hundred = value % kHundred;
  const std::uint32_t last = value % kThousand == 0     ? value
                             : below_hundred == 0       ? value % kThousand
                             : below_hundred < kTwenty  ? below_hundred
                             : below_hundred % kTen > 0 ? below_hundred % kTen
                                                        : below_hundred;
  std::string text = value == last ? "" : russian_cardinal(value - last, {});
  std::string stem = last == 0           ? "нулев"
                     : last >= kThousand ? thousandth_prefix(last / kThousand) + "тысячн"
                     : last >= kHundred  ? std::string(kOrdinalHundreds[last / kHundred])
                     : last >= kTwenty   ? std::string(kOrdinalTens[last / kTen])
                                         : std::string(kOrdinalStems[last]);
  const bool stressed = last == 0 || last == kSecond || last == kSixth || last == kSeventh ||
                        last == kEighth || last == kForty;
  append(text, adjective(std::move(stem), last == kThirdValue, stressed, form));
  return text;
}

constexpr auto kEnglishBelowTwenty = std::to_array<std::string_view>(
    {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
     "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
     "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"});
constexpr auto kEnglishTens = std::to_array<std::string_view>(
    {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"});

std::string english_group(std::uint32_t value) {
  std::string text;
  if (value >= kHundred) {
    text = std::string(kEnglishBelowTwenty[value / kHundred]) + " hundred";
    value %= kHundred;
    if (value > 0) text += " and";
  }
  if (value >= kTwenty) {
    append(text, kEnglishTens[value / kTen]);
    if (value % kTen > 0) append(text, kEnglishBelowTwenty[value % kTen], '-');
  } else if (value > 0) {
    append(text, kEnglishBelowTwenty[value]);
  }
  return text;
}

std::string english_cardinal(std::uint32_t value) {
  if (value == 0) return std::string(kEnglishBelowTwenty[0]);
  std::string text;
  if (value >= kThousand) text = english_group(value / kThousand) + " thousand";
  const std::uint32_t rest = value % kThousand;
  if (rest > 0 && rest < kHundred && !text.empty()) text += " and";
  append(text, english_group(rest));
  return text;
}

std::string english_ordinal(std::uint32_t value) {
  struct Irregular {
    std::string_view cardinal;
    std::string_view ordinal;
  };
  constexpr auto kIrregular = std::to_array<Irregular>({{"one", "first"},
                                                        {"two", "second"},
                                                        {"three", "third"},
                                                        {"five", "fifth"},
                                                        {"eight", "eighth"},
                                                        {"nine", "ninth"},
                                                        {"twelve", "twelfth"}});
  std::string text = english_cardinal(value);
  for (const auto& [cardinal, ordinal] : kIrregular) {
    if (!text.ends_with(cardinal)) continue;
    return text.replace(text.size() - cardinal.size(), cardinal.size(), ordinal);
  }
  if (text.ends_with('y')) return text.replace(text.size() - 1, 1, "ieth");
  return text + "th";
}

}  // namespace

std::string spell(std::uint32_t value, Language language, const NumeralForm& form) {
  assert(value < kMillion);
  assert(language == kRussian || language == kEnglish);
  if (language == kEnglish) return form.ordinal ? english_ordinal(value) : english_cardinal(value);
  return form.ordinal ? russian_ordinal(value, form) : russian_cardinal(value, form);
}

}  // namespace svereno
