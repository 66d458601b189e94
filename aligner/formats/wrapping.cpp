#include "aligner/formats/wrapping.h"

#include <algorithm>
#include <vector>

#include "aligner/formats/line_shapes.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// Out of a hundred. Source: books and manuals of the gold data, a sentence a line and
// wrapped at 40 to 120: the former have at most 8 % small letters, the latter at least 45 %
// and 90 % full lines; people wrap less evenly than a program.
constexpr std::size_t kHundred = 100;
constexpr std::size_t kSmallBeginnings = 30;
constexpr std::size_t kFullLines = 60;
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

std::uint32_t first_word_size(std::string_view line) {
  std::uint32_t size = 0;
  for (const CodePoint c : code_points(line)) {
    if (is_space(c.value)) break;
    ++size;
  }
  return size;
}

}  // namespace

bool is_short(std::string_view line, std::string_view next, std::uint32_t width) {
  const std::size_t needed = count_code_points(line) + 1U + first_word_size(next);
  return needed * kHundred <= width * (kHundred - kRoomToSpare);
}

Wrapping find_wrapping(std::string_view text, std::span<const Line> lines) {
  std::vector<std::uint32_t> sizes;
  std::size_t small = 0;
  std::size_t indented = 0;
  std::size_t parted = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    parted += lines[i].after_blank ? 1U : 0U;
    indented += lines[i].indent >= lines[i - 1].indent + kIndent ? 1U : 0U;
    if (lines[i].after_blank) continue;
    sizes.push_back(count_code_points(text_of(text, lines[i - 1])));
    small += is_lower(first_letter(text_of(text, lines[i]))) ? 1U : 0U;
  }
  if (small * kHundred < sizes.size() * kSmallBeginnings || small == 0) return {};
  const auto at = static_cast<std::ptrdiff_t>((sizes.size() - 1) * kWidthPercentile / kHundred);
  std::ranges::nth_element(sizes, sizes.begin() + at);
  const std::uint32_t width = sizes[static_cast<std::size_t>(at)];
  if (width < kNarrowest || width > kWidest) return {};
  std::size_t full = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].after_blank) continue;
    full += is_short(text_of(text, lines[i - 1]), text_of(text, lines[i]), width) ? 0U : 1U;
  }
  return {.wrapped = full * kHundred >= sizes.size() * kFullLines,
          .width = width,
          .unparted = (parted + indented) * kLinesBetweenBlanks < lines.size()};
}

}  // namespace svereno
