#include "aligner/language/spell.h"

#include <gmock/gmock.h>

namespace svereno {
namespace {

using enum GrammaticalCase;

TEST(Spell, DeclinesRussianCardinals) {
  EXPECT_EQ(spell(0, kRussian), "ноль");
  EXPECT_EQ(spell(25, kRussian, {.grammatical_case = instrumental}), "двадцатью пятью");
  EXPECT_EQ(spell(141, kRussian, {.grammatical_case = genitive, .gender = Gender::feminine}),
            "ста сорока одной");
  EXPECT_EQ(spell(2018, kRussian), "две тысячи восемнадцать");
  EXPECT_EQ(spell(361'500, kRussian, {.grammatical_case = prepositional}),
            "трёхстах шестидесяти одной тысяче пятистах");
  EXPECT_EQ(spell(2, kRussian, {.grammatical_case = accusative, .animate = true}), "двух");
  EXPECT_EQ(spell(22, kRussian, {.grammatical_case = accusative, .animate = true}), "двадцать два");
}

TEST(Spell, DeclinesTheLastWordOfRussianOrdinals) {
  EXPECT_EQ(spell(25, kRussian, {.grammatical_case = genitive, .ordinal = true}),
            "двадцать пятого");
  EXPECT_EQ(spell(3, kRussian, {.gender = Gender::feminine, .ordinal = true}), "третья");
  EXPECT_EQ(spell(1945, kRussian, {.grammatical_case = dative, .ordinal = true}),
            "тысяча девятьсот сорок пятому");
  EXPECT_EQ(spell(40, kRussian, {.ordinal = true}), "сороковой");
  EXPECT_EQ(spell(25'000, kRussian, {.ordinal = true}), "двадцатипятитысячный");
  EXPECT_EQ(spell(2000, kRussian, {.grammatical_case = genitive, .ordinal = true}),
            "двухтысячного");
}

TEST(Spell, WritesEnglishTheBritishWay) {
  EXPECT_EQ(spell(205, kEnglish), "two hundred and five");
  EXPECT_EQ(spell(999'999, kEnglish),
            "nine hundred and ninety-nine thousand nine hundred and ninety-nine");
  EXPECT_EQ(spell(1001, kEnglish), "one thousand and one");
  EXPECT_EQ(spell(25, kEnglish, {.ordinal = true}), "twenty-fifth");
  EXPECT_EQ(spell(112, kEnglish, {.ordinal = true}), "one hundred and twelfth");
  EXPECT_EQ(spell(90, kEnglish, {.ordinal = true}), "ninetieth");
}

}  // namespace
}  // namespace svereno
