#include "qa/unpaired.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace svereno::qa {
namespace {

enum class Excuse : std::uint8_t {
  none,
  repeated,  // The next block begins with the same mark.
  paired,    // The counterpart stands in another block.
};

struct Placed {
  LooseMark mark;
  ByteSpan span;
  std::size_t block = 0;
  Excuse excuse = Excuse::none;
};

// The marks of one document; the spans sorted.
struct Marks {
  std::vector<Placed> loose;
  std::vector<ByteSpan> loose_spans;
  std::vector<ByteSpan> pairs;
};

Marks marks_of(std::span<const Side> blocks, FindMarks find) {
  Marks marks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const BlockMarks found = find(blocks[i]);
    for (const LooseMark& mark : found.loose) {
      marks.loose.push_back({mark, blocks[i].span_of(mark.text), i});
      marks.loose_spans.push_back(marks.loose.back().span);
    }
    for (const std::string_view mark : found.paired) {
      marks.pairs.push_back(blocks[i].span_of(mark));
    }
  }
  std::ranges::sort(marks.loose_spans);
  std::ranges::sort(marks.pairs);
  return marks;
}

// Paragraphs in the longest quotation that is believed.
constexpr std::size_t kLongest = 30;

// Tells of each place of a document whether it begins a block, and which.
class BlockStarts {
 public:
  explicit BlockStarts(std::span<const Side> blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) starts_.emplace_back(blocks[i].base, i);
    std::ranges::sort(starts_);
  }
  std::optional<std::size_t> block_at(std::uint32_t offset) const {
    const auto found = std::ranges::lower_bound(starts_, std::pair(offset, std::size_t{0}));
    if (found == starts_.end() || found->first != offset) return std::nullopt;
    return found->second;
  }

 private:
  std::vector<std::pair<std::uint32_t, std::size_t>> starts_;
};

// Opening marks that a later paragraph repeats, if no mark stands between.
void excuse_repeated(Marks& marks, std::span<const Side> blocks, std::string_view text) {
  std::vector<ByteSpan> openings = marks.pairs;
  for (const Placed& placed : marks.loose) {
    if (placed.mark.opens) openings.push_back(placed.span);
  }
  std::ranges::sort(openings);
  const BlockStarts starts(blocks);
  for (Placed& placed : marks.loose) {
    if (!placed.mark.opens || placed.excuse != Excuse::none) continue;
    const auto next = std::ranges::upper_bound(openings, placed.span);
    if (next == openings.end()) continue;
    const std::optional<std::size_t> block = starts.block_at(next->begin);
    const bool same = text.substr(next->begin, next->size()) == placed.mark.text;
    if (block && same && *block > placed.block && *block - placed.block <= kLongest) {
      placed.excuse = Excuse::repeated;
    }
  }
}

// Marks that are a pair after all, one paragraph opening and another closing.
void excuse_pairs(std::vector<Placed>& loose, Matches matches) {
  std::vector<Placed*> open;
  for (Placed& placed : loose) {
    if (!open.empty() && open.back()->mark.opens && !placed.mark.opens &&
        open.back()->block < placed.block && placed.block - open.back()->block <= kLongest &&
        matches(open.back()->mark.text, placed.mark.text)) {
      placed.excuse = open.back()->excuse = Excuse::paired;
      open.pop_back();
    } else {
      open.push_back(&placed);
    }
  }
}

std::ptrdiff_t count_in(const std::vector<ByteSpan>& sorted, ByteSpan span) {
  const auto first = std::ranges::lower_bound(sorted, span.begin, {}, &ByteSpan::begin);
  const auto last = std::ranges::lower_bound(sorted, span.end, {}, &ByteSpan::begin);
  return std::max<std::ptrdiff_t>(last - first, 0);
}

// Finds the pair that holds a place of the target.
class PairFinder {
 public:
  explicit PairFinder(std::span<const Pair> pairs) {
    for (const Pair& pair : pairs) {
      if (!pair.target.empty()) pairs_.push_back(&pair);
    }
    std::ranges::sort(pairs_, {}, [](const Pair* pair) { return pair->target.base; });
  }
  // Null if there is none.
  const Pair* holding(ByteSpan target) const {
    auto found = std::ranges::upper_bound(pairs_, target.begin, {},
                                          [](const Pair* pair) { return pair->target.base; });
    if (found == pairs_.begin() || !(*--found)->target.whole().contains(target)) return nullptr;
    return *found;
  }

 private:
  std::vector<const Pair*> pairs_;
};

bool is_reported(const Placed& placed, const Pair* pair, const Marks& source, const Marks& target) {
  if (placed.excuse == Excuse::paired) return false;
  if (pair == nullptr) return placed.excuse == Excuse::none;
  if (count_in(source.loose_spans, pair->source.whole()) > 0) return false;
  if (placed.excuse == Excuse::none) return true;
  const std::ptrdiff_t there = count_in(source.pairs, pair->source.whole());
  const std::ptrdiff_t here = count_in(target.pairs, pair->target.whole()) +
                              count_in(target.loose_spans, pair->target.whole());
  return there == here;
}

}  // namespace

std::vector<Finding> unpaired(const Whole& whole, FindMarks find, Matches matches) {
  const Marks source = marks_of(whole.source_blocks, find);
  Marks target = marks_of(whole.target_blocks, find);
  excuse_pairs(target.loose, matches);
  excuse_repeated(target, whole.target_blocks, whole.target.text());
  const PairFinder pairs(whole.pairs);
  std::vector<Finding> findings;
  for (const Placed& placed : target.loose) {
    if (!is_reported(placed, pairs.holding(placed.span), source, target)) continue;
    findings.push_back(
        {.target = {placed.span}, .args = {{"mark", std::string(placed.mark.text)}}});
  }
  std::ranges::sort(findings, {}, [](const Finding& f) { return f.target.front(); });
  return findings;
}

}  // namespace svereno::qa
