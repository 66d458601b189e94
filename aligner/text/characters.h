#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace svereno {

/// The scripts that the program tells apart.
enum class Script : std::uint8_t {
  none,      ///< Digits, punctuation, spaces, combining marks: common to all.
  latin,     ///< Latin letters.
  cyrillic,  ///< Cyrillic letters.
  other,     ///< Letters of any other script.
};

/// The script of one code point.
Script script_of(char32_t code_point);

bool is_digit(char32_t code_point);  ///< A decimal digit of any script.
bool is_upper(char32_t code_point);  ///< Upper or title case.
bool is_lower(char32_t code_point);

namespace unicode {

// The same as the functions below, for any code point: by ICU's tables.
bool is_letter(char32_t code_point);
bool is_space(char32_t code_point);
bool is_dash(char32_t code_point);

}  // namespace unicode

/// А to я, without ё: what nearly all of a Russian text is made of.
constexpr bool is_russian_letter(char32_t code_point) {
  return code_point >= U'А' && code_point <= U'я';
}

inline bool is_letter(char32_t code_point) {
  if (is_russian_letter(code_point)) return true;
  constexpr char32_t kCase = 0x20;  // What small ASCII letters have and capitals have not.
  const char32_t small = code_point | kCase;
  if (code_point < 0x80) return small >= U'a' && small <= U'z';
  return unicode::is_letter(code_point);
}

/// How many bytes at the start of `text`, valid UTF-8, are small letters from a to z and from
/// а to я: what nearly all words are made of, known at a glance.
std::size_t count_plain_bytes(std::string_view text);

/// White space, no-break spaces and line ends included.
inline bool is_space(char32_t code_point) {
  if (code_point > U' ' && code_point < 0x80) return false;
  return code_point == U' ' || (!is_russian_letter(code_point) && unicode::is_space(code_point));
}

/// Hyphens, dashes and the minus sign.
inline bool is_dash(char32_t code_point) {
  if (code_point < 0x80) return code_point == U'-';
  return !is_russian_letter(code_point) && unicode::is_dash(code_point);
}

/// `text` without white space at either end; a view into it.
std::string_view trim(std::string_view text);

/// The Latin letter that looks like the Cyrillic letter `code_point` in common
/// typefaces (а → a, С → C, р → p), or the other way round; none if it has no
/// such twin. Source: Unicode confusables.txt (UTS #39), the pairs between
/// Russian and basic Latin letters.
std::optional<char32_t> latin_twin(char32_t cyrillic);
std::optional<char32_t> cyrillic_twin(char32_t latin);

/// `text` with each Cyrillic letter replaced by its Latin twin, or the other way
/// round; none if some letter of the other script has no twin. The text may mix
/// both scripts.
std::optional<std::string> all_latin(std::string_view text);
std::optional<std::string> all_cyrillic(std::string_view text);

}  // namespace svereno
