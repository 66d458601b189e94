#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "aligner/bitext/bitext.h"
#include "aligner/text/language.h"
#include "qa/report/line_index.h"

namespace svereno::qa {

/// Answers where a place of one text is: for people, for editors, in its segments.
class Places {
 public:
  /// `text` outlives this. Cost: linear in its size.
  explicit Places(const SegmentedText& text);

  const SegmentedText& text() const { return text_; }
  const Document& document() const { return text_.document; }
  const LineIndex& lines() const { return lines_; }

  /// Whether the document's text is that of its file, character for character, so
  /// that lines and columns in one are lines and columns in the other: plain text
  /// and Markdown, but not Word or a column of a table.
  bool mirrors_file() const { return mirrors_file_; }

  /// The place for a reader to go to: "paragraph 12, note 3", "line 7", «таблица 2,
  /// строка 4»; that of the nearest block before it if it is in none; empty if there
  /// is none.
  std::string locator(ByteSpan place, Language reader) const;

  /// The block that holds the start of `place`: a note rather than what it is inlaid
  /// in; else the nearest before; null if there is none.
  const Block* block_at(ByteSpan place) const;

  /// The segments from the one that holds the start of `place` to the one that holds
  /// its end; an empty range, before the next segment, if it starts between two.
  SegmentRange segments_at(ByteSpan place) const;

 private:
  std::string note_locator(const Block& note, Language reader) const;
  std::string body_locator(const Block& block, ByteSpan place, Language reader) const;

  const SegmentedText& text_;
  LineIndex lines_;
  bool mirrors_file_ = false;
  std::size_t first_note_block_ = 0;
  std::size_t first_note_segment_ = 0;
  // The mark of each label that just one mark has; null for other labels.
  std::unordered_map<std::string_view, const NoteMark*> marks_;
};

}  // namespace svereno::qa
