// The idea: what was moved is left alone on both sides, as the alignment keeps the order.
// Segments that are left alone and share rare words are seeds; seeds that rise together on
// both sides make a chain, as a passage does that was moved as a whole. A seed by itself
// proves nothing, a chain of several hardly ever comes by chance (Altschul et al. 1990 find
// alike stretches of sequences so). The stretch around each chain is then aligned by the
// same model as the whole texts, and believed only if words tell that it is a translation.
#include "aligner/align/moved.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "aligner/align/band.h"
#include "aligner/align/ibm1.h"
#include "aligner/align/links.h"
#include "aligner/align/paths.h"
#include "aligner/align/score.h"
#include "aligner/align/search.h"
#include "aligner/align/words.h"

namespace svereno {
namespace {

// Our choices; what they find, and find wrongly, is measured by bench/robustness.
constexpr std::uint32_t kFewest = 2;   // Segments of a moved passage, on either side.
constexpr std::size_t kRare = 16;      // Words in more loose segments are no seeds' words.
constexpr std::size_t kPartners = 3;   // Of each source segment, so many are looked at.
constexpr std::size_t kLookBack = 48;  // Seeds that are tried as a seed's forerunner.
constexpr std::uint32_t kReach = 6;    // Segments from seed to seed of a chain, at most.
constexpr double kDriftCost = 1;       // Nats for each segment that a step is off the diagonal.
constexpr double kLeastChain = 8;      // Nats of a chain that is worth aligning.
constexpr std::uint32_t kMargin = 4;   // Segments around a chain that may belong to it.
constexpr std::uint32_t kBand = 8;     // Of the search in a stretch: see Band::along().
// What words must tell of the whole passage and for each word of it, in nats; more where only
// the texts themselves taught what translates what.
constexpr double kLeastNats = 12;
constexpr double kNatsForWord = .06;
constexpr double kLeastNatsWithout = 20;
constexpr double kNatsForWordWithout = .12;
constexpr double kLeastSure = .6;  // Share of its segments in beads that are sure.

bool is_two_sided(const Bead& bead) { return !bead.source.empty() && !bead.target.empty(); }
bool is_firm(const Bead& bead) { return is_two_sided(bead) && bead.confidence >= kDoubtful; }

// What one side has to spare: the runs of neighbouring segments that no firm bead holds.
class Spare {
 public:
  Spare(const SegmentedText& text, const Alignment& alignment, SegmentRange Bead::*side,
        const std::vector<std::uint32_t>& alone)
      : run_(text.segments.size(), 0) {
    for (const Bead& bead : alignment) {
      if (is_firm(bead)) continue;
      for (std::uint32_t i = (bead.*side).begin; i < (bead.*side).end; ++i) run_[i] = 1;
    }
    for (const std::uint32_t segment : alone) run_[segment] = 0;
    std::uint32_t number = 0;
    for (std::uint32_t i = 0; i < run_.size(); ++i) {
      if (run_[i] == 0) continue;
      if (i == 0 || run_[i - 1] == 0) ++number;
      run_[i] = number;
      ++size_;
    }
  }

  std::uint32_t size() const { return size_; }
  bool has(std::uint32_t segment) const { return run_[segment] != 0; }
  /// The number of the run that holds a segment, from 1; 0 if it is not spare.
  std::uint32_t run(std::uint32_t segment) const { return run_[segment]; }
  /// `range`, which lies in a run, and up to `margin` segments more of the run at either end.
  SegmentRange widened(SegmentRange range, std::uint32_t margin) const {
    const std::uint32_t number = run_[range.begin];
    for (std::uint32_t k = 0; k < margin && range.begin > 0; ++k) {
      if (run_[range.begin - 1] != number) break;
      --range.begin;
    }
    for (std::uint32_t k = 0; k < margin && range.end < run_.size(); ++k) {
      if (run_[range.end] != number) break;
      ++range.end;
    }
    return range;
  }
  /// Whether all of `range`, which is not empty, is one run's.
  bool is_run(SegmentRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (run_[i] == 0 || run_[i] != run_[range.begin]) return false;
    }
    return true;
  }
  void take(SegmentRange range) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) run_[i] = 0;
  }

 private:
  std::vector<std::uint32_t> run_;
  std::uint32_t size_ = 0;
};

