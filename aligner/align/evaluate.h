#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace svereno {

/// A bead as sets of segment numbers, sorted and without repeats, as gold files
/// have them; they need not be contiguous.
struct LooseBead {
  std::vector<std::uint32_t> source;
  std::vector<std::uint32_t> target;
  friend auto operator<=>(const LooseBead&, const LooseBead&) = default;
};

/// Counts that add up over documents (micro average).
struct BeadCounts {
  std::uint64_t proposed = 0;         ///< Two-sided beads of the alignment under test.
  std::uint64_t proposed_strict = 0;  ///< Of these, the same as a gold bead.
  std::uint64_t proposed_lax = 0;     ///< Of these, sharing a source and a target segment with one.
  std::uint64_t gold = 0;             ///< Two-sided gold beads.
  std::uint64_t gold_strict = 0;
  std::uint64_t gold_lax = 0;
  std::uint64_t gold_unaligned = 0;  ///< Segments in one-sided gold beads, both sides together.
  std::uint64_t proposed_unaligned = 0;
  std::uint64_t both_unaligned = 0;

  BeadCounts& operator+=(const BeadCounts& other);
};

/// Precision, recall and their harmonic mean, 0 where nothing was to be counted.
struct Score {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

/// Compares one document's alignment with its gold.
///
/// Source: Thompson & Koehn, "Vecalign", EMNLP 2019, section 4: a bead is strictly
/// right if the gold has exactly it, laxly right if some gold bead shares at least
/// one source and one target segment with it. One-sided beads are left out of both
/// and counted by segments. Repeated beads count once in precision.
BeadCounts compare(std::span<const LooseBead> gold, std::span<const LooseBead> proposed);

Score strict_score(const BeadCounts& counts);
Score lax_score(const BeadCounts& counts);
Score unaligned_score(const BeadCounts& counts);

}  // namespace svereno
