#include "aligner/language/lexicon.h"

#include <gmock/gmock.h>

#include <utility>

namespace svereno {
namespace {

MemoryLexicon lexicon() {
  return {{{"дом", "бел"}, {.02, .01}},
          {{"hous", "white", "home"}, {.03, .01, .02}},
          {{0, {2, .25F, .5F}}, {1, {1, .9F, 1}}, {0, {0, .5F, .75F}}}};
}

TEST(MemoryLexicon, GivesAWordsTranslationsInOrder) {
  const MemoryLexicon made = lexicon();
  const auto translations = made.translations(*made.find_source("дом"));
  ASSERT_EQ(translations.size(), 2U);
  EXPECT_EQ(translations[0].target, made.find_target("hous"));
  EXPECT_EQ(translations[0].forward, .5F);
  EXPECT_EQ(translations[0].backward, .75F);
  EXPECT_EQ(translations[1].target, made.find_target("home"));
  EXPECT_EQ(made.source_frequency(0), .02);
  EXPECT_EQ(made.target_frequency(1), .01);
  EXPECT_EQ(made.target_coverage(2), .5);
}

TEST(MemoryLexicon, KnowsWhatItDoesNotKnow) {
  EXPECT_FALSE(lexicon().find_source("hous"));
  EXPECT_FALSE(lexicon().find_target("дом"));
}

TEST(MemoryLexicon, FindsItsWordsAfterAMove) {
  MemoryLexicon made = lexicon();
  const MemoryLexicon moved = std::move(made);
  EXPECT_EQ(moved.find_source("бел"), 1U);
  EXPECT_EQ(moved.translations(1).size(), 1U);
}

}  // namespace
}  // namespace svereno