// The segments that say what another of the same side says too, word by word.
std::vector<bool> repeated(const TextWords& text) {
  std::map<std::vector<std::uint32_t>, std::uint32_t> first;
  std::vector<bool> result(text.segment_count(), false);
  for (std::uint32_t i = 0; i < text.segment_count(); ++i) {
    const auto words = text.of_segment(i);
    const auto [place, is_new] = first.try_emplace({words.begin(), words.end()}, i);
    if (!is_new) result[i] = result[place->second] = true;
  }
  return result;
}

// The spare segments that hold each word, without those that are repeated; none for a word
// that is not rare among them.
std::vector<std::vector<std::uint32_t>> places(const TextWords& text, const Spare& spare) {
  const std::vector<bool> again = repeated(text);
  std::vector<std::vector<std::uint32_t>> result(text.stems.size());
  for (std::uint32_t i = 0; i < text.segment_count(); ++i) {
    if (!spare.has(i) || again[i]) continue;
    for (const std::uint32_t word : text.of_segment(i)) {
      if (result[word].size() <= kRare) result[word].push_back(i);
    }
  }
  for (auto& segments : result) {
    if (segments.size() > kRare) segments.clear();
  }
  return result;
}

struct Seed {
  Node node;
  double nats = 0;
};

// Adds up the seeds of the same segments and keeps the heaviest of each source segment.
void sum_up(std::vector<Seed>& seeds) {
  std::ranges::sort(seeds, {},
                    [](const Seed& s) { return std::tuple(s.node.source, s.node.target, s.nats); });
  std::size_t kept = 0;
  for (std::size_t i = 1; i < seeds.size(); ++i) {
    if (seeds[i].node == seeds[kept].node) {
      seeds[kept].nats += seeds[i].nats;
    } else {
      seeds[++kept] = seeds[i];
    }
  }
  if (!seeds.empty()) seeds.resize(kept + 1);
  std::ranges::sort(
      seeds, {}, [](const Seed& s) { return std::tuple(s.node.source, -s.nats, s.node.target); });
  kept = 0;
  std::size_t partner = 0;
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    partner = i > 0 && seeds[i].node.source == seeds[i - 1].node.source ? partner + 1 : 0;
    if (partner < kPartners) seeds[kept++] = seeds[i];
  }
  seeds.resize(kept);
  std::ranges::sort(seeds, {},
                    [](const Seed& s) { return std::pair(s.node.source, s.node.target); });
}

std::vector<Seed> find_seeds(const TextWords& source, const Spare& source_spare,
                             const TextWords& target, const Spare& target_spare,
                             const WordLinks& links) {
  const auto source_places = places(source, source_spare);
  const auto target_places = places(target, target_spare);
  const double segments = std::max(source.segment_count(), target.segment_count());
  std::vector<Seed> seeds;
  for (std::uint32_t word = 0; word < source_places.size(); ++word) {
    const std::vector<std::uint32_t>& here = source_places[word];
    if (here.empty()) continue;
    for (const Translation& link : links.of(word)) {
      const std::vector<std::uint32_t>& there = target_places[link.target];
      if (there.empty()) continue;
      const auto often = static_cast<double>(std::max(here.size(), there.size()));
      const double probability = std::max(link.forward, link.backward);
      const double nats = probability * std::log(segments / often);
      for (const std::uint32_t i : here) {
        for (const std::uint32_t j : there) seeds.push_back({{i, j}, nats});
      }
    }
    if (seeds.size() > std::size_t{4} << 20U) sum_up(seeds);
  }
  sum_up(seeds);
  return seeds;
}

// Seeds that rise on both sides within one run of either; the first and the last.
struct Chain {
  Node first;
  Node last;
};

