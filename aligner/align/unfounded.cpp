// The idea: two chapters that have nothing in common but stand at the same place are paired
// as well as can be, and what the pairs teach confirms them. A lexicon from elsewhere is not
// deceived: in a true bead its words tell for it more often than not, in a stretch of false
// ones they tell against it one by one. So the stretches are sought in which they tell against
// the beads by most in sum, and far more than a loose translation might (Page's test, 1954;
// all such stretches in linear time: Ruzzo & Tompa 1999).
#include "aligner/align/unfounded.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "aligner/align/known.h"

namespace svereno {
namespace {

// Nats that words must tell against a stretch in all. Tuned by us on the dev documents of the
// gold data, in which there is none (bench/robustness omitted).
constexpr double kAgainst = 12;
// What each word of a bead must tell for it, or counts against it. Nats.
constexpr double kExpected = .02;
// What a bead may count for or against a stretch, at most, that one does not decide. Nats.
constexpr double kMostOfABead = 4;

// The stretches [begin, end) of `against` with sums of kAgainst and more that no longer one
// beats.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Run> heavy_runs(const std::vector<double>& against) {
  std::vector<Run> runs;
  double sum = 0;
  double best = 0;
  Run run;
  const auto close = [&] {
    if (best >= kAgainst) runs.push_back(run);
    sum = best = 0;
  };
  for (std::size_t i = 0; i < against.size(); ++i) {
    if (sum == 0) run = {i, i};
    sum = std::max(0.0, sum + against[i]);
    if (sum > best) {
      best = sum;
      run.end = i + 1;
    }
    // What follows a stretch is judged by itself.
    if (sum == 0 || best - sum >= kAgainst) close();
  }
  close();
  return runs;
}

void part(const Bead& bead, Alignment& into) {
  for (std::uint32_t i = bead.source.begin; i < bead.source.end; ++i) {
    into.push_back({{i, i + 1}, {bead.target.begin, bead.target.begin}, kDoubtful});
  }
  for (std::uint32_t j = bead.target.begin; j < bead.target.end; ++j) {
    into.push_back({{bead.source.end, bead.source.end}, {j, j + 1}, kDoubtful});
  }
}

bool is_anchor(const HardAnchors& anchors, const Bead& bead) {
  const auto found = std::ranges::lower_bound(anchors.beads, bead.source.begin, {},
                                              [](const Bead& b) { return b.source.begin; });
  return found != anchors.beads.end() && found->source == bead.source;
}

}  // namespace

std::size_t part_unfounded(const SegmentedText& source, const SegmentedText& target,
                           const AlignOptions& options, Alignment& alignment) {
  const KnownWords known(source, target, options);
  if (!known.enough()) return 0;
  const std::vector<double> nats = known.evidence(alignment);
  std::vector<double> against(alignment.size(), 0);
  for (std::size_t i = 0; i < alignment.size(); ++i) {
    const Bead& bead = alignment[i];
    if (bead.source.empty() || bead.target.empty()) continue;
    const double expected = kExpected * known.words_in(bead);
    against[i] = std::clamp(expected - nats[i], -kMostOfABead, kMostOfABead);
  }
  std::vector<bool> parted(alignment.size(), false);
  for (const Run& run : heavy_runs(against)) {
    for (std::size_t i = run.begin; i < run.end; ++i) {
      const bool two_sided = !alignment[i].source.empty() && !alignment[i].target.empty();
      parted[i] = two_sided && !is_anchor(options.anchors, alignment[i]);
    }
  }
  Alignment result;
  for (std::size_t i = 0; i < alignment.size(); ++i) {
    if (parted[i]) {
      part(alignment[i], result);
    } else {
      result.push_back(alignment[i]);
    }
  }
  alignment = std::move(result);
  return static_cast<std::size_t>(std::ranges::count(parted, true));
}

}  // namespace svereno
