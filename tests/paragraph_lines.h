#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "aligner/bitext/bitext.h"

namespace svereno {

/// A document in which every line of `text` is a paragraph, and each paragraph one segment.
inline SegmentedText paragraph_a_line(std::string name, std::string_view text, Language language) {
  DocumentBuilder builder(std::move(name), language);
  builder.append(text, {0, static_cast<std::uint32_t>(text.size())}, Mapping::per_byte);
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
    end = std::min(text.find('\n', begin), text.size());
    builder.add(
        Block{.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
  }
  SegmentedText result{std::move(builder).build(), {}};
  for (const Block& block : result.document.blocks()) {
    result.segments.push_back({block.span, static_cast<std::uint32_t>(result.segments.size())});
  }
  return result;
}

}  // namespace svereno
