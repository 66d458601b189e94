#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "aligner/bitext/document.h"
#include "aligner/formats/encoding.h"
#include "aligner/text/characters.h"

namespace svereno {

/// Which promise of Document `document` breaks, or an empty string. `bytes` is the file
/// that it was read from, in `encoding`; if that is empty, origins are not looked at.
inline std::string broken_promise(const Document& document, std::string_view bytes,
                                  const std::string& encoding) {
  const std::string_view text = document.text();
  const auto in_text = [&](ByteSpan span) {
    return span.begin < span.end && span.end <= text.size();
  };
  std::uint32_t body_end = 0;
  std::uint32_t notes_end = 0;
  bool notes = false;
  // All at once, behind a space that no byte-order mark can pass for.
  using namespace std::string_view_literals;
  std::string file(encoding == "UTF-16LE" ? " \0"sv : " "sv);
  std::string expected = " ";
  for (const Block& block : document.blocks()) {
    const bool note = block.kind == BlockKind::note;
    if (notes && !note) return "a body block after the notes";
    notes = note;
    if (!in_text(block.span)) return "a block outside the text";
    if (trim(document.text(block.span)) != document.text(block.span)) return "a block untrimmed";
    std::uint32_t& end = note ? notes_end : body_end;
    if (block.span.begin < end) return "blocks out of order";
    end = block.span.end;
    if ((block.kind == BlockKind::heading) != (block.level > 0)) return "a level of no heading";
    const auto* line = std::get_if<LineAnchor>(&block.anchor);
    if (line == nullptr || line->line == 0) return "a block without a line";
    if (encoding.empty()) continue;
    const auto place = document.origin(block.span);
    if (!place || place->bytes.end > bytes.size()) return "a block without origin";
    file += bytes.substr(place->bytes.begin, place->bytes.size());
    expected += document.text(block.span);
  }
  if (!encoding.empty()) {
    const auto decoded = decode(file, "origins", document.language(), encoding);
    if (!decoded || decoded->text != expected) return "a wrong origin";
  }
  std::uint32_t end = 0;
  for (const ByteSpan& inlay : document.inlays()) {
    if (!in_text(inlay) || inlay.begin < end) return "inlays out of order";
    end = inlay.end;
    const bool hosted = std::ranges::any_of(document.blocks(), [&](const Block& block) {
      return block.kind != BlockKind::note && block.span.contains(inlay);
    });
    if (!hosted) return "an inlay in no block";
  }
  end = 0;
  for (const LaneSpan& lane : document.lanes()) {
    if (!in_text(lane.span) || lane.span.begin < end) return "lanes out of order";
    end = lane.span.end;
  }
  end = 0;
  for (const NoteMark& mark : document.note_marks()) {
    if (!in_text(mark.span) || mark.span.begin < end || mark.label.empty()) return "a wrong mark";
    end = mark.span.end;
  }
  return {};
}

}  // namespace svereno
