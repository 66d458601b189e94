#include "aligner/bitext/multitext.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <vector>

namespace svereno {
namespace {

using Sides = std::vector<std::vector<std::uint32_t>>;

Sides sides(const std::vector<MultiRow>& rows) {
  Sides result;
  for (const MultiRow& row : rows) {
    std::vector<std::uint32_t>& numbers = result.emplace_back();
    for (const SegmentRange range : row.ranges) {
      numbers.push_back(range.begin);
      numbers.push_back(range.end);
    }
  }
  return result;
}

TEST(JoinAlignments, JoinsWhatSharesASegmentOfThePivot) {
  const Alignment english = {{{0, 1}, {0, 1}, .9}, {{1, 3}, {1, 2}, .8}, {{3, 4}, {2, 3}, .7}};
  const Alignment german = {{{0, 2}, {0, 1}, .6}, {{2, 3}, {1, 3}, 1}, {{3, 4}, {3, 3}, .5}};
  const auto rows = join_alignments({english, german});
  EXPECT_EQ(sides(rows), (Sides{{0, 3, 0, 2, 0, 3}, {3, 4, 2, 3, 3, 3}}));
  EXPECT_EQ(rows[0].confidence, .6);
  EXPECT_EQ(rows[1].confidence, .5);
}

TEST(JoinAlignments, LeavesApartWhatOneVersionAddsUnlessItStandsInside) {
  const Alignment english = {{{0, 1}, {0, 1}}, {{1, 1}, {1, 2}, .4}, {{1, 2}, {2, 3}}};
  const Alignment german = {{{0, 0}, {0, 1}}, {{0, 1}, {1, 2}}, {{1, 2}, {2, 3}}};
  EXPECT_EQ(
      sides(join_alignments({english, german})),
      (Sides{{0, 0, 0, 0, 0, 1}, {0, 1, 0, 1, 1, 2}, {1, 1, 1, 2, 2, 2}, {1, 2, 2, 3, 2, 3}}));
  const Alignment merged = {{{0, 2}, {0, 1}}};
  EXPECT_EQ(sides(join_alignments({english, merged})), (Sides{{0, 2, 0, 3, 0, 1}}));
}

TEST(JoinAlignments, OfNothingIsNothing) {
  EXPECT_TRUE(join_alignments({{}, {}}).empty());
  const Alignment only = {{{0, 0}, {0, 1}}};
  EXPECT_EQ(sides(join_alignments({{}, only})), (Sides{{0, 0, 0, 0, 0, 1}}));
}

// An alignment of `count` segments with as many as it takes.
Alignment random_alignment(std::uint32_t count, std::mt19937& random) {
  Alignment alignment;
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  while (i < count || random() % 3 == 0) {
    const auto s = std::min(static_cast<std::uint32_t>(random() % 4), count - i);
    const auto t = static_cast<std::uint32_t>(random() % 3);
    if (s + t == 0) continue;
    alignment.push_back({{i, i + s}, {j, j + t}});
    i += s;
    j += t;
  }
  return alignment;
}

TEST(JoinAlignments, CoversEverySegmentOnceAndKeepsBeadsWhole) {
  std::mt19937 random(1);
  for (int trial = 0; trial < 300; ++trial) {
    SCOPED_TRACE(trial);
    const auto count = static_cast<std::uint32_t>(random() % 9);
    std::vector<Alignment> alignments(2 + random() % 3);
    for (Alignment& alignment : alignments) alignment = random_alignment(count, random);
    const auto rows = join_alignments(alignments);
    std::vector<std::uint32_t> ends(alignments.size() + 1);
    for (const MultiRow& row : rows) {
      ASSERT_EQ(row.ranges.size(), ends.size());
      EXPECT_TRUE(std::ranges::any_of(row.ranges, [](SegmentRange r) { return !r.empty(); }));
      for (std::size_t k = 0; k < ends.size(); ++k) {
        EXPECT_EQ(row.ranges[k].begin, ends[k]);
        ends[k] = row.ranges[k].end;
      }
    }
    EXPECT_EQ(ends[0], count);
    for (std::size_t k = 0; k < alignments.size(); ++k) {
      for (const Bead& bead : alignments[k]) {
        const auto holds = [&](const MultiRow& row) {
          const auto inside = [](SegmentRange part, SegmentRange whole) {
            return part.empty() || (whole.begin <= part.begin && part.end <= whole.end);
          };
          return inside(bead.source, row.ranges[0]) && inside(bead.target, row.ranges[k + 1]);
        };
        EXPECT_TRUE(std::ranges::any_of(rows, holds));
      }
    }
  }
}

}  // namespace
}  // namespace svereno
