#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "aligner/bitext/bitext.h"

namespace svereno {

/// The words of one side of a text, as numbers: what the aligner sees of it.
struct TextWords {
  /// The words of all segments one after the other, as indices into `stems`; of each
  /// segment every word once, in the order in which they first appear.
  std::vector<std::uint32_t> words;
  /// Where each segment's words begin in `words`, and the end of all: one more than segments.
  std::vector<std::uint32_t> begins;
  /// What words are compared by: the base form of a word, the value of a number, a URL or
  /// another masked stretch as it stands. Each once, in the order in which they appear.
  std::vector<std::string> stems;
  /// A word as it first appeared, folded, for each stem; empty for numbers and masked text.
  std::vector<std::string> forms;

  std::uint32_t segment_count() const { return static_cast<std::uint32_t>(begins.size()) - 1; }
  std::uint32_t words_in(SegmentRange range) const {
    return begins[range.end] - begins[range.begin];
  }
  std::span<const std::uint32_t> of_segment(std::uint32_t segment) const {
    return std::span(words).subspan(begins[segment], begins[segment + 1] - begins[segment]);
  }
};

/// Reads the words of `segments` of `document`. Cost: linear.
TextWords read_words(const Document& document, std::span<const Segment> segments);

}  // namespace svereno
