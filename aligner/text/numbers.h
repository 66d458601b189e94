#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/text/atoms.h"
#include "aligner/text/language.h"

namespace svereno {

/// How a number stands in the text, which is also how sure it is one.
enum class NumberForm : std::uint8_t {
  digits,  ///< Digits, with the word of magnitude behind them: "12,5", "7,2 млн", "75" of "75-я".
  words,  ///< Spelt out: "двадцать пять", "seventy-fifth", "three million".
  roman,  ///< A Roman numeral: "XVIII".
  hint,   ///< May stand for the value in a translation: "оба", "June", "half", "G20".
};

/// A number and the value it stands for.
struct Number {
  std::string_view text;  ///< As written; a view into the text searched.
  /// The likeliest value, an exact decimal without needless zeros: "1234.5", "7200000".
  std::string value;
  NumberForm form = NumberForm::digits;
  /// Other readings, each a list of values that stand for it together: of "18.30" the
  /// hour and the minutes, of "45" in "1941–45" the year 1945, of "half" 0.5 and 50.
  std::vector<std::vector<std::string>> others = {};
  bool ordinal = false;  ///< Spelt out as an ordinal: "двадцатого", "twenty-fifth".
};

/// The numbers in `text`, in order, read by the conventions of `language`.
///
/// Digits: the comma is the decimal mark in most European languages, the full stop in
/// English and where the language is not known; groups of three digits may be parted by a
/// space of any width or by the other mark. Dates, section numbers and scores ("04.06.2018",
/// "2.4.1", "3:2") give their parts. Words, Roman numerals and hints: Russian and English
/// only; the Russian words in all cases. "один" and "one" are in, articles are not.
/// Cost: linear.
std::vector<Number> find_numbers(std::string_view text, Language language);

/// The same for a text that is cut into its atoms already, with its words.
std::vector<Number> find_numbers(std::string_view text, Language language,
                                 std::span<const Atom> atoms, const FoldedWords& words);

/// What a Russian compound such as "двадцатипятилетие" is made of.
struct NumberCompound {
  std::uint64_t value = 0;  ///< 0 if it begins with no number.
  std::string_view rest;    ///< "летие"; a view of what was given.
};

/// The number that `folded`, a word folded by fold_word(), begins with.
NumberCompound split_compound(std::string_view folded);

/// The value of `text` if it is a Roman numeral as it should be written, in capital
/// letters; 0 if not. Cyrillic letters that look the same count.
std::uint64_t roman_value(std::string_view text);

}  // namespace svereno
