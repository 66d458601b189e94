// The idea: the weight of an alignment is the product of those of its beads. The weight of
// all alignments together, and of all that have a certain bead, are found by adding up
// from either end (the forward–backward algorithm, Baum et al. 1970): the share of the
// second in the first is the probability of the bead.
//
// What a step costs depends on the one before: a segment left alone is often followed
// by another. So each node has three sums, by the kind of the step that reached it.
#include "aligner/align/paths.h"

#include <algorithm>
#include <cmath>

namespace svereno {
namespace {

bool is_blank(const SegmentLengths& lengths, std::uint32_t segment) {
  return lengths.blanks[segment + 1] > lengths.blanks[segment];
}

}  // namespace

std::optional<Node> Lattice::origin(Node to, std::size_t step) const {
  if (step < priors.shapes.size()) {
    if (scores.of(band.index(to), step) == BeadScores::kImpossible) return std::nullopt;
    return Node{to.source - priors.shapes[step].source, to.target - priors.shapes[step].target};
  }
  const bool is_source = step == source_alone();
  if ((is_source ? to.source : to.target) == 0) return std::nullopt;
  const Node from{to.source - (is_source ? 1 : 0), to.target - (is_source ? 0 : 1)};
  return band.contains(from) ? std::optional(from) : std::nullopt;
}

Posteriors::Posteriors(const Lattice& lattice)
    : lattice_(lattice),
      turns_{.pair = Weight(1 - 2 * lattice.priors.one_sided),
             .open = Weight(lattice.priors.one_sided),
             .again = Weight(lattice.priors.one_sided_again),
             .close = Weight(1 - lattice.priors.one_sided_again),
             .blank = Weight(lattice.priors.blank)} {
  sum_forward();
  sum_backward();
  const Weights& all = forward_.back();
  total_ = all.paired + all.source_alone + all.target_alone;
}

// A source segment alone begins a run or goes on with one; it follows none of the target's.
Weight Posteriors::open_source(Node from) const {
  return is_blank(lattice_.source, from.source) ? turns_.blank : turns_.open;
}
Weight Posteriors::again_source(Node from) const {
  return is_blank(lattice_.source, from.source) ? turns_.blank : turns_.again;
}
Weight Posteriors::open_target(Node from) const {
  return is_blank(lattice_.target, from.target) ? turns_.blank : turns_.open;
}
Weight Posteriors::again_target(Node from) const {
  return is_blank(lattice_.target, from.target) ? turns_.blank : turns_.again;
}

Weight Posteriors::by_pair(std::size_t from) const {
  const Weights& weights = forward_[from];
  return weights.paired * turns_.pair +
         (weights.source_alone + weights.target_alone) * turns_.close;
}
Weight Posteriors::by_source(Node from) const {
  const Weights& weights = forward_[lattice_.band.index(from)];
  return weights.paired * open_source(from) + weights.source_alone * again_source(from);
}
Weight Posteriors::by_target(Node from) const {
  const Weights& weights = forward_[lattice_.band.index(from)];
  return (weights.paired + weights.source_alone) * open_target(from) +
         weights.target_alone * again_target(from);
}

Weight Posteriors::bead(std::size_t node, std::size_t shape) const {
  return Weight::exp(static_cast<double>(lattice_.scores.of(node, shape)));
}

void Posteriors::sum_forward() {
  const Band& band = lattice_.band;
  forward_.assign(band.size(), {});
  forward_.front().paired = Weight(1);
  for (std::uint32_t i = 0; i <= band.source_count(); ++i) {
    for (std::uint32_t j = band.row(i).first; j <= band.row(i).last; ++j) {
      const Node here{i, j};
      Weights& weights = forward_[band.index(here)];
      for (std::size_t k = 0; k < lattice_.source_alone(); ++k) {
        const std::optional<Node> from = lattice_.origin(here, k);
        if (!from) continue;
        weights.paired = weights.paired + by_pair(band.index(*from)) * bead(band.index(here), k);
      }
      if (const auto from = lattice_.origin(here, lattice_.source_alone())) {
        weights.source_alone = by_source(*from);
      }
      if (const auto from = lattice_.origin(here, lattice_.target_alone())) {
        weights.target_alone = by_target(*from);
      }
    }
  }
}

// All ways from `node` to the end, once those from later nodes are known.
Posteriors::Weights Posteriors::backward_at(Node node) const {
  const Band& band = lattice_.band;
  const bool last = node.source == band.source_count() && node.target == band.target_count();
  if (last) return {Weight(1), Weight(1), Weight(1)};
  const Weight pair = pairs_after_[band.index(node)];
  Weights result{pair * turns_.pair, pair * turns_.close, pair * turns_.close};
  const Node down{node.source + 1, node.target};
  if (node.source < band.source_count() && band.contains(down)) {
    const Weight rest = backward_[band.index(down)].source_alone;
    result.paired = result.paired + rest * open_source(node);
    result.source_alone = result.source_alone + rest * again_source(node);
  }
  const Node right{node.source, node.target + 1};
  if (node.target < band.target_count() && band.contains(right)) {
    const Weight rest = backward_[band.index(right)].target_alone;
    result.paired = result.paired + rest * open_target(node);
    result.source_alone = result.source_alone + rest * open_target(node);
    result.target_alone = result.target_alone + rest * again_target(node);
  }
  return result;
}

void Posteriors::sum_backward() {
  const Band& band = lattice_.band;
  backward_.assign(band.size(), {});
  pairs_after_.assign(band.size(), {});
  for (std::uint32_t i = band.source_count() + 1; i-- > 0;) {
    for (std::uint32_t j = band.row(i).last + 1; j-- > band.row(i).first;) {
      const Node here{i, j};
      const std::size_t index = band.index(here);
      backward_[index] = backward_at(here);
      for (std::size_t k = 0; k < lattice_.source_alone(); ++k) {
        const std::optional<Node> from = lattice_.origin(here, k);
        if (!from) continue;
        Weight& after = pairs_after_[band.index(*from)];
        after = after + bead(index, k) * backward_[index].paired;
      }
    }
  }
}

double Posteriors::of(Node from, Node to, std::size_t step) const {
  const std::size_t end = lattice_.band.index(to);
  Weight weight;
  if (step == lattice_.source_alone()) {
    weight = by_source(from) * backward_[end].source_alone;
  } else if (step == lattice_.target_alone()) {
    weight = by_target(from) * backward_[end].target_alone;
  } else {
    weight = by_pair(lattice_.band.index(from)) * backward_[end].paired * bead(end, step);
  }
  return std::clamp(weight.over(total_), 0.0, 1.0);
}

}  // namespace svereno
