#include "aligner/formats/dictionary.h"

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace svereno {
namespace {

using testing::HasSubstr;

std::optional<MemoryLexicon> lexicon(std::string text) {
  const auto entries = read_dictionary(std::move(text), "d.dic", kRussian);
  if (!entries) return std::nullopt;
  return lexicon_of(*entries, kRussian, kEnglish);
}

// p(target | source), and backward; 0 if the dictionary does not link them.
struct Chances {
  double forward = 0;
  double backward = 0;
};

Chances between(const Lexicon& lexicon, std::string_view source, std::string_view target) {
  const auto s = lexicon.find_source(source);
  const auto t = lexicon.find_target(target);
  if (!s || !t) return {};
  for (const Translation& translation : lexicon.translations(*s)) {
    if (translation.target != *t) continue;
    return {static_cast<double>(translation.forward), static_cast<double>(translation.backward)};
  }
  return {};
}

TEST(ReadDictionary, TakesTheTargetFirst) {
  const auto dictionary = lexicon("houses @ дом\r\n\nbuilding @ дом\nsnow @ снег\n");
  ASSERT_TRUE(dictionary);
  // By lemmas, each of two as likely.
  EXPECT_NEAR(between(*dictionary, "дом", "house").forward, .3, 1e-6);
  EXPECT_NEAR(between(*dictionary, "дом", "building").forward, .3, 1e-6);
  EXPECT_NEAR(between(*dictionary, "дом", "building").backward, .6, 1e-6);
  EXPECT_NEAR(between(*dictionary, "снег", "snow").forward, .6, 1e-6);
  EXPECT_FALSE(dictionary->find_source("snow"));
}

TEST(ReadDictionary, SharesPhrasesAmongTheirWords) {
  const auto dictionary = lexicon("railway @ железная дорога\nroad @ дорога\n");
  ASSERT_TRUE(dictionary);
  EXPECT_NEAR(between(*dictionary, "железный", "railway").forward, .6, 1e-6);
  EXPECT_NEAR(between(*dictionary, "дорога", "railway").forward, .2, 1e-6);
  EXPECT_NEAR(between(*dictionary, "дорога", "road").forward, .4, 1e-6);
}

TEST(ReadDictionary, NamesTheLineThatIsNoEntry) {
  const auto wrong = read_dictionary("a @ б\nhouse дом\n", "d.dic", kRussian);
  ASSERT_FALSE(wrong);
  EXPECT_THAT(wrong.error().message(), HasSubstr("d.dic: line 2 is not an entry"));
  const auto empty = read_dictionary("\n \n", "d.dic", kRussian);
  ASSERT_FALSE(empty);
  EXPECT_EQ(empty.error().code, Error::Code::empty);
}

TEST(ReadDictionary, PassesOverLongPhrases) {
  std::string line = "x @";
  for (int i = 0; i < 40; ++i) line += " слово" + std::string(static_cast<std::size_t>(i), 'a');
  const auto dictionary = lexicon(line + "\nsnow @ снег\n");
  ASSERT_TRUE(dictionary);
  EXPECT_NEAR(between(*dictionary, "снег", "snow").forward, .6, 1e-6);
  EXPECT_EQ(between(*dictionary, "слов", "x").forward, 0);
}

}  // namespace
}  // namespace svereno
