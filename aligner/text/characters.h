#pragma once

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

bool is_letter(char32_t code_point);
bool is_digit(char32_t code_point);  ///< A decimal digit of any script.
bool is_upper(char32_t code_point);  ///< Upper or title case.
bool is_lower(char32_t code_point);
bool is_space(char32_t code_point);  ///< White space, no-break spaces and line ends included.
bool is_dash(char32_t code_point);   ///< Hyphens, dashes and the minus sign.

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
