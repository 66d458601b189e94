#include "aligner/bitext/bitext.h"

#include <algorithm>

namespace svereno {

Alignment moved_beads(const Bitext& bitext) {
  Alignment by_source(bitext.source.segments.size());
  Alignment by_target(bitext.target.segments.size());
  for (const Moved& moved : bitext.moved) {
    for (const Bead& bead : moved.beads) {
      std::fill_n(by_source.begin() + bead.source.begin, bead.source.size(), bead);
      std::fill_n(by_target.begin() + bead.target.begin, bead.target.size(), bead);
    }
  }
  Alignment result;
  for (const Bead& bead : bitext.alignment) {
    const bool is_source = !bead.source.empty();
    result.push_back(is_source ? by_source[bead.source.begin] : by_target[bead.target.begin]);
  }
  return result;
}

ByteSpan span_of(const SegmentedText& text, SegmentRange range) {
  const std::vector<Segment>& segments = text.segments;
  if (range.empty()) {
    const std::uint32_t at = range.begin > 0    ? segments[range.begin - 1].span.end
                             : segments.empty() ? 0
                                                : segments.front().span.begin;
    return {at, at};
  }
  return {segments[range.begin].span.begin, segments[range.end - 1].span.end};
}

}  // namespace svereno
