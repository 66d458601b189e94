#include "aligner/align/evaluate.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace svereno {
namespace {

bool is_one_sided(const LooseBead& bead) { return bead.source.empty() || bead.target.empty(); }

// The two-sided beads, sorted, each once.
std::vector<LooseBead> two_sided(std::span<const LooseBead> beads) {
  std::vector<LooseBead> result;
  std::ranges::copy_if(beads, std::back_inserter(result),
                       [](const LooseBead& bead) { return !is_one_sided(bead); });
  std::ranges::sort(result);
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

// Whether two sorted sets have a member in common.
bool share(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  auto in_a = a.begin();
  auto in_b = b.begin();
  while (in_a != a.end() && in_b != b.end()) {
    if (*in_a == *in_b) return true;
    *in_a < *in_b ? ++in_a : ++in_b;
  }
  return false;
}

// Finds the beads of a reference by their source segments.
class Reference {
 public:
  explicit Reference(std::span<const LooseBead> beads) : beads_(beads) {
    for (const LooseBead& bead : beads_) {
      for (const std::uint32_t segment : bead.source) by_source_[segment].push_back(&bead);
    }
  }

  bool has(const LooseBead& bead) const { return std::ranges::binary_search(beads_, bead); }

  bool touches(const LooseBead& bead) const {
    return std::ranges::any_of(bead.source, [&](std::uint32_t segment) {
      const auto found = by_source_.find(segment);
      return found != by_source_.end() &&
             std::ranges::any_of(found->second, [&](const LooseBead* other) {
               return share(bead.target, other->target);
             });
    });
  }

 private:
  std::span<const LooseBead> beads_;
  std::unordered_map<std::uint32_t, std::vector<const LooseBead*>> by_source_;
};

struct Hits {
  std::uint64_t strict = 0;
  std::uint64_t lax = 0;
};

Hits judge(std::span<const LooseBead> beads, const Reference& reference) {
  Hits hits;
  for (const LooseBead& bead : beads) {
    const bool strict = reference.has(bead);
    if (strict) ++hits.strict;
    if (strict || reference.touches(bead)) ++hits.lax;
  }
  return hits;
}

// The segments of one side that stand in one-sided beads, sorted, each once.
std::vector<std::uint32_t> unaligned(std::span<const LooseBead> beads,
                                     std::vector<std::uint32_t> LooseBead::*side) {
  std::vector<std::uint32_t> result;
  for (const LooseBead& bead : beads) {
    if (is_one_sided(bead)) std::ranges::copy(bead.*side, std::back_inserter(result));
  }
  std::ranges::sort(result);
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

void count_unaligned(std::span<const LooseBead> gold, std::span<const LooseBead> proposed,
                     BeadCounts& counts) {
  for (const auto side : {&LooseBead::source, &LooseBead::target}) {
    const std::vector<std::uint32_t> in_gold = unaligned(gold, side);
    const std::vector<std::uint32_t> in_proposed = unaligned(proposed, side);
    std::vector<std::uint32_t> in_both;
    std::ranges::set_intersection(in_gold, in_proposed, std::back_inserter(in_both));
    counts.gold_unaligned += in_gold.size();
    counts.proposed_unaligned += in_proposed.size();
    counts.both_unaligned += in_both.size();
  }
}

double share_of(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

Score score(double precision, double recall) {
  const double sum = precision + recall;
  return {precision, recall, sum > 0 ? 2 * precision * recall / sum : 0};
}

}  // namespace

BeadCounts& BeadCounts::operator+=(const BeadCounts& other) {
  proposed += other.proposed;
  proposed_strict += other.proposed_strict;
  proposed_lax += other.proposed_lax;
  gold += other.gold;
  gold_strict += other.gold_strict;
  gold_lax += other.gold_lax;
  gold_unaligned += other.gold_unaligned;
  proposed_unaligned += other.proposed_unaligned;
  both_unaligned += other.both_unaligned;
  return *this;
}

BeadCounts compare(std::span<const LooseBead> gold, std::span<const LooseBead> proposed) {
  const std::vector<LooseBead> gold_beads = two_sided(gold);
  const std::vector<LooseBead> proposed_beads = two_sided(proposed);
  const Hits right = judge(proposed_beads, Reference(gold_beads));
  const Hits found = judge(gold_beads, Reference(proposed_beads));
  BeadCounts counts{.proposed = proposed_beads.size(),
                    .proposed_strict = right.strict,
                    .proposed_lax = right.lax,
                    .gold = gold_beads.size(),
                    .gold_strict = found.strict,
                    .gold_lax = found.lax};
  count_unaligned(gold, proposed, counts);
  return counts;
}

Score strict_score(const BeadCounts& counts) {
  return score(share_of(counts.proposed_strict, counts.proposed),
               share_of(counts.gold_strict, counts.gold));
}

Score lax_score(const BeadCounts& counts) {
  return score(share_of(counts.proposed_lax, counts.proposed),
               share_of(counts.gold_lax, counts.gold));
}

Score unaligned_score(const BeadCounts& counts) {
  return score(share_of(counts.both_unaligned, counts.proposed_unaligned),
               share_of(counts.both_unaligned, counts.gold_unaligned));
}

}  // namespace svereno
