// The idea: the likeliest alignment as a whole is not the one with the most right beads:
// one of a hundred alike that are each a little less likely may have more. So the
// alignment is chosen whose beads' probabilities have the greatest sum, by a dynamic
// programme over the nodes (Kumar & Byrne 2004 choose translations likewise).
#include "aligner/align/search.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace svereno {
namespace {

class Search {
 public:
  Search(const Lattice& lattice, double one_sided_worth)
      : lattice_(lattice), posteriors_(lattice), one_sided_worth_(one_sided_worth) {}

  Alignment run() {
    const Band& band = lattice_.band;
    worth_.assign(band.size(), 0);
    steps_.assign(band.size(), 0);
    for (std::uint32_t i = 0; i <= band.source_count(); ++i) {
      for (std::uint32_t j = band.row(i).first; j <= band.row(i).last; ++j) {
        if (i > 0 || j > 0) choose_step({i, j});
      }
    }
    return trace_back();
  }

 private:
  void choose_step(Node to) {
    const std::size_t here = lattice_.band.index(to);
    worth_[here] = -1;
    for (std::size_t step = 0; step < lattice_.step_count(); ++step) {
      const std::optional<Node> from = lattice_.origin(to, step);
      if (!from) continue;
      const double worth = step < lattice_.source_alone() ? 1 : one_sided_worth_;
      const double sum =
          worth_[lattice_.band.index(*from)] + worth * posteriors_.of(*from, to, step);
      if (sum <= worth_[here]) continue;
      worth_[here] = sum;
      steps_[here] = static_cast<std::uint8_t>(step);
    }
  }

  Alignment trace_back() const {
    Alignment alignment;
    Node to{lattice_.band.source_count(), lattice_.band.target_count()};
    while (!(to == Node{})) {
      const std::size_t step = steps_[lattice_.band.index(to)];
      const Node from = *lattice_.origin(to, step);
      alignment.push_back(
          {{from.source, to.source}, {from.target, to.target}, posteriors_.of(from, to, step)});
      to = from;
    }
    std::ranges::reverse(alignment);
    return alignment;
  }

  const Lattice& lattice_;
  Posteriors posteriors_;
  double one_sided_worth_;
  std::vector<double> worth_;        // Of the best way to each node.
  std::vector<std::uint8_t> steps_;  // Its last step.
};

}  // namespace

Alignment most_expected(const Lattice& lattice, double one_sided_worth) {
  return Search(lattice, one_sided_worth).run();
}

}  // namespace svereno
