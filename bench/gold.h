#pragma once

#include <filesystem>
#include <vector>

#include "aligner/align/evaluate.h"
#include "aligner/bitext/bitext.h"
#include "tests/gold_data.h"

namespace svereno {

/// A document of the gold sets: a segment a line, and which belong together.
struct GoldPair {
  SegmentedText source;
  SegmentedText target;
  std::vector<LooseBead> beads;
};

/// The documents of `part` in `folder`, a gold set, without their extensions, sorted.
std::vector<std::filesystem::path> gold_stems(const std::filesystem::path& folder, GoldPart part);

/// Reads `stem`.ru and .en, or .src (German) and .tgt (French), and .gold.tsv.
GoldPair read_gold(const std::filesystem::path& stem);

LooseBead loose(const Bead& bead);

/// Whether each bead of `alignment` is right: a two-sided one, if the gold has it; a
/// one-sided one, if the gold leaves its segment alone.
std::vector<bool> judge(const Alignment& alignment, const std::vector<LooseBead>& gold);

}  // namespace svereno
