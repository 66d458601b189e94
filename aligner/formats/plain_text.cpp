#include "aligner/formats/plain_text.h"

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "aligner/formats/line_shapes.h"
#include "aligner/formats/lines.h"
#include "aligner/formats/notes.h"
#include "aligner/formats/wrapping.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr std::uint32_t kIndent = 2;             // Characters: less is a slip of the finger.
constexpr std::uint32_t kProseCharacters = 100;  // A line this long is prose, whatever ends it.
constexpr std::uint8_t kChapterLevel = 1;
constexpr std::uint8_t kTitleLevel = 2;

// Lines that make one paragraph.
struct Paragraph {
  std::string_view text;
  std::string_view words;  // Without the notes behind them.
  Line first;
  std::size_t lines = 1;
  bool alone = false;  // Blank lines, or an end of the text, on either side.
};

// What the whole text tells about its parts.
struct Habits {
  Wrapping wrapping;
  bool hyphens_are_speech = false;
};

bool begins_list_item(std::string_view line, const Habits& habits) {
  if (begins_with_bullet(line)) return true;
  if (begins_with_hyphen(line)) return !habits.hyphens_are_speech;
  const std::optional<Numbering> numbering = numbering_of(line);
  return numbering && numbering->bracketed;
}

// Whether `line` of a wrapped text begins a paragraph where no blank line stands before it.
class Breaker {
 public:
  Breaker(std::string_view text, const Habits& habits) : text_(text), habits_(habits) {}

  bool parts(const Line& first, const Line& before, const Line& line) const {
    const std::string_view start = text_of(first);
    const std::string_view last = text_of(before);
    const std::string_view next = text_of(line);
    if (parts_headings(last, next)) return true;
    const bool in_list = begins_list_item(start, habits_) || numbering_of(start);
    const bool small = is_lower(first_letter(next));
    const std::uint32_t width = habits_.wrapping.width;
    const bool indented = line.indent >= before.indent + kIndent;
    const bool ended = is_short(last, next, width);
    if (ended && line.indent >= habits_.wrapping.margin + kIndent) return true;
    if (indented && !in_list && (!small || ends_clause(last))) return true;
    if (begins_note_body(next) && (ends_clause(last) || begins_note_body(start))) return true;
    const bool item = begins_list_item(next, habits_) || numbering_of(next);
    if (item && (in_list || ends_clause(last))) return true;
    if (!ends_clause(last)) return false;
    if (begins_with_dash(next) && is_upper(speech_letter(next))) return true;
    return habits_.wrapping.unparted && !small && ended;
  }

 private:
  std::string_view text_of(const Line& line) const {
    return text_.substr(line.span.begin, line.span.size());
  }

  static char32_t speech_letter(std::string_view line) {
    return first_letter(trim(line.substr((*code_points(line).begin()).size)));
  }

  static bool parts_headings(std::string_view last, std::string_view next) {
    const bool chapter = chapter_shape(last) == HeadingShape::bare;
    const bool capitals = is_all_capitals(last);
    return chapter || chapter_shape(next) == HeadingShape::bare ||
           capitals != is_all_capitals(next);
  }

  std::string_view text_;
  const Habits& habits_;
};

std::vector<Paragraph> group(std::string_view text, std::span<const Line> lines,
                             const Habits& habits) {
  const Breaker breaker(text, habits);
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i + 1;
    while (habits.wrapping.wrapped && end < lines.size() && !lines[end].after_blank &&
           !breaker.parts(lines[i], lines[end - 1], lines[end])) {
      ++end;
    }
    const ByteSpan span{lines[i].span.begin, lines[end - 1].span.end};
    paragraphs.push_back(
        {.text = text.substr(span.begin, span.size()),
         .words = without_notes_behind(text.substr(span.begin, span.size())),
         .first = lines[i],
         .lines = end - i,
         .alone = lines[i].after_blank && (end == lines.size() || lines[end].after_blank)});
    i = end;
  }
  return paragraphs;
}

bool is_prose(const Paragraph& paragraph) {
  return paragraph.lines > 1 || ends_clause(paragraph.text) ||
         count_code_points(paragraph.text) > kProseCharacters;
}

