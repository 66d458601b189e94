// The idea: a bead that the user vouches for parts the search in two: no way through the
// grid of the texts' segments goes around it. All that is known of the texts, their words
// and usual lengths, is known of them as wholes; only the search itself is done stretch
// by stretch. A segment that has no translation parts nothing, as it does not say
// where on the other side it would stand: it only makes beads with it impossible.
#include "aligner/align/stretches.h"

#include <algorithm>
#include <utility>

#include "aligner/align/search.h"

namespace svereno {
namespace {

bool none_within(const std::vector<std::uint32_t>& alone, std::uint32_t begin, std::uint32_t end) {
  const auto next = std::ranges::lower_bound(alone, begin);
  return next == alone.end() || *next >= end;
}

std::vector<std::uint32_t> numbers_within(const std::vector<std::uint32_t>& numbers,
                                          SegmentRange range) {
  std::vector<std::uint32_t> result;
  for (const std::uint32_t number : numbers) {
    if (range.begin <= number && number < range.end) result.push_back(number - range.begin);
  }
  return result;
}

SegmentLengths slice(const SegmentLengths& lengths, std::uint32_t begin, std::uint32_t end) {
  return {{lengths.characters.begin() + begin, lengths.characters.begin() + end + 1},
          {lengths.blanks.begin() + begin, lengths.blanks.begin() + end + 1}};
}

Band slice(const Band& band, const Stretch& stretch) {
  std::vector<Band::Row> rows;
  for (std::uint32_t i = stretch.begin.source; i <= stretch.end.source; ++i) {
    rows.push_back({std::max(band.row(i).first, stretch.begin.target) - stretch.begin.target,
                    std::min(band.row(i).last, stretch.end.target) - stretch.begin.target});
  }
  return Band::of(std::move(rows));
}

// The scores of the beads that begin and end within `part`, which begins at `begin`.
BeadScores slice(const Lattice& whole, const Band& part, Node begin) {
  BeadScores result{whole.scores.shape_count, {}};
  result.values.reserve(part.size() * result.shape_count);
  for (std::uint32_t i = 0; i <= part.source_count(); ++i) {
    for (std::uint32_t j = part.row(i).first; j <= part.row(i).last; ++j) {
      const std::size_t there = whole.band.index({begin.source + i, begin.target + j});
      for (std::size_t k = 0; k < result.shape_count; ++k) {
        const BeadShape& shape = whole.priors.shapes[k];
        const bool within = shape.source <= i && shape.target <= j &&
                            part.contains({i - shape.source, j - shape.target});
        result.values.push_back(within ? whole.scores.of(there, k) : BeadScores::kImpossible);
      }
    }
  }
  return result;
}

}  // namespace

std::vector<Stretch> stretches(const HardAnchors& anchors, std::uint32_t source_count,
                               std::uint32_t target_count) {
  std::vector<Stretch> result;
  Node begin;
  for (const Bead& bead : anchors.beads) {
    result.push_back({begin, {bead.source.begin, bead.target.begin}});
    begin = {bead.source.end, bead.target.end};
  }
  result.push_back({begin, {source_count, target_count}});
  return result;
}

std::vector<Node> led_through(const HardAnchors& anchors, std::vector<Node> corners) {
  if (anchors.beads.empty()) return corners;
  std::vector<Node> result;
  auto corner = corners.begin();
  const Node end = corners.back();
  for (const Stretch& stretch : stretches(anchors, end.source, end.target)) {
    result.push_back(stretch.begin);
    for (; corner != corners.end() && corner->source <= stretch.end.source; ++corner) {
      const bool within = stretch.begin.source <= corner->source &&
                          stretch.begin.target <= corner->target &&
                          corner->target <= stretch.end.target;
      if (within) result.push_back(*corner);
    }
    result.push_back(stretch.end);
  }
  return result;
}

void leave_alone(const HardAnchors& anchors, const Band& band, const std::vector<BeadShape>& shapes,
                 BeadScores& scores) {
  if (anchors.source_alone.empty() && anchors.target_alone.empty()) return;
  for (std::uint32_t i = 0; i <= band.source_count(); ++i) {
    for (std::uint32_t j = band.row(i).first; j <= band.row(i).last; ++j) {
      for (std::size_t k = 0; k < shapes.size(); ++k) {
        if (shapes[k].source > i || shapes[k].target > j) continue;
        if (none_within(anchors.source_alone, i - shapes[k].source, i) &&
            none_within(anchors.target_alone, j - shapes[k].target, j)) {
          continue;
        }
        scores.values[band.index({i, j}) * shapes.size() + k] = BeadScores::kImpossible;
      }
    }
  }
}

StretchLattice::StretchLattice(const Lattice& whole, const Stretch& stretch)
    : band_(slice(whole.band, stretch)),
      scores_(slice(whole, band_, stretch.begin)),
      source_(slice(whole.source, stretch.begin.source, stretch.end.source)),
      target_(slice(whole.target, stretch.begin.target, stretch.end.target)),
      lattice_{band_, scores_, source_, target_, whole.priors} {}

Alignment most_expected_between(const HardAnchors& anchors, const Lattice& lattice,
                                double one_sided_worth) {
  if (anchors.beads.empty()) return most_expected(lattice, one_sided_worth);
  Alignment alignment;
  auto bead = anchors.beads.begin();
  for (const Stretch& stretch :
       stretches(anchors, lattice.band.source_count(), lattice.band.target_count())) {
    const StretchLattice part(lattice, stretch);
    for (const Bead& found : most_expected(part.lattice(), one_sided_worth)) {
      alignment.push_back(
          {{found.source.begin + stretch.begin.source, found.source.end + stretch.begin.source},
           {found.target.begin + stretch.begin.target, found.target.end + stretch.begin.target},
           found.confidence});
    }
    if (bead == anchors.beads.end()) break;
    alignment.push_back({bead->source, bead->target, 1});
    ++bead;
  }
  return alignment;
}

HardAnchors anchors_within(const HardAnchors& anchors, SegmentRange source, SegmentRange target) {
  HardAnchors result;
  for (const Bead& bead : anchors.beads) {
    if (bead.source.begin < source.begin || bead.source.end > source.end) continue;
    result.beads.push_back({{bead.source.begin - source.begin, bead.source.end - source.begin},
                            {bead.target.begin - target.begin, bead.target.end - target.begin}});
  }
  result.source_alone = numbers_within(anchors.source_alone, source);
  result.target_alone = numbers_within(anchors.target_alone, target);
  return result;
}

bool respect(const HardAnchors& anchors, Node node) {
  return std::ranges::all_of(anchors.beads, [node](const Bead& bead) {
    return (bead.source.end <= node.source && bead.target.end <= node.target) ||
           (bead.source.begin >= node.source && bead.target.begin >= node.target);
  });
}

void assure_alone(const HardAnchors& anchors, Alignment& alignment) {
  for (Bead& bead : alignment) {
    const bool alone =
        bead.target.empty()
            ? !none_within(anchors.source_alone, bead.source.begin, bead.source.end)
            : bead.source.empty() &&
                  !none_within(anchors.target_alone, bead.target.begin, bead.target.end);
    if (alone) bead.confidence = 1;
  }
}

}  // namespace svereno
