#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/formats/read.h"

namespace svereno {

/// The blocks of `document`, one a string: "p Text", "h2 Title", "i Item", "c Cell", "n7 Note".
inline std::vector<std::string> shown_blocks(const Document& document) {
  constexpr std::array<char, 5> kLetters = {'p', 'h', 'i', 'c', 'n'};
  std::vector<std::string> result;
  for (const Block& block : document.blocks()) {
    std::string shown(1, kLetters[static_cast<std::size_t>(block.kind)]);
    if (block.level > 0) shown += std::to_string(block.level);
    result.push_back(shown + block.label + " " + document.line(block.span));
  }
  return result;
}

/// The marks of notes: "1=[^1]".
inline std::vector<std::string> shown_marks(const Document& document) {
  std::vector<std::string> result;
  for (const NoteMark& mark : document.note_marks()) {
    result.push_back(mark.label + "=" + std::string(document.text(mark.span)));
  }
  return result;
}

/// The text of the lanes of one kind.
inline std::vector<std::string> shown_lanes(const Document& document, Lane kind) {
  std::vector<std::string> result;
  for (const LaneSpan& lane : document.lanes()) {
    if (lane.lane == kind) result.emplace_back(document.text(lane.span));
  }
  return result;
}

/// The 1-based lines where the blocks begin.
inline std::vector<std::uint32_t> shown_lines(const Document& document) {
  std::vector<std::uint32_t> result;
  for (const Block& block : document.blocks()) {
    result.push_back(std::get<LineAnchor>(block.anchor).line);
  }
  return result;
}

/// `text` read under `name`; throws Result's assertion if it cannot be.
inline Document read_text(std::string text, const std::string& name = "a.txt") {
  return *read_document(std::move(text), name, kRussian);
}

}  // namespace svereno
