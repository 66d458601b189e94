#pragma once

#include <random>
#include <string>
#include <vector>

#include "aligner/bitext/bitext.h"
#include "aligner/text/language.h"

namespace svereno {

/// A text whose segments are `lines`; an empty line is a blank segment.
SegmentedText text_of(const std::vector<std::string>& lines, Language language);

/// A block and its segments: all of one kind.
struct TestBlock {
  BlockKind kind = BlockKind::paragraph;
  std::vector<std::string> segments;
  std::string label = {};
};
SegmentedText text_of(const std::vector<TestBlock>& blocks, Language language);

/// A made-up text and its translation: words of `count` lines are drawn by Zipf's law from
/// a vocabulary, each has one translation, some are names written alike.
struct MadeUpPair {
  std::vector<std::string> source;
  std::vector<std::string> target;
};
MadeUpPair made_up_pair(std::size_t count, std::mt19937& random);

/// Words drawn without any rhyme or reason.
std::vector<std::string> random_lines(std::size_t count, std::mt19937& random);

}  // namespace svereno
