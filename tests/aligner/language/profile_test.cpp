#include "aligner/language/profile.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

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

// What CONTRIBUTING.md says: a new language is tables and no code.
TEST(LanguageProfile, OfANewLanguageIsReadFromTablesAlone) {
  constexpr DataFile kFiles[] = {
      {"abbreviations.xx.tsv", "# source: none\nbr.\tany\tjoins\titem\n"},
      {"other.xx.tsv", "nothing\n"},
      {"profile.xx.tsv",
       "brackets\t⟨⟩\nending\tum\nletters\ta-"
       "f\nletters\tø\nname\ten\tXish\nquotes\t‹›\nspaces\tnone\nstop\t։\t.\n"
       "suffix\tka\nsuffix\tpa\ntitles\t《》\n"},
      {"words.xx.tsv", "speech\tnum\nstarter\tTa\n"},
  };
  const auto profiles = read_profiles(kFiles);
  ASSERT_EQ(profiles.size(), 1U);
  const LanguageProfile& made = profiles.at(*Language::parse("xx"));
  EXPECT_FALSE(made.empty());
  EXPECT_EQ(made.name(kEnglish), "Xish");
  EXPECT_EQ(made.name(kRussian), "Xish");
  EXPECT_EQ(made.abbreviation("br.", false)->before_number, AbbreviationEnd::item);
  EXPECT_TRUE(made.has(WordRole::speech, "num"));
  EXPECT_TRUE(made.opens(U'‹') && made.closes(U'⟩') && !made.opens(U'›'));
  EXPECT_TRUE(made.writes(U'c') && made.writes(U'ø') && !made.writes(U'g'));
  EXPECT_EQ(made.enclosures().size(), 3U);
  EXPECT_EQ(made.own_stop(U'։'), U'.');
  EXPECT_FALSE(made.own_stop(U'.'));
  EXPECT_FALSE(made.has_spaces());
  EXPECT_EQ(made.without_endings("bolopakaum"), "bolo");
}

TEST(LanguageProfile, CutsTheLongestEndingThatLeavesThreeLetters) {
  const LanguageProfile& ukrainian = profile(*Language::parse("uk"));
  EXPECT_EQ(ukrainian.without_endings("книгами"), "книг");
  EXPECT_EQ(ukrainian.without_endings("сам"), "сам");
  EXPECT_EQ(ukrainian.without_endings(""), "");
  EXPECT_EQ(profile(Language()).without_endings("книгами"), "книгами");
}

TEST(LanguageProfile, NamesEveryKnownLanguageInEnglishAndRussian) {
  std::vector<std::string> names;
  for (const Language language : known_languages()) {
    names.push_back(std::string(language.tag()) + " " +
                    std::string(profile(language).name(kEnglish)));
    EXPECT_NE(profile(language).name(kRussian), profile(language).name(kEnglish));
  }
  EXPECT_THAT(names, testing::ElementsAre("be Belarusian", "de German", "en English", "es Spanish",
                                          "fr French", "kk Kazakh", "ru Russian", "uk Ukrainian",
                                          "zh Chinese"));
}

TEST(LanguageProfile, IsEmptyForAnUnknownLanguage) {
  EXPECT_TRUE(profile(Language()).empty());
  EXPECT_FALSE(profile(Language()).abbreviation("etc.", false));
  for (const std::string_view tag : {"ru", "en", "de", "fr", "uk", "es", "be", "kk", "zh"}) {
    EXPECT_FALSE(profile(*Language::parse(tag)).empty()) << tag;
  }
}

}  // namespace
}  // namespace svereno
