#include "aligner/formats/markdown.h"

#include <cmark.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "aligner/formats/lines.h"
#include "aligner/formats/markdown_inlines.h"
#include "aligner/formats/note_tokens.h"
#include "aligner/formats/notes.h"
#include "aligner/text/characters.h"

namespace svereno {
namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20U;

// Beyond these the parser takes quadratic time: images between two blank lines, quotes and
// lists that one line opens within each other.
constexpr std::size_t kMostImages = 2000;
constexpr std::size_t kDeepestNesting = 100;

using NodePointer = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using IteratorPointer = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

// Where each line of a text begins, as CommonMark counts lines; the last is the text's end.
std::vector<std::uint32_t> line_starts(std::string_view text) {
  std::vector<std::uint32_t> starts = {0};
  for (std::size_t at = 0; (at = text.find_first_of("\r\n", at)) != text.npos;) {
    at += text.substr(at).starts_with("\r\n") ? 2 : 1;
    starts.push_back(static_cast<std::uint32_t>(at));
  }
  if (starts.back() != text.size()) starts.push_back(static_cast<std::uint32_t>(text.size()));
  return starts;
}

// A copy of a text of which parts are made inert, each byte keeping its place.
class Inert {
 public:
  explicit Inert(std::string_view text) : copy_(text), starts_(line_starts(text)) {
    // The parser puts other characters in their place.
    std::ranges::replace(copy_, '\0', ' ');
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark)) copy_.replace(0, kByteOrderMark.size(), "   ");
    blank_front_matter();
    hide_note_labels();
    tame();
  }

  std::string_view text() const { return copy_; }
  const std::vector<std::uint32_t>& starts() const { return starts_; }
  /// Where "[^label]:" stands at the start of a line.
  const std::vector<std::uint32_t>& notes() const { return notes_; }

 private:
  std::size_t lines() const { return starts_.size() - 1; }

  std::string_view line(std::size_t number) const {
    const std::string_view text = copy_;
    std::string_view line = text.substr(starts_[number], starts_[number + 1] - starts_[number]);
    while (!line.empty() && is_space(static_cast<unsigned char>(line.back()))) {
      line.remove_suffix(1);
    }
    return line;
  }

  // A block of "key: value" between lines of three dashes, or "key = value" between pluses,
  // at the very beginning.
  void blank_front_matter() {
    if (lines() < 3) return;
    const bool yaml = line(0) == "---";
    if (!yaml && line(0) != "+++") return;
    if (line(1).find(yaml ? ':' : '=') == std::string_view::npos) return;
    for (std::size_t i = 1; i < lines(); ++i) {
      if (line(i) != line(0) && !(yaml && line(i) == "...")) continue;
      std::replace_if(
          copy_.begin(), copy_.begin() + starts_[i + 1],
          [](char c) { return c != '\n' && c != '\r'; }, ' ');
      return;
    }
  }

  // The parser takes "[^1]: Body" for the definition of a link.
  void hide_note_labels() {
    for (std::size_t i = 0; i < lines(); ++i) {
      const std::string_view whole = line(i);
      const std::size_t begin = whole.find_first_not_of(" \t>");
      if (begin == whole.npos) continue;
      const std::optional<NoteToken> token = note_token_at_start(whole.substr(begin));
      if (!token || token->form != NoteForm::caret_colon) continue;
      notes_.push_back(starts_[i] + static_cast<std::uint32_t>(begin));
      copy_.replace(notes_.back(), token->span.size(), token->span.size(), 'x');
    }
  }

  // What would take the parser quadratic time. Source: measured with cmark 0.30.2.
  void tame() {
    std::size_t images = 0;
    for (std::size_t i = 0; i < lines(); ++i) {
      std::string_view rest = line(i);
      if (rest.empty()) images = 0;
      cut_nesting(starts_[i]);
      while ((rest = rest.substr(std::min(rest.find("!["), rest.size()))).size() > 1) {
        if (++images > kMostImages) copy_[span_of(rest, copy_).begin] = 'x';
        rest.remove_prefix(2);
      }
    }
  }

  // Keeps the line at `begin` from opening more than so many quotes and lists.
  void cut_nesting(std::uint32_t begin) {
    std::size_t markers = 0;
    for (std::size_t at = begin; at < copy_.size(); ++at) {
      const char c = copy_[at];
      const bool marker = std::string_view(">-+*.)").find(c) != std::string_view::npos;
      if (!marker && c != ' ' && c != '\t' && (c < '0' || c > '9')) return;
      if (marker && ++markers > kDeepestNesting) copy_[at] = 'x';
    }
  }

  std::string copy_;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> notes_;
};

