#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "aligner/text/characters.h"
#include "aligner/text/span.h"

namespace svereno {

/// What holds of the sentences of any text: trimmed, none empty, in order, nothing but
/// white space outside, and no hole in two of them.
inline bool is_partition(std::string_view text, std::span<const ByteSpan> sentences,
                         std::span<const ByteSpan> holes) {
  std::uint32_t end = 0;
  const auto is_blank = [&](std::uint32_t to) { return trim(text.substr(end, to - end)).empty(); };
  for (const ByteSpan sentence : sentences) {
    const std::string_view piece = text.substr(sentence.begin, sentence.size());
    if (sentence.begin < end || sentence.end > text.size() || piece.empty()) return false;
    if (trim(piece) != piece || !is_blank(sentence.begin)) return false;
    end = sentence.end;
  }
  if (!is_blank(static_cast<std::uint32_t>(text.size()))) return false;
  return std::ranges::none_of(holes, [&](ByteSpan hole) {
    return std::ranges::any_of(sentences, [&](ByteSpan sentence) {
      return hole.begin < sentence.begin && sentence.begin < hole.end &&
             !trim(text.substr(hole.begin, sentence.begin - hole.begin)).empty();
    });
  });
}

}  // namespace svereno
