#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "aligner/text/language.h"

namespace svereno {

/// What a word says about a number.
struct NumberWord {
  enum class Role : std::uint8_t {
    cardinal,        ///< Adds its value: "двадцать", "five", "двести".
    doubtful,        ///< A cardinal beside others, alone perhaps no number: "семью".
    ordinal,         ///< Adds its value and ends the number: "двадцатого", "fifth".
    last_magnitude,  ///< Multiplies and ends the number: "hundredth".
    decade,          ///< An ordinal that may name a decade: "девяностых", "nineties".
    magnitude,       ///< Multiplies what stands before it: "hundred", "тысячи", "млрд".
    vague,           ///< A magnitude in the plural without a number: "сотни", "millions".
    hint,            ///< Stands for the value in some contexts: "оба", "June", "half".
  };
  Role role = Role::cardinal;
  std::uint64_t value = 0;
  /// Of a hint: every value that it may stand for, "0.5" among them; views of static strings.
  std::vector<std::string_view> hints = {};
};

/// What `folded`, a word folded by fold_word(), says about a number in `language`; null
/// if nothing. Known: Russian with its cases, and English.
const NumberWord* find_number_word(std::string_view folded, Language language);

/// The value of a Russian ordinal in thousands or millions that is one word, such as
/// "двадцатипятитысячного"; 0 if `folded` is none.
std::uint64_t compound_ordinal(std::string_view folded);

/// The power of ten of a magnitude that follows digits ("млн", "тыс", "bn", "million",
/// "миллионного"); 0 if `folded` is none.
unsigned magnitude_after_digits(std::string_view folded, Language language);

}  // namespace svereno
