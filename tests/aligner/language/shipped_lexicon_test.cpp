#include "aligner/language/shipped_lexicon.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "aligner/language/base_form.h"
#include "tests/aligner/language/lexicon_sample.h"

namespace svereno {
namespace {

const char* const kSample = SVERENO_SOURCE "/tests/aligner/language/lexicon_sample.tsv";

// Whoever makes the lexicon anew judges what has changed: bench/lexicon_sample.
TEST(ShippedLexicon, HasTheBestEntriesThatWereJudged) {
  const LexiconFile lexicon = shipped_lexicon();
  const BestEntries entries(lexicon);
  for (const JudgedEntry& row : read_judged_entries(kSample)) {
    EXPECT_EQ(entries.of(*Language::parse(row.language), row.word), row.best)
        << "judge anew: " << row.language << " " << row.word;
  }
}

TEST(ShippedLexicon, WasJudgedOn300WordsWithAReasonEach) {
  std::set<std::pair<std::string, std::string>> words;
  int right = 0;
  for (const JudgedEntry& row : read_judged_entries(kSample)) {
    EXPECT_TRUE(words.emplace(row.language, row.word).second) << row.word;
    EXPECT_TRUE(row.verdict == "right" || row.verdict == "wrong") << row.word;
    EXPECT_FALSE(row.reason.empty()) << row.word;
    if (row.verdict == "right") ++right;
  }
  EXPECT_EQ(words.size(), 300U);
  EXPECT_GE(right, 255);  // 85 %
}

TEST(ShippedLexicon, KnowsTermsOfManyWords) {
  const LexiconFile lexicon = shipped_lexicon();
  const BaseForms english(kEnglish);
  const auto railway = lexicon.find_target(english.of("railways"));
  ASSERT_TRUE(railway);
  const std::vector<std::uint32_t> text = {*railway, kNoWord};
  const auto phrase = lexicon.target_phrases().longest(text);
  ASSERT_TRUE(phrase);
  const auto road = lexicon.find_source("дорога");
  const auto iron = lexicon.find_source("железный");
  ASSERT_TRUE(road && iron);
  const std::vector<std::uint32_t> railway_russian = {*iron, *road};
  const auto source = lexicon.source_phrases().longest(railway_russian);
  ASSERT_TRUE(source);
  EXPECT_EQ(best_translation(lexicon.phrase_translations(*source))->target, *phrase);
}

}  // namespace
}  // namespace svereno
