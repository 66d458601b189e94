#include "aligner/align/band.h"

#include <gmock/gmock.h>

#include <random>
#include <vector>

#include "aligner/align/anchors.h"
#include "aligner/align/score.h"
#include "tests/aligner/align/texts.h"

namespace svereno {
namespace {

void expect_sound(const Band& band, Node end) {
  EXPECT_EQ(band.source_count(), end.source);
  EXPECT_EQ(band.target_count(), end.target);
  EXPECT_TRUE(band.contains({0, 0}));
  EXPECT_TRUE(band.contains(end));
  for (std::uint32_t i = 0; i <= band.source_count(); ++i) {
    EXPECT_LE(band.row(i).first, band.row(i).last);
    EXPECT_LE(band.row(i).last, end.target);
    if (i == 0) continue;
    EXPECT_LE(band.row(i - 1).first, band.row(i).first);
    EXPECT_LE(band.row(i - 1).last, band.row(i).last);
    EXPECT_LE(band.row(i).first, band.row(i - 1).last + 1);
  }
}

TEST(Band, HoldsItsCornersAndIsSound) {
  std::mt19937 random(21);
  for (int trial = 0; trial < 100; ++trial) {
    SCOPED_TRACE(trial);
    std::vector<Node> corners = {{0, 0}};
    for (int k = 0; k < 4; ++k) {
      corners.push_back({corners.back().source + static_cast<std::uint32_t>(random() % 30),
                         corners.back().target + static_cast<std::uint32_t>(random() % 30)});
    }
    const Band band = Band::along(corners, static_cast<std::uint32_t>(random() % 4));
    expect_sound(band, corners.back());
    for (const Node& corner : corners) EXPECT_TRUE(band.contains(corner));

    const Band wider = band.widened(std::vector{corners[2]}, 5);
    expect_sound(wider, corners.back());
    EXPECT_GE(wider.size(), band.size());
  }
}

TEST(Band, KnowsWhereItsEdgesAre) {
  const std::vector<Node> corners = {{0, 0}, {100, 100}};
  const Band band = Band::along(corners, 5);
  const std::uint32_t last = band.row(50).last;
  EXPECT_FALSE(band.near_edge({50, 50}, 3));
  EXPECT_TRUE(band.near_edge({50, last}, 3));
  EXPECT_TRUE(band.near_edge({50, band.row(50).first}, 3));
  EXPECT_FALSE(band.near_edge({0, 0}, 3));
  EXPECT_FALSE(band.near_edge({100, 100}, 3));
  EXPECT_FALSE(Band::full(10, 10).near_edge({5, 10}, 3));
}

TextPair pair_of(const MadeUpPair& texts) {
  const SegmentedText source = text_of(texts.source, kRussian);
  const SegmentedText target = text_of(texts.target, kEnglish);
  const auto whole = [](const SegmentedText& text) {
    return SegmentRange{0, static_cast<std::uint32_t>(text.segments.size())};
  };
  return read_pair(source, whole(source), target, whole(target), {});
}

TEST(Band, DoesNotChangeScores) {
  std::mt19937 random(22);
  const TextPair texts = pair_of(made_up_pair(40, random));
  const AlignOptions options;
  const WordLinks links = link_words(texts.source, texts.target, {}, options.lexical);
  const std::vector<Node> corners = {{0, 0}, {10, 20}, {11, 33}, {40, 40}};
  const Band narrow = Band::along(corners, 2);
  const Band full = Band::full(40, 40);
  const BeadScores some = score_beads(texts, links, 0, options, narrow);
  const BeadScores all = score_beads(texts, links, 0, options, full);
  int compared = 0;
  for (std::uint32_t i = 0; i <= 40; ++i) {
    for (std::uint32_t j = narrow.row(i).first; j <= narrow.row(i).last; ++j) {
      for (std::size_t shape = 0; shape < some.shape_count; ++shape) {
        const float score = some.of(narrow.index({i, j}), shape);
        if (score == BeadScores::kImpossible) continue;
        EXPECT_EQ(score, all.of(full.index({i, j}), shape));
        ++compared;
      }
    }
  }
  EXPECT_GT(compared, 1000);
}

// The nodes that are searched, for made-up texts of `count` lines.
std::size_t nodes_searched(std::size_t count) {
  std::mt19937 random(23);
  MadeUpPair texts = made_up_pair(count, random);
  texts.target.erase(texts.target.begin() + static_cast<std::ptrdiff_t>(count / 2),
                     texts.target.begin() + static_cast<std::ptrdiff_t>(count / 2 + count / 50));
  const SegmentedText source = text_of(texts.source, kRussian);
  const SegmentedText target = text_of(texts.target, kEnglish);
  const TextWords s = read_words(source.document, source.segments);
  const TextWords t = read_words(target.document, target.segments);
  const WordLinks links = link_words(s, t, {}, {});
  return Band::along(find_anchors(s, t, links), SearchOptions{}.band).size();
}

TEST(Band, GrowsWithTheTextsNotWithTheirSquare) {
  const std::size_t small = nodes_searched(5'000);
  const std::size_t large = nodes_searched(20'000);
  EXPECT_LT(small, 5'000 * 200);
  EXPECT_LT(large, small * 5);
}

}  // namespace
}  // namespace svereno
