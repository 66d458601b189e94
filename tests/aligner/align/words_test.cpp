#include "aligner/align/words.h"

#include <gmock/gmock.h>

#include "aligner/align/links.h"
#include "tests/aligner/align/texts.h"

namespace svereno {
namespace {

using testing::ElementsAre;

TextWords words_of(const std::string& line, Language language) {
  const SegmentedText text = text_of({line}, language);
  return read_words(text.document, text.segments);
}

TEST(ReadWords, GivesBaseFormsValuesAndAddresses) {
  EXPECT_THAT(words_of("Домов нет: 1 200,5 рубля — см. https://a.org/b, и дом.", kRussian).stems,
              ElementsAre("дом", "нет", "1200.5", "рубль", "смотреть", "https://a.org/b", "и"));
  EXPECT_THAT(words_of("Houses cost 1,200.5 roubles.", kEnglish).stems,
              ElementsAre("house", "cost", "1200.5", "rouble"));
}

TEST(ReadWords, TakesEachWordOfASegmentOnce) {
  const SegmentedText text = text_of({"a b a", "", "c"}, kEnglish);
  const TextWords words = read_words(text.document, text.segments);
  EXPECT_THAT(words.words, ElementsAre(0, 1, 2));
  EXPECT_THAT(words.begins, ElementsAre(0, 2, 2, 3));
}

std::vector<std::string> linked(const std::string& ru, const std::string& en) {
  const TextWords source = words_of(ru, kRussian);
  const TextWords target = words_of(en, kEnglish);
  const WordLinks links = link_words(source, target, {}, {});
  std::vector<std::string> result;
  for (std::uint32_t s = 0; s < source.stems.size(); ++s) {
    for (const Translation& link : links.of(s)) {
      result.push_back(source.stems[s] + "=" + target.stems[link.target]);
    }
  }
  return result;
}

TEST(LinkWords, LinksNumbersByValueAndNamesByTheirConsonants) {
  EXPECT_THAT(linked("Хрущёву дали 12,5 процента HTML", "Khrushchev got 12.5 percent of HTML"),
              testing::UnorderedElementsAre("хрущев=khrushchev", "12.5=12.5", "процент=percent",
                                            "html=html"));
}

TEST(LinkWords, KnowsNothingOfWordsWithoutALink) {
  const TextWords source = words_of("Хлеб 7", kRussian);
  const TextWords target = words_of("Bread 7", kEnglish);
  const WordLinks links = link_words(source, target, {}, {});
  EXPECT_EQ(links.source_known[0], 0);
  EXPECT_GT(links.source_known[1], .5F);
  EXPECT_EQ(links.target_known[0], 0);
}

}  // namespace
}  // namespace svereno
