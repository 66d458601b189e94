#include "aligner/language/lexicon_trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace svereno {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

const Pairs kPairs = {
    {"Кошка спит.", "The cat sleeps."},
    {"Собака спит.", "The dog sleeps."},
    {"Кошка ест.", "The cat eats."},
    {"Собака ест.", "The dog eats."},
    {"Кошка видит мышь", "The cat sees a mouse"},
    {"Собака видит мышь", "The dog sees a mouse"},
};

// Makes the words of a test as rare as words are: adds many that occur once.
void add_others(LexiconTrainer& trainer) {
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'z'; ++b) {
      const std::string word = {a, b};
      trainer.add(word + "q " + word + "z", word + "x " + word + "y", 1);
    }
  }
}

// From four times the same pairs: little teaches nothing.
LexiconTable learn(const Pairs& pairs, const LexiconTraining& options = {}) {
  LexiconTrainer trainer(kRussian, kEnglish, options);
  add_others(trainer);
  for (int i = 0; i < 4; ++i) {
    for (const auto& [source, target] : pairs) trainer.add(source, target, 1);
  }
  return std::move(trainer).train([](double) {});
}

// The likeliest translation of a source stem; "" if there is none.
std::string best(const LexiconTable& table, const std::string& stem) {
  float most = 0;
  std::string found;
  for (const WordPair& pair : table.pairs) {
    if (table.source.stems[pair.source] != stem || pair.translation.forward <= most) continue;
    most = pair.translation.forward;
    found = table.target.stems[pair.translation.target];
  }
  return found;
}

TEST(LexiconTrainer, FindsWhatTranslatesWhat) {
  const LexiconTable table = learn(kPairs);
  EXPECT_EQ(best(table, "кошка"), "cat");
  EXPECT_EQ(best(table, "собака"), "dog");
  EXPECT_EQ(best(table, "спать"), "sleep");
  EXPECT_EQ(best(table, "есть"), "eat");
}

TEST(LexiconTrainer, KeepsWordsAndPairsInOrderAndProbabilitiesWithinBounds) {
  const LexiconTable table = learn(kPairs);
  EXPECT_TRUE(std::ranges::is_sorted(table.source.stems));
  EXPECT_TRUE(std::ranges::is_sorted(table.target.stems));
  std::vector<double> sums(table.source.stems.size());
  for (std::size_t i = 0; i < table.pairs.size(); ++i) {
    const WordPair& pair = table.pairs[i];
    if (i > 0) {
      EXPECT_LT(std::pair(table.pairs[i - 1].source, table.pairs[i - 1].translation.target),
                std::pair(pair.source, pair.translation.target));
    }
    EXPECT_GE(pair.translation.forward, 0);
    EXPECT_LE(pair.translation.backward, 1);
    sums[pair.source] += static_cast<double>(pair.translation.forward);
  }
  for (const double sum : sums) EXPECT_LE(sum, 1.0001);
}

TEST(LexiconTrainer, LearnsNothingFromWordsThatMeetOnce) {
  LexiconTrainer trainer(kRussian, kEnglish);
  trainer.add("редкое слово", "rare word", 1);
  EXPECT_TRUE(std::move(trainer).train([](double) {}).pairs.empty());
  EXPECT_TRUE(learn({{"", "word"}, {"слово", "…"}}).pairs.empty());
  EXPECT_TRUE(learn({}).pairs.empty());
}

TEST(LexiconTrainer, BelievesAPairOfSingleWords) {
  EXPECT_EQ(best(learn({{"Австрия", "Austria"}}), "австрия"), "austria");
}

TEST(LexiconTrainer, DoesNotDependOnHowMuchAllPairsWeigh) {
  const auto weighing = [](double weight) {
    LexiconTrainer trainer(kRussian, kEnglish);
    for (int i = 0; i < 4; ++i) {
      for (const auto& [source, target] : kPairs) trainer.add(source, target, weight);
    }
    return lexicon_bytes(std::move(trainer).train([](double) {}));
  };
  EXPECT_EQ(weighing(1), weighing(.5));
}

TEST(LexiconTrainer, HeavierPairsWin) {
  LexiconTrainer trainer(kRussian, kEnglish);
  add_others(trainer);
  for (int i = 0; i < 5; ++i) {
    trainer.add("ключ", "key", .1);
    trainer.add("ключ", "spring", 1);
  }
  EXPECT_EQ(best(std::move(trainer).train([](double) {}), "ключ"), "spring");
}

