#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "aligner/align/band.h"
#include "aligner/align/options.h"
#include "aligner/align/score.h"

namespace svereno {

/// All alignments that lie in a band, and how likely each is. References must outlive it.
struct Lattice {
  const Band& band;
  const BeadScores& scores;
  const SegmentLengths& source;
  const SegmentLengths& target;
  const BeadPriors& priors;

  /// The ways to get to a node: by a bead of each shape, by a source segment alone, by a
  /// target segment alone, in this order.
  std::size_t source_alone() const { return priors.shapes.size(); }
  std::size_t target_alone() const { return priors.shapes.size() + 1; }
  std::size_t step_count() const { return priors.shapes.size() + 2; }

  /// Where step number `step` to `to` begins; none if it cannot be.
  std::optional<Node> origin(Node to, std::size_t step) const;
};

/// How likely each bead of a lattice is, all alignments considered.
///
/// Segments that one side has alone come one by one; between two-sided beads first those
/// of the source, then those of the target, so that no alignment counts twice.
class Posteriors {
 public:
  /// Cost: linear in the nodes of the band; 56 bytes a node.
  explicit Posteriors(const Lattice& lattice);

  /// The probability of the bead that step number `step` from `from` to `to` is.
  double of(Node from, Node to, std::size_t step) const;

 private:
  // Logarithms of the weight of all ways to or from a node, by the kind of the step that
  // reaches it.
  struct Weights {
    double paired;
    double source_alone;
    double target_alone;
  };
  // Logarithms of the probabilities of going on.
  struct Turns {
    double pair, open, again, close, blank;
  };

  void sum_forward();
  void sum_backward();
  Weights backward_at(Node node) const;
  double by_pair(std::size_t from) const;
  double by_source(Node from) const;
  double by_target(Node from) const;
  double open_source(Node from) const;
  double open_target(Node from) const;
  double again_source(Node from) const;
  double again_target(Node from) const;

  Lattice lattice_;
  Turns turns_;
  std::vector<Weights> forward_;
  std::vector<Weights> backward_;
  std::vector<double> pairs_after_;  // Of all ways from a node that begin with a pair.
  double total_ = 0;
};

}  // namespace svereno
