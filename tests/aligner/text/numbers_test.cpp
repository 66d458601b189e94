#include "aligner/text/numbers.h"

#include <gmock/gmock.h>

#include <array>
#include <random>
#include <span>
#include <string>
#include <tuple>

namespace svereno {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> values(std::string_view text, Language language) {
  std::vector<std::string> result;
  for (const Number& number : find_numbers(text, language)) {
    if (number.form != NumberForm::hint) result.push_back(number.value);
  }
  return result;
}

// Every value that the only number of `text` may stand for by itself.
std::vector<std::string> readings(std::string_view text, Language language) {
  const std::vector<Number> numbers = find_numbers(text, language);
  if (numbers.size() != 1) return {};
  std::vector<std::string> result{numbers[0].value};
  for (const auto& other : numbers[0].others) {
    if (other.size() == 1) result.push_back(other[0]);
  }
  return result;
}

struct Case {
  std::string_view text;
  std::string_view value;
};

// Texts that hold one number and no hints.
void expect_one(std::span<const Case> cases, Language language) {
  for (const auto& [text, value] : cases) {
    EXPECT_THAT(values(text, language), ElementsAre(value)) << text;
  }
}

TEST(FindNumbers, ReadsRussianDigits) {
  constexpr auto kCases = std::to_array<Case>({
      {"всего 12,5 метра", "12.5"},
      {"0,50", "0.5"},
      {"007", "7"},
      {"1 250 000 человек", "1250000"},
      {"1\u00A0250,75", "1250.75"},
      {"1.250", "1250"},
      {"7,2 млн рублей", "7200000"},
      {"7,25 миллиарда", "7250000000"},
      {"5 тыс. тонн", "5000"},
      {"3-миллионный житель", "3000000"},
      {"7 млн 200 тыс. евро", "7200000"},
      {"75-я сессия", "75"},
      {"№5", "5"},
      {"10 %", "10"},
      {"в 1990-х", "1990"},
  });
  expect_one(kCases, kRussian);
}

TEST(FindNumbers, ReadsEnglishDigits) {
  constexpr auto kCases = std::to_array<Case>({
      {"12.5 metres", "12.5"},
      {"1,250,000 people", "1250000"},
      {"1 250 000 people", "1250000"},
      {"1,250.75", "1250.75"},
      {"$7.2 million", "7200000"},
      {"$7.25bn", "7250000000"},
      {"a 3-million city", "3000000"},
      {"10 thousand tons", "10000"},
      {"the 75th session", "75"},
      {"the 1990s", "1990"},
      {"3,5", "3.5"},
  });
  expect_one(kCases, kEnglish);
}

TEST(FindNumbers, ReadsRussianWordsInTheirCases) {
  constexpr auto kCases = std::to_array<Case>({
      {"двадцать пять стран", "25"},
      {"с двадцатью пятью странами", "25"},
      {"в двадцать пятой статье", "25"},
      {"ста сорока человек", "140"},
      {"о восьмидесяти годах", "80"},
      {"тысяча девятьсот сорок пятый", "1945"},
      {"два миллиона пятьсот тысяч", "2500000"},
      {"третьего", "3"},
      {"двумястами", "200"},
      {"четверо", "4"},
      {"двадцатипятитысячный", "25000"},
  });
  expect_one(kCases, kRussian);
}

TEST(FindNumbers, ReadsEnglishWords) {
  constexpr auto kCases = std::to_array<Case>({
      {"twenty-five countries", "25"},
      {"the twenty-fifth", "25"},
      {"two hundred and five", "205"},
      {"five thousand three hundred", "5300"},
      {"three million", "3000000"},
      {"Seventy-first", "71"},
      {"two hundredth", "200"},
      {"the eighteenth year", "18"},
  });
  expect_one(kCases, kEnglish);
}

TEST(FindNumbers, LeavesNumbersThatDoNotAddUpApart) {
  EXPECT_THAT(values("пять-шесть дней", kRussian), ElementsAre("5", "6"));
  EXPECT_THAT(values("ten and twenty", kEnglish), ElementsAre("10", "20"));
  EXPECT_THAT(values("forty and five", kEnglish), ElementsAre("40", "5"));
  EXPECT_THAT(values("nineteen five", kEnglish), ElementsAre("19", "5"));
  EXPECT_THAT(values("в 2014 150 человек", kRussian), ElementsAre("2014", "150"));
}

TEST(FindNumbers, GivesThePartsOfDatesAndSectionNumbers) {
  EXPECT_THAT(values("04.06.2018", kRussian), ElementsAre("4", "6", "2018"));
  EXPECT_THAT(values("06/04/2018", kEnglish), ElementsAre("6", "4", "2018"));
  EXPECT_THAT(values("2.4.1", kEnglish), ElementsAre("2", "4", "1"));
  EXPECT_THAT(values("3:2", kRussian), ElementsAre("3", "2"));
  EXPECT_THAT(values("A/69/751", kEnglish), ElementsAre("69", "751"));
}

TEST(FindNumbers, KnowsRomanNumerals) {
  EXPECT_THAT(values("XVIII век", kRussian), ElementsAre("18"));
  EXPECT_THAT(values("ХVIII столетие", kRussian), ElementsAre("18"));  // With a Cyrillic Х.
  EXPECT_THAT(values("Louis XIV", kEnglish), ElementsAre("14"));
  EXPECT_THAT(values("IIII", kEnglish), IsEmpty());
  EXPECT_THAT(values("I said CD and DVD", kEnglish), IsEmpty());
}

TEST(FindNumbers, KnowsOtherReadings) {
  EXPECT_THAT(readings("в 90-е", kRussian), Contains("1990"));
  EXPECT_THAT(readings("the nineties", kEnglish), Contains("1990"));
  EXPECT_THAT(readings("девяностых", kRussian), Contains("1990"));
  EXPECT_THAT(readings("at 6 p.m.", kEnglish), Contains("18"));
  EXPECT_THAT(readings("в 6 часов", kRussian), Contains("18"));
  EXPECT_THAT(readings("2 с половиной", kRussian), Contains("2.5"));
  EXPECT_THAT(readings("two and a half", kEnglish), Contains("2.5"));
  EXPECT_THAT(readings("a half", kEnglish), Contains("0.5"));
  EXPECT_THAT(find_numbers("полторы тысячи", kRussian)[0].others, Contains(ElementsAre("1500")));
  EXPECT_THAT(find_numbers("half a million", kEnglish)[0].others, Contains(ElementsAre("500000")));
  EXPECT_THAT(find_numbers("two dozen", kEnglish)[0].others, Contains(ElementsAre("24")));
  EXPECT_THAT(find_numbers("at 1720 hours", kEnglish)[0].others, Contains(ElementsAre("17", "20")));
  EXPECT_THAT(readings("$5m", kEnglish), Contains("5000000"));
  EXPECT_THAT(readings("1.250", kRussian), Contains("1.25"));
  EXPECT_THAT(readings("1.250 млн", kRussian), Contains("1250000"));
}

TEST(FindNumbers, FillsInWhatARangeLeavesOut) {
  const std::vector<Number> numbers = find_numbers("1941–45", kEnglish);
  ASSERT_EQ(numbers.size(), 2U);
  EXPECT_THAT(numbers[1].others, Contains(ElementsAre("1945")));
  const std::vector<Number> millions = find_numbers("от 5 до 7 млн", kRussian);
  ASSERT_EQ(millions.size(), 2U);
  EXPECT_THAT(millions[0].others, Contains(ElementsAre("5000000")));
  EXPECT_EQ(millions[1].value, "7000000");
}

TEST(FindNumbers, TellsNumbersFromNames) {
  for (const std::string_view name : {"G20", "COVID-19", "H1N1", "5G"}) {
    EXPECT_THAT(values(name, kEnglish), IsEmpty()) << name;
    EXPECT_FALSE(find_numbers(name, kEnglish).empty()) << name;
  }
  EXPECT_THAT(values("mid-1990s", kEnglish), ElementsAre("1990"));
}

TEST(FindNumbers, MarksWhatIsWritten) {
  const std::string_view text = "Около 7,2 млн рублей";
  const std::vector<Number> numbers = find_numbers(text, kRussian);
  ASSERT_EQ(numbers.size(), 1U);
  EXPECT_EQ(numbers[0].text, "7,2 млн");
  EXPECT_EQ(numbers[0].text.data(), text.data() + text.find('7'));
}

TEST(FindNumbers, ReadsOtherLanguagesByTheirDecimalMark) {
  EXPECT_THAT(values("12,5 Meter", *Language::parse("de")), ElementsAre("12.5"));
  EXPECT_THAT(values("12.5", Language{}), ElementsAre("12.5"));
}

TEST(FindNumbers, KnowsVerbsFromMonths) {
  EXPECT_THAT(find_numbers("You may march", kEnglish), IsEmpty());
  EXPECT_EQ(find_numbers("in May", kEnglish).size(), 1U);
}

// How each language writes `whole` and `decimals`: groups parted by `group`.
std::string written(std::string whole, std::string_view decimals, std::string_view group,
                    std::string_view mark) {
  for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, group);
  return whole + (decimals.empty() ? "" : std::string(mark) + std::string(decimals));
}

