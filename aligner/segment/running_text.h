#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/text/span.h"

namespace svereno {

/// A block's text as a reader follows it, with the way back: without note marks and
/// inline notes, with URLs and code as one word each, and one space for any white space.
class RunningText {
 public:
  /// `holes` as in split_sentences().
  RunningText(std::string_view original, std::span<const ByteSpan> holes);

  std::string_view text() const { return text_; }

  /// Where the character that begins at `offset` of text() begins in the original.
  std::uint32_t to_original(std::uint32_t offset) const;

 private:
  struct Piece {
    std::uint32_t begin;     // in text_
    std::uint32_t original;  // where it begins in the original
  };
  void append(std::string_view stretch, std::uint32_t original);
  void append_as_is(std::string_view piece, std::uint32_t original);

  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace svereno
