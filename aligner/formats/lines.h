#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "aligner/text/span.h"

namespace svereno {

/// A line with something visible on it.
struct Line {
  ByteSpan span;             ///< Without white space, controls and U+FEFF at either end.
  std::uint32_t number = 0;  ///< 1-based; LF, CRLF and CR end a line, as editors count.
  std::uint32_t indent = 0;  ///< Characters of white space before it.
  bool after_blank = false;  ///< A blank line, or the start of the text, stands before it.
};

/// The lines of `text`, valid UTF-8, that are not blank, in order.
///
/// U+0085, U+2028, U+2029 and a form feed end a line too, though they do not count: a form
/// feed beside another line end makes no blank line.
std::vector<Line> split_lines(std::string_view text);

}  // namespace svereno