TEST(FindNumbers, ReadsBackWhatIsWrittenByAnyConvention) {
  constexpr auto kConventions =
      std::to_array<std::tuple<Language, std::string_view, std::string_view>>(
          {{kRussian, "", ","},
           {kRussian, " ", ","},
           {kRussian, "\u00A0", ","},
           {kRussian, "\u202F", ","},
           {kEnglish, "", "."},
           {kEnglish, ",", "."},
           {kEnglish, "\u00A0", "."}});
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    std::uniform_int_distribution<int> digits(1, 12), size(0, 2), digit(1, 9);
    std::string whole(1, static_cast<char>('0' + digit(random)));
    for (int n = digits(random); n > 1; --n) whole += static_cast<char>('0' + digit(random));
    std::string decimals;
    for (int n = size(random); n > 0; --n) decimals += static_cast<char>('0' + digit(random));
    const std::string value = whole + (decimals.empty() ? "" : "." + decimals);
    for (const auto& [language, group, mark] : kConventions) {
      const std::string text = written(whole, decimals, group, mark);
      ASSERT_THAT(values("x: " + text + ".", language), ElementsAre(value)) << text;
    }
  }
}

// The English words for `number`, below a million.
std::string english_words(unsigned number) {
  constexpr auto kSmall = std::to_array<std::string_view>(
      {"",         "one",     "two",     "three",     "four",     "five",    "six",
       "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
       "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"});
  constexpr auto kTens = std::to_array<std::string_view>(
      {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"});
  if (number >= 1000) {
    const std::string rest = english_words(number % 1000);
    return english_words(number / 1000) + " thousand" + (rest.empty() ? "" : " " + rest);
  }
  if (number >= 100) {
    const std::string rest = english_words(number % 100);
    return english_words(number / 100) + " hundred" + (rest.empty() ? "" : " and " + rest);
  }
  if (number < 20) return std::string(kSmall[number]);
  return std::string(kTens[number / 10]) + (number % 10 > 0 ? "-" : "") +
         std::string(kSmall[number % 10]);
}

TEST(FindNumbers, ReadsEveryEnglishNumeral) {
  for (unsigned number = 3; number < 999'999; number += number < 3000 ? 1 : 977) {
    const std::string text = "x " + english_words(number) + " x";
    const std::vector<Number> numbers = find_numbers(text, kEnglish);
    ASSERT_EQ(numbers.size(), 1U) << text;
    ASSERT_EQ(numbers[0].value, std::to_string(number)) << text;
  }
}

TEST(FindNumbers, SurvivesLongRuns) {
  std::string chain = "1";
  for (int i = 0; i < 20000; ++i) chain += i % 2 == 0 ? ".1" : " 000";
  EXPECT_FALSE(find_numbers(chain, kRussian).empty());
  EXPECT_FALSE(find_numbers(std::string(100000, '9') + " млн", kRussian).empty());
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "триллион ";
  EXPECT_FALSE(find_numbers(words, kRussian).empty());
}

}  // namespace
}  // namespace svereno
