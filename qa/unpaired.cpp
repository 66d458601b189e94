#include "qa/unpaired.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace svereno::qa {
namespace {

struct Placed {
  LooseMark mark;
  ByteSpan span;
  std::size_t block = 0;
};

bool next_block_repeats(std::span<const Side> blocks, const Placed& placed) {
  return placed.mark.opens && placed.block + 1 < blocks.size() &&
         blocks[placed.block + 1].text.starts_with(placed.mark.text);
}

std::vector<Placed> all_loose(std::span<const Side> blocks, FindLoose find) {
  std::vector<Placed> all;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (const LooseMark& mark : find(blocks[i])) {
      Placed placed{mark, blocks[i].span_of(mark.text), i};
      if (!next_block_repeats(blocks, placed)) all.push_back(std::move(placed));
    }
  }
  return all;
}

// Takes away neighbours that are a pair after all, one paragraph opening and another closing.
std::vector<Placed> without_pairs(const std::vector<Placed>& all, Matches matches) {
  constexpr std::size_t kFarthest = 12;  // Paragraphs in the longest quotation that is believed.
  std::vector<Placed> left;
  for (const Placed& placed : all) {
    const bool closes_last = !left.empty() && left.back().mark.opens && !placed.mark.opens &&
                             left.back().block < placed.block &&
                             placed.block - left.back().block <= kFarthest &&
                             matches(left.back().mark.text, placed.mark.text);
    if (closes_last) {
      left.pop_back();
    } else {
      left.push_back(placed);
    }
  }
  return left;
}

// Tells which source passage a place of the target translates.
class SourcePlaces {
 public:
  explicit SourcePlaces(std::span<const Pair> pairs) {
    for (const Pair& pair : pairs) {
      if (!pair.target.empty()) places_.push_back({pair.target.whole(), pair.source.whole()});
    }
    std::ranges::sort(places_);
  }
  // An empty span if it translates nothing.
  ByteSpan of(ByteSpan target) const {
    auto found = std::ranges::upper_bound(places_, target.begin, {},
                                          [](const Place& place) { return place.first.begin; });
    if (found == places_.begin() || !(--found)->first.contains(target)) return {};
    return found->second;
  }

 private:
  using Place = std::pair<ByteSpan, ByteSpan>;
  std::vector<Place> places_;
};

bool any_in(const std::vector<ByteSpan>& sorted, ByteSpan span) {
  const auto found = std::ranges::lower_bound(sorted, span.begin, {}, &ByteSpan::begin);
  return found != sorted.end() && span.contains(*found);
}

}  // namespace

std::vector<Finding> unpaired(const Whole& whole, FindLoose find, Matches matches) {
  std::vector<ByteSpan> in_source;
  for (const Placed& placed : without_pairs(all_loose(whole.source_blocks, find), matches)) {
    in_source.push_back(placed.span);
  }
  std::ranges::sort(in_source);
  const SourcePlaces sources(whole.pairs);
  std::vector<Finding> findings;
  for (const Placed& placed : without_pairs(all_loose(whole.target_blocks, find), matches)) {
    if (any_in(in_source, sources.of(placed.span))) continue;
    findings.push_back(
        {.target = {placed.span}, .args = {{"mark", std::string(placed.mark.text)}}});
  }
  std::ranges::sort(findings, {}, [](const Finding& f) { return f.target.front(); });
  return findings;
}

}  // namespace svereno::qa
