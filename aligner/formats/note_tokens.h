#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/bitext/document.h"

namespace svereno {

/// The ways in which a text writes that there is a note.
enum class NoteForm : std::uint8_t {
  reference,    ///< "[footnoteRef:1]", "[endnoteRef:1]".
  caret,        ///< "[^1]", "[^note]".
  caret_colon,  ///< "[^1]:".
  colon,        ///< "[1:" with more to come before a bracket closes.
  number,       ///< "[1]".
  superscript,  ///< "¹".
};

/// Something that may be the mark of a note or the beginning of its body.
struct NoteToken {
  NoteForm form = NoteForm::number;
  ByteSpan span;
  std::string label;
  std::size_t block = 0;      ///< Index of the block that it stands in.
  bool starts_block = false;  ///< Nothing stands before it in the block.
  bool attached = false;      ///< No white space stands before it in the block.
};

/// All of them in `blocks` of `text`, outside `masked`, in text order. Cost: linear.
std::vector<NoteToken> find_note_tokens(std::string_view text, std::span<const Block> blocks,
                                        std::span<const ByteSpan> masked);

/// The token at the start of `text`, if any: its span is from there, the rest is not set.
std::optional<NoteToken> note_token_at_start(std::string_view text);

}  // namespace svereno
