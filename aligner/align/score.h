#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "aligner/align/band.h"
#include "aligner/align/evidence.h"
#include "aligner/align/links.h"
#include "aligner/align/options.h"
#include "aligner/align/traits.h"
#include "aligner/align/words.h"

namespace svereno {

/// The lengths of one side's segments, as sums from the first: one more than segments.
struct SegmentLengths {
  std::vector<std::uint32_t> characters;  ///< Code points before each segment.
  std::vector<std::uint32_t> blanks;      ///< Empty segments before each.

  std::uint32_t characters_in(SegmentRange range) const {
    return characters[range.end] - characters[range.begin];
  }
  std::uint32_t blanks_in(SegmentRange range) const {
    return blanks[range.end] - blanks[range.begin];
  }
};

/// How many sentences' ends a side's segments hold, as sums: the full stops, question and
/// exclamation marks, a run of them as one.
struct SegmentStops {
  std::vector<std::uint32_t> before;  ///< One more than segments.
  std::uint32_t in(SegmentRange range) const { return before[range.end] - before[range.begin]; }
};

SegmentLengths measure(const Document& document, std::span<const Segment> segments);
SegmentStops count_stops(const Document& document, std::span<const Segment> segments);

/// Two texts as the aligner sees them.
struct TextPair {
  TextWords source;
  TextWords target;
  SegmentLengths source_lengths;
  SegmentLengths target_lengths;
  SegmentStops source_stops;
  SegmentStops target_stops;
  Traits traits;
};

/// Reads the stretches `source_range` and `target_range` of two texts. Cost: linear in them.
TextPair read_pair(const SegmentedText& source, SegmentRange source_range,
                   const SegmentedText& target, SegmentRange target_range,
                   const TraitModel& traits);

/// The scores of all two-sided beads in a band.
struct BeadScores {
  /// Of a bead that cannot be or does not lie in the band.
  static constexpr float kImpossible = -std::numeric_limits<float>::infinity();

  std::size_t shape_count = 0;
  std::vector<float> values;  ///< For each node of the band, for each shape.

  /// For the bead of shape number `shape` that ends in node number `node`: in nats, how
  /// much likelier its two sides are as translations than as texts of their own,
  /// together with how likely its shape is.
  float of(std::size_t node, std::size_t shape) const { return values[node * shape_count + shape]; }
};

/// The standard deviation of the logarithm of the ratio of lengths, for a bead of so many
/// characters on either side.
double length_deviation(std::uint32_t source, std::uint32_t target, const LengthModel& model);

/// A word of a bead and what it adds to the bead's score, in nats: above 0 where the other side
/// explains it better than chance.
struct WordPart {
  std::uint32_t word = 0;  ///< Its number in its TextWords.
  double nats = 0;
};

/// The parts of a bead's score, with the words of which something is known, in the order of the
/// text; what they add makes `sum.words`.
struct BeadParts {
  BeadSum sum;
  std::vector<WordPart> source_words;
  std::vector<WordPart> target_words;
};

/// The parts of the score that score_beads() gives this bead of two sides; none if there is no
/// such shape. Cost: linear in the texts.
std::optional<BeadParts> score_parts(const TextPair& texts, const WordLinks& links,
                                     double log_ratio, const AlignOptions& options,
                                     SegmentRange source, SegmentRange target);

/// The sums of the beads of `alignment`, nothing for those of one side; all shapes must be
/// known. Cost: linear in the words.
std::vector<BeadSum> sum_beads(const TextPair& texts, const WordLinks& links, double log_ratio,
                               const AlignOptions& options, const Alignment& alignment);

/// Scores all beads in `band`. `log_ratio` is the usual logarithm of the target's
/// length divided by the source's. Cost: for each node and shape, the length of a bead.
BeadScores score_beads(const TextPair& texts, const WordLinks& links, double log_ratio,
                       const AlignOptions& options, const Band& band);

}  // namespace svereno
