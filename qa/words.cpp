#include "qa/words.h"

#include <algorithm>
#include <array>

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno::qa {
namespace {

constexpr auto kQuotationMarks = std::to_array<std::string_view>(
    {"\"", "'", "“", "”", "„", "‟", "«", "»", "‘", "’", "‚", "‹", "›"});

}  // namespace

LetterCounts count_letters(std::string_view text) {
  LetterCounts counts;
  for (const CodePoint c : code_points(text)) {
    switch (script_of(c.value)) {
      case Script::latin:
        ++counts.latin;
        break;
      case Script::cyrillic:
        ++counts.cyrillic;
        break;
      case Script::other:
        ++counts.other;
        break;
      case Script::none:
        break;
    }
  }
  return counts;
}

bool is_blank(std::string_view text) { return !text.empty() && trim(text).empty(); }

bool has_line_end(std::string_view text) { return text.find_first_of("\n\r") != text.npos; }

bool is_capitalised(std::string_view word) {
  return !word.empty() && is_upper(first_code_point(word));
}

bool is_all_caps(std::string_view word) {
  std::uint32_t letters = 0;
  for (const CodePoint c : code_points(word)) {
    if (is_lower(c.value)) return false;
    letters += is_letter(c.value) ? 1 : 0;
  }
  return letters >= 2;
}

bool is_opening(std::string_view mark, Language language) {
  constexpr auto kOpening = std::to_array<std::string_view>({"(", "[", "{", "«", "„", "‹", "‘"});
  return is_one_of(mark, kOpening) || (mark == "“" && language != kRussian);
}

bool is_closing(std::string_view mark, Language language) {
  constexpr auto kClosing = std::to_array<std::string_view>({")", "]", "}", "»", "”", "›", "’"});
  return is_one_of(mark, kClosing) || (mark == "“" && language == kRussian);
}

bool is_quotation_mark(std::string_view mark) { return is_one_of(mark, kQuotationMarks); }

bool begins_sentence(const Side& side, std::size_t i) {
  constexpr auto kStops = std::to_array<std::string_view>({".", "!", "?", "…", ":"});
  while (i > 0) {
    const Token& before = side.tokens[i - 1];
    if (is_one_of(before.text, kStops)) return true;
    if (before.kind != TokenKind::punctuation) return false;
    if (!is_quotation_mark(before.text) && !is_opening(before.text, side.language) &&
        !is_dash(first_code_point(before.text))) {
      return false;
    }
    --i;
  }
  return true;
}

std::string for_message(std::string_view text) {
  constexpr std::uint32_t kLongest = 60;  // Code points: a line of a terminal beside the message.
  std::string result;
  std::uint32_t size = 0;
  bool space = false;
  for (const CodePoint c : code_points(trim(text))) {
    if (is_space(c.value)) {
      space = true;
      continue;
    }
    if (++size > kLongest) return result + "…";
    if (space) result += ' ';
    space = false;
    append_code_point(result, c.value);
  }
  return result;
}

}  // namespace svereno::qa
