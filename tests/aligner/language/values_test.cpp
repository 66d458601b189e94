#include "aligner/language/values.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <random>
#include <span>
#include <string>

#include "aligner/language/spell.h"
#include "aligner/text/span.h"

namespace svereno {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A reading in one line: "money 5000 RUB", "date 2018-11-21", "date -44", "time 18:30".
std::string shown(const Reading& reading) {
  constexpr auto kKinds =
      std::to_array<std::string_view>({"number", "ordinal", "percentage", "points", "money",
                                       "measure", "date", "time", "decade", "century", "label"});
  std::string text(kKinds[static_cast<std::size_t>(reading.kind)]);
  if (!reading.amount.empty()) text += " " + reading.amount;
  if (!reading.unit.empty()) text += " " + reading.unit;
  const Moment& when = reading.when;
  if (when.year) text += fmt::format(" {}", *when.year);
  if (when.month) text += fmt::format("{}{:02}", when.year ? "-" : " --", *when.month);
  if (when.day) text += fmt::format("-{:02}", *when.day);
  if (when.weekday) text += fmt::format(" day {}", *when.weekday);
  if (when.hour) text += fmt::format(" {}:{:02}", *when.hour, when.minute.value_or(0));
  if (when.second) text += fmt::format(":{:02}", *when.second);
  return text;
}

std::vector<std::string> readings(std::string_view text, Language language) {
  std::vector<std::string> result;
  for (const Value& value : find_values(text, language)) result.push_back(shown(value.reading));
  return result;
}

// Everything that the only value of `text` may mean.
std::vector<std::string> all_readings(std::string_view text, Language language) {
  const std::vector<Value> values = find_values(text, language);
  if (values.size() != 1) return {};
  std::vector<std::string> result{shown(values[0].reading)};
  for (const Reading& other : values[0].others) result.push_back(shown(other));
  return result;
}

struct Case {
  std::string_view text;
  std::string_view reading;
};

void expect_one(std::span<const Case> cases, Language language) {
  for (const auto& [text, reading] : cases) {
    EXPECT_THAT(readings(text, language), ElementsAre(reading)) << text;
  }
}

TEST(FindValues, ReadsRussianAmounts) {
  constexpr auto kCases = std::to_array<Case>({
      {"всего 12,5", "number 12.5"},
      {"около 1 250 000 жителей", "number 1250000"},
      {"7,2 млн жителей", "number 7200000"},
      {"1.250.000 жителей", "number 1250000"},
      {"1 250,5", "number 1250.5"},
      {"5 тыс.", "number 5000"},
      {"1,5 миллиона", "number 1500000"},
      {"3 млрд", "number 3000000000"},
      {"2 трлн", "number 2000000000000"},
      {"пятью миллиардами", "number 5000000000"},
      {"двадцать пять лодок", "number 25"},
      {"двадцатью пятью лодками", "number 25"},
      {"о двухстах сорока лодках", "number 240"},
      {"двое суток", "measure 2 d"},
      {"трое", "number 3"},
      {"полтора", "number 1.5"},
      {"полтора миллиона писем", "number 1500000"},
      {"полторы тысячи писем", "number 1500"},
      {"полтораста писем", "number 150"},
      {"к полутора", "number 1.5"},
      {"около полутораста", "number 150"},
      {"полмиллиона", "number 500000"},
      {"полтысячи", "number 500"},
      {"половину", "number 0.5"},
      {"на треть", "number 1/3"},
      {"четверть", "number 0.25"},
      {"треть", "number 1/3"},
      {"две третьих", "number 2/3"},
      {"две трети", "number 2/3"},
      {"три четверти", "number 0.75"},
      {"две пятых", "number 0.4"},
      {"пятая часть", "number 0.2"},
      {"пять целых три десятых", "number 5.3"},
      {"два с половиной", "number 2.5"},
      {"три десятка", "number 30"},
      {"пять дюжин", "number 60"},
      {"Людовик XIV", "number 14"},
      {"−5", "number -5"},
      {"минус семь", "number -7"},
      {"25-го", "ordinal 25"},
      {"двадцать пятого", "ordinal 25"},
      {"на 75-й сессии", "ordinal 75"},
      {"10 %", "percentage 10"},
      {"пять процентов", "percentage 5"},
      {"5-процентный налог", "percentage 5"},
      {"3 ‰", "percentage 0.3"},
      {"5 проц.", "percentage 5"},
      {"полтора процента", "percentage 1.5"},
      {"полпроцента", "percentage 0.5"},
      {"три сотых процента", "percentage 0.03"},
      {"5 п. п.", "points 5"},
      {"на 3 процентных пункта", "points 3"},
      {"на 25 базисных пунктов", "points 0.25"},
  });
  expect_one(kCases, kRussian);
}

TEST(FindValues, ReadsEnglishAmounts) {
  constexpr auto kCases = std::to_array<Case>({
      {"12.5 in all", "number 12.5"},
      {"1,250,000 people", "number 1250000"},
      {"1,250.5", "number 1250.5"},
      {"5 thousand", "number 5000"},
      {"5 bn", "number 5000000000"},
      {"2 trillion", "number 2000000000000"},
      {"two hundred five", "number 205"},
      {"a third of them", "number 1/3"},
      {"one-tenth", "number 0.1"},
      {"Louis XIV", "number 14"},
      {"7.2 million people", "number 7200000"},
      {"twenty-five boats", "number 25"},
      {"two thirds", "number 2/3"},
      {"one-third", "number 1/3"},
      {"three quarters", "number 0.75"},
      {"three tenths", "number 0.3"},
      {"1/2", "number 0.5"},
      {"2½ miles", "measure 2.5 mi"},
      {"¾ of all", "number 0.75"},
      {"half a million", "number 500000"},
      {"two and a half", "number 2.5"},
      {"two and one-half", "number 2.5"},
      {"one and three quarters", "number 1.75"},
      {"a dozen", "number 12"},
      {"two dozen", "number 24"},
      {"three score", "number 60"},
      {"minus five", "number -5"},
      {"the 25th", "ordinal 25"},
      {"twenty-fifth", "ordinal 25"},
      {"5 per cent", "percentage 5"},
      {"five percent", "percentage 5"},
      {"5%", "percentage 5"},
      {"5 pp", "points 5"},
      {"3 percentage points", "points 3"},
      {"25 basis points", "points 0.25"},
  });
  expect_one(kCases, kEnglish);
}

TEST(FindValues, ReadsMoney) {
  constexpr auto kRussianCases = std::to_array<Case>({
      {"5 тыс. руб.", "money 5000 RUB"},
      {"1,2 млрд. долл. США", "money 1200000000 USD"},
      {"двадцать канадских долларов", "money 20 CAD"},
      {"50 копеек", "money 0.5 RUB"},
      {"100 евро", "money 100 EUR"},
      {"5 $", "money 5 USD"},
      {"5 гривен", "money 5 UAH"},
      {"5 тенге", "money 5 KZT"},
      {"5 юаней", "money 5 CNY"},
      {"¥500", "money 500 JPY"},
      {"€20", "money 20 EUR"},
      {"30 фунтов стерлингов", "money 30 GBP"},
      {"100-рублёвая купюра", "money 100 RUB"},
  });
  expect_one(kRussianCases, kRussian);
  constexpr auto kEnglishCases = std::to_array<Case>({
      {"US$5m", "money 5000000 USD"},
      {"U.S. $5", "money 5 USD"},
      {"$7.2 billion", "money 7200000000 USD"},
      {"EUR 20", "money 20 EUR"},
      {"fifty cents", "money 0.5 USD"},
      {"20 Canadian dollars", "money 20 CAD"},
      {"£3.50", "money 3.5 GBP"},
      {"100 roubles", "money 100 RUB"},
  });
  expect_one(kEnglishCases, kEnglish);
  EXPECT_THAT(all_readings("10 pounds", kEnglish), ElementsAre("money 10 GBP", "measure 10 lb"));
}

TEST(FindValues, ReadsMeasures) {
  constexpr auto kRussianCases = std::to_array<Case>({
      {"5 км/ч", "measure 5 km/h"},
      {"100 кв. м", "measure 100 m²"},
      {"5 м²", "measure 5 m²"},
      {"пол-литра", "measure 0.5 L"},
      {"полкилограмма", "measure 0.5 kg"},
      {"полдня", "measure 0.5 d"},
      {"полвека", "measure 0.5 century"},
      {"5 кВт·ч", "measure 5 kWh"},
      {"5 вёрст", "measure 5 verst"},
      {"через 6 часов", "measure 6 h"},
      {"в 2 часах езды", "measure 2 h"},
      {"−5 °C", "measure -5 °C"},
      {"20-метровый", "measure 20 m"},
      {"5-летний", "measure 5 yr"},
      {"пять лет", "measure 5 yr"},
      {"1 м 82 см", "measure 1.82 m"},
      {"3 морские мили", "measure 3 nmi"},
      {"40 МВт", "measure 40 MW"},
      {"2,5 тонны", "measure 2.5 t"},
      {"полтора часа", "measure 1.5 h"},
      {"10 гектаров", "measure 10 ha"},
      {"12 дюймов", "measure 12 in"},
      {"90 метров в секунду", "measure 90 m/s"},
  });
  expect_one(kRussianCases, kRussian);
  constexpr auto kEnglishCases = std::to_array<Case>({
      {"5 km/h", "measure 5 km/h"},
      {"half a litre", "measure 0.5 L"},
      {"5 lbs", "measure 5 lb"},
      {"5 °F", "measure 5 °F"},
      {"100 sq ft", "measure 100 ft²"},
      {"a 5-kilometre run", "measure 5 km"},
      {"six feet", "measure 6 ft"},
      {"6-foot-6", "measure 6.5 ft"},
      {"5 feet 6 inches", "measure 5.5 ft"},
      {"20 °C", "measure 20 °C"},
      {"45 miles per hour", "measure 45 mph"},
      {"half a mile", "measure 0.5 mi"},
      {"two and a half hours", "measure 2.5 h"},
      {"30 degrees Celsius", "measure 30 °C"},
  });
  expect_one(kEnglishCases, kEnglish);
}

TEST(FindValues, ReadsDates) {
  constexpr auto kRussianCases = std::to_array<Case>({
      {"21.11.2018", "date 2018-11-21"},
      {"21.11.18", "date 2018-11-21"},
      {"21 ноября 2018 г.", "date 2018-11-21"},
      {"«21 ноября 2018 г.»", "date 2018-11-21"},
      {"21 нояб. 2018 г.", "date 2018-11-21"},
      {"2018-11-21", "date 2018-11-21"},
      {"21/11/2018", "date 2018-11-21"},
      {"двадцать первое ноября", "date --11-21"},
      {"21-го ноября", "date --11-21"},
      {"двадцать первого ноября две тысячи восемнадцатого года", "date 2018-11-21"},
      {"в ноябре 2018 года", "date 2018-11"},
      {"в мае", "date --05"},
      {"в понедельник, 5 мая 2014 года", "date 2014-05-05 day 1"},
      {"во вторник", "date day 2"},
      {"в 1998 году", "date 1998"},
      {"тысяча девятьсот восемьдесят четвёртый год", "date 1984"},
      {"44 г. до н. э.", "date -44"},
  });
  expect_one(kRussianCases, kRussian);
  constexpr auto kEnglishCases = std::to_array<Case>({
      {"November 21, 2018", "date 2018-11-21"},
      {"21 November 2018", "date 2018-11-21"},
      {"Nov 21 2018", "date 2018-11-21"},
      {"Nov. 21, 2018", "date 2018-11-21"},
      {"21st of November", "date --11-21"},
      {"the 21st of November 2018", "date 2018-11-21"},
      {"November 2018", "date 2018-11"},
      {"44 B.C.", "date -44"},
      {"AD 44", "date 44"},
      {"the 21st of November", "date --11-21"},
      {"November 21st", "date --11-21"},
      {"2018-11-21", "date 2018-11-21"},
      {"11/21/2018", "date 2018-11-21"},
      {"22 Oct 14", "date 2014-10-22"},
      {"in May", "date --05"},
      {"Monday, May 5, 2014", "date 2014-05-05 day 1"},
      {"44 BC", "date -44"},
  });
  expect_one(kEnglishCases, kEnglish);
  EXPECT_THAT(all_readings("04/06/2018", kEnglish),
              ElementsAre("date 2018-04-06", "date 2018-06-04"));
  EXPECT_THAT(all_readings("nineteen eighty-four", kEnglish),
              ElementsAre("number 1984", "date 1984"));
  EXPECT_THAT(readings("we may march", kEnglish), IsEmpty());
  EXPECT_THAT(readings("охрана окружающей среды", kRussian), IsEmpty());
}

TEST(FindValues, ReadsCenturiesAndDecades) {
  constexpr auto kRussianCases = std::to_array<Case>({
      {"в XIX в.", "century 19"},
      {"в конце XIX в.", "century 19"},
      {"в середине XVIII столетия", "century 18"},
      {"«90-е годы»", "decade 1990"},
      {"1990-е гг.", "decade 1990"},
      {"в начале 1990-х", "decade 1990"},
      {"в 19 веке", "century 19"},
      {"V в. до н. э.", "century -5"},
      {"двадцатый век", "century 20"},
      {"пять веков", "measure 5 century"},
      {"в 1990-е", "decade 1990"},
      {"в 90-х годах", "decade 1990"},
      {"девяностые", "decade 1990"},
      {"20-е место", "ordinal 20"},
  });
  expect_one(kRussianCases, kRussian);
  constexpr auto kEnglishCases = std::to_array<Case>({
      {"the 19th century", "century 19"},
      {"the mid-19th century", "century 19"},
      {"the late nineteenth century", "century 19"},
      {"the mid-1990s", "decade 1990"},
      {"the 5th century B.C.", "century -5"},
      {"a nineteenth-century novel", "century 19"},
      {"the 5th century BC", "century -5"},
      {"the 1990s", "decade 1990"},
      {"the '90s", "decade 1990"},
      {"the nineties", "decade 1990"},
      {"five centuries", "measure 5 century"},
  });
  expect_one(kEnglishCases, kEnglish);
}

TEST(FindValues, ReadsTimes) {
  constexpr auto kRussianCases = std::to_array<Case>({
      {"в 18.30", "time 18:30"},
      {"18:30", "time 18:30"},
      {"в 18 ч 30 мин", "time 18:30"},
      {"в 10 ч. 00 м.", "time 10:00"},
      {"в 6 часов вечера", "time 18:00"},
      {"в 2 часа дня", "time 14:00"},
      {"через 18 ч 30 мин", "measure 18.5 h"},
      {"в полдень", "time 12:00"},
      {"к полуночи", "time 0:00"},
      {"в 3 часа дня", "time 15:00"},
      {"в 3 ч. дня", "time 15:00"},
      {"в три часа ночи", "time 3:00"},
      {"в 7 утра", "time 7:00"},
      {"в час дня", "time 13:00"},
      {"к 18 часам", "time 18:00"},
      {"в половине шестого", "time 5:30"},
      {"полшестого вечера", "time 17:30"},
      {"четверть шестого", "time 5:15"},
      {"десять минут шестого", "time 5:10"},
      {"без четверти шесть утра", "time 5:45"},
      {"без пяти час", "time 12:55"},
      {"2 дня", "measure 2 d"},
  });
  expect_one(kRussianCases, kRussian);
  constexpr auto kEnglishCases = std::to_array<Case>({
      {"at 6:30 p.m.", "time 18:30"},
      {"12 a.m.", "time 0:00"},
      {"12 p.m.", "time 12:00"},
      {"at 10 am", "time 10:00"},
      {"6 o'clock", "time 6:00"},
      {"noon", "time 12:00"},
      {"12 midnight", "time 0:00"},
      {"3 p.m.", "time 15:00"},
      {"3 P.M.", "time 15:00"},
      {"3pm", "time 15:00"},
      {"three in the afternoon", "time 15:00"},
      {"half past five p.m.", "time 17:30"},
      {"a quarter to six", "time 5:45"},
      {"ten past five", "time 5:10"},
      {"at five to six", "time 5:55"},
      {"1720 hours", "time 17:20"},
      {"at 1720", "time 17:20"},
      {"06:30:15", "time 6:30:15"},
  });
  expect_one(kEnglishCases, kEnglish);
  EXPECT_THAT(all_readings("в 6:30", kRussian), ElementsAre("time 6:30", "time 18:30"));
  EXPECT_THAT(readings("five to six boats", kEnglish), ElementsAre("number 5", "number 6"));
  EXPECT_THAT(readings("fifteen to one", kEnglish), ElementsAre("number 15", "number 1"));
  EXPECT_THAT(readings("from 2 to 6 February", kEnglish),
              ElementsAre("date --02-02", "date --02-06"));
  EXPECT_THAT(readings("половина шестого класса", kRussian),
              ElementsAre("number 0.5", "ordinal 6"));
}

TEST(FindValues, ReadsLabels) {
  constexpr auto kRussianCases = std::to_array<Case>({
      {"п. 24", "label 24 paragraph"},
      {"ст. 5", "label 5 article"},
      {"статьи 5", "label 5 article"},
      {"гл. II", "label 2 chapter"},
      {"глава седьмая", "label 7 chapter"},
      {"рис. 3", "label 3 figure"},
      {"№ 3", "label 3 number"},
      {"No. 3", "label 3 number"},
      {"пункт 24", "label 24 paragraph"},
      {"§ 5", "label 5 section"},
      {"с. 15", "label 15 page"},
      {"кн. 2", "label 2 book"},
      {"п. 2.4.1", "label 2.4.1 paragraph"},
      {"2.4.1", "label 2.4.1"},
  });
  expect_one(kRussianCases, kRussian);
  constexpr auto kEnglishCases = std::to_array<Case>({
      {"No. 3", "label 3 number"},
      {"para. 24", "label 24 paragraph"},
      {"Article 5", "label 5 article"},
      {"No 3", "label 3 number"},
      {"#3", "label 3 number"},
      {"p. 15", "label 15 page"},
      {"resolution 1325", "label 1325 resolution"},
      {"Art. 5", "label 5 article"},
      {"Fig. 3", "label 3 figure"},
      {"Chapter II", "label 2 chapter"},
      {"Chapter Seven", "label 7 chapter"},
      {"Section 5.2", "label 5.2 section"},
  });
  expect_one(kEnglishCases, kEnglish);
  EXPECT_THAT(readings("at some point I left", kEnglish), IsEmpty());
  EXPECT_THAT(readings("No I did not", kEnglish), IsEmpty());
  EXPECT_THAT(readings("он хочет стать одной из них", kRussian), ElementsAre("number 1"));
}

TEST(FindValues, GivesBothEndsOfRanges) {
  EXPECT_THAT(readings("5–6 тыс. руб.", kRussian), ElementsAre("money 5000 RUB", "money 6000 RUB"));
  EXPECT_THAT(readings("от 5 до 7 млн евро", kRussian),
              ElementsAre("money 5000000 EUR", "money 7000000 EUR"));
  EXPECT_THAT(readings("$5–7 million", kEnglish),
              ElementsAre("money 5000000 USD", "money 7000000 USD"));
  EXPECT_THAT(readings("XVIII–XIX вв.", kRussian), ElementsAre("century 18", "century 19"));
  EXPECT_THAT(readings("18th and 19th centuries", kEnglish),
              ElementsAre("century 18", "century 19"));
  EXPECT_THAT(readings("5–7 мая 2018 г.", kRussian),
              ElementsAre("date 2018-05-05", "date 2018-05-07"));
  EXPECT_THAT(readings("May 5–7, 2018", kEnglish),
              ElementsAre("date 2018-05-05", "date 2018-05-07"));
  EXPECT_THAT(readings("pp. 123–7", kEnglish), ElementsAre("label 123 page", "label 127 page"));
  EXPECT_THAT(readings("paras. 5 and 6", kEnglish),
              ElementsAre("label 5 paragraph", "label 6 paragraph"));
  EXPECT_THAT(readings("15–20 минут", kRussian), ElementsAre("measure 15 min", "measure 20 min"));
  EXPECT_THAT(readings("10 a.m.–6 p.m.", kEnglish), ElementsAre("time 10:00", "time 18:00"));
  EXPECT_THAT(readings("10–15 млн", kRussian), ElementsAre("number 10000000", "number 15000000"));
  EXPECT_THAT(readings("с 5 до 7", kRussian), ElementsAre("number 5", "number 7"));
  EXPECT_THAT(readings("с 5 по 7 мая", kRussian), ElementsAre("date --05-05", "date --05-07"));
  EXPECT_THAT(readings("от пяти до семи", kRussian), ElementsAre("number 5", "number 7"));
  EXPECT_THAT(readings("п. 24–26", kRussian),
              ElementsAre("label 24 paragraph", "label 26 paragraph"));
  const std::vector<Value> years = find_values("1941–45", kEnglish);
  ASSERT_EQ(years.size(), 2U);
  EXPECT_EQ(years[1].reading.amount, "1945");
  EXPECT_EQ(years[0].range, RangeEnd::from);
  EXPECT_EQ(years[1].range, RangeEnd::to);
}

TEST(FindValues, TellsWhatOnlyHints) {
  for (const std::string_view text : {"G20", "both sides", "twice", "12. Opening of the session"}) {
    const std::vector<Value> values = find_values(text, kEnglish);
    ASSERT_EQ(values.size(), 1U) << text;
    EXPECT_EQ(values[0].form, NumberForm::hint) << text;
  }
}

Agreement agree(std::string_view ru, std::string_view en) {
  const std::vector<Value> source = find_values(ru, kRussian), target = find_values(en, kEnglish);
  EXPECT_EQ(source.size(), 1U) << ru;
  EXPECT_EQ(target.size(), 1U) << en;
  if (source.empty() || target.empty()) return Agreement::none;
  EXPECT_EQ(agreement(source[0], target[0]), agreement(target[0], source[0])) << ru << " / " << en;
  return agreement(source[0], target[0]);
}

TEST(ValueAgreement, IsEqualWhateverTheWriting) {
  EXPECT_EQ(agree("12,5", "12.5"), Agreement::equal);
  EXPECT_EQ(agree("7,2 млн", "7,200,000"), Agreement::equal);
  EXPECT_EQ(agree("21 ноября 2018 г.", "November 21, 2018"), Agreement::equal);
  EXPECT_EQ(agree("04.06.2018", "6/4/2018"), Agreement::equal);
  EXPECT_EQ(agree("в 18.30", "6:30 p.m."), Agreement::equal);
  EXPECT_EQ(agree("XIX в.", "the nineteenth century"), Agreement::equal);
  EXPECT_EQ(agree("в полдень", "12 p.m."), Agreement::equal);
  EXPECT_EQ(agree("полночь", "12 midnight"), Agreement::equal);
  EXPECT_EQ(agree("в половине шестого", "half past five"), Agreement::equal);
  EXPECT_EQ(agree("в 18 часов", "6 p.m."), Agreement::equal);
  EXPECT_EQ(agree("треть", "a third of them"), Agreement::equal);
  EXPECT_EQ(agree("п. 24", "para. 24"), Agreement::equal);
  EXPECT_EQ(agree("№ 5", "No. 5"), Agreement::equal);
  EXPECT_EQ(agree("90-е годы", "the nineties"), Agreement::equal);
  EXPECT_EQ(agree("в 1998 году", "1998"), Agreement::equal);
  EXPECT_EQ(agree("1 км", "1000 m"), Agreement::equal);
  EXPECT_EQ(agree("полтора часа", "90 minutes"), Agreement::equal);
  EXPECT_EQ(agree("пол-литра", "half a litre"), Agreement::equal);
  EXPECT_EQ(agree("полчаса", "half an hour"), Agreement::equal);
  EXPECT_EQ(agree("двухлетний", "two-year"), Agreement::equal);
  EXPECT_EQ(agree("двадцатипятиметровый", "25 metres"), Agreement::equal);
  EXPECT_EQ(agree("пятипроцентный", "5 per cent"), Agreement::equal);
  EXPECT_EQ(agree("две трети", "two thirds"), Agreement::equal);
  EXPECT_EQ(agree("50 копеек", "0.50 roubles"), Agreement::equal);
}

TEST(ValueAgreement, IsCompatibleWhereOneTellsLess) {
  EXPECT_EQ(agree("21 мая 2018 г.", "in May"), Agreement::compatible);
  EXPECT_EQ(agree("5 %", "5"), Agreement::compatible);
  EXPECT_EQ(agree("XVIII век", "18"), Agreement::compatible);
  EXPECT_EQ(agree("п. 5", "section 5"), Agreement::compatible);
}

TEST(ValueAgreement, AllowsForRoundingAndConversion) {
  EXPECT_EQ(agree("3,14", "3.1"), Agreement::rounded);
  EXPECT_EQ(agree("72 км", "45 miles"), Agreement::rounded);
  EXPECT_EQ(agree("27 °C", "80 °F"), Agreement::rounded);
  EXPECT_EQ(agree("72 км", "54 miles"), Agreement::none);
}

TEST(ValueAgreement, SeesTheDifference) {
  EXPECT_EQ(agree("12,5", "15.2"), Agreement::none);
  EXPECT_EQ(agree("21 мая", "12 May"), Agreement::none);
  EXPECT_EQ(agree("5 %", "5 percentage points"), Agreement::none);
  EXPECT_EQ(agree("5 долларов", "€5"), Agreement::none);
  EXPECT_EQ(agree("5 км", "5 kg"), Agreement::none);
  EXPECT_EQ(agree("5 в. до н. э.", "5th century"), Agreement::none);
}

TEST(Unmatched, PairsEachValueOnce) {
  const std::vector<Value> source = find_values("5 км, 5 км и 3 мая", kRussian);
  const std::vector<Value> target = find_values("5 km on 3 May, and 7 kg", kEnglish);
  const Unmatched rest = unmatched(source, target);
  ASSERT_EQ(rest.source.size(), 1U);
  ASSERT_EQ(rest.target.size(), 1U);
  EXPECT_EQ(rest.source[0]->text, "5 км");
  EXPECT_EQ(rest.target[0]->text, "7 kg");
}

constexpr auto kRussianMonths =
    std::to_array<std::string_view>({"января", "февраля", "марта", "апреля", "мая", "июня", "июля",
                                     "августа", "сентября", "октября", "ноября", "декабря"});
constexpr auto kEnglishMonths =
    std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July",
                                     "August", "September", "October", "November", "December"});

