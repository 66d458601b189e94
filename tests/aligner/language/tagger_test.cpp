#include "aligner/language/tagger.h"

#include <gtest/gtest.h>

#include <future>
#include <string>
#include <vector>

namespace svereno {
namespace {

std::vector<Tag> tags_of(std::string_view text, Language language) {
  const std::vector<Token> tokens = tokenize(text);
  std::vector<Tag> tags = tag(tokens, language);
  EXPECT_EQ(tags.size(), tokens.size());
  return tags;
}

// "word/POS" of each word, with its lemma: "стали/стать/VERB".
std::string shown(std::string_view text, Language language) {
  std::string result;
  for (const Tag& tag : tags_of(text, language)) {
    if (tag.tokens == 0) continue;
    if (!result.empty()) result += ' ';
    result.append(tag.lemma).append("/").append(name(tag.pos));
    if (tag.clitic)
      result.append("+").append(tag.clitic->lemma).append("/").append(name(tag.clitic->pos));
  }
  return result;
}

TEST(Tagger, ReadsEnglishInContext) {
  EXPECT_EQ(shown("The old clerks left the office early.", kEnglish),
            "the/DET old/ADJ clerk/NOUN leave/VERB the/DET office/NOUN early/ADV ./PUNCT");
  EXPECT_EQ(shown("My close friends close the shop at noon.", kEnglish),
            "my/PRON close/ADJ friend/NOUN close/VERB the/DET shop/NOUN at/ADP noon/NOUN ./PUNCT");
  EXPECT_EQ(shown("They have seen three geese.", kEnglish),
            "they/PRON have/AUX see/VERB three/NUM goose/NOUN ./PUNCT");
}

TEST(Tagger, PartsEnglishClitics) {
  EXPECT_EQ(shown("They don't know Anna's address.", kEnglish),
            "they/PRON do/AUX+not/PART know/VERB anna/PROPN+'s/PART address/NOUN ./PUNCT");
  EXPECT_EQ(shown("We cannot stay, and it’s late.", kEnglish),
            "we/PRON can/AUX+not/PART stay/VERB ,/PUNCT and/CCONJ it/PRON+be/AUX late/ADJ ./PUNCT");
}

TEST(Tagger, ReadsRussianInContext) {
  EXPECT_EQ(shown("Соседи стали читать газеты.", kRussian),
            "сосед/NOUN стать/VERB читать/VERB газета/NOUN ./PUNCT");
  EXPECT_EQ(shown("Завод выпускает листы из стали.", kRussian),
            "завод/NOUN выпускать/VERB лист/NOUN из/ADP сталь/NOUN ./PUNCT");
  EXPECT_EQ(shown("Он был дома, когда мы пришли.", kRussian),
            "он/PRON быть/AUX дома/ADV ,/PUNCT когда/SCONJ мы/PRON прийти/VERB ./PUNCT");
}

TEST(Tagger, TakesTogetherWhatARussianHyphenJoins) {
  const std::vector<Tag> tags = tags_of("Кто-то вышел из-за угла", kRussian);
  ASSERT_EQ(tags.size(), 8U);
  EXPECT_EQ(tags[0].lemma, "кто-то");
  EXPECT_EQ(tags[0].tokens, 3U);
  EXPECT_EQ(tags[1].tokens, 0U);
  EXPECT_EQ(tags[2].lemma, "кто-то");
  EXPECT_EQ(tags[4].lemma, "из-за");
  EXPECT_EQ(tags[4].pos, Upos::adp);
  // A dash between words that spaces part joins nothing; nor does a hyphen in English.
  EXPECT_EQ(tags_of("Это - стол", kRussian)[0].tokens, 1U);
  EXPECT_EQ(tags_of("a well-known book", kEnglish)[1].tokens, 1U);
}

TEST(Tagger, TellsCasesByWhatStandsBefore) {
  EXPECT_EQ(tags_of("Мы говорили о новой книге.", kRussian)[4].features.get<grammar::Case>(),
            grammar::Case::loc);
  EXPECT_EQ(tags_of("Они подошли к новой книге.", kRussian)[4].features.get<grammar::Case>(),
            grammar::Case::dat);
}

TEST(Tagger, KnowsNothingOfOtherLanguages) {
  const std::vector<Tag> tags = tags_of("La Maison rouge", *Language::parse("fr"));
  EXPECT_EQ(tags[1].pos, Upos::x);
  EXPECT_EQ(tags[1].lemma, "maison");
}

TEST(Tagger, ReadsNoMaskedText) {
  std::vector<Token> tokens = tokenize("See x now");
  tokens[1].kind = TokenKind::masked;
  EXPECT_EQ(tag(tokens, kEnglish)[1].pos, Upos::x);
  EXPECT_TRUE(tag({}, kEnglish).empty());
}

TEST(Tagger, GivesTheSameOnEveryThread) {
  const std::string text = "Старые клёны у дома шумели всю ночь, и кто-то не спал.";
  const std::vector<Tag> alone = tags_of(text, kRussian);
  std::vector<std::future<std::vector<Tag>>> others;
  for (int i = 0; i < 4; ++i) {
    others.push_back(std::async(std::launch::async, [&] { return tags_of(text, kRussian); }));
  }
  for (auto& other : others) EXPECT_EQ(other.get(), alone);
}

}  // namespace
}  // namespace svereno
