#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "aligner/align/observe.h"
#include "aligner/bitext/bitext.h"

namespace svereno {

/// What tells whether a bead is exactly right, in the order of ConfidenceModel::weights.
enum class Sign : std::size_t {
  bias,        ///< 1.
  sharp,       ///< The logarithm of the odds that the model gives the bead.
  words,       ///< What the words add to the score, in nats for each word; two-sided beads only.
  length,      ///< How far the length is from what is usual, in standard deviations; the same.
  stops,       ///< By how many the full stops, question and exclamation marks differ, at most 3.
  three,       ///< 1 for a bead of three segments, else 0.
  more,        ///< 1 for a two-sided bead of more.
  alone,       ///< 1 for a one-sided bead.
  document,    ///< The mean of `sharp` over the text.
  characters,  ///< The logarithm of the number of characters of both sides, less 4.
  neighbour,   ///< The lower `sharp` of the beads before and after.
  around,      ///< The mean of `sharp` over ten beads to either side.
};
constexpr std::size_t kSigns = 12;
using Signs = std::array<double, kSigns>;

/// The signs of each bead of `alignment`, which is the best of the lattice of `view` and has the
/// model's own probabilities. Cost: linear in the words.
std::vector<Signs> read_signs(const SearchView& view, const Alignment& alignment);

/// The probability that a bead with these signs is exactly right.
///
/// Source: logistic regression; Guo et al., "On calibration of modern neural networks", ICML
/// 2017, section 4, has it of one sign (Platt scaling).
double confidence(const Signs& signs, const ConfidenceModel& model);

/// Puts confidence() in the place of the model's own probabilities, which take the words of a
/// bead as if each were evidence of its own, and are surer than they should be.
void make_reliable(const SearchView& view, Alignment& alignment);

}  // namespace svereno
