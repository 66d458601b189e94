#include "aligner/text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

// ICU's macros expand here, and nowhere else, into conversions that g++ warns of.
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

namespace svereno {

std::optional<std::size_t> first_bad_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    UChar32 code_point = 0;
    U8_NEXT(text.data(), at, text.size(), code_point);
    if (code_point < 0) return begin;
  }
  return std::nullopt;
}

std::uint32_t count_code_points(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(text, [](char byte) { return !U8_IS_TRAIL(byte); }));
}

std::uint32_t count_utf16_units(std::string_view text) {
  // Four-byte sequences, and only they, need a surrogate pair.
  const auto is_astral = [](char byte) { return static_cast<unsigned char>(byte) >= 0xF0; };
  return count_code_points(text) +
         static_cast<std::uint32_t>(std::ranges::count_if(text, is_astral));
}

std::uint32_t count_columns(std::string_view text) {
  std::uint32_t columns = 0;
  for (const CodePoint c : code_points(text)) {
    const auto value = static_cast<UChar32>(c.value);
    const int category = u_charType(value);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
        category == U_FORMAT_CHAR) {
      continue;
    }
    const int width = u_getIntPropertyValue(value, UCHAR_EAST_ASIAN_WIDTH);
    columns += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
  }
  return columns;
}

char32_t first_code_point(std::string_view text) {
  UChar32 code_point = 0;
  std::size_t at = 0;
  U8_NEXT(text.data(), at, text.size(), code_point);
  return static_cast<char32_t>(code_point);
}

char32_t last_code_point(std::string_view text) {
  constexpr std::size_t kLongest = 4;
  const std::string_view tail = text.substr(text.size() - std::min(text.size(), kLongest));
  UChar32 code_point = 0;
  auto at = static_cast<std::int32_t>(tail.size());
  U8_PREV(tail.data(), 0, at, code_point);
  return static_cast<char32_t>(code_point);
}

void append_code_point(std::string& text, char32_t code_point) {
  std::array<char, 4> bytes{};
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, static_cast<UChar32>(code_point));
  text.append(bytes.data(), size);
}

void CodePoints::iterator::load_longer(std::uint32_t offset) {
  here_ = {.value = 0, .offset = offset, .size = 0};
  if (offset >= text_.size()) return;
  UChar32 code_point = 0;
  std::size_t next = offset;
  U8_NEXT(text_.data(), next, text_.size(), code_point);
  here_.value = static_cast<char32_t>(code_point);
  here_.size = static_cast<std::uint32_t>(next) - offset;
}

}  // namespace svereno