std::vector<std::string> russian_forms(int year, unsigned month, unsigned day) {
  const auto name = kRussianMonths[month - 1];
  const NumeralForm ordinal{GrammaticalCase::genitive, Gender::neuter, false, true};
  const NumeralForm of_year{GrammaticalCase::genitive, Gender::masculine, false, true};
  return {fmt::format("{:02}.{:02}.{}", day, month, year),
          fmt::format("{}.{}.{}", day, month, year),
          fmt::format("{} {} {} г.", day, name, year),
          fmt::format("{} {} {} года", day, name, year),
          fmt::format("{}-го {} {} года", day, name, year),
          fmt::format("{} {} {} года", spell(day, kRussian, ordinal), name,
                      spell(static_cast<std::uint32_t>(year), kRussian, of_year)),
          fmt::format("{}-{:02}-{:02}", year, month, day)};
}

std::vector<std::string> english_forms(int year, unsigned month, unsigned day) {
  const auto name = kEnglishMonths[month - 1];
  const std::string ordinal = spell(day, kEnglish, {.ordinal = true});
  const std::string_view ending = ordinal.ends_with("rst")   ? "st"
                                  : ordinal.ends_with("ond") ? "nd"
                                  : ordinal.ends_with("ird") ? "rd"
                                                             : "th";
  return {fmt::format("{} {}, {}", name, day, year),
          fmt::format("{} {} {}", day, name, year),
          fmt::format("{}{} of {}, {}", day, ending, name, year),
          fmt::format("{} {}{}, {}", name, day, ending, year),
          fmt::format("the {} of {} {}", ordinal, name, year),
          fmt::format("{} {} {}", day, name.substr(0, 3), year),
          fmt::format("{}/{}/{}", month, day, year),
          fmt::format("{}-{:02}-{:02}", year, month, day)};
}

