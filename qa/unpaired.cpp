#include "qa/unpaired.h"

#include <algorithm>
#include <cstdint>
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

void excuse_repeated(std::vector<Placed>& loose, std::span<const Side> blocks) {
  for (Placed& placed : loose) {
    const bool repeated = placed.mark.opens && placed.block + 1 < blocks.size() &&
                          blocks[placed.block + 1].text.starts_with(placed.mark.text);
    if (repeated) placed.excuse = Excuse::repeated;
  }
}

// Marks that are a pair after all, one paragraph opening and another closing.
void excuse_pairs(std::vector<Placed>& loose, Matches matches) {
  constexpr std::size_t kFarthest = 12;  // Paragraphs in the longest quotation that is believed.
  std::vector<Placed*> open;
  for (Placed& placed : loose) {
    if (placed.excuse != Excuse::none) continue;
    if (!open.empty() && open.back()->mark.opens && !placed.mark.opens &&
        open.back()->block < placed.block && placed.block - open.back()->block <= kFarthest &&
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
  excuse_repeated(target.loose, whole.target_blocks);
  excuse_pairs(target.loose, matches);
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