constexpr std::uint32_t kNoSeed = ~std::uint32_t{0};

// Finds chains, heaviest first, that share no seeds.
class Chains {
 public:
  Chains(std::span<const Seed> seeds, const Spare& source, const Spare& target)
      : seeds_(seeds),
        source_(source),
        target_(target),
        totals_(seeds.size()),
        before_(seeds.size(), kNoSeed) {
    for (std::uint32_t k = 0; k < seeds.size(); ++k) link(k);
  }

  std::vector<Chain> take() const {
    std::vector<std::uint32_t> order(seeds_.size());
    for (std::uint32_t k = 0; k < order.size(); ++k) order[k] = k;
    std::ranges::stable_sort(order, std::greater{}, [&](std::uint32_t k) { return totals_[k]; });
    std::vector<bool> used(seeds_.size(), false);
    std::vector<Chain> chains;
    for (const std::uint32_t last : order) {
      if (totals_[last] < kLeastChain) break;
      std::uint32_t first = kNoSeed;
      for (std::uint32_t k = last; k != kNoSeed && !used[k]; k = before_[k]) {
        used[k] = true;
        first = k;
      }
      if (first == kNoSeed) continue;
      const double forerun = before_[first] == kNoSeed ? 0 : totals_[before_[first]];
      if (totals_[last] - forerun < kLeastChain) continue;
      chains.push_back({seeds_[first].node, seeds_[last].node});
    }
    return chains;
  }

 private:
  void link(std::uint32_t k) {
    const Node here = seeds_[k].node;
    double best = 0;
    for (std::uint32_t back = 1; back <= std::min<std::size_t>(k, kLookBack); ++back) {
      const Node from = seeds_[k - back].node;
      if (from.source + kReach < here.source) break;
      if (from.source == here.source || from.target >= here.target) continue;
      if (from.target + kReach < here.target) continue;
      if (source_.run(from.source) != source_.run(here.source)) continue;
      if (target_.run(from.target) != target_.run(here.target)) continue;
      const double drift = std::abs((static_cast<double>(here.source) - from.source) -
                                    (static_cast<double>(here.target) - from.target));
      const double total = totals_[k - back] - kDriftCost * drift;
      if (total <= best) continue;
      best = total;
      before_[k] = k - back;
    }
    totals_[k] = best + seeds_[k].nats;
  }

  std::span<const Seed> seeds_;
  const Spare& source_;
  const Spare& target_;
  std::vector<double> totals_;  // Of the heaviest chain to each seed.
  std::vector<std::uint32_t> before_;
};

// Tells whether passages stand in the order of the alignment.
class Order {
 public:
  explicit Order(const Alignment& alignment) {
    for (const Bead& bead : alignment) {
      if (is_firm(bead)) firm_.push_back(bead);
    }
  }

  /// Whether some firm bead lies before one of the ranges and behind the other.
  bool crossed(SegmentRange source, SegmentRange target) const {
    const auto behind = std::ranges::lower_bound(firm_, source.end, {},
                                                 [](const Bead& b) { return b.source.begin; });
    if (behind != firm_.end() && behind->target.end <= target.begin) return true;
    const auto after = std::ranges::upper_bound(firm_, source.begin, {},
                                                [](const Bead& b) { return b.source.end; });
    return after != firm_.begin() && std::prev(after)->target.begin >= target.end;
  }

 private:
  std::vector<Bead> firm_;
};

SegmentRange shifted(SegmentRange range, std::uint32_t by) {
  return {range.begin + by, range.end + by};
}

// A stretch of both texts, aligned by itself.
class Stretch {
 public:
  Stretch(const SegmentedText& source, SegmentRange source_range, const SegmentedText& target,
          SegmentRange target_range, std::span<const Lexicon* const> lexicons,
          const AlignOptions& options)
      : source_range_(source_range),
        target_range_(target_range),
        options_(options),
        texts_(read_pair(source, source_range, target, target_range, options.traits)),
        links_(link_words(texts_.source, texts_.target, lexicons, options.lexical)) {}

