#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/bitext/document.h"

namespace svereno {

/// The body of a note within a block.
struct NoteBody {
  std::size_t block = 0;  ///< Index of the block that holds it.
  ByteSpan whole;         ///< With its brackets or label: the whole block, or an inlay in it.
  ByteSpan span;          ///< The body alone, trimmed; may be empty.
  std::string label;
};

/// What there is of notes in a running text.
struct FoundNotes {
  std::vector<NoteMark> marks;
  std::vector<NoteBody> bodies;  ///< In text order, disjoint.
};

/// Finds notes that the text itself holds, as when it was extracted from Word:
///
/// - `[footnoteRef:1]` or `[endnoteRef:1]`, and `[1: Body]` in brackets. Without such a mark,
///   `[1: Body]` is one only behind `[1]`.
/// - `[^1]`, and a block `[^1]: Body`, or the same further on in the block that has the
///   mark, up to its end or to the next body. A label that is no number needs its body.
/// - `[1]` or ¹, and blocks `[1] Body` or `¹ Body`, ascending, that stand after the marks; a
///   row of them counts if at least half have a mark that no earlier row answers.
///   Without any body: marks right behind a word that count 1, 2, 3 and on through the text.
///
/// Numbers have at most three digits, so that [1999] is none; [12, p. 5] is none, nor is the ²
/// of m², nor what stands in a URL. A body never reaches beyond its block; a bracket left
/// open inside one ends it at the first that closes, unless that is a mark's.
///
/// `blocks`: in text order, disjoint. Headings and table cells hold bodies in brackets
/// only, notes none.
/// `masked`: stretches not to be read, such as code; in text order, disjoint.
/// A text with nothing of the kind gives nothing. Cost: linear.
FoundNotes find_notes(std::string_view text, std::span<const Block> blocks,
                      std::span<const ByteSpan> masked = {});

/// `line` without the notes it ends with: marks, and bodies in brackets behind one of them.
std::string_view without_notes_behind(std::string_view line);

/// Whether `line` begins as the body of a note does: "[^1]: Body", "[1] Body", "¹ Body".
bool begins_note_body(std::string_view line);

/// Adds `blocks` to `builder` with what find_notes() finds in them: marks, note blocks,
/// inlays. A block that is all note becomes one; a block with nothing left is left out.
/// `blocks` and `masked` as for find_notes(); the builder holds the text that they span.
void add_with_notes(DocumentBuilder& builder, std::vector<Block> blocks,
                    std::span<const ByteSpan> masked = {});

}  // namespace svereno
