// The sums and the search against the obvious way: all alignments, one by one.
#include "aligner/align/paths.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>
#include <map>
#include <random>
#include <tuple>
#include <vector>

#include "aligner/align/search.h"

namespace svereno {
namespace {

constexpr double kRounding = 1e-6;

struct Step {
  Node from;
  Node to;
  std::size_t kind = 0;
  friend bool operator<(const Step& a, const Step& b) {
    return std::tuple(a.from.source, a.from.target, a.to.source, a.to.target) <
           std::tuple(b.from.source, b.from.target, b.to.source, b.to.target);
  }
};

// The weight of a whole alignment, by the definition; 0 where source segments
// alone follow target segments alone.
double weight(const Lattice& lattice, const std::vector<Step>& steps) {
  const BeadPriors& p = lattice.priors;
  double result = 1;
  std::size_t before = 0;  // As after a pair.
  for (const Step& step : steps) {
    const bool after_alone = before >= lattice.source_alone();
    if (step.kind < lattice.source_alone()) {
      result *= after_alone ? 1 - p.one_sided_again : 1 - 2 * p.one_sided;
      result *=
          std::exp(static_cast<double>(lattice.scores.of(lattice.band.index(step.to), step.kind)));
    } else {
      const bool source = step.kind == lattice.source_alone();
      if (source && before == lattice.target_alone()) return 0;
      const auto& blanks = source ? lattice.source.blanks : lattice.target.blanks;
      const std::uint32_t segment = source ? step.from.source : step.from.target;
      if (blanks[segment + 1] > blanks[segment]) {
        result *= p.blank;
      } else {
        result *= step.kind == before ? p.one_sided_again : p.one_sided;
      }
    }
    before = step.kind;
  }
  return result;
}

void each_alignment(const Lattice& lattice, Node to, std::vector<Step>& backwards,
                    const std::function<void(const std::vector<Step>&)>& visit) {
  if (to == Node{}) {
    visit({backwards.rbegin(), backwards.rend()});
    return;
  }
  for (std::size_t kind = 0; kind < lattice.step_count(); ++kind) {
    const bool pair = kind < lattice.source_alone();
    const BeadShape shape = pair                             ? lattice.priors.shapes[kind]
                            : kind == lattice.source_alone() ? BeadShape{1, 0}
                                                             : BeadShape{0, 1};
    if (shape.source > to.source || shape.target > to.target) continue;
    const Node from{to.source - shape.source, to.target - shape.target};
    if (!lattice.band.contains(from)) continue;
    backwards.push_back({from, to, kind});
    each_alignment(lattice, from, backwards, visit);
    backwards.pop_back();
  }
}

SegmentLengths random_lengths(std::uint32_t count, std::mt19937& random) {
  SegmentLengths result{{0}, {0}};
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool blank = random() % 5 == 0;
    result.characters.push_back(result.characters.back() + (blank ? 0 : 10));
    result.blanks.push_back(result.blanks.back() + (blank ? 1 : 0));
  }
  return result;
}

BeadScores random_scores(const Band& band, const BeadPriors& priors, std::mt19937& random) {
  BeadScores scores{priors.shapes.size(), {}};
  std::uniform_real_distribution<float> score(-4, 4);
  for (std::uint32_t i = 0; i <= band.source_count(); ++i) {
    for (std::uint32_t j = band.row(i).first; j <= band.row(i).last; ++j) {
      for (const BeadShape& shape : priors.shapes) {
        const bool inside = shape.source <= i && shape.target <= j &&
                            band.contains({i - shape.source, j - shape.target});
        scores.values.push_back(inside ? score(random) : BeadScores::kImpossible);
      }
    }
  }
  return scores;
}

Band random_band(std::uint32_t m, std::uint32_t n, std::mt19937& random) {
  if (random() % 2 == 0) return Band::full(m, n);
  const std::vector<Node> corners = {{0, 0},
                                     {static_cast<std::uint32_t>(random() % (m + 1)),
                                      static_cast<std::uint32_t>(random() % (n + 1))},
                                     {m, n}};
  return Band::along(corners, 1);
}

// The probability of each step, and the greatest worth that any alignment has.
struct Reference {
  std::map<Step, double> probabilities;
  int alignments = 0;
  double best_worth = 0;
};

Reference by_exhaustion(const Lattice& lattice, double one_sided_worth) {
  Reference result;
  const Node end{lattice.band.source_count(), lattice.band.target_count()};
  std::vector<Step> backwards;
  double total = 0;
  each_alignment(lattice, end, backwards, [&](const std::vector<Step>& steps) {
    const double w = weight(lattice, steps);
    total += w;
    ++result.alignments;
    for (const Step& step : steps) result.probabilities[step] += w;
  });
  for (auto& [step, probability] : result.probabilities) probability /= total;
  each_alignment(lattice, end, backwards, [&](const std::vector<Step>& steps) {
    double worth = 0;
    for (const Step& step : steps) {
      const bool pair = step.kind < lattice.source_alone();
      worth += (pair ? 1 : one_sided_worth) * result.probabilities[step];
    }
    result.best_worth = std::max(result.best_worth, worth);
  });
  return result;
}

TEST(Paths, AgreeWithExhaustiveSearch) {
  std::mt19937 random(11);
  constexpr double kOneSidedWorth = .5;
  int most_alignments = 0;
  for (int trial = 0; trial < 40; ++trial) {
    SCOPED_TRACE(trial);
    const std::uint32_t most = trial < 3 ? 6 : 4;
    const auto m = trial == 0 ? most : static_cast<std::uint32_t>(random() % (most + 1));
    const auto n = trial == 0 ? most : static_cast<std::uint32_t>(random() % (most + 1));
    const BeadPriors priors;
    const Band band = random_band(m, n, random);
    const BeadScores scores = random_scores(band, priors, random);
    const SegmentLengths source = random_lengths(m, random);
    const SegmentLengths target = random_lengths(n, random);
    const Lattice lattice{band, scores, source, target, priors};

    const Reference reference = by_exhaustion(lattice, kOneSidedWorth);
    most_alignments = std::max(most_alignments, reference.alignments);
    const Posteriors posteriors(lattice);
    for (const auto& [step, probability] : reference.probabilities) {
      EXPECT_NEAR(posteriors.of(step.from, step.to, step.kind), probability, kRounding);
    }
    double worth = 0;
    for (const Bead& bead : most_expected(lattice, kOneSidedWorth)) {
      const bool pair = !bead.source.empty() && !bead.target.empty();
      worth += (pair ? 1 : kOneSidedWorth) * bead.confidence;
    }
    EXPECT_NEAR(worth, reference.best_worth, kRounding);
  }
  EXPECT_GT(most_alignments, 10'000);
}

}  // namespace
}  // namespace svereno
