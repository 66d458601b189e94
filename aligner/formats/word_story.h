#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/bitext/document.h"
#include "aligner/formats/word_numbers.h"
#include "aligner/formats/word_styles.h"
#include "aligner/formats/xml.h"
#include "aligner/text/result.h"

namespace svereno {

enum class NoteStream : std::uint8_t { footnote, endnote };

/// A stretch of a paragraph's text and where in the part it stands.
struct WordPiece {
  std::uint32_t size = 0;  ///< Bytes of text.
  ByteSpan file;
  Mapping mapping = Mapping::per_byte;
};

/// A place in a paragraph that sends the reader to a note.
struct NoteReference {
  NoteStream stream = NoteStream::footnote;
  std::string id;         ///< `w:id`, which is not the number shown.
  bool custom = false;    ///< Not numbered; pieces [piece, piece_end) are its mark.
  std::size_t piece = 0;  ///< Index of the piece before which it stands.
  std::size_t piece_end = 0;
  ByteSpan file;  ///< Of the reference's element.
};

/// A paragraph, joined over its runs, as the final view shows it.
struct WordParagraph {
  std::string text;
  std::vector<WordPiece> pieces;  ///< They make up `text`.
  std::vector<NoteReference> references;
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;
  std::uint32_t section = 0;  ///< Index into WordStory::sections.
  std::optional<TableCell> cell;
  std::optional<std::uint32_t> note;  ///< Index into WordStory::notes, in a part of notes.
};

/// How the notes of one section are numbered.
struct WordSection {
  NoteNumbering footnotes;
  NoteNumbering endnotes;
};

/// What a part of a Word file tells.
struct WordStory {
  std::string root;                       ///< Local name of the root element, if it is Word's.
  std::vector<WordParagraph> paragraphs;  ///< Not empty; text boxes after their paragraph.
  std::vector<WordSection> sections;      ///< At least one.
  std::vector<std::string> notes;         ///< `w:id` of each note of the part.
  std::uint64_t hidden_characters = 0;    ///< Code points of hidden text, passed over.
  bool lost_in_field = false;  ///< Text was passed over because a field before it has no end.
};

/// Reads a part with running text: the document, footnotes or endnotes.
///
/// The final view: insertions kept, deletions not, paragraphs whose mark is deleted joined with
/// the next. Left out: hidden text, field codes, tables of contents, the ruby of CJK text, and
/// the alternative that AlternateContent offers to older programs.
///
/// Errors: those of parse_xml().
Result<WordStory> read_word_story(std::string_view bytes, const XmlSource& source,
                                  const WordStyles& styles, std::uint32_t depth_limit);

}  // namespace svereno