TEST(LexiconTrainer, KeepsNoMoreTranslationsThanAsked) {
  Pairs pairs;
  for (const char* word : {"one", "two", "three", "four", "five", "six"}) {
    for (int i = 0; i < 3; ++i) pairs.emplace_back("слово", word);
  }
  LexiconTraining options;
  options.most_translations = 1;
  options.most_candidates = 4;
  const LexiconTable table = learn(pairs, options);
  EXPECT_LE(table.pairs.size(), 4U);
  EXPECT_GE(table.pairs.size(), 1U);
}

// The likeliest translation of a source phrase, words parted by spaces; "" if there is none.
std::string best_phrase(const LexiconTable& table, const std::string& phrase) {
  const auto spelled = [](std::span<const std::uint32_t> row, const LexiconWords& words) {
    std::string text;
    for (const std::uint32_t word : row) text += (text.empty() ? "" : " ") + words.stems[word];
    return text;
  };
  float most = 0;
  std::string found;
  for (const WordPair& pair : table.phrases.pairs) {
    const auto row = table.phrases.source.view().words(pair.source);
    if (spelled(row, table.source) != phrase || pair.translation.forward <= most) continue;
    most = pair.translation.forward;
    found = spelled(table.phrases.target.view().words(pair.translation.target), table.target);
  }
  return found;
}

TEST(LexiconTrainer, FindsPhrasesOnEitherSide) {
  LexiconTraining options;
  options.least_phrase_cohesion = .9;
  const Pairs pairs = {
      {"Новая железная дорога", "New railway"},
      {"Большая железная дорога", "Big railway"},
      {"Совет Безопасности заседает", "Security Council meets"},
      {"Совет Безопасности ждёт", "Security Council waits"},
      {"Новая дверь", "New door"},
      {"Новая кошка", "New cat"},
      {"Большая собака", "Big dog"},
      {"Большая кошка", "Big cat"},
      {"Кошка ждёт", "Cat waits"},
      {"Собака заседает", "Dog meets"},
  };
  const LexiconTable table = learn(pairs, options);
  EXPECT_EQ(best_phrase(table, "железный дорога"), "railway");
  EXPECT_EQ(best_phrase(table, "совет безопасность"), "security council");
  EXPECT_EQ(best_phrase(table, "собака заседать"), "");  // Seen too often apart.
}

TEST(LexiconTrainer, FindsNoPhraseAcrossAStop) {
  const LexiconTable table = learn({
      {"Совет, безопасность", "Council, security"},
      {"Совет, мир", "Council, peace"},
      {"Война, безопасность", "War, security"},
  });
  EXPECT_EQ(table.phrases.pairs.size(), 0U);
}

TEST(LexiconTrainer, LearnsWhatIsLeftOverWhenAllElseIsExplained) {
  LexiconTrainer trainer(kRussian, kEnglish);
  add_others(trainer);
  for (int i = 0; i < 4; ++i) {
    for (const auto& [source, target] : kPairs) trainer.add(source, target, 1);
  }
  trainer.add("Собака видит пиджак", "The dog sees a jacket", 1);
  EXPECT_EQ(best(std::move(trainer).train([](double) {}), "пиджак"), "jacket");
}

TEST(LexiconTrainer, ReadsBackMorePairsThanItHoldsInMemory) {
  const auto learn_much = [](int pairs) {
    LexiconTrainer trainer(kRussian, kEnglish);
    for (int i = 0; i < pairs; ++i) {
      const auto& [source, target] = kPairs[static_cast<std::size_t>(i) % kPairs.size()];
      trainer.add(source, target, 1);
    }
    return std::move(trainer).train([](double) {});
  };
  // Some 11 numbers a pair: the buffer of 262,144 overflows.
  const LexiconTable table = learn_much(60'000);
  EXPECT_EQ(best(table, "собака"), "dog");
  EXPECT_EQ(lexicon_bytes(table), lexicon_bytes(learn_much(60'000)));
}

TEST(LexiconTrainer, HasNoMoreCandidatesThanAllowed) {
  LexiconTraining options;
  options.all_candidates = 3;
  EXPECT_LE(learn(kPairs, options).pairs.size(), 3U);
}

TEST(LexiconTrainer, LearnsTheSameEveryTimeAndTellsHowFarItIs) {
  LexiconTrainer trainer(kRussian, kEnglish);
  add_others(trainer);
  for (int i = 0; i < 4; ++i) {
    for (const auto& [source, target] : kPairs) trainer.add(source, target, 1);
  }
  std::vector<double> shares;
  const LexiconTable table =
      std::move(trainer).train([&](double share) { shares.push_back(share); });
  EXPECT_TRUE(std::ranges::is_sorted(shares));
  ASSERT_FALSE(shares.empty());
  EXPECT_EQ(shares.back(), 1);
  EXPECT_EQ(lexicon_bytes(table), lexicon_bytes(learn(kPairs)));
}

}  // namespace
}  // namespace svereno
