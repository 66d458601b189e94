#include "aligner/segment/scan.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "aligner/text/characters.h"
#include "aligner/text/span.h"

namespace svereno {
namespace {

bool joins_letters(char32_t c) {
  return c == U'-' || c == U'\'' || c == U'’' || c == U'\u2010' || c == U'\u2011';
}

std::uint32_t utf8_size(char32_t c) {
  constexpr char32_t kTwoBytes = 0x80;
  constexpr char32_t kThreeBytes = 0x800;
  constexpr char32_t kFourBytes = 0x10000;
  return 1U + (c >= kTwoBytes) + (c >= kThreeBytes) + (c >= kFourBytes);
}

std::uint32_t clamp(std::string_view text, std::uint32_t offset) {
  return std::min(offset, static_cast<std::uint32_t>(text.size()));
}

std::string_view between(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return text.substr(begin, end - begin);
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::uint32_t offset) {
  return *CodePoints::iterator(text, clamp(text, offset));
}

CodePoint code_point_before(std::string_view text, std::uint32_t offset) {
  offset = clamp(text, offset);
  if (offset == 0) return {};
  const char32_t value = last_code_point(text.substr(0, offset));
  const std::uint32_t size = utf8_size(value);
  return {.value = value, .offset = offset - size, .size = size};
}

std::uint32_t end_of(std::string_view text, std::string_view piece) {
  return span_of(piece, text).end;
}

bool is_word_character(char32_t c) {
  return is_letter(c) || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

std::uint32_t after_spaces(std::string_view text, std::uint32_t offset) {
  CodePoint c = code_point_at(text, offset);
  while (c.size != 0 && is_space(c.value)) c = code_point_at(text, c.offset + c.size);
  return c.offset;
}

std::uint32_t before_spaces(std::string_view text, std::uint32_t offset) {
  for (CodePoint c; (c = code_point_before(text, offset)).size != 0 && is_space(c.value);) {
    offset = c.offset;
  }
  return offset;
}

std::string_view word_at(std::string_view text, std::uint32_t offset) {
  offset = clamp(text, offset);
  std::uint32_t end = offset;
  for (CodePoint c = code_point_at(text, offset); c.size != 0 && c.offset - offset < kLongestWord;
       c = code_point_at(text, c.offset + c.size)) {
    if (is_word_character(c.value)) {
      end = c.offset + c.size;
    } else if (!joins_letters(c.value) || end != c.offset) {
      break;
    }
  }
  return between(text, offset, end);
}

std::string_view word_before(std::string_view text, std::uint32_t offset) {
  std::uint32_t begin = offset;
  for (CodePoint c = code_point_before(text, offset);
       c.size != 0 && offset - c.offset < kLongestWord; c = code_point_before(text, c.offset)) {
    if (is_word_character(c.value)) {
      begin = c.offset;
    } else if (!joins_letters(c.value) || begin != c.offset + c.size || begin == offset) {
      break;
    }
  }
  return between(text, begin, offset);
}

std::string_view digits_at(std::string_view text, std::uint32_t offset) {
  offset = clamp(text, offset);
  std::uint32_t end = offset;
  while (end < text.size() && end - offset < kLongestWord && text[end] >= '0' && text[end] <= '9') {
    ++end;
  }
  return between(text, offset, end);
}

bool is_roman(std::string_view word) {
  constexpr std::u32string_view kNumerals = U"IVXLCDMІХ";
  constexpr std::u32string_view kAlone = U"IVXІХ";
  constexpr std::uint32_t kMost = 15;  // "MMMDCCCLXXXVIII"
  const std::uint32_t size = count_code_points(word);
  if (size == 0 || size > kMost) return false;
  const std::u32string_view allowed = size == 1 ? kAlone : kNumerals;
  for (const CodePoint c : code_points(word)) {
    if (allowed.find(c.value) == allowed.npos) return false;
  }
  return true;
}

std::string lower(std::string_view word) {
  std::string result;
  for (const CodePoint c : code_points(word)) {
    append_code_point(result, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
  }
  return result;
}

}  // namespace svereno