// Tells what each paragraph is from its words and its neighbours.
class Classifier {
 public:
  Classifier(std::span<const Paragraph> paragraphs, const Habits& habits)
      : paragraphs_(paragraphs), habits_(habits) {}

  Block block(std::size_t at, std::string_view text) const {
    const Paragraph& paragraph = paragraphs_[at];
    Block block{.span = span_of(paragraph.text, text),
                .anchor = LineAnchor{paragraph.first.number}};
    if (const std::uint8_t level = heading_level(at)) {
      block.kind = BlockKind::heading;
      block.level = level;
    } else if (begins_list_item(paragraph.text, habits_) || is_numbered_item(at)) {
      block.kind = BlockKind::list_item;
    }
    return block;
  }

 private:
  // 0 if it is none.
  std::uint8_t heading_level(std::size_t at) const {
    if (const std::uint8_t level = level_by_words(at)) return level;
    const Paragraph& paragraph = paragraphs_[at];
    const bool title = paragraph.alone && paragraph.lines == 1 && is_title_like(paragraph.words) &&
                       !numbering_of(paragraph.text) && !begins_note_body(paragraph.text);
    if (!title || at + 1 == paragraphs_.size()) return 0;
    const Paragraph& next = paragraphs_[at + 1];
    const bool leads =
        level_by_words(at + 1) != 0 || (is_prose(next) && !begins_list_item(next.text, habits_));
    return leads ? kTitleLevel : 0;
  }

  std::uint8_t level_by_words(std::size_t at) const {
    const Paragraph& paragraph = paragraphs_[at];
    if (is_all_capitals(paragraph.words)) return kChapterLevel;
    if (paragraph.lines > 1) return 0;
    const HeadingShape shape = chapter_shape(paragraph.words);
    if (shape == HeadingShape::bare) return kChapterLevel;
    const bool apart = paragraph.alone || !habits_.wrapping.wrapped;
    if (shape == HeadingShape::titled && apart) return kChapterLevel;
    if (shape == HeadingShape::roman && paragraph.alone) return kChapterLevel;
    const std::optional<Numbering> numbering = numbering_of(paragraph.words);
    if (!numbering || numbering->bracketed || !apart || !is_title_like(numbering->rest) ||
        is_numbered_item(at)) {
      return 0;
    }
    return static_cast<std::uint8_t>(numbering->depth);
  }

  // Whether a paragraph beside it has the next number or the one before: "1. …", "2. …".
  bool is_numbered_item(std::size_t at) const {
    const std::optional<Numbering> numbering = numbering_of(paragraphs_[at].text);
    if (!numbering || numbering->depth != 1) return false;
    const auto has = [&](std::size_t neighbour, std::uint32_t number) {
      if (neighbour >= paragraphs_.size()) return false;
      const std::optional<Numbering> other = numbering_of(paragraphs_[neighbour].text);
      return other && other->depth == 1 && other->last == number;
    };
    return has(at + 1, numbering->last + 1) || (at > 0 && has(at - 1, numbering->last - 1));
  }

  std::span<const Paragraph> paragraphs_;
  const Habits& habits_;
};

Habits find_habits(std::string_view text, std::span<const Line> lines) {
  Habits habits{.wrapping = find_wrapping(text, lines)};
  for (const Line& line : lines) {
    const std::string_view words = text.substr(line.span.begin, line.span.size());
    if (begins_with_hyphen(words) && has_speech_hyphen(words)) habits.hyphens_are_speech = true;
  }
  return habits;
}

}  // namespace

DocumentBuilder read_plain_text(const DecodedText& decoded, std::string name, Language language) {
  DocumentBuilder builder(std::move(name), language);
  append(builder, decoded);
  const std::string_view text = builder.text();
  const std::vector<Line> lines = split_lines(text);
  const Habits habits = find_habits(text, lines);
  const std::vector<Paragraph> paragraphs = group(text, lines, habits);
  const Classifier classifier(paragraphs, habits);
  std::vector<Block> blocks;
  blocks.reserve(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) blocks.push_back(classifier.block(i, text));
  add_with_notes(builder, std::move(blocks));
  return builder;
}

}  // namespace svereno
