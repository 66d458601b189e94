#include "aligner/align/explain.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "aligner/align/observe.h"
#include "tests/aligner/align/texts.h"

namespace svereno {
namespace {

constexpr double kRounding = 1e-5;  // Scores are floats.

std::vector<std::size_t> all_of(const Alignment& alignment) {
  std::vector<std::size_t> result(alignment.size());
  std::iota(result.begin(), result.end(), std::size_t{0});
  return result;
}

double sum_of(const std::vector<WordPart>& words) {
  return std::accumulate(words.begin(), words.end(), 0.0,
                         [](double sum, const WordPart& word) { return sum + word.nats; });
}

TEST(ScoreParts, MakeTheScoreThatTheSearchWentBy) {
  std::mt19937 random(1);
  for (int trial = 0; trial < 10; ++trial) {
    SCOPED_TRACE(trial);
    const SegmentedText source = text_of(random_lines(8, random), kRussian);
    const SegmentedText target = text_of(random_lines(8, random), kEnglish);
    std::size_t compared = 0;
    align_observed(source, target, {}, {}, [&](const SearchView& view, SegmentRange, SegmentRange) {
      const Band& band = view.lattice.band;
      for (std::uint32_t i = 1; i <= band.source_count(); ++i) {
        for (std::uint32_t j = 1; j <= band.target_count(); ++j) {
          for (std::size_t k = 0; k < view.options.priors.shapes.size(); ++k) {
            const auto from = view.lattice.origin({i, j}, k);
            if (!from) continue;
            const SegmentRange s{from->source, i};
            const SegmentRange t{from->target, j};
            if (view.texts.source_lengths.blanks_in(s) > 0) continue;
            const auto parts =
                score_parts(view.texts, view.links, view.usual.log_ratio, view.options, s, t);
            ASSERT_TRUE(parts);
            EXPECT_NEAR(parts->sum.total(),
                        static_cast<double>(view.lattice.scores.of(band.index({i, j}), k)),
                        kRounding);
            EXPECT_NEAR(sum_of(parts->source_words) + sum_of(parts->target_words), parts->sum.words,
                        kRounding);
            double traits = 0;
            for (const TraitPart& part : view.texts.traits.parts(s, t)) traits += part.nats;
            EXPECT_NEAR(traits, parts->sum.traits, kRounding);
            ++compared;
          }
        }
      }
    });
    EXPECT_GT(compared, 50U);
  }
}

TEST(Explain, NamesTheWordsTheNumbersAndTheNames) {
  const SegmentedText source =
      text_of(std::vector<std::string>{"В 1812 году Наполеон вошёл в Москву.", "Шёл дождь.",
                                       "Потом пришла зима.", "Зимы тогда, в 1815, были долги."},
              kRussian);
  const SegmentedText target =
      text_of(std::vector<std::string>{"In 1812 Napoleon entered Moscow.", "It was raining.",
                                       "Then winter came.", "Winters were long then, in 1815."},
              kEnglish);
  const MemoryLexicon lexicon({{"дождь", "зима"}, {1e-4, 1e-4}}, {{"rain", "winter"}, {1e-4, 1e-4}},
                              {{0, {0, .7F, .6F}}, {1, {1, .8F, .9F}}});
  AlignOptions options;
  options.lexicons = {&lexicon};
  Alignment alignment;
  for (std::uint32_t i = 0; i < 4; ++i) alignment.push_back({{i, i + 1}, {i, i + 1}});
  const auto explanations = explain(source, target, options, alignment, all_of(alignment));
  ASSERT_EQ(explanations.size(), 4U);
  const auto link = [&](std::size_t bead, std::string_view word) {
    const auto& links = explanations[bead].links;
    const auto found = std::ranges::find(links, word, &ExplainedLink::target);
    return found == links.end() ? ExplainedLink{} : *found;
  };
  EXPECT_EQ(link(0, "1812").source, "1812");
  EXPECT_EQ(link(0, "1812").kind, LinkKind::number);
  EXPECT_GT(link(0, "1812").nats, 0);
  EXPECT_EQ(link(0, "napoleon").source, "наполеон");
  EXPECT_EQ(link(2, "winter").source, "зима");
  EXPECT_EQ(link(3, "winters").source, "зимы") << "words are as they stand in the bead";
  EXPECT_EQ(link(0, "napoleon").kind, LinkKind::name);
  EXPECT_EQ(link(2, "winter").kind, LinkKind::lexicon);
  EXPECT_NEAR(link(2, "winter").forward, .8, kRounding);
  EXPECT_NEAR(link(2, "winter").backward, .9, kRounding);
  EXPECT_GT(link(2, "winter").nats, 0);
  EXPECT_EQ(explanations[0].source_characters, 36U);
  EXPECT_EQ(explanations[0].target_characters, 32U);
  EXPECT_GT(explanations[0].expected_characters, 20);
  EXPECT_LT(explanations[0].expected_characters, 60);
}

TEST(Explain, GivesTheBeadsOfTheAlignmentAndWhatTheyWerePreferredTo) {
  std::mt19937 random(2);
  MadeUpPair texts = made_up_pair(30, random);
  texts.target[10] += " " + texts.target[11];
  texts.target.erase(texts.target.begin() + 11);
  texts.source.erase(texts.source.begin() + 20);
  const SegmentedText source = text_of(texts.source, kRussian);
  const SegmentedText target = text_of(texts.target, kEnglish);
  const Alignment alignment = align(source, target);
  const auto explanations = explain(source, target, {}, alignment, all_of(alignment));
  ASSERT_EQ(explanations.size(), alignment.size());
  for (std::size_t i = 0; i < alignment.size(); ++i) {
    const Explanation& explanation = explanations[i];
    EXPECT_EQ(explanation.bead.source, alignment[i].source);
    EXPECT_FALSE(explanation.anchored);
    const bool two_sided = !alignment[i].source.empty() && !alignment[i].target.empty();
    if (two_sided && alignment[i].confidence > .9) {
      EXPECT_GT(explanation.sum.total(), 0);
    }
    for (const Alternative& other : explanation.alternatives) {
      const auto common = [](SegmentRange a, SegmentRange b) {
        return std::max(a.begin, b.begin) < std::min(a.end, b.end);
      };
      EXPECT_TRUE(common(other.source, alignment[i].source) ||
                  common(other.target, alignment[i].target));
      EXPECT_FALSE(other.source == alignment[i].source && other.target == alignment[i].target);
    }
    EXPECT_TRUE(
        std::ranges::is_sorted(explanation.alternatives, std::greater{}, &Alternative::confidence));
  }
}

TEST(Explain, OffersEachOfTwoThatMayBeMeant) {
  const SegmentedText source = text_of(std::vector<std::string>{"Анна 12"}, kRussian);
  const SegmentedText target = text_of(std::vector<std::string>{"Anna 12", "Anna 12"}, kEnglish);
  // So the alignment might be: neither is likely enough.
  const Alignment alignment = {{{0, 1}, {0, 0}, .1}, {{1, 1}, {0, 1}, .5}, {{1, 1}, {1, 2}, .5}};
  const std::vector<std::size_t> first = {0};
  const Explanation alone = explain(source, target, {}, alignment, first)[0];
  // The likeliest is to take both; of one alone, either is as likely.
  ASSERT_EQ(alone.alternatives.size(), 3U);
  EXPECT_EQ(alone.alternatives[0].target, (SegmentRange{0, 2}));
  EXPECT_EQ(alone.alternatives[1].target.size(), 1U);
  EXPECT_EQ(alone.alternatives[2].target.size(), 1U);
  EXPECT_NEAR(alone.alternatives[1].confidence, alone.alternatives[2].confidence, .01);
}

TEST(Explain, KnowsAnchors) {
  std::mt19937 random(3);
  const MadeUpPair texts = made_up_pair(12, random);
  const SegmentedText source = text_of(texts.source, kRussian);
  const SegmentedText target = text_of(texts.target, kEnglish);
  AlignOptions options;
  options.anchors.beads.push_back({{2, 9}, {3, 5}});  // Of a shape that the model lacks.
  options.anchors.source_alone.push_back(10);
  const Alignment alignment = align(source, target, options);
  for (const Explanation& explanation :
       explain(source, target, options, alignment, all_of(alignment))) {
    const bool anchor = explanation.bead.source.begin == 2 || explanation.bead.source.begin == 10;
    EXPECT_EQ(explanation.anchored, anchor && !explanation.bead.source.empty());
    if (explanation.bead.source.size() == 7) {
      EXPECT_EQ(explanation.sum.total(), 0);
    }
  }
}

}  // namespace
}  // namespace svereno
