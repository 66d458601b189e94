#include "aligner/language/stem.h"

#include <gmock/gmock.h>

namespace svereno {
namespace {

TEST(Stemmer, BringsFormsTogether) {
  const Stemmer ru(kRussian);
  EXPECT_EQ(ru.stem("домами"), ru.stem("дома"));
  EXPECT_EQ(ru.stem("президентом"), ru.stem("президент"));
  const Stemmer en(kEnglish);
  EXPECT_EQ(en.stem("treaties"), en.stem("treaty"));
  EXPECT_EQ(Stemmer(*Language::parse("de")).stem("häuser"), "haus");
}

TEST(Stemmer, CutsTheEndingsOfLanguagesWithoutAnAlgorithm) {
  const Stemmer uk(*Language::parse("uk"));
  EXPECT_EQ(uk.stem("будинками"), uk.stem("будинка"));
  EXPECT_EQ(uk.stem("важливості"), uk.stem("важливість"));
  const Stemmer be(*Language::parse("be"));
  EXPECT_EQ(be.stem("кнігамі"), be.stem("кніга"));
  EXPECT_EQ(be.stem("вялікага"), be.stem("вялікі"));
  const Stemmer kk(*Language::parse("kk"));
  EXPECT_EQ(kk.stem("кітаптарымызда"), kk.stem("кітап"));
  EXPECT_EQ(kk.stem("балалардың"), kk.stem("балаларға"));
  EXPECT_EQ(Stemmer(*Language::parse("zh")).stem("学生们"), "学生们");
}

TEST(Stemmer, LeavesWordsOfLanguagesItDoesNotKnow) {
  EXPECT_EQ(Stemmer(Language()).stem("treaties"), "treaties");
  EXPECT_EQ(Stemmer(*Language::parse("zzz")).stem("дома"), "дома");
}

}  // namespace
}  // namespace svereno
