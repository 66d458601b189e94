#include "qa/view.h"

#include <algorithm>

#include "aligner/bitext/document_tokens.h"
#include "qa/parallel.h"

namespace svereno::qa {
namespace {

// The stretches of `span` that are neither lane nor inlay: what lies between masked tokens.
std::vector<Value> values_outside_lanes(const Document& document, ByteSpan span) {
  std::vector<Value> values;
  for (const std::string_view piece : document.pieces(span)) {
    const ByteSpan whole = span_of(piece, document.text());
    for (Value& value : find_values(piece, document.language())) {
      const ByteSpan at = span_of(value.text, piece, whole.begin);
      const auto lane = std::ranges::upper_bound(document.lanes(), at.begin, {},
                                                 [](const LaneSpan& l) { return l.span.end; });
      if (lane != document.lanes().end() && lane->span.overlaps(at)) continue;
      values.push_back(std::move(value));
    }
  }
  return values;
}

Side side_of(const SegmentedText& text, SegmentRange range) {
  const BlockKind kind = range.empty() || text.document.blocks().empty()
                             ? BlockKind::paragraph
                             : text.document.blocks()[text.segments[range.begin].block].kind;
  return make_side(text.document, span_of(text, range), kind);
}

}  // namespace

Side make_side(const Document& document, ByteSpan span, BlockKind kind) {
  return {.text = document.text(span),
          .base = span.begin,
          .language = document.language(),
          .kind = kind,
          .tokens = tokenize(document, span),
          .values = values_outside_lanes(document, span)};
}

std::vector<Side> make_blocks(const Document& document) {
  return map_parallel(document.blocks().size(), [&](std::size_t i) {
    const Block& block = document.blocks()[i];
    return make_side(document, block.span, block.kind);
  });
}

std::vector<Pair> make_pairs(const Bitext& bitext) {
  const Alignment moved = moved_beads(bitext);
  return map_parallel(bitext.alignment.size(), [&](std::size_t i) {
    const Bead& bead = bitext.alignment[i];
    const bool is_moved = !moved[i].source.empty() || !moved[i].target.empty();
    return Pair{side_of(bitext.source, bead.source), side_of(bitext.target, bead.target),
                bead.confidence, is_moved};
  });
}

std::vector<Pair> make_moved(const Bitext& bitext) {
  return map_parallel(bitext.moved.size(), [&](std::size_t i) {
    const Moved& moved = bitext.moved[i];
    return Pair{side_of(bitext.source, moved.source), side_of(bitext.target, moved.target),
                moved.confidence, true};
  });
}

}  // namespace svereno::qa