  /// The passage that is moved, if it is sure enough that there is one.
  std::optional<Moved> moved(double log_ratio) const {
    Alignment alignment = align(log_ratio);
    trim(alignment);
    if (alignment.empty()) return std::nullopt;
    Moved moved{.source = {alignment.front().source.begin, alignment.back().source.end},
                .target = {alignment.front().target.begin, alignment.back().target.end}};
    if (std::min(moved.source.size(), moved.target.size()) < kFewest) return std::nullopt;
    const double sure = share_of_sure(alignment);
    if (sure < kLeastSure || !told_by_words(alignment, log_ratio, moved)) return std::nullopt;
    moved.confidence = sure;
    moved.source = shifted(moved.source, source_range_.begin);
    moved.target = shifted(moved.target, target_range_.begin);
    for (const Bead& bead : alignment) {
      moved.beads.push_back({shifted(bead.source, source_range_.begin),
                             shifted(bead.target, target_range_.begin), bead.confidence});
    }
    return moved;
  }

 private:
  Alignment align(double log_ratio) const {
    const std::uint32_t m = source_range_.size();
    const std::uint32_t n = target_range_.size();
    const bool small = std::size_t{m} * n <= options_.search.full_nodes;
    const Band band = small ? Band::full(m, n) : Band::along(std::array{Node{}, Node{m, n}}, kBand);
    const BeadScores scores = score_beads(texts_, links_, log_ratio, options_, band);
    const Lattice lattice{band, scores, texts_.source_lengths, texts_.target_lengths,
                          options_.priors};
    return most_expected(lattice, options_.search.one_sided_worth);
  }

  // Leaves out what stands before the first and behind the last firm bead.
  static void trim(Alignment& alignment) {
    const auto first = std::ranges::find_if(alignment, is_firm);
    alignment.erase(alignment.begin(), first);
    while (!alignment.empty() && !is_firm(alignment.back())) alignment.pop_back();
  }

  static double share_of_sure(const Alignment& alignment) {
    double sure = 0;
    double all = 0;
    for (const Bead& bead : alignment) {
      const double size = bead.source.size() + bead.target.size();
      all += size;
      if (is_two_sided(bead)) sure += size * bead.confidence;
    }
    return sure / all;
  }

  bool told_by_words(const Alignment& alignment, double log_ratio, const Moved& moved) const {
    const auto sums = sum_beads(texts_, links_, log_ratio, options_, alignment);
    double nats = 0;
    for (const BeadSum& sum : sums) nats += sum.words;
    const double words =
        texts_.source.words_in(moved.source) + texts_.target.words_in(moved.target);
    if (options_.lexicons.empty()) {
      return nats >= std::max(kLeastNatsWithout, kNatsForWordWithout * words);
    }
    return nats >= std::max(kLeastNats, kNatsForWord * words);
  }

  SegmentRange source_range_;
  SegmentRange target_range_;
  const AlignOptions& options_;
  TextPair texts_;
  WordLinks links_;
};

// The logarithm of the ratio of lengths that firm beads have.
double usual_log_ratio(const SegmentedText& source, const SegmentedText& target,
                       const Alignment& alignment) {
  const SegmentLengths of_source = measure(source.document, source.segments);
  const SegmentLengths of_target = measure(target.document, target.segments);
  double source_characters = 1;
  double target_characters = 1;
  for (const Bead& bead : alignment) {
    if (!is_firm(bead)) continue;
    source_characters += of_source.characters_in(bead.source);
    target_characters += of_target.characters_in(bead.target);
  }
  return std::log(target_characters / source_characters);
}

// Which segments of one side lie in `moved`.
std::vector<bool> held(const std::vector<Moved>& moved, SegmentRange Moved::*side,
                       std::uint32_t count) {
  std::vector<bool> result(count, false);
  for (const Moved& passage : moved) {
    for (std::uint32_t i = (passage.*side).begin; i < (passage.*side).end; ++i) result[i] = true;
  }
  return result;
}

