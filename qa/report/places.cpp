#include "qa/report/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <variant>

#include "aligner/text/utf8.h"
#include "qa/report/shown.h"
#include "qa/report/words.h"

namespace svereno::qa {
namespace {

// The longest byte-order mark, that of UTF-8.
constexpr std::uint32_t kLongestMark = 3;

// Whether text and file have the same characters: as many bytes of the file as the
// text takes in UTF-8, in an 8-bit encoding or in UTF-16.
bool same_as_file(const Document& document) {
  if (document.parts().size() != 1 || !document.parts().front().empty()) return false;
  const std::string_view text = document.text();
  const auto place = document.origin({0, static_cast<std::uint32_t>(text.size())});
  if (!place || place->bytes.begin > kLongestMark) return false;
  const std::uint32_t bytes = place->bytes.size();
  return bytes == text.size() || bytes == count_code_points(text) ||
         bytes == 2 * count_utf16_units(text);
}

// Index of the last of `items`, sorted by span, that begins at `offset` or before;
// items.size() if none does.
template <class Item>
std::size_t last_from(std::span<const Item> items, std::uint32_t offset) {
  const auto after =
      std::ranges::upper_bound(items, offset, {}, [](const Item& item) { return item.span.begin; });
  return after == items.begin() ? items.size()
                                : static_cast<std::size_t>(after - items.begin()) - 1;
}

// The same, if it also reaches to `offset`.
template <class Item>
std::size_t holding(std::span<const Item> items, std::uint32_t offset) {
  const std::size_t at = last_from(items, offset);
  return at < items.size() && offset <= items[at].span.end ? at : items.size();
}

std::string line_words(std::uint32_t line, Language reader) {
  return fmt::format("{} {}", choose(reader, "line", "строка"), line);
}

std::string cell_words(const TableCell& cell, Language reader) {
  return fmt::format("{} {}, {} {}, {} {}", choose(reader, "table", "таблица"), cell.table,
                     choose(reader, "row", "строка"), cell.row, choose(reader, "column", "столбец"),
                     cell.column);
}

std::string paragraph_words(const ParagraphAnchor& anchor, Language reader) {
  if (anchor.cell) return cell_words(*anchor.cell, reader);
  return fmt::format("{} {}", choose(reader, "paragraph", "абзац"), anchor.paragraph);
}

std::string unit_words(const UnitAnchor& anchor, Language reader) {
  if (anchor.id.empty()) return line_words(anchor.line, reader);
  return fmt::format("{} {}", choose(reader, "unit", "единица"), visible(anchor.id));
}

}  // namespace

Places::Places(const SegmentedText& text)
    : text_(text), lines_(text.document.text()), mirrors_file_(same_as_file(text.document)) {
  const std::vector<Block>& blocks = document().blocks();
  const auto is_note = [](const Block& block) { return block.kind == BlockKind::note; };
  first_note_block_ =
      static_cast<std::size_t>(std::ranges::find_if(blocks, is_note) - blocks.begin());
  const auto in_note = [&](const Segment& segment) {
    return !segment.span.empty() && is_note(blocks[segment.block]);
  };
  first_note_segment_ = static_cast<std::size_t>(std::ranges::find_if(text.segments, in_note) -
                                                 text.segments.begin());
  for (const NoteMark& mark : document().note_marks()) {
    const auto [entry, is_new] = marks_.try_emplace(mark.label, &mark);
    if (!is_new) entry->second = nullptr;
  }
}

const Block* Places::block_at(ByteSpan place) const {
  const std::span<const Block> blocks = document().blocks();
  const auto body = blocks.first(first_note_block_);
  const auto notes = blocks.subspan(first_note_block_);
  const std::size_t note = holding(notes, place.begin);
  if (note < notes.size()) return &notes[note];
  const std::size_t before = last_from(body, place.begin);
  return before < body.size() ? &body[before] : nullptr;
}

SegmentRange Places::segments_at(ByteSpan place) const {
  const std::span<const Segment> segments = text_.segments;
  const auto range_in = [&](std::size_t from, std::span<const Segment> part) {
    const std::size_t first = holding(part, place.begin);
    if (first == part.size()) return SegmentRange{};
    const std::size_t last = last_from(part, place.empty() ? place.begin : place.end - 1);
    return SegmentRange{static_cast<std::uint32_t>(from + first),
                        static_cast<std::uint32_t>(from + last + 1)};
  };
  const auto body = segments.first(first_note_segment_);
  const SegmentRange note = range_in(first_note_segment_, segments.subspan(first_note_segment_));
  if (!note.empty()) return note;
  const SegmentRange in_body = range_in(0, body);
  if (!in_body.empty()) return in_body;
  const std::size_t before = last_from(body, place.begin);
  const auto next = static_cast<std::uint32_t>(before < body.size() ? before + 1 : 0);
  return {next, next};
}

std::string Places::body_locator(const Block& block, ByteSpan place, Language reader) const {
  if (mirrors_file_) return line_words(lines_.position(place.begin).line, reader);
  if (const auto* line = std::get_if<LineAnchor>(&block.anchor)) {
    return line_words(line->line, reader);
  }
  if (const auto* unit = std::get_if<UnitAnchor>(&block.anchor)) return unit_words(*unit, reader);
  return paragraph_words(std::get<ParagraphAnchor>(block.anchor), reader);
}

// A note's own paragraph number says nothing to a reader; that of its mark does.
std::string Places::note_locator(const Block& note, Language reader) const {
  const std::string words =
      fmt::format("{} {}", choose(reader, "note", "сноска"), visible(note.label));
  const auto mark = marks_.find(note.label);
  if (mark == marks_.end() || mark->second == nullptr) return words;
  const ByteSpan place = mark->second->span;
  const auto body = std::span(document().blocks()).first(first_note_block_);
  const std::size_t block = holding(body, place.begin);
  if (block == body.size()) return words;
  return fmt::format("{}, {}", body_locator(body[block], place, reader), words);
}

std::string Places::locator(ByteSpan place, Language reader) const {
  const Block* block = block_at(place);
  if (block == nullptr) {
    return mirrors_file_ ? line_words(lines_.position(place.begin).line, reader) : std::string();
  }
  if (block->kind != BlockKind::note || block->label.empty()) {
    return body_locator(*block, place, reader);
  }
  if (!mirrors_file_) return note_locator(*block, reader);
  return fmt::format("{}, {} {}", body_locator(*block, place, reader),
                     choose(reader, "note", "сноска"), visible(block->label));
}

}  // namespace svereno::qa
