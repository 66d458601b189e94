#include "aligner/language/lexicon.h"

#include <gmock/gmock.h>

#include <utility>
#include <vector>

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

TEST(Phrases, AreFoundLongestFirst) {
  PhraseRows rows;
  for (const std::vector<std::uint32_t>& row :
       std::vector<std::vector<std::uint32_t>>{{1}, {1, 2, 3}, {1, 2, 3, 4}, {2, 7}}) {
    rows.add(row);
  }
  const auto longest = [&](std::vector<std::uint32_t> text) { return rows.view().longest(text); };
  EXPECT_EQ(longest({1, 2, 3, 4, 5}), 2U);
  EXPECT_EQ(longest({1, 2, 3, 5}), 1U);
  EXPECT_EQ(longest({1, 2, 3}), 1U);
  EXPECT_EQ(longest({1, 2, kNoWord, 3}), 0U);
  EXPECT_EQ(longest({2, 7, 1}), 3U);
  EXPECT_FALSE(longest({2}));
  EXPECT_FALSE(longest({kNoWord, 1}));
  EXPECT_FALSE(longest({}));
  EXPECT_FALSE(Phrases().longest(std::vector<std::uint32_t>{1}));
}

TEST(BestTranslation, IsLikelyBothWays) {
  // The second keeps every word company.
  const std::vector<Translation> translations = {{0, .3F, .5F}, {1, .4F, .01F}, {2, .1F, .9F}};
  ASSERT_TRUE(best_translation(translations));
  EXPECT_EQ(best_translation(translations)->target, 0U);
  EXPECT_FALSE(best_translation({}));
}

}  // namespace
}  // namespace svereno