TEST(FindValues, ReadsBackDatesInEveryForm) {
  using namespace std::chrono;
  std::mt19937 random(18);
  std::uniform_int_distribution<int> day_number(-200'000, 60'000);  // The years 1422 to 2134.
  for (int i = 0; i < 1000; ++i) {
    const year_month_day date{sys_days{days{day_number(random)}}};
    const int year = static_cast<int>(date.year());
    const unsigned month = static_cast<unsigned>(date.month());
    const unsigned day = static_cast<unsigned>(date.day());
    const std::string wanted = fmt::format("date {}-{:02}-{:02}", year, month, day);
    for (const std::string& text : russian_forms(year, month, day)) {
      ASSERT_THAT(readings("x " + text + ", x", kRussian), ElementsAre(wanted)) << text;
    }
    for (const std::string& text : english_forms(year, month, day)) {
      ASSERT_THAT(readings("x " + text + ", x", kEnglish), ElementsAre(wanted)) << text;
    }
  }
}

TEST(FindValues, MarksWhatIsWritten) {
  const std::string_view text = "Около 7,2 млн рублей к 21 мая";
  const std::vector<Value> values = find_values(text, kRussian);
  ASSERT_EQ(values.size(), 2U);
  EXPECT_EQ(values[0].text, "7,2 млн рублей");
  EXPECT_EQ(values[1].text, "21 мая");
  EXPECT_EQ(values[1].text.data(), text.data() + text.find("21"));
}

TEST(FindValues, ReadsOtherLanguagesByDigitsAndSigns) {
  EXPECT_THAT(readings("12,5 km", *Language::parse("de")), ElementsAre("measure 12.5 km"));
  EXPECT_THAT(readings("€20", Language{}), ElementsAre("money 20 EUR"));
}

TEST(FindValues, SurvivesLongRuns) {
  std::string chain = "1", signs, ranges;
  for (int i = 0; i < 20000; ++i) {
    chain += i % 3 == 0 ? ".1" : " 000";
    signs += "$ кв. п. ";
    ranges += "5–6 ";
  }
  EXPECT_FALSE(find_values(chain, kRussian).empty());
  EXPECT_TRUE(find_values(signs, kRussian).empty());
  EXPECT_FALSE(find_values(ranges, kEnglish).empty());
  const std::vector<Value> source = find_values(ranges, kRussian);
  EXPECT_TRUE(unmatched(source, source).source.empty());
  EXPECT_FALSE(find_values(std::string(100000, '9') + " млн руб.", kRussian).empty());
}

}  // namespace
}  // namespace svereno
