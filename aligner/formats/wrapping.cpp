#include "aligner/formats/wrapping.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "aligner/formats/line_shapes.h"
#include "aligner/formats/notes.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// Out of a hundred. Source: 256 texts of the gold data (dev). A sentence or a paragraph a
// line, all come out so; wrapped at 45 to 100 characters, 98 to 100 % come out with the right
// paragraphs (within 5 %) where blank lines part them, 94 to 98 % where indents do, and
// 60 to 66 % where nothing does.
constexpr std::size_t kHundred = 100;
constexpr std::size_t kSmallBeginnings = 30;
constexpr std::size_t kFullLines = 75;
constexpr std::size_t kWidthPercentile = 90;
constexpr std::size_t kRoomToSpare = 15;  // Of the width: what a ragged line may lack.
// A paragraph of more lines than this on average: blank lines do not part paragraphs here.
constexpr std::size_t kLinesBetweenBlanks = 25;
// Characters; narrower are verse and tables, wider are paragraphs.
constexpr std::uint32_t kNarrowest = 30;
constexpr std::uint32_t kWidest = 140;
constexpr std::uint32_t kIndent = 2;

std::string_view text_of(std::string_view text, const Line& line) {
  return text.substr(line.span.begin, line.span.size());
}

// Whether `line` would begin a paragraph however the text is wrapped.
bool starts_anew(std::string_view line) {
  const std::optional<Numbering> numbering = numbering_of(line);
  return begins_with_bullet(line) || begins_with_dash(line) || begins_note_body(line) ||
         (numbering && numbering->bracketed);
}

std::uint32_t first_word_size(std::string_view line) {
  std::uint32_t size = 0;
  for (const CodePoint c : code_points(line)) {
    if (is_space(c.value)) break;
    ++size;
  }
  return size;
}

std::uint32_t margin_of(std::span<const Line> lines) {
  const auto least = std::ranges::min_element(lines, {}, &Line::indent);
  return least == lines.end() ? 0 : least->indent;
}

}  // namespace

bool is_short(std::string_view line, std::string_view next, std::uint32_t width) {
  const std::size_t needed = count_code_points(line) + 1U + first_word_size(next);
  return needed * kHundred <= width * (kHundred - kRoomToSpare);
}

Wrapping find_wrapping(std::string_view text, std::span<const Line> lines) {
  const std::uint32_t margin = margin_of(lines);
  std::vector<std::size_t> joined;  // Lines that may go on with the one before.
  std::vector<std::uint32_t> sizes;
  std::size_t small = 0;
  std::size_t parted = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string_view line = text_of(text, lines[i]);
    const bool indented = lines[i].indent >= margin + kIndent;
    parted += lines[i].after_blank || indented ? 1U : 0U;
    if (lines[i].after_blank || indented || starts_anew(line)) continue;
    joined.push_back(i);
    sizes.push_back(count_code_points(text_of(text, lines[i - 1])));
    small += is_lower(first_letter(line)) ? 1U : 0U;
  }
  if (small * kHundred < sizes.size() * kSmallBeginnings || small == 0) return {};
  const auto at = static_cast<std::ptrdiff_t>(sizes.size() * kWidthPercentile / kHundred);
  std::ranges::nth_element(sizes, sizes.begin() + at);
  const std::uint32_t width = sizes[static_cast<std::size_t>(at)];
  if (width < kNarrowest || width > kWidest) return {};
  const auto full = static_cast<std::size_t>(std::ranges::count_if(joined, [&](std::size_t i) {
    return !is_short(text_of(text, lines[i - 1]), text_of(text, lines[i]), width);
  }));
  return {.wrapped = full * kHundred >= sizes.size() * kFullLines,
          .width = width,
          .margin = margin,
          .unparted = parted * kLinesBetweenBlanks < lines.size()};
}

}  // namespace svereno
