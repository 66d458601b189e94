// The idea: two segments that share a word which is rare in both texts may be
// translations; the more such words, and the rarer they are, the likelier. Most of such
// pairs lie on the true path, false ones lie anywhere. So the heaviest chain of pairs that
// rises on both sides follows the true path.
//
// A chain that may pick up any false pair between two true ones would do so, as every
// pair has some weight. Therefore a step costs the more, the further it departs from
// the diagonal: a false pair costs two such steps, there and back, while a stretch
// that is left out on one side costs one. The cost grows like a logarithm: a chapter
// that is left out costs little more than a page (compare Li, "Minimap2", 2018).
//
// The best step to a pair is sought among the pairs just before it, one by one, and
// among all earlier ones at a flat cost, by a tree of prefix maxima (Fenwick 1994).
#include "aligner/align/anchors.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <tuple>

namespace svereno {
namespace {

// Words in more segments than this are not rare. Our choice: common names in a chapter.
constexpr std::size_t kRare = 8;
// Of each source segment, only so many of the likeliest partners are looked at.
constexpr std::size_t kPartners = 4;
// Pairs just before a pair that are tried one by one as its forerunner.
constexpr std::size_t kLookBack = 64;
// Cost of a step that is 1, e, e²… segments off the diagonal, for each power, and of
// any step to a pair further back. In the unit of weights: nats.
constexpr double kDriftCost = 1;
constexpr double kJumpCost = 12;

struct Pair {
  Node node;
  double weight = 0;
};

// The segments in which each word occurs, without repeats; of words that are not rare, none.
std::vector<std::vector<std::uint32_t>> places(const TextWords& text) {
  std::vector<std::vector<std::uint32_t>> result(text.stems.size());
  for (std::uint32_t i = 0; i < text.segment_count(); ++i) {
    for (const std::uint32_t word : text.of_segment(i)) {
      std::vector<std::uint32_t>& segments = result[word];
      if (segments.size() > kRare || (!segments.empty() && segments.back() == i)) continue;
      segments.push_back(i);
    }
  }
  for (auto& segments : result) {
    if (segments.size() > kRare) segments.clear();
  }
  return result;
}

void sort_by_place(std::vector<Pair>& pairs) {
  std::ranges::sort(pairs, {},
                    [](const Pair& p) { return std::tuple(p.node.source, p.node.target); });
}

// Adds up the weights of pairs of the same segments.
void merge(std::vector<Pair>& pairs) {
  sort_by_place(pairs);
  std::size_t kept = 0;
  for (std::size_t i = 1; i < pairs.size(); ++i) {
    if (pairs[i].node == pairs[kept].node) {
      pairs[kept].weight += pairs[i].weight;
    } else {
      pairs[++kept] = pairs[i];
    }
  }
  if (!pairs.empty()) pairs.resize(kept + 1);
}

void keep_likeliest(std::vector<Pair>& pairs) {
  std::ranges::sort(
      pairs, {}, [](const Pair& p) { return std::tuple(p.node.source, -p.weight, p.node.target); });
  std::size_t kept = 0;
  std::size_t run = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    run = i > 0 && pairs[i].node.source == pairs[i - 1].node.source ? run + 1 : 0;
    if (run < kPartners) pairs[kept++] = pairs[i];
  }
  pairs.resize(kept);
  sort_by_place(pairs);
}

std::vector<Pair> candidate_pairs(const TextWords& source, const TextWords& target,
                                  const WordLinks& links) {
  const auto source_places = places(source);
  const auto target_places = places(target);
  const double segments = std::max(source.segment_count(), target.segment_count());
  std::vector<Pair> pairs;
  for (std::uint32_t s = 0; s < source_places.size(); ++s) {
    if (source_places[s].empty()) continue;
    for (const Translation& link : links.of(s)) {
      const std::vector<std::uint32_t>& there = target_places[link.target];
      if (there.empty()) continue;
      const auto often = static_cast<double>(std::max(source_places[s].size(), there.size()));
      const double weight = static_cast<double>(std::max(link.forward, link.backward)) *
                            std::log(segments / often) / often;
      for (const std::uint32_t i : source_places[s]) {
        for (const std::uint32_t j : there) pairs.push_back({{i, j}, weight});
      }
    }
  }
  merge(pairs);
  keep_likeliest(pairs);
  return pairs;
}

constexpr std::uint32_t kNoPair = ~std::uint32_t{0};

// The heaviest chain so far that ends at or before each target segment.
class PrefixMaxima {
 public:
  explicit PrefixMaxima(std::size_t size) : best_(size + 1, kNoPair) {}

  void add(std::uint32_t target, std::uint32_t pair, std::span<const double> totals) {
    for (std::size_t k = target + 1; k < best_.size(); k += k & (~k + 1)) {
      if (best_[k] == kNoPair || totals[pair] > totals[best_[k]]) best_[k] = pair;
    }
  }
  std::uint32_t up_to(std::uint32_t target, std::span<const double> totals) const {
    std::uint32_t best = kNoPair;
    for (std::size_t k = target + 1; k > 0; k -= k & (~k + 1)) {
      if (best_[k] == kNoPair) continue;
      if (best == kNoPair || totals[best_[k]] > totals[best]) best = best_[k];
    }
    return best;
  }

 private:
  std::vector<std::uint32_t> best_;
};

double step_cost(Node from, Node to) {
  const double drift = std::abs((static_cast<double>(to.source) - from.source) -
                                (static_cast<double>(to.target) - from.target));
  return kDriftCost * std::log1p(drift);
}

std::vector<Node> heaviest_chain(std::span<const Pair> pairs, std::uint32_t target_count) {
  std::vector<double> totals(pairs.size());
  std::vector<std::uint32_t> previous(pairs.size(), kNoPair);
  PrefixMaxima maxima(target_count);
  std::uint32_t last = kNoPair;
  for (std::uint32_t k = 0; k < pairs.size(); ++k) {
    const Node here = pairs[k].node;
    double best = -step_cost({}, here);
    const auto offer = [&](std::uint32_t from, double cost) {
      if (totals[from] - cost <= best) return;
      best = totals[from] - cost;
      previous[k] = from;
    };
    const std::uint32_t far = maxima.up_to(here.target, totals);
    if (far != kNoPair) offer(far, kJumpCost);
    for (std::uint32_t back = 1; back <= std::min<std::size_t>(k, kLookBack); ++back) {
      const Node from = pairs[k - back].node;
      if (from.target <= here.target) offer(k - back, step_cost(from, here));
    }
    totals[k] = best + pairs[k].weight;
    maxima.add(here.target, k, totals);
    if (last == kNoPair || totals[k] > totals[last]) last = k;
  }
  std::vector<Node> chain;
  for (std::uint32_t k = last; k != kNoPair; k = previous[k]) chain.push_back(pairs[k].node);
  std::ranges::reverse(chain);
  return chain;
}

}  // namespace

std::vector<Node> find_anchors(const TextWords& source, const TextWords& target,
                               const WordLinks& links) {
  const std::vector<Pair> pairs = candidate_pairs(source, target, links);
  std::vector<Node> nodes = heaviest_chain(pairs, target.segment_count());
  nodes.insert(nodes.begin(), Node{});
  nodes.push_back({source.segment_count(), target.segment_count()});
  return nodes;
}

}  // namespace svereno
