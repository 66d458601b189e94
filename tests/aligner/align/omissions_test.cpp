// What one side leaves out: chapters, prefaces, afterwords.
#include <gmock/gmock.h>

#include <random>
#include <string>

#include "aligner/align/align.h"
#include "aligner/align/ibm1.h"
#include "aligner/align/unfounded.h"
#include "aligner/align/words.h"
#include "tests/aligner/align/texts.h"

namespace svereno {
namespace {

struct Cut {
  bool source = false;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// A made-up text of which `cuts` are left out, aligned.
struct Outcome {
  std::uint32_t common = 0;  // Lines on both sides.
  std::uint32_t right = 0;   // Of these, paired with each other.
  std::uint32_t wrong = 0;   // Two-sided beads that pair others.
};

Outcome align_with(std::uint32_t size, const std::vector<Cut>& cuts, unsigned seed,
                   const AlignOptions& options = {}) {
  std::mt19937 random(seed);
  const MadeUpPair whole = made_up_pair(size, random);
  std::vector<std::string> source, target;
  std::vector<std::uint32_t> source_lines, target_lines;
  Outcome outcome;
  for (std::uint32_t line = 0; line < size; ++line) {
    bool in_source = true;
    bool in_target = true;
    for (const Cut& cut : cuts) {
      if (line >= cut.begin && line < cut.end) (cut.source ? in_source : in_target) = false;
    }
    if (in_source) source.push_back(whole.source[line]), source_lines.push_back(line);
    if (in_target) target.push_back(whole.target[line]), target_lines.push_back(line);
    outcome.common += in_source && in_target ? 1U : 0U;
  }
  const SegmentedText russian = text_of(source, kRussian);
  const SegmentedText english = text_of(target, kEnglish);
  Alignment alignment = align(russian, english, options);
  part_unfounded(russian, english, options, alignment);
  for (const Bead& bead : alignment) {
    if (bead.source.empty() || bead.target.empty()) continue;
    const bool right = bead.source.size() == 1 && bead.target.size() == 1 &&
                       source_lines[bead.source.begin] == target_lines[bead.target.begin];
    ++(right ? outcome.right : outcome.wrong);
  }
  return outcome;
}

// A lexicon of the words that made-up texts are made of, learnt from another one.
MemoryLexicon made_up_lexicon() {
  constexpr std::uint32_t kSize = 2000;
  std::mt19937 random(1);
  const MadeUpPair texts = made_up_pair(kSize, random);
  const SegmentedText source = text_of(texts.source, kRussian);
  const SegmentedText target = text_of(texts.target, kEnglish);
  Alignment alignment;
  for (std::uint32_t i = 0; i < kSize; ++i) alignment.push_back({{i, i + 1}, {i, i + 1}});
  return learn_lexicon(read_words(source.document, source.segments),
                       read_words(target.document, target.segments), alignment, {});
}

void expect_all_but_few_right(const Outcome& outcome) {
  constexpr std::uint32_t kFew = 3;
  EXPECT_GE(outcome.right + kFew, outcome.common);
  EXPECT_LE(outcome.wrong, kFew);
}

TEST(Omissions, AreLeftAloneWhereverTheyStand) {
  constexpr std::uint32_t kSize = 700;
  const MemoryLexicon lexicon = made_up_lexicon();
  AlignOptions options;
  options.lexicons = {&lexicon};
  for (const std::uint32_t gap : {30U, 100U, 300U}) {
    for (const std::uint32_t begin : {0U, 200U, kSize - gap}) {
      for (const bool source : {false, true}) {
        SCOPED_TRACE(std::to_string(gap) + " at " + std::to_string(begin));
        const std::vector<Cut> cuts = {{source, begin, begin + gap}};
        expect_all_but_few_right(align_with(kSize, cuts, gap + begin));
        expect_all_but_few_right(align_with(kSize, cuts, gap + begin, options));
      }
    }
  }
}

TEST(Omissions, OfEitherSideOneAfterTheOtherAreNotPaired) {
  const MemoryLexicon lexicon = made_up_lexicon();
  AlignOptions options;
  options.lexicons = {&lexicon};
  for (const std::uint32_t gap : {30U, 150U}) {
    SCOPED_TRACE(gap);
    const std::vector<Cut> cuts = {{true, 200, 200 + gap}, {false, 200 + gap, 200 + 2 * gap}};
    expect_all_but_few_right(align_with(700, cuts, gap, options));
    // Without a lexicon some of the one may be paired with some of the other, but not with
    // their neighbours.
    const Outcome without = align_with(700, cuts, gap);
    EXPECT_GE(without.right + 3, without.common);
  }
}

TEST(Omissions, PrefaceOfOneSideAndAfterwordOfTheOther) {
  expect_all_but_few_right(align_with(400, {{true, 0, 60}, {false, 340, 400}}, 9));
}

}  // namespace
}  // namespace svereno