bool is_delimiter_row(std::string_view row) {
  return row.find('|') != row.npos && row.find('-') != row.npos &&
         row.find_first_not_of("|-: \t\r\n") == row.npos;
}

// Turns the parser's blocks into ours.
class Reader {
 public:
  Reader(std::string_view text, const Inert& inert) : text_(text), inert_(inert) {}

  void read(cmark_node* root) {
    const IteratorPointer iterator(cmark_iter_new(root), &cmark_iter_free);
    while (true) {
      const cmark_event_type event = cmark_iter_next(iterator.get());
      if (event == CMARK_EVENT_DONE) return;
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE) {
        quote_depth_ += event == CMARK_EVENT_ENTER ? 1U : ~0U;
      }
      if (event == CMARK_EVENT_ENTER) enter(node);
    }
  }

  std::vector<Block> take_blocks() { return std::move(blocks_); }
  const std::vector<ByteSpan>& markup() const { return markup_; }

 private:
  void enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_PARAGRAPH:
      case CMARK_NODE_HEADING:
        read_words(node);
        return;
      case CMARK_NODE_CODE_BLOCK:
        read_note_continuation(node);
        return;
      default:
        return;
    }
  }

  std::size_t first_line(cmark_node* node) const {
    const auto line = static_cast<std::size_t>(std::max(cmark_node_get_start_line(node), 1));
    return std::min(line, inert_.starts().size() - 1) - 1;
  }

  // The end of the node's last line.
  std::uint32_t end_of(cmark_node* node) const {
    const auto line = static_cast<std::size_t>(std::max(cmark_node_get_end_line(node), 1));
    return inert_.starts()[std::min(line, inert_.starts().size() - 1)];
  }

  void read_words(cmark_node* node) {
    if (cmark_node_first_child(node) == nullptr) return;
    const std::size_t line = first_line(node);
    const auto column = static_cast<std::uint32_t>(std::max(cmark_node_get_start_column(node), 1));
    const std::uint32_t end = end_of(node);
    const std::uint32_t begin = std::min(inert_.starts()[line] + column - 1, end);
    const InlineMarkup found = inlines(node, line, begin, end);
    add_markup(found.markup);
    Block block = block_for(node);
    if (block.kind == BlockKind::paragraph && add_table(found.content)) return;
    add_split_at_notes(block, found.content);
  }

  // The words of `node`; definitions of links that the parser took away may stand before.
  InlineMarkup inlines(cmark_node* node, std::size_t line, std::uint32_t begin,
                       std::uint32_t end) const {
    constexpr int kMostDefinitions = 32;
    const std::string_view text = inert_.text().substr(0, end);
    std::uint32_t from = begin;
    for (int i = 0; i < kMostDefinitions && from < end; ++i) {
      if (auto found = find_inlines(text, node, from, quote_depth_)) return *std::move(found);
      from = std::min(inert_.starts()[std::min(++line, inert_.starts().size() - 1)], end);
      const std::size_t words = text.find_first_not_of(" \t>", from);
      from = static_cast<std::uint32_t>(std::min<std::size_t>(words, end));
    }
    return {{begin, end}, {}};
  }

  // Only in text order: a list's or table's odd places must not disturb what is there.
  void add_markup(std::span<const ByteSpan> found) {
    for (const ByteSpan& span : found) {
      if (markup_.empty() || markup_.back().end <= span.begin) markup_.push_back(span);
    }
  }

  static Block block_for(cmark_node* node) {
    Block block;
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
      block.kind = BlockKind::heading;
      block.level = static_cast<std::uint8_t>(cmark_node_get_heading_level(node));
    } else if (cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_ITEM &&
               cmark_node_previous(node) == nullptr) {
      block.kind = BlockKind::list_item;
    }
    return block;
  }

  void add(Block block, ByteSpan span) {
    block.span = trimmed(span);
    const std::uint32_t end = blocks_.empty() ? 0 : blocks_.back().span.end;
    if (block.span.empty() || block.span.begin < end) return;
    block.anchor = LineAnchor{line_of(block.span.begin)};
    blocks_.push_back(std::move(block));
  }

  ByteSpan trimmed(ByteSpan span) const {
    return span_of(trim(text_.substr(span.begin, span.size())), text_);
  }

  std::uint32_t line_of(std::uint32_t offset) const {
    const auto next = std::ranges::upper_bound(inert_.starts(), offset);
    return static_cast<std::uint32_t>(next - inert_.starts().begin());
  }

  // A note begins a block of its own, even without a blank line before it.
  void add_split_at_notes(const Block& block, ByteSpan content) {
    std::uint32_t from = content.begin;
    auto note = std::ranges::upper_bound(inert_.notes(), content.begin);
    for (; note != inert_.notes().end() && *note < content.end; ++note) {
      add(block, {from, *note});
      from = *note;
    }
    add(block, {from, content.end});
  }

  // Indented paragraphs behind a note go on with it; the parser takes them for code.
  void read_note_continuation(cmark_node* node) {
    if (blocks_.empty() || quote_depth_ > 0) return;
    const Block& before = blocks_.back();
    cmark_node* previous = cmark_node_previous(node);
    const std::string_view words = text_.substr(before.span.begin, before.span.size());
    const std::optional<NoteToken> token = note_token_at_start(words);
    const bool begun = token && token->form == NoteForm::caret_colon;
    if (previous == nullptr || (!begun && before.kind != BlockKind::note)) return;
    const bool follows = end_of(previous) >= before.span.end &&
                         inert_.starts()[first_line(previous)] <= before.span.begin;
    const ByteSpan span{inert_.starts()[first_line(node)], end_of(node)};
    const std::string_view code = text_.substr(span.begin, span.size());
    if (!follows || trim(code).starts_with("```") || trim(code).starts_with("~~~")) return;
    add({.kind = BlockKind::note, .label = begun ? token->label : before.label}, span);
  }

  // A paragraph whose second line is a row of dashes and bars is a table.
  bool add_table(ByteSpan content) {
    std::vector<ByteSpan> rows;
    for (std::uint32_t at = content.begin; at < content.end;) {
      const auto next = std::ranges::upper_bound(inert_.starts(), at);
      const std::uint32_t end = std::min(content.end, *next);
      rows.push_back({at, end});
      at = end;
      if (rows.size() == 2 && !is_delimiter_row(text_.substr(rows[1].begin, rows[1].size()))) {
        return false;
      }
    }
    if (rows.size() < 2) return false;
    rows.erase(rows.begin() + 1);
    for (const ByteSpan& row : rows) add_cells(row);
    return true;
  }

  void add_cells(ByteSpan row) {
    std::uint32_t from = row.begin;
    for (std::uint32_t at = row.begin; at < row.end; ++at) {
      if (text_[at] == '\\') {
        ++at;
      } else if (text_[at] == '|') {
        add({.kind = BlockKind::table_cell}, {from, at});
        from = at + 1;
      }
    }
    add({.kind = BlockKind::table_cell}, {from, row.end});
  }

  std::string_view text_;
  const Inert& inert_;
  std::uint32_t quote_depth_ = 0;
  std::vector<Block> blocks_;
  std::vector<ByteSpan> markup_;
};

}  // namespace

Result<DocumentBuilder> read_markdown(const DecodedText& decoded, std::string name,
                                      Language language) {
  if (decoded.text.size() > kMostBytes) {
    return Error{Error::Code::too_large,
                 "{file} is larger than {limit} bytes, which is too much for Markdown. Split it "
                 "and give the parts.",
                 {{"file", name}, {"limit", std::to_string(kMostBytes)}}};
  }
  DocumentBuilder builder(std::move(name), language);
  append(builder, decoded);
  const Inert inert(builder.text());
  const NodePointer root(
      cmark_parse_document(inert.text().data(), inert.text().size(), CMARK_OPT_DEFAULT),
      &cmark_node_free);
  Reader reader(builder.text(), inert);
  reader.read(root.get());
  for (const ByteSpan& markup : reader.markup()) builder.add(LaneSpan{markup, Lane::code});
  add_with_notes(builder, reader.take_blocks(), reader.markup());
  return builder;
}

}  // namespace svereno
