// Which part of a long passage to show is decided on the document, by windows around
// the places; what it looks like and how wide it is, on the text made visible.
#include "qa/report/snippet.h"

#include <algorithm>
#include <string_view>

#include "aligner/text/utf8.h"
#include "qa/report/shown.h"

namespace svereno::qa {
namespace {

constexpr std::string_view kCut = "…";
// Of a line: what goes to the context before a place, and what a place may take itself.
constexpr std::uint32_t kContextShare = 3;
constexpr std::uint32_t kPlaceShare = 2;
// Bytes that a column may take before a window stops growing: a letter of two bytes,
// and a good many marks above it.
constexpr std::uint32_t kBytesPerColumn = 8;

std::uint32_t columns_of(const Document& document, ByteSpan span) {
  return count_columns(show(document, span, {}).text);
}

std::uint32_t forward(std::string_view text, ByteSpan within, std::uint32_t columns) {
  const std::uint32_t limit = std::min(within.size(), columns * kBytesPerColumn);
  std::uint32_t used = 0;
  for (const CodePoint c : code_points(text.substr(within.begin, within.size()))) {
    const std::string_view letter = text.substr(within.begin + c.offset, c.size);
    used += count_columns(letter);
    if (used > columns || c.offset >= limit) return within.begin + c.offset;
  }
  return within.end;
}

std::uint32_t backward(std::string_view text, ByteSpan within, std::uint32_t columns) {
  const std::uint32_t limit = within.end - std::min(within.size(), columns * kBytesPerColumn);
  std::uint32_t used = 0;
  std::uint32_t at = within.end;
  while (at > limit) {
    std::uint32_t before = at - 1;
    while ((static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
    used += count_columns(text.substr(before, at - before));
    if (used > columns) break;
    at = before;
  }
  return at;
}

// `place`, cut if it is long, and the words around it that lie in `passage`.
ByteSpan window(std::string_view text, ByteSpan passage, ByteSpan place, std::uint32_t columns) {
  place = {std::clamp(place.begin, passage.begin, passage.end),
           std::clamp(place.end, passage.begin, passage.end)};
  const std::uint32_t context = columns / kContextShare;
  std::uint32_t begin = backward(text, {passage.begin, place.begin}, context);
  if (begin > passage.begin && text[begin - 1] != ' ') {
    const auto space = text.substr(0, place.begin).find(' ', begin);
    if (space != text.npos) begin = static_cast<std::uint32_t>(space) + 1;
  }
  const std::uint32_t shown = forward(text, place, columns / kPlaceShare);
  if (shown < place.end) return {begin, shown};
  std::uint32_t end = forward(text, {place.end, passage.end}, context);
  if (end < passage.end && text[end] != ' ') {
    const auto space = text.substr(0, end).rfind(' ');
    if (space != text.npos && space >= place.end) end = static_cast<std::uint32_t>(space);
  }
  return {begin, end};
}

struct Window {
  ByteSpan span;
  std::vector<ByteSpan> places;
};

std::vector<Window> windows(const Document& document, const Passage& passage,
                            std::uint32_t columns) {
  std::vector<ByteSpan> places = passage.marks;
  std::ranges::sort(places);
  const bool may_fit = passage.span.size() <= columns * kBytesPerColumn;
  if (may_fit && columns_of(document, passage.span) <= columns) return {{passage.span, places}};
  if (places.empty()) {
    const ByteSpan start{passage.span.begin, passage.span.begin};
    return {{window(document.text(), passage.span, start, columns), {}}};
  }
  std::vector<Window> result;
  for (const ByteSpan place : places) {
    const ByteSpan span = window(document.text(), passage.span, place, columns);
    const bool fits = !result.empty() &&
                      span.end <= result.back().span.begin + columns * kBytesPerColumn &&
                      columns_of(document, {result.back().span.begin, span.end}) <= columns;
    if (!fits) result.push_back({span, {}});
    result.back().span.end = std::max(result.back().span.end, span.end);
    result.back().places.push_back(place);
  }
  return result;
}

// Writes `mark` under `columns` columns from `from`; an empty place takes one.
void underline(std::string& line, std::uint32_t from, std::uint32_t to, char mark) {
  to = std::max(to, from + 1);
  if (line.size() < to) line.resize(to, ' ');
  std::fill(line.begin() + from, line.begin() + to, mark);
}

SnippetLine make_line(const Document& document, const Passage& passage, const Window& window,
                      ByteSpan main) {
  const Shown shown = show(document, window.span, window.places);
  const std::string_view text = shown.text;
  SnippetLine line;
  if (window.span.begin > passage.span.begin) line.text += kCut;
  const std::uint32_t indent = count_columns(line.text);
  line.text += text;
  if (window.span.end < passage.span.end) line.text += kCut;
  const auto column = [&](std::uint32_t at) { return indent + count_columns(text.substr(0, at)); };
  for (const bool is_main : {false, true}) {
    for (std::size_t i = 0; i < window.places.size(); ++i) {
      if ((window.places[i] == main) != is_main) continue;
      underline(line.underline, column(shown.marks[i].begin), column(shown.marks[i].end),
                is_main ? '^' : '~');
    }
  }
  line.place = window.places.empty() ? passage.span : window.places.front();
  return line;
}

}  // namespace

std::vector<SnippetLine> snippet(const Document& document, const Passage& passage, ByteSpan main,
                                 std::uint32_t columns) {
  std::vector<SnippetLine> lines;
  for (const Window& window : windows(document, passage, columns)) {
    lines.push_back(make_line(document, passage, window, main));
  }
  return lines;
}

}  // namespace svereno::qa
