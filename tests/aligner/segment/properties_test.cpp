#include <gmock/gmock.h>

#include <array>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "aligner/segment/segment.h"
#include "aligner/text/characters.h"
#include "tests/aligner/segment/invariants.h"

namespace svereno {
namespace {

// What a text is made of at random here: all that the rules look at.
constexpr auto kPieces = std::to_array<std::string_view>(
    {"Он",     "ушёл",    "the",  "The", "г",  "т",  "д",   "А",    "5",      "2019", "С",  "//",
     ".",      ".",       ".",    "!",   "?",  "…",  "...", "?!",   "«",      "»",    "\"", "(",
     ")",      "[12]",    " ",    " ",   " ",  " ",  "\n",  "\r\n", "\u00A0", "—",    "-",  ",",
     ":",      ";",       "№",    "[",   "]",  "“",  "”",   "¹",    "м/с",    "U.S",  "ᚠ",  "。",
     "\u2028", "e\u0301", "他说", "！",  "《", "》", "」",  "，",   "（",     "）",   "қ",  "ж"});

std::string random_text(std::mt19937& random, std::vector<ByteSpan>* holes = nullptr) {
  constexpr int kMostPieces = 40;
  constexpr unsigned kHoleEvery = 6;
  std::string text;
  for (auto pieces = random() % kMostPieces; pieces > 0; --pieces) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += kPieces[random() % kPieces.size()];
    if (holes != nullptr && random() % kHoleEvery == 0) {
      text += kPieces[random() % kPieces.size()];
      holes->push_back({begin, static_cast<std::uint32_t>(text.size())});
    }
  }
  return text;
}

TEST(SplitSentences, PartsTheTextIntoTrimmedPiecesInOrder) {
  std::mt19937 random(1);
  for (int i = 0; i < 5000; ++i) {
    std::vector<ByteSpan> holes;
    const std::string text = random_text(random, &holes);
    for (const Language language : {kRussian, kEnglish, *Language::parse("de"),
                                    *Language::parse("zh"), *Language::parse("kk"), Language()}) {
      EXPECT_TRUE(is_partition(text, split_sentences(text, language, holes), holes)) << text;
    }
  }
}

TEST(SplitSentences, TakesALineEndForASpace) {
  std::mt19937 random(2);
  for (int i = 0; i < 2000; ++i) {
    std::string text = random_text(random);
    const std::vector<ByteSpan> broken = split_sentences(text, kRussian);
    std::ranges::replace(text, '\n', ' ');
    std::ranges::replace(text, '\r', ' ');
    EXPECT_EQ(split_sentences(text, kRussian), broken) << text;
  }
  EXPECT_EQ(split_sentences("Длинный абзац\r\nАвтора Иванова\nПетра.", kRussian).size(), 1U);
}

TEST(SplitSentences, GivesTheSameOnAnyThread) {
  std::mt19937 random(3);
  std::vector<std::string> texts;
  for (int i = 0; i < 500; ++i) texts.push_back(random_text(random));
  const auto split_all = [&] {
    std::vector<std::vector<ByteSpan>> result;
    for (const std::string& text : texts) result.push_back(split_sentences(text, kEnglish));
    return result;
  };
  const auto expected = split_all();
  std::array<std::vector<std::vector<ByteSpan>>, 4> results;
  std::vector<std::thread> threads;
  for (auto& result : results) threads.emplace_back([&] { result = split_all(); });
  for (std::thread& thread : threads) thread.join();
  for (const auto& result : results) EXPECT_EQ(result, expected);
}

TEST(SplitSentences, GivesNothingForNothing) {
  EXPECT_THAT(split_sentences("", kRussian), testing::IsEmpty());
  EXPECT_THAT(split_sentences(" \n\u00A0", kRussian), testing::IsEmpty());
}

std::vector<std::string> split_around(const std::string& text,
                                      const std::vector<std::string>& masked) {
  std::vector<ByteSpan> holes;
  std::size_t from = 0;
  for (const std::string& piece : masked) {
    const std::size_t at = text.find(piece, from);
    from = at + piece.size();
    holes.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(from)});
  }
  std::vector<std::string> sentences;
  for (const ByteSpan s : split_sentences(text, kRussian, holes)) {
    sentences.push_back(text.substr(s.begin, s.size()));
  }
  return sentences;
}

TEST(SplitSentences, ReadsOverHoles) {
  using testing::ElementsAre;
  EXPECT_THAT(split_around("Он ушёл.[1] Она осталась.", {"[1]"}),
              ElementsAre("Он ушёл.[1]", "Она осталась."));
  EXPECT_THAT(split_around("Он ушёл. [1] [1: См. Приказ. Том 2.] Она осталась.",
                           {"[1]", "[1: См. Приказ. Том 2.]"}),
              ElementsAre("Он ушёл. [1] [1: См. Приказ. Том 2.]", "Она осталась."));
  EXPECT_THAT(split_around("Он ушёл[1]. Она[2] осталась", {"[1]", "[2]"}),
              ElementsAre("Он ушёл[1].", "Она[2] осталась"));
  EXPECT_THAT(split_around("В 1905 г.[1] Москва росла.", {"[1]"}),
              ElementsAre("В 1905 г.[1] Москва росла."));
  EXPECT_THAT(split_around("Он ушёл.[1]Она осталась.", {"[1]"}),
              ElementsAre("Он ушёл.[1]", "Она осталась."));
  EXPECT_THAT(split_around("Он ушёл. **Она осталась.** Ночь.", {"**", "**"}),
              ElementsAre("Он ушёл.", "**Она осталась.**", "Ночь."));
}

TEST(SplitSentences, TakesAUrlOrCodeForAWord) {
  using testing::ElementsAre;
  EXPECT_THAT(
      split_around("См. http://a.ru/b?C. Там всё. `ls` это делает.", {"http://a.ru/b?C", "`ls`"}),
      ElementsAre("См. http://a.ru/b?C.", "Там всё.", "`ls` это делает."));
  EXPECT_THAT(split_around("Всё там: http://a.ru/b", {"http://a.ru/b"}),
              ElementsAre("Всё там: http://a.ru/b"));
}

}  // namespace
}  // namespace svereno
