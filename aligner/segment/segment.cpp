#include "aligner/segment/segment.h"

#include <algorithm>

namespace svereno {

std::vector<ByteSpan> split_sentences(std::string_view text, Language, std::span<const ByteSpan>) {
  if (text.empty()) return {};
  return {{0, static_cast<std::uint32_t>(text.size())}};
}

SegmentedText segment(Document document) {
  std::vector<Segment> segments;
  for (std::uint32_t i = 0; i < document.blocks().size(); ++i) {
    segments.push_back({document.blocks()[i].span, i});
  }
  return {std::move(document), std::move(segments)};
}

SegmentedText segment_by_lines(Document document) { return segment(std::move(document)); }

}  // namespace svereno
