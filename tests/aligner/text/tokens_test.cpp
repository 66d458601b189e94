#include "aligner/text/tokens.h"

#include <gmock/gmock.h>

#include <string>

namespace svereno {
namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> result;
  for (const Token& token : tokenize(text)) result.emplace_back(token.text);
  return result;
}

TEST(Tokenize, KeepsWhatJoinsAWordAndPartsTheRest) {
  EXPECT_THAT(texts("He didn't pay 12,5 % – «да»."),
              testing::ElementsAre("He", "didn't", "pay", "12,5", "%", "–", "«", "да", "»", "."));
}

TEST(Tokenize, SaysWhatEachIsAndWhetherASpaceStandsBefore) {
  const std::string text = "Дом №5";
  EXPECT_THAT(tokenize(text), testing::ElementsAre(Token{"Дом", TokenKind::word, true},
                                                   Token{"№", TokenKind::punctuation, true},
                                                   Token{"5", TokenKind::number, false}));
}

// By the dictionary of ICU, where no spaces part them.
TEST(Tokenize, FindsTheWordsOfChinese) {
  EXPECT_THAT(
      texts("我们昨天去北京，买了3本书。"),
      testing::ElementsAre("我们", "昨天", "去", "北京", "，", "买", "了", "3", "本", "书", "。"));
}

TEST(Tokenize, GivesNothingForNothing) {
  EXPECT_THAT(tokenize(""), testing::IsEmpty());
  EXPECT_THAT(tokenize(" \u00A0\n"), testing::IsEmpty());
}

}  // namespace
}  // namespace svereno
