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

TEST(Stemmer, LeavesWordsOfLanguagesItDoesNotKnow) {
  EXPECT_EQ(Stemmer(Language()).stem("treaties"), "treaties");
  EXPECT_EQ(Stemmer(*Language::parse("zzz")).stem("дома"), "дома");
}

}  // namespace
}  // namespace svereno
