#include "aligner/bitext/bitext.h"

#include <algorithm>

namespace svereno {

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
