#include "aligner/align/moved.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "aligner/align/align.h"
#include "tests/aligner/align/texts.h"

namespace svereno {
namespace {

struct Found {
  Alignment alignment;
  std::vector<Moved> moved;
};

Found find(const MadeUpPair& texts, const AlignOptions& options = {}) {
  const SegmentedText source = text_of(texts.source, kRussian);
  const SegmentedText target = text_of(texts.target, kEnglish);
  Found found{align(source, target, options), {}};
  found.moved = take_out_moved(source, target, options, found.alignment);
  return found;
}

// Moves the lines [begin, end) behind the line before `to`, which lies behind them.
void move_down(std::vector<std::string>& lines, std::size_t begin, std::size_t end,
               std::size_t to) {
  const auto at = [&](std::size_t i) { return lines.begin() + static_cast<std::ptrdiff_t>(i); };
  std::rotate(at(begin), at(end), at(to));
}

void expect_partition(const Alignment& alignment, std::size_t source, std::size_t target) {
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  for (const Bead& bead : alignment) {
    EXPECT_EQ(bead.source.begin, i);
    EXPECT_EQ(bead.target.begin, j);
    i = bead.source.end;
    j = bead.target.end;
  }
  EXPECT_EQ(i, source);
  EXPECT_EQ(j, target);
}

TEST(Moved, OfTextsInOneOrderThereIsNothing) {
  std::mt19937 random(1);
  for (int trial = 0; trial < 5; ++trial) {
    MadeUpPair texts = made_up_pair(120, random);
    texts.source.erase(texts.source.begin() + 20, texts.source.begin() + 30);
    texts.target.erase(texts.target.begin() + 70, texts.target.begin() + 90);
    EXPECT_THAT(find(texts).moved, testing::IsEmpty());
  }
}

TEST(Moved, FindsBlocksOfManySizesAndLeavesThemAloneInTheAlignment) {
  for (const std::uint32_t size : {4U, 10U, 30U, 60U}) {
    SCOPED_TRACE(size);
    std::mt19937 random(size);
    MadeUpPair texts = made_up_pair(300, random);
    move_down(texts.target, 40, 40 + size, 250);
    const Found found = find(texts);
    expect_partition(found.alignment, 300, 300);
    ASSERT_EQ(found.moved.size(), 1U);
    const Moved& moved = found.moved[0];
    EXPECT_NEAR(moved.source.begin, 40, 1);
    EXPECT_NEAR(moved.source.end, 40 + size, 1);
    EXPECT_NEAR(moved.target.begin, 250 - size, 1);
    EXPECT_NEAR(moved.target.end, 250, 1);
    EXPECT_GT(moved.confidence, .6);
    for (const Bead& bead : found.alignment) {
      const bool within = bead.source.begin >= moved.source.begin &&
                          bead.source.end <= moved.source.end && !bead.source.empty();
      if (within) {
        EXPECT_TRUE(bead.target.empty());
      }
    }
  }
}

TEST(Moved, PairsTheSegmentsOfThePassage) {
  std::mt19937 random(3);
  MadeUpPair texts = made_up_pair(200, random);
  move_down(texts.target, 20, 40, 150);
  const Found found = find(texts);
  ASSERT_EQ(found.moved.size(), 1U);
  const Moved& moved = found.moved[0];
  std::uint32_t i = moved.source.begin;
  std::uint32_t j = moved.target.begin;
  std::size_t right = 0;
  for (const Bead& bead : moved.beads) {
    EXPECT_EQ(bead.source.begin, i);
    EXPECT_EQ(bead.target.begin, j);
    i = bead.source.end;
    j = bead.target.end;
    right += bead.source.size() == 1 && bead.target == SegmentRange{i + 109, i + 110} ? 1U : 0U;
  }
  EXPECT_EQ(i, moved.source.end);
  EXPECT_EQ(j, moved.target.end);
  EXPECT_GE(right, 18U);
}

TEST(Moved, FindsTwoPassagesInTheOrderOfTheSource) {
  std::mt19937 random(4);
  MadeUpPair texts = made_up_pair(300, random);
  move_down(texts.target, 20, 40, 120);
  move_down(texts.target, 200, 215, 280);
  const std::vector<Moved> moved = find(texts).moved;
  ASSERT_EQ(moved.size(), 2U);
  EXPECT_LT(moved[0].source.begin, moved[1].source.begin);
}

TEST(Moved, BoilerplateThatIsRepeatedIsNotMoved) {
  std::mt19937 random(5);
  MadeUpPair texts = made_up_pair(100, random);
  const MadeUpPair lines = made_up_pair(4, random);
  // On one side the block stands at the front and at the end, on the other at the end twice.
  const auto add = [](std::vector<std::string>& to, const std::vector<std::string>& block,
                      bool front) {
    to.insert(front ? to.begin() : to.end(), block.begin(), block.end());
  };
  add(texts.source, lines.source, true);
  add(texts.source, lines.source, false);
  add(texts.target, lines.target, false);
  add(texts.target, lines.target, false);
  EXPECT_THAT(find(texts).moved, testing::IsEmpty());
}

TEST(Moved, WhatAnAnchorLeavesAloneStaysAlone) {
  std::mt19937 random(6);
  MadeUpPair texts = made_up_pair(100, random);
  move_down(texts.target, 20, 30, 80);
  AlignOptions options;
  for (std::uint32_t i = 20; i < 30; ++i) options.anchors.source_alone.push_back(i);
  EXPECT_THAT(find(texts, options).moved, testing::IsEmpty());
}

TEST(Moved, EmptyTextsAreNoTrouble) {
  EXPECT_THAT(find({}).moved, testing::IsEmpty());
  EXPECT_THAT(find({{"Раз.", "Два."}, {}}).moved, testing::IsEmpty());
}

}  // namespace
}  // namespace svereno
