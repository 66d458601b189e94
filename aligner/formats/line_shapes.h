#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace svereno {

// What a line of plain text looks like by itself, Russian or English.

/// How a line begins that belongs to a list or is a numbered heading.
struct Numbering {
  std::uint32_t depth = 0;     ///< Numbers in it: "1.2." has two; "а)", "iv)" and "•" have none.
  std::uint32_t last = 0;      ///< The last of them; 0 without numbers.
  bool bracketed = false;      ///< "1)", "(1)", "а)": of a list, never of a heading.
  std::string_view rest = {};  ///< What follows, without the space.
};

/// The numbering or bullet that `line` begins with, if any; something must follow it. A
/// number of more than two digits is none ("1945. …"), nor is one with a leading zero.
std::optional<Numbering> numbering_of(std::string_view line);

/// Whether `line` begins with a bullet: • ◦ ▪ ‣ · or * and a space.
bool begins_with_bullet(std::string_view line);

/// Whether `line` begins with a hyphen and a space: a list item or, in typewritten Russian
/// text, direct speech.
bool begins_with_hyphen(std::string_view line);

/// Whether a hyphen with spaces around parts speech from its author: "Да, - сказал он."
bool has_speech_hyphen(std::string_view line);

/// Whether `line` begins with a dash of any length and a space.
bool begins_with_dash(std::string_view line);

/// Whether a sentence or clause may end where `line` ends: . ! ? … : ; and what closes
/// behind them.
bool ends_clause(std::string_view line);

/// How sure it is that a line is a heading by its words.
enum class HeadingShape : std::uint8_t {
  none,
  bare,    ///< "Глава 5", "CHAPTER IV.", "Part One": nothing else is written so.
  titled,  ///< "Глава 5. Дорога": the number and a title without a final stop.
  roman,   ///< "IV", "IV. Дорога": or is it "V. Smith"?
};
HeadingShape chapter_shape(std::string_view line);

/// Whether all letters of `line`, four or more, are capitals, and no stop ends it.
bool is_all_capitals(std::string_view line);

/// Whether `line` is short, begins with a capital or a digit, and no punctuation ends it.
bool is_title_like(std::string_view line);

/// The first code point of `line` that is no opening quotation mark or bracket; 0 if none.
char32_t first_letter(std::string_view line);

}  // namespace svereno