bool any(const std::vector<bool>& of, SegmentRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (of[i]) return true;
  }
  return false;
}

// Parts the beads that hold segments of moved passages.
void leave_alone(const std::vector<bool>& source, const std::vector<bool>& target,
                 Alignment& alignment) {
  Alignment result;
  for (const Bead& bead : alignment) {
    if (!any(source, bead.source) && !any(target, bead.target)) {
      result.push_back(bead);
      continue;
    }
    for (std::uint32_t i = bead.source.begin; i < bead.source.end; ++i) {
      result.push_back({{i, i + 1}, {bead.target.begin, bead.target.begin}, bead.confidence});
    }
    for (std::uint32_t j = bead.target.begin; j < bead.target.end; ++j) {
      result.push_back({{bead.source.end, bead.source.end}, {j, j + 1}, bead.confidence});
    }
  }
  alignment = std::move(result);
}

class MoveFinder {
 public:
  MoveFinder(const SegmentedText& source, const SegmentedText& target, const AlignOptions& options,
             const Alignment& alignment)
      : source_(source),
        target_(target),
        options_(options),
        alignment_(alignment),
        order_(alignment),
        source_spare_(source, alignment, &Bead::source, options.anchors.source_alone),
        target_spare_(target, alignment, &Bead::target, options.anchors.target_alone) {}

  std::vector<Moved> find() {
    std::vector<Moved> result;
    if (std::min(source_spare_.size(), target_spare_.size()) < kFewest) return result;
    const TextWords source = read_words(source_.document, source_.segments);
    const TextWords target = read_words(target_.document, target_.segments);
    const MemoryLexicon learnt = learn_lexicon(source, target, alignment_, options_.learning);
    std::vector<const Lexicon*> lexicons = options_.lexicons;
    lexicons.push_back(&learnt);
    const WordLinks links = link_words(source, target, lexicons, options_.lexical);
    const auto seeds = find_seeds(source, source_spare_, target, target_spare_, links);
    const double log_ratio = usual_log_ratio(source_, target_, alignment_);
    for (const Chain& chain : Chains(seeds, source_spare_, target_spare_).take()) {
      std::optional<Moved> moved = look(chain, lexicons, log_ratio);
      if (!moved) continue;
      source_spare_.take(moved->source);
      target_spare_.take(moved->target);
      result.push_back(*std::move(moved));
    }
    std::ranges::sort(result, {}, [](const Moved& m) { return m.source.begin; });
    return result;
  }

 private:
  std::optional<Moved> look(const Chain& chain, std::span<const Lexicon* const> lexicons,
                            double log_ratio) const {
    const SegmentRange s{chain.first.source, chain.last.source + 1};
    const SegmentRange t{chain.first.target, chain.last.target + 1};
    if (!source_spare_.is_run(s) || !target_spare_.is_run(t)) return std::nullopt;
    if (!order_.crossed(s, t)) return std::nullopt;
    const Stretch stretch(source_, source_spare_.widened(s, kMargin), target_,
                          target_spare_.widened(t, kMargin), lexicons, options_);
    std::optional<Moved> moved = stretch.moved(log_ratio);
    if (!moved || !order_.crossed(moved->source, moved->target)) return std::nullopt;
    return moved;
  }

  const SegmentedText& source_;
  const SegmentedText& target_;
  const AlignOptions& options_;
  const Alignment& alignment_;
  Order order_;
  Spare source_spare_;
  Spare target_spare_;
};

}  // namespace

std::vector<Moved> take_out_moved(const SegmentedText& source, const SegmentedText& target,
                                  const AlignOptions& options, Alignment& alignment) {
  std::vector<Moved> moved = MoveFinder(source, target, options, alignment).find();
  if (moved.empty()) return moved;
  const auto count = [](const SegmentedText& text) {
    return static_cast<std::uint32_t>(text.segments.size());
  };
  leave_alone(held(moved, &Moved::source, count(source)),
              held(moved, &Moved::target, count(target)), alignment);
  return moved;
}

}  // namespace svereno
