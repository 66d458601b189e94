#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "aligner/formats/lines.h"

namespace svereno {

/// How the lines of a plain text make paragraphs.
struct Wrapping {
  bool wrapped = false;     ///< Lines were broken by hand to fit a width; else each is a paragraph.
  std::uint32_t width = 0;  ///< Of wrapped lines, in characters: nine of ten are no longer.
  std::uint32_t margin = 0;  ///< Characters of white space before every line.
  /// Neither blank lines nor indents part the paragraphs: only their short last lines tell.
  bool unparted = false;
};

/// Decides it from the whole text.
///
/// Of lines that follow each other without a blank line, in a wrapped text: many begin with
/// a small letter, for a sentence goes on; nearly all are about as long as the longest,
/// for the next word would not have fitted; and none is longer than people wrap at.
Wrapping find_wrapping(std::string_view text, std::span<const Line> lines);

/// Whether the first word of `next` would have fitted behind `line`, with room to spare.
bool is_short(std::string_view line, std::string_view next, std::uint32_t width);

}  // namespace svereno
