#include "aligner/align/sides.h"

#include <gtest/gtest.h>

#include "tests/aligner/align/texts.h"

namespace svereno {
namespace {

const std::vector<std::string> kRussianLines = {"Паром пришёл к вечеру, когда его уже не ждали.",
                                                "Капитан молча отдал бумаги и ушёл спать.",
                                                "Утром на пристани нашли только мокрый канат."};
const std::vector<std::string> kEnglishLines = {"The ferry came towards evening, long overdue.",
                                                "The captain gave up the papers and went to bed.",
                                                "In the morning there was a wet rope on the pier."};

Sides sides(const std::vector<std::string>& source, const std::vector<std::string>& target,
            Language source_language = kRussian, Language target_language = kEnglish) {
  return look_at_sides(text_of(source, source_language), text_of(target, target_language));
}

TEST(Sides, AreAsTold) {
  EXPECT_EQ(sides(kRussianLines, kEnglishLines), Sides::as_told);
  EXPECT_EQ(sides(kEnglishLines, kRussianLines, kEnglish, kRussian), Sides::as_told);
}

TEST(Sides, OfTextsInTheOtherOrderAreSwapped) {
  EXPECT_EQ(sides(kEnglishLines, kRussianLines), Sides::swapped);
  EXPECT_EQ(sides(kRussianLines, kEnglishLines, kEnglish, kRussian), Sides::swapped);
}

TEST(Sides, OfTwoTextsInOneScript) {
  EXPECT_EQ(sides(kRussianLines, kRussianLines), Sides::both_cyrillic);
  EXPECT_EQ(sides(kEnglishLines, kEnglishLines), Sides::both_latin);
}

TEST(Sides, OfOneTextTwiceInLanguagesOfOneScript) {
  const Language german = *Language::parse("de");
  EXPECT_EQ(sides(kEnglishLines, kEnglishLines, german, kEnglish), Sides::same_text);
  EXPECT_EQ(sides({"Die Fähre kam erst am Abend, als niemand mehr wartete."}, kEnglishLines, german,
                  kEnglish),
            Sides::as_told);
}

TEST(Sides, AreNotJudgedByQuotationsFiguresOrAFewLetters) {
  std::vector<std::string> quoting = kRussianLines;
  quoting.push_back("На борту стояло: The Northern Star.");
  EXPECT_EQ(sides(quoting, kEnglishLines), Sides::as_told);
  EXPECT_EQ(sides({"1812, 1814, 1830"}, {"1812, 1814, 1830"}), Sides::as_told);
  EXPECT_EQ(sides({"OK."}, {"Да."}), Sides::as_told);
  EXPECT_EQ(sides({}, {}), Sides::as_told);
}

}  // namespace
}  // namespace svereno
