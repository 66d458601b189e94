#include "aligner/language/letters.h"

#include <optional>

#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr char32_t kCombiningBegin = 0x300;  // Accents over the letter before.
constexpr char32_t kCombiningEnd = 0x370;
constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kAsciiEnd = 0x80;

constexpr std::uint8_t code_between(char32_t c, char32_t first, std::uint8_t code) {
  return static_cast<std::uint8_t>(c - first + code);
}

constexpr std::uint8_t code_of(char32_t c) {
  if (c >= U'а' && c <= U'я') return code_between(c, U'а', Letters::kCyrillic);
  if (c >= U'a' && c <= U'z') return code_between(c, U'a', Letters::kLatin);
  if (c >= U'А' && c <= U'Я') return code_between(c, U'А', Letters::kCyrillic);
  if (c >= U'A' && c <= U'Z') return code_between(c, U'A', Letters::kLatin);
  if (c >= U'0' && c <= U'9') return Letters::kDigit;
  if (c == U'ё' || c == U'Ё') return code_between(U'е', U'а', Letters::kCyrillic);
  if (c == U'-' || c == U'\u2010' || c == U'\u2011') return Letters::kHyphen;
  if (c == U'\'' || c == U'’') return Letters::kApostrophe;
  if (c == U'.') return Letters::kStop;
  return Letters::kOther;
}

constexpr bool is_silent(char32_t c) {
  return (c >= kCombiningBegin && c < kCombiningEnd) || c == kSoftHyphen;
}

// The letter whose UTF-8 begins with `text`, if it is one of two bytes that Russian is
// written in; much faster than to ask for any code point.
std::optional<char32_t> russian_letter(std::string_view text) {
  constexpr unsigned char kFirst = 0xD0;
  constexpr unsigned char kSecond = 0xD1;
  constexpr unsigned kBits = 6;
  constexpr unsigned kLow = 0x3F;
  if (text.size() < 2) return std::nullopt;
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead != kFirst && lead != kSecond) return std::nullopt;
  const unsigned low = static_cast<unsigned char>(text[1]) & kLow;
  return static_cast<char32_t>((static_cast<unsigned>(lead & 0x1FU) << kBits) | low);
}

}  // namespace

Letters::Letters(std::string_view word) {
  while (word.size() > 1 && word.back() == '.') word.remove_suffix(1);
  while (!word.empty()) {
    const auto byte = static_cast<unsigned char>(word.front());
    char32_t c = byte;
    std::size_t length = 1;
    if (byte >= kAsciiEnd) {
      if (const std::optional<char32_t> letter = russian_letter(word)) {
        c = *letter;
        length = 2;
      } else {
        const CodePoint point = *code_points(word).begin();
        c = point.value;
        length = point.size;
      }
    }
    if (!is_silent(c)) push(code_of(c));
    word.remove_prefix(length);
  }
}

void Letters::push(std::uint8_t code) {
  if (code >= kDigit || size_ == kMost) exact_ = false;
  if (size_ < kMost) codes_[size_++] = code;
}

void append_letter(std::string& text, std::uint8_t code) {
  if (code < Letters::kLatin) {
    append_code_point(text, U'а' + (code - Letters::kCyrillic));
  } else if (code < Letters::kHyphen) {
    text += static_cast<char>('a' + (code - Letters::kLatin));
  } else {
    text += code == Letters::kHyphen ? '-' : code == Letters::kApostrophe ? '\'' : '.';
  }
}

std::string decode(std::span<const std::uint8_t> codes) {
  std::string text;
  for (const std::uint8_t code : codes) append_letter(text, code);
  return text;
}

}  // namespace svereno
