#include "qa/report/shown.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "aligner/text/utf8.h"

namespace svereno::qa {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Controls, and the invisible characters of the general category Cf that steer
// direction, joining or line breaks. Source: Unicode 15, UnicodeData.txt.
constexpr auto kSpeltOut = std::to_array<Range>({
    {0x00, 0x1F},
    {0x7F, 0x9F},
    {0xAD, 0xAD},
    {0x61C, 0x61C},
    {0x180E, 0x180E},
    {0x200B, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x206F},
    {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB},
    {0xE0000, 0xE007F},
});

bool is_spelt_out(char32_t c) {
  return std::ranges::any_of(kSpeltOut, [c](Range r) { return r.first <= c && c <= r.last; });
}

// White space that would break or skip on the line: it becomes a plain space.
bool breaks_line(char32_t c) {
  constexpr char32_t kNextLine = 0x85, kLineSeparator = 0x2028, kParagraphSeparator = 0x2029;
  return (c >= U'\t' && c <= U'\r') || c == kNextLine || c == kLineSeparator ||
         c == kParagraphSeparator;
}

void append_visible(std::string& result, std::string_view text, CodePoint c) {
  if (breaks_line(c.value)) {
    const bool in_crlf = c.value == U'\r' && text.substr(c.offset + 1).starts_with('\n');
    if (!in_crlf) result += ' ';
  } else if (is_spelt_out(c.value)) {
    fmt::format_to(std::back_inserter(result), "<U+{:04X}>", static_cast<std::uint32_t>(c.value));
  } else {
    result += text.substr(c.offset, c.size);
  }
}

// The shown text with, for each code point and for the end, where it came from and went.
struct Trail {
  struct Step {
    std::uint32_t document;
    std::uint32_t shown;
  };
  std::string text;
  std::vector<Step> steps;

  std::uint32_t find(std::uint32_t offset) const {
    const auto step = std::ranges::lower_bound(steps, offset, {}, &Step::document);
    return step == steps.end() ? static_cast<std::uint32_t>(text.size()) : step->shown;
  }
};

Trail walk(const Document& document, ByteSpan span, const std::vector<std::string_view>& pieces) {
  Trail trail;
  for (const std::string_view piece : pieces) {
    const std::uint32_t base = svereno::span_of(piece, document.text()).begin;
    for (const CodePoint c : code_points(piece)) {
      trail.steps.push_back({base + c.offset, static_cast<std::uint32_t>(trail.text.size())});
      append_visible(trail.text, piece, c);
    }
  }
  trail.steps.push_back({span.end, static_cast<std::uint32_t>(trail.text.size())});
  return trail;
}

bool any_in_inlay(const Document& document, ByteSpan span, std::span<const ByteSpan> marks) {
  const std::vector<ByteSpan>& inlays = document.inlays();
  return std::ranges::any_of(marks, [&](ByteSpan mark) {
    const auto inlay = std::ranges::upper_bound(inlays, mark.begin, {}, &ByteSpan::end);
    return inlay != inlays.end() && inlay->begin < mark.end && !inlay->contains(span);
  });
}

}  // namespace

std::string valid_utf8(std::string_view text) {
  constexpr std::string_view kReplacement = "\uFFFD";
  std::string result;
  while (const auto bad = first_bad_byte(text)) {
    result += text.substr(0, *bad);
    result += kReplacement;
    text.remove_prefix(*bad + 1);
  }
  result += text;
  return result;
}

std::string visible(std::string_view text) {
  const std::string valid = valid_utf8(text);
  std::string result;
  for (const CodePoint c : code_points(valid)) append_visible(result, valid, c);
  return result;
}

Shown show(const Document& document, ByteSpan span, std::span<const ByteSpan> marks) {
  const std::vector<std::string_view> pieces = any_in_inlay(document, span, marks)
                                                   ? std::vector{document.text(span)}
                                                   : document.pieces(span);
  Trail trail = walk(document, span, pieces);
  std::vector<ByteSpan> places;
  for (const ByteSpan mark : marks) {
    const std::uint32_t begin = std::clamp(mark.begin, span.begin, span.end);
    const std::uint32_t end = std::clamp(mark.end, span.begin, span.end);
    places.push_back({trail.find(begin), trail.find(end)});
  }
  return {std::move(trail.text), std::move(places)};
}

}  // namespace svereno::qa
