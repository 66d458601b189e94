#include "aligner/language/profile.h"

#include <gmock/gmock.h>

namespace svereno {
namespace {

TEST(LanguageProfile, KnowsAnAbbreviationByWhatStandsBefore) {
  const LanguageProfile& russian = profile(kRussian);
  EXPECT_EQ(russian.abbreviation("г.", true)->before_name, AbbreviationEnd::clause);
  EXPECT_EQ(russian.abbreviation("г.", false)->before_name, AbbreviationEnd::joins);
  EXPECT_EQ(russian.abbreviation("рис.", true)->before_name, AbbreviationEnd::ends);
  EXPECT_EQ(russian.abbreviation("рис.", false)->before_number, AbbreviationEnd::joins);
}

TEST(LanguageProfile, WritesInnerStopsWithoutSpaces) {
  EXPECT_TRUE(profile(kRussian).abbreviation("и т.д.", false));
  EXPECT_TRUE(profile(kEnglish).abbreviation("et al.", false));
  EXPECT_FALSE(profile(kRussian).abbreviation("и т. д.", false));
}

TEST(LanguageProfile, TakesACapitalForASmallLetterButNotForAnInitial) {
  EXPECT_TRUE(profile(kRussian).abbreviation("Рис.", false));
  EXPECT_FALSE(profile(kRussian).abbreviation("С.", true));
  EXPECT_TRUE(profile(kEnglish).abbreviation("Mr.", false));
  EXPECT_FALSE(profile(kEnglish).abbreviation("mr.", false));
  EXPECT_FALSE(profile(kEnglish).abbreviation("", false));
}

TEST(LanguageProfile, KnowsWordsByTheirRole) {
  EXPECT_TRUE(profile(kRussian).has(WordRole::starter, "Однако"));
  EXPECT_FALSE(profile(kRussian).has(WordRole::starter, "Москва"));
  EXPECT_TRUE(profile(kEnglish).has(WordRole::speech, "asked"));
  EXPECT_TRUE(profile(*Language::parse("de")).has(WordRole::counted, "Oktober"));
}

TEST(LanguageProfile, IsEmptyForAnUnknownLanguage) {
  EXPECT_TRUE(profile(Language()).empty());
  EXPECT_FALSE(profile(Language()).abbreviation("etc.", false));
  for (const std::string_view tag : {"ru", "en", "de", "fr", "uk", "es"}) {
    EXPECT_FALSE(profile(*Language::parse(tag)).empty()) << tag;
  }
}

}  // namespace
}  // namespace svereno
