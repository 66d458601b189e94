#include "aligner/align/hard_anchors.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "aligner/align/align.h"
#include "aligner/align/evaluate.h"
#include "aligner/formats/anchors.h"
#include "aligner/formats/write.h"
#include "tests/aligner/align/texts.h"

namespace svereno {
namespace {

// Two texts and what is aligned with what.
struct Gold {
  std::vector<std::string> source;
  std::vector<std::string> target;
  HardAnchors all;
};

std::uint32_t size(const std::vector<std::string>& lines) {
  return static_cast<std::uint32_t>(lines.size());
}

// Words without rhyme or reason, so that the aligner alone would do anything but the gold; of
// beads of all shapes, also such as the model does not have.
Gold random_gold(std::mt19937& random, std::size_t beads) {
  Gold gold;
  for (std::size_t i = 0; i < beads; ++i) {
    const auto source = random_lines(random() % 4 == 0 ? random() % 7 : 1, random);
    const auto target = random_lines(random() % 4 == 0 ? random() % 7 : 1, random);
    const SegmentRange s{size(gold.source), size(gold.source) + size(source)};
    const SegmentRange t{size(gold.target), size(gold.target) + size(target)};
    gold.source.insert(gold.source.end(), source.begin(), source.end());
    gold.target.insert(gold.target.end(), target.begin(), target.end());
    if (!s.empty() && !t.empty()) gold.all.beads.push_back({s, t});
    for (std::uint32_t k = s.begin; t.empty() && k < s.end; ++k) gold.all.source_alone.push_back(k);
    for (std::uint32_t k = t.begin; s.empty() && k < t.end; ++k) gold.all.target_alone.push_back(k);
  }
  return gold;
}

template <typename T>
std::vector<T> some_of(const std::vector<T>& all, std::mt19937& random) {
  std::vector<T> result;
  std::ranges::copy_if(all, std::back_inserter(result),
                       [&](const T&) { return random() % 3 == 0; });
  return result;
}

Alignment align_with(const Gold& gold, const HardAnchors& anchors) {
  AlignOptions options;
  options.anchors = anchors;
  options.search.full_nodes = 400;  // So that longer texts go through the band.
  return align(text_of(gold.source, kRussian), text_of(gold.target, kEnglish), options);
}

void expect_partition(const Alignment& alignment, const Gold& gold) {
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  for (const Bead& bead : alignment) {
    EXPECT_EQ(bead.source.begin, i);
    EXPECT_EQ(bead.target.begin, j);
    i = bead.source.end;
    j = bead.target.end;
  }
  EXPECT_EQ(i, gold.source.size());
  EXPECT_EQ(j, gold.target.size());
}

// Each anchor is a bead of its own, of confidence 1.
void expect_kept(const Alignment& alignment, const HardAnchors& anchors) {
  const auto sure = [&](const auto& is_it) {
    return std::ranges::any_of(
        alignment, [&](const Bead& bead) { return is_it(bead) && bead.confidence == 1; });
  };
  for (const Bead& anchor : anchors.beads) {
    EXPECT_TRUE(sure([&](const Bead& bead) {
      return bead.source == anchor.source && bead.target == anchor.target;
    })) << anchor.source.begin;
  }
  for (const std::uint32_t s : anchors.source_alone) {
    EXPECT_TRUE(sure([&](const Bead& bead) {
      return bead.target.empty() && bead.source == SegmentRange{s, s + 1};
    })) << s;
  }
  for (const std::uint32_t t : anchors.target_alone) {
    EXPECT_TRUE(sure([&](const Bead& bead) {
      return bead.source.empty() && bead.target == SegmentRange{t, t + 1};
    })) << t;
  }
}

TEST(HardAnchors, AreNeverViolated) {
  std::mt19937 random(1);
  for (int trial = 0; trial < 60; ++trial) {
    SCOPED_TRACE(trial);
    const Gold gold = random_gold(random, random() % 40);
    const HardAnchors some{some_of(gold.all.beads, random), some_of(gold.all.source_alone, random),
                           some_of(gold.all.target_alone, random)};
    const Alignment alignment = align_with(gold, some);
    expect_partition(alignment, gold);
    expect_kept(alignment, some);
  }
}

TEST(HardAnchors, OfAWholeGoldGiveTheGold) {
  std::mt19937 random(2);
  for (int trial = 0; trial < 60; ++trial) {
    SCOPED_TRACE(trial);
    const Gold gold = random_gold(random, random() % 40);
    const Alignment alignment = align_with(gold, gold.all);
    expect_partition(alignment, gold);
    expect_kept(alignment, gold.all);
    EXPECT_EQ(alignment.size(),
              gold.all.beads.size() + gold.all.source_alone.size() + gold.all.target_alone.size());
  }
}

TEST(HardAnchors, MakeTheRestBetter) {
  std::mt19937 random(3);
  // Two halves of the same text: the aligner cannot know which is meant.
  const MadeUpPair half = made_up_pair(10, random);
  Gold gold{half.source, half.target, {}};
  gold.target.insert(gold.target.end(), half.target.begin(), half.target.end());
  gold.all.beads.push_back({{0, 1}, {10, 11}});
  for (const Bead& bead : align_with(gold, gold.all)) {
    if (bead.source.empty()) continue;
    EXPECT_EQ(bead.target.begin, bead.source.begin + 10);
  }
}

TEST(HardAnchors, MayJoinTheBodyAndTheNotes) {
  const auto text = [](const std::vector<std::string>& lines, std::size_t notes,
                       Language language) {
    std::vector<TestBlock> blocks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      blocks.push_back(
          {i + notes < lines.size() ? BlockKind::paragraph : BlockKind::note, {lines[i]}, ""});
    }
    return text_of(blocks, language);
  };
  AlignOptions options;
  options.anchors.beads.push_back({{1, 2}, {1, 2}});
  const Alignment alignment = align(text({"Раз.", "Два."}, 1, kRussian),
                                    text({"One.", "Two.", "Three."}, 0, kEnglish), options);
  EXPECT_TRUE(std::ranges::any_of(alignment, [](const Bead& bead) {
    return bead.source == SegmentRange{1, 2} && bead.target == SegmentRange{1, 2};
  }));
}

TEST(HardAnchors, OfARealGoldAreKeptAndGiveIt) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(SVERENO_DATA) / "gold/diplomatic";
  if (!fs::exists(folder)) GTEST_SKIP() << "no data at " << folder;
  const auto bytes = [](const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  const auto lines = [&](const fs::path& path) {
    std::vector<std::string> result;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) result.push_back(line);
    return result;
  };
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().string();
    if (!name.ends_with(".gold.tsv")) continue;
    const std::string stem = name.substr(0, name.size() - 9);
    Gold gold{lines(stem + ".ru"), lines(stem + ".en"), {}};
    const std::string text = bytes(name);
    const auto all = read_anchors(text, name, size(gold.source), size(gold.target));
    ASSERT_TRUE(all) << all.error().message();
    const Alignment alignment = align_with(gold, *all);
    expect_kept(alignment, *all);
    const auto proposed = read_beads(write_beads(alignment), "a");
    const auto truth = read_beads(text, "b");
    ASSERT_TRUE(proposed && truth);
    const BeadCounts counts = compare(*truth, *proposed);
    EXPECT_EQ(strict_score(counts).f1, 1);
    EXPECT_EQ(counts.both_unaligned, counts.gold_unaligned);
  }
}

}  // namespace
}  // namespace svereno
