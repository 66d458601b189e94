#include "aligner/align/align.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "tests/aligner/align/texts.h"

namespace svereno {
namespace {

constexpr int kTrials = 60;

using Row = std::array<std::uint32_t, 4>;  // A bead's two ranges.

std::vector<Row> rows(const Alignment& alignment) {
  std::vector<Row> result;
  for (const Bead& b : alignment) {
    result.push_back({b.source.begin, b.source.end, b.target.begin, b.target.end});
  }
  return result;
}

void expect_partition(const Alignment& alignment, std::size_t source, std::size_t target) {
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  for (const Bead& bead : alignment) {
    EXPECT_EQ(bead.source.begin, i);
    EXPECT_EQ(bead.target.begin, j);
    EXPECT_GT(bead.source.size() + bead.target.size(), 0U);
    EXPECT_GE(bead.confidence, 0);
    EXPECT_LE(bead.confidence, 1);
    i = bead.source.end;
    j = bead.target.end;
  }
  EXPECT_EQ(i, source);
  EXPECT_EQ(j, target);
}

Alignment align_lines(const std::vector<std::string>& source,
                      const std::vector<std::string>& target, const AlignOptions& options = {}) {
  return align(text_of(source, kRussian), text_of(target, kEnglish), options);
}

TEST(Align, CoversEverySegmentOnceInOrder) {
  std::mt19937 random(1);
  for (int trial = 0; trial < kTrials; ++trial) {
    SCOPED_TRACE(trial);
    const auto source = random_lines(random() % 12, random);
    const auto target = random_lines(random() % 12, random);
    expect_partition(align_lines(source, target), source.size(), target.size());
  }
}

TEST(Align, OfAnEmptyTextLeavesTheOtherAlone) {
  EXPECT_THAT(align_lines({}, {}), testing::IsEmpty());
  EXPECT_THAT(rows(align_lines({"Раз.", "Два."}, {})),
              testing::ElementsAre(Row{0, 1, 0, 0}, Row{1, 2, 0, 0}));
  EXPECT_THAT(rows(align_lines({}, {"One."})), testing::ElementsAre(Row{0, 0, 0, 1}));
}

TEST(Align, GivesTheOnlySegmentOfATextToItsTranslation) {
  const Alignment alignment = align_lines(
      {"В 1812 году Наполеон вошёл в Москву."},
      {"It had been raining for three weeks, and nobody cared.", "In 1812 Napoleon entered Moscow.",
       "Who could have known then what would come?"});
  expect_partition(alignment, 1, 3);
  EXPECT_THAT(rows(alignment), testing::Contains(Row{0, 1, 1, 2}));
}

TEST(Align, OfATextWithItselfIsOneToOne) {
  std::mt19937 random(2);
  const std::vector<std::string> lines = made_up_pair(60, random).source;
  for (const Bead& bead : align_lines(lines, lines)) {
    EXPECT_EQ(bead.source, bead.target);
    EXPECT_EQ(bead.source.size(), 1U);
    EXPECT_GT(bead.confidence, .95);
  }
}

// One-sided beads have an order among each other that is no part of what is aligned.
std::vector<std::tuple<Row, double>> paired(const Alignment& alignment, bool swapped) {
  std::vector<std::tuple<Row, double>> result;
  for (const Bead& b : alignment) {
    if (b.source.empty() || b.target.empty()) continue;
    const SegmentRange s = swapped ? b.target : b.source;
    const SegmentRange t = swapped ? b.source : b.target;
    result.emplace_back(Row{s.begin, s.end, t.begin, t.end}, b.confidence);
  }
  return result;
}

TEST(Align, GivesMirroredBeadsWhenTheSidesAreSwapped) {
  std::mt19937 random(3);
  constexpr double kRounding = 1e-3;  // Scores are floats; learning makes more of it.
  for (int trial = 0; trial < 5; ++trial) {
    SCOPED_TRACE(trial);
    MadeUpPair texts = made_up_pair(30, random);
    texts.source.erase(texts.source.begin() + 5, texts.source.begin() + 8);
    texts.target[20] += " " + texts.target[21];
    texts.target.erase(texts.target.begin() + 21);
    const SegmentedText source = text_of(texts.source, kRussian);
    const SegmentedText target = text_of(texts.target, kEnglish);
    const auto there = paired(align(source, target), false);
    const auto back = paired(align(target, source), true);
    ASSERT_EQ(there.size(), back.size());
    for (std::size_t k = 0; k < there.size(); ++k) {
      EXPECT_EQ(std::get<0>(there[k]), std::get<0>(back[k]));
      EXPECT_NEAR(std::get<1>(there[k]), std::get<1>(back[k]), kRounding);
    }
  }
}

TEST(Align, IsTheSameOnEveryRun) {
  std::mt19937 random(4);
  const MadeUpPair texts = made_up_pair(300, random);
  const Alignment first = align_lines(texts.source, texts.target);
  const Alignment second = align_lines(texts.source, texts.target);
  ASSERT_EQ(rows(first), rows(second));
  for (std::size_t k = 0; k < first.size(); ++k) {
    EXPECT_EQ(first[k].confidence, second[k].confidence);
  }
}

TEST(Align, FindsMergesAndSplits) {
  std::mt19937 random(5);
  MadeUpPair texts = made_up_pair(40, random);
  texts.target[10] += " " + texts.target[11] + " " + texts.target[12];
  texts.target.erase(texts.target.begin() + 11, texts.target.begin() + 13);
  texts.source[30] += " " + texts.source[31];
  texts.source.erase(texts.source.begin() + 31);
  const Alignment alignment = align_lines(texts.source, texts.target);
  EXPECT_THAT(rows(alignment), testing::Contains(Row{10, 13, 10, 11}));
  EXPECT_THAT(rows(alignment), testing::Contains(Row{30, 31, 28, 30}));
}

TEST(Align, SkipsHundredsOfLinesLeftOutOnEitherSide) {
  std::mt19937 random(6);
  constexpr std::uint32_t kGap = 400;
  const MadeUpPair whole = made_up_pair(1200, random);
  MadeUpPair texts = whole;
  texts.target.erase(texts.target.begin() + 300, texts.target.begin() + 300 + kGap);
  texts.source.erase(texts.source.begin() + 900, texts.source.begin() + 900 + 200);
  const Alignment alignment = align_lines(texts.source, texts.target);
  expect_partition(alignment, texts.source.size(), texts.target.size());
  std::size_t right = 0;
  for (const Bead& bead : alignment) {
    if (bead.source.size() != 1 || bead.target.size() != 1) continue;
    if (whole.source[0].empty()) continue;
    const std::uint32_t s = bead.source.begin + (bead.source.begin < 900 ? 0 : 200);
    const std::uint32_t t = bead.target.begin + (bead.target.begin < 300 ? 0 : kGap);
    right += s == t ? 1 : 0;
  }
  EXPECT_GE(right, 595U);  // Of 600 that are on both sides.
}

TEST(Align, PairsBlankLinesOrLeavesThemAlone) {
  const Alignment alignment = align_lines({"Иван пришёл в 7.", "", "Пётр ушёл в 9.", "", ""},
                                          {"Ivan came at 7.", "", "Pyotr left at 9."});
  expect_partition(alignment, 5, 3);
  EXPECT_THAT(rows(alignment),
              testing::IsSupersetOf({Row{0, 1, 0, 1}, Row{1, 2, 1, 2}, Row{2, 3, 2, 3}}));
}

TEST(Align, KeepsNotesApartFromTheBody) {
  std::mt19937 random(7);
  for (int trial = 0; trial < kTrials; ++trial) {
    SCOPED_TRACE(trial);
    std::array<std::vector<TestBlock>, 2> blocks;
    std::array<std::uint32_t, 2> body{};
    for (std::size_t side = 0; side < 2; ++side) {
      body[side] = static_cast<std::uint32_t>(random() % 6);
      const std::size_t notes = random() % 5;
      for (std::size_t k = 0; k < body[side] + notes; ++k) {
        const bool note = k >= body[side];
        blocks[side].push_back({note ? BlockKind::note : BlockKind::paragraph,
                                {"Anna " + std::to_string(random() % 4)},
                                note ? std::to_string(k) : ""});
      }
    }
    const SegmentedText source = text_of(blocks[0], kRussian);
    const SegmentedText target = text_of(blocks[1], kEnglish);
    const Alignment alignment = align(source, target);
    expect_partition(alignment, source.segments.size(), target.segments.size());
    for (const Bead& bead : alignment) {
      EXPECT_TRUE(bead.source.end <= body[0] || bead.source.begin >= body[0]);
      EXPECT_TRUE(bead.target.end <= body[1] || bead.target.begin >= body[1]);
      if (bead.source.empty() || bead.target.empty()) continue;
      EXPECT_EQ(bead.source.begin >= body[0], bead.target.begin >= body[1]);
    }
  }
}

TEST(Align, PairsNotesByTheirLabels) {
  std::vector<TestBlock> source = {{BlockKind::paragraph, {"Было тихо.", "Шёл снег."}}};
  std::vector<TestBlock> target = {{BlockKind::paragraph, {"It was quiet.", "It snowed."}}};
  for (const char* label : {"1", "2", "3", "4"}) {
    source.push_back({BlockKind::note, {"Там же."}, label});
    if (label != std::string("2")) target.push_back({BlockKind::note, {"Ibid."}, label});
  }
  EXPECT_THAT(
      rows(align(text_of(source, kRussian), text_of(target, kEnglish))),
      testing::IsSupersetOf({Row{2, 3, 2, 3}, Row{3, 4, 3, 3}, Row{4, 5, 3, 4}, Row{5, 6, 4, 5}}));
}

TEST(Align, PairsHeadingsWithHeadings) {
  const auto blocks = [](std::vector<const char*> pieces) {
    std::vector<TestBlock> result;
    for (const std::string piece : pieces) {
      const bool heading = piece[0] == '#';
      result.push_back({heading ? BlockKind::heading : BlockKind::paragraph,
                        {heading ? piece.substr(1) : piece}});
    }
    return result;
  };
  const SegmentedText source = text_of(
      blocks({"#Утро", "Снег идёт.", "#Полдень", "Снег тает.", "#Вечер", "Снега нет."}), kRussian);
  const SegmentedText target = text_of(blocks({"#Morning", "It snows.", "It is noon.", "#Noon",
                                               "Snow melts.", "#Evening", "No snow."}),
                                       kEnglish);
  EXPECT_THAT(rows(align(source, target)),
              testing::IsSupersetOf({Row{0, 1, 0, 1}, Row{2, 3, 3, 4}, Row{4, 5, 5, 6}}));
}

TEST(Align, UsesALexicon) {
  const std::vector<std::string> source = {"тихая тёмная ночь", "ясный тёплый день",
                                           "серое сырое утро", "долгий синий вечер"};
  const std::vector<std::string> target = {"a wet grey dawn", "a long blue dusk"};
  const LexiconWords ru{{"серый", "сырой", "утро", "долгий", "синий", "вечер"},
                        std::vector<double>(6, 1e-3)};
  const LexiconWords en{{"grey", "wet", "dawn", "long", "blue", "dusk"},
                        std::vector<double>(6, 1e-3)};
  std::vector<WordPair> pairs;
  for (std::uint32_t k = 0; k < 6; ++k) pairs.push_back({k, {k, .8F, .8F}});
  const MemoryLexicon lexicon(ru, en, pairs);
  AlignOptions options;
  options.lexicons = {&lexicon};
  EXPECT_THAT(rows(align_lines(source, target, options)),
              testing::IsSupersetOf({Row{2, 3, 0, 1}, Row{3, 4, 1, 2}}));
}

TEST(Align, ReportsProgressThatRisesFromNothingToAll) {
  std::mt19937 random(8);
  const MadeUpPair texts = made_up_pair(20, random);
  std::vector<double> reports;
  align(text_of(texts.source, kRussian), text_of(texts.target, kEnglish), {},
        [&](double done) { reports.push_back(done); });
  ASSERT_GE(reports.size(), 2U);
  EXPECT_EQ(reports.front(), 0);
  EXPECT_EQ(reports.back(), 1);
  EXPECT_TRUE(std::ranges::is_sorted(reports));
}

}  // namespace
}  // namespace svereno
