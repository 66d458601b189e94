#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "aligner/align/band.h"
#include "aligner/align/options.h"
#include "aligner/align/score.h"
#include "aligner/align/weight.h"

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
  /// Cost: linear in the nodes of the band; 112 bytes a node.
  explicit Posteriors(const Lattice& lattice);

  /// The probability of the bead that step number `step` from `from` to `to` is.
  double of(Node from, Node to, std::size_t step) const;

 private:
  // The weight of all ways to or from a node, by the kind of the step that reaches it.
  struct Weights {
    Weight paired;
    Weight source_alone;
    Weight target_alone;
  };
  // The probabilities of going on.
  struct Turns {
    Weight pair, open, again, close, blank;
  };

  Weight bead(std::size_t node, std::size_t shape) const;
  void sum_forward();
  void sum_backward();
  Weights backward_at(Node node) const;
  Weight by_pair(std::size_t from) const;
  Weight by_source(Node from) const;
  Weight by_target(Node from) const;
  Weight open_source(Node from) const;
  Weight open_target(Node from) const;
  Weight again_source(Node from) const;
  Weight again_target(Node from) const;

  Lattice lattice_;
  Turns turns_;
  std::vector<Weights> forward_;
  std::vector<Weights> backward_;
  std::vector<Weight> pairs_after_;  // Of all ways from a node that begin with a pair.
  Weight total_;
};

}  // namespace svereno
