#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "aligner/text/language.h"
#include "aligner/text/message.h"
#include "aligner/text/span.h"

namespace svereno {

/// Where a block stood in its file, well enough to show it to a reader there.
struct LineAnchor {
  std::uint32_t line = 0;  ///< 1-based, of the line where the block begins.
};
struct TableCell {
  std::uint32_t table = 0;   ///< 1-based, in the order of the document.
  std::uint32_t row = 0;     ///< 1-based.
  std::uint32_t column = 0;  ///< 1-based.
};
struct ParagraphAnchor {
  std::string part;             ///< Package part, such as "word/document.xml".
  std::uint32_t paragraph = 0;  ///< 1-based, counting the paragraphs of the part that hold text.
  std::optional<TableCell> cell = {};  ///< The innermost table cell around it.
};
struct UnitAnchor {
  std::string id;          ///< Identifier of a TMX unit or the like.
  std::uint32_t line = 0;  ///< 1-based line of the file.
};
using Anchor = std::variant<LineAnchor, ParagraphAnchor, UnitAnchor>;

enum class BlockKind : std::uint8_t { paragraph, heading, list_item, table_cell, note };

/// A paragraph, heading, list item, table cell or note: text that no sentence crosses.
struct Block {
  ByteSpan span;  ///< Trimmed of white space; never empty.
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  ///< Of a heading: 1 is the highest. Otherwise 0.
  Anchor anchor = {};
  std::string label = {};  ///< Of a note: what its mark shows, such as "12" or "*".
};

/// The mark in the running text that sends the reader to a note.
struct NoteMark {
  ByteSpan span;      ///< The whole mark as it stands in the text: "[12]", "[^12]".
  std::string label;  ///< What it shows: "12".
};

/// What a stretch of text is, where it is not prose (CHECKS.md, rule F3).
enum class Lane : std::uint8_t {
  note_mark,  ///< "[12]", "[^12]", "[footnoteRef:12]".
  url,        ///< A URL or an e-mail address.
  code,       ///< Code or other markup in Markdown.
};
struct LaneSpan {
  ByteSpan span;
  Lane lane = Lane::url;
};

/// How the bytes of a stretch of text map to the bytes of the file.
enum class Mapping : std::uint8_t {
  per_byte,        ///< One to one: the file is UTF-8.
  per_code_point,  ///< Each code point is one byte of the file: an 8-bit encoding.
  per_utf16_unit,  ///< Each UTF-16 unit is two bytes of the file.
  whole,           ///< The stretch stands for the file's as a whole: an entity, a tab element.
};

/// A stretch of a document's text and the bytes of the file that it was read from.
struct Origin {
  ByteSpan text;
  std::uint32_t part = 0;  ///< Index into Document::parts().
  ByteSpan file;           ///< Bytes of that part, decompressed.
  Mapping mapping = Mapping::per_byte;
};

/// The bytes of one part of a file.
struct FilePlace {
  std::uint32_t part = 0;
  ByteSpan bytes;
};

/// A text as read: every view and span in the program points into one of these.
///
/// Immutable. Moving a Document leaves the views into its text valid. Made by
/// a DocumentBuilder.
class Document {
 public:
  /// What the user calls it: a path as given, or "-".
  const std::string& name() const { return name_; }
  Language language() const { return language_; }

  /// The whole text: valid UTF-8, under 2 GiB. For a plain-text file it is the
  /// file's own, decoded, without the byte-order mark; for Word, the paragraphs of
  /// the body, a line each, and after them the notes.
  std::string_view text() const { return *text_; }
  std::string_view text(ByteSpan span) const { return text().substr(span.begin, span.size()); }

  /// In reading order: first the body, then the notes. Disjoint, but for notes
  /// whose body is an inlay in another block.
  const std::vector<Block>& blocks() const { return blocks_; }
  const std::vector<NoteMark>& note_marks() const { return note_marks_; }  ///< In text order.
  const std::vector<LaneSpan>& lanes() const { return lanes_; }  ///< In text order, disjoint.

  /// Stretches that interrupt the paragraph they stand in, in text order, disjoint:
  /// a note's body written inline, with its brackets. Inside lies a note block.
  const std::vector<ByteSpan>& inlays() const { return inlays_; }

  /// `span` without the inlays that lie in it, as views into the text.
  std::vector<std::string_view> pieces(ByteSpan span) const;
  /// The same as one string on one line: white space runs become one space.
  std::string line(ByteSpan span) const;

  /// Names of the file's parts: "word/document.xml"; one empty name for a file without parts.
  const std::vector<std::string>& parts() const { return parts_; }
  /// Where the characters of `span` came from; none where the reader made them
  /// up (a line end between two paragraphs). Cost: logarithmic.
  std::optional<FilePlace> origin(ByteSpan span) const;

  /// What the reader wants the user to know: an encoding that was guessed, hidden
  /// text that was skipped. English patterns, see Error.
  struct Remark {
    std::string_view pattern;
    MessageArgs args = {};
  };
  const std::vector<Remark>& remarks() const { return remarks_; }

 private:
  friend class DocumentBuilder;
  Document() = default;

  std::string name_;
  Language language_;
  std::unique_ptr<const std::string> text_;
  std::vector<Block> blocks_;
  std::vector<NoteMark> note_marks_;
  std::vector<LaneSpan> lanes_;
  std::vector<ByteSpan> inlays_;
  std::vector<std::string> parts_;
  std::vector<Origin> origins_;
  std::vector<Remark> remarks_;
};

/// Collects a Document piece by piece. Used by readers and tests.
class DocumentBuilder {
 public:
  DocumentBuilder(std::string name, Language language);

  /// Begins a part; what is appended from now on comes from it.
  void begin_part(std::string name);

  /// Appends text that came from `file` of the current part. Neighbours that
  /// continue each other are kept as one stretch.
  void append(std::string_view text, ByteSpan file, Mapping mapping);
  /// Appends text that the file does not hold, such as a line end between paragraphs.
  void append(std::string_view text);

  /// Bytes of text so far, below 2³¹: readers refuse larger files.
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  std::string_view text() const { return text_; }

  /// Adds a block, trimmed; nothing if only white space is left. Blocks may be
  /// added in any order: build() puts body blocks before notes, each in text order.
  void add(Block block);
  void add(NoteMark mark);  ///< Also makes it a lane.
  void add(LaneSpan lane);  ///< Of two that overlap, the one that begins first stands.
  void add_inlay(ByteSpan inlay);
  void add(Document::Remark remark);

  /// The document, with URLs and e-mail addresses outside other lanes found.
  Document build() &&;

 private:
  Document document_;
  std::string text_;
};

}  // namespace svereno
