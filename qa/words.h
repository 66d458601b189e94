#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "qa/view.h"

namespace svereno::qa {

/// How many letters of each script a text has.
struct LetterCounts {
  std::uint32_t latin = 0;
  std::uint32_t cyrillic = 0;
  std::uint32_t other = 0;
  std::uint32_t all() const { return latin + cyrillic + other; }
};
LetterCounts count_letters(std::string_view text);

/// Whether `text` is white space, at least one character of it.
bool is_blank(std::string_view text);

bool has_line_end(std::string_view text);

/// Whether `text` is one of `words`.
template <class Words>
bool is_one_of(std::string_view text, const Words& words) {
  for (const std::string_view word : words) {
    if (word == text) return true;
  }
  return false;
}

bool is_capitalised(std::string_view word);  ///< The first character is upper case.
bool is_all_caps(std::string_view word);     ///< At least two letters, none lower case.

/// Marks that open a quotation or a bracket in `language`. A straight quotation mark is
/// neither opening nor closing: only what surrounds it could tell.
bool is_opening(std::string_view mark, Language language);
bool is_closing(std::string_view mark, Language language);
bool is_quotation_mark(std::string_view mark);  ///< Of any kind, either end.

/// Whether token `i` of `side` begins a sentence or what is punctuated like one: nothing,
/// a stop or a colon stands before it, opening marks and dashes aside.
bool begins_sentence(const Side& side, std::size_t i);

/// `text` on one line for a message: white space squeezed, cut at 60 characters with "…".
std::string for_message(std::string_view text);

}  // namespace svereno::qa
