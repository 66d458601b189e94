#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "aligner/language/value_pieces.h"
#include "aligner/language/values.h"

namespace svereno {

/// A value read from pieces of a text.
struct ReadValue {
  std::size_t past = 0;  ///< The piece behind it.
  Reading reading;
  std::vector<Reading> others = {};
  NumberForm form = NumberForm::digits;
};

/// An amount without what it is of.
struct Amount {
  std::size_t past = 0;
  std::string value;
  std::vector<std::string> others = {};
  NumberForm form = NumberForm::digits;
  bool ordinal = false;
  std::vector<std::string> lists = {};  ///< Of several numbers: "3.4" of "3,4".
};

/// The amount that begins at piece `i`: a number with the fractions, dozens and endings
/// that belong to it, or a fraction alone: "два с половиной", "three quarters", "полтора
/// миллиона", "75-я".
std::optional<Amount> read_amount(Pieces& pieces, std::size_t i);

/// A fraction alone, or a word such as "dozen": "полтора миллиона", "½", "half a million".
std::optional<Amount> read_fraction(Pieces& pieces, std::size_t i);

// What these read behind `amount`, from the piece `amount.past` on, becomes part of it.

/// "2½"; whether it was that.
bool read_part_sign(const Pieces& pieces, Amount& amount);
/// "три четверти", "two thirds", "пять целых три десятых", "two and a half".
void read_part_behind(Pieces& pieces, Amount& amount);
/// "1/2", at piece `i`: may be two numbers as well. Whether it was that.
bool read_slash(const Pieces& pieces, std::size_t i, Amount& amount);
/// "пятая часть", "a fifth of", at piece `i`: may be one in a row, too.
void read_share(Pieces& pieces, std::size_t i, Amount& amount);
/// "million" behind a fraction.
void read_magnitude(Pieces& pieces, Amount& amount);

/// What an amount that ends before `amount.past` is of: money, a measure, per cent.
std::optional<ReadValue> read_unit(Pieces& pieces, const Amount& amount);
/// A Russian word that is an amount of something: "полчаса", "двадцатиметровый".
std::optional<ReadValue> read_compound(Pieces& pieces, std::size_t i);
/// A sign of money and the amount behind it: "$5m", "EUR 20".
std::optional<ReadValue> read_money_sign(Pieces& pieces, std::size_t i);

/// The date that begins at piece `i`: a day, a month, a year that is said to be one, a
/// weekday, and what of these stands together.
std::optional<ReadValue> read_date(Pieces& pieces, std::size_t i);
/// Whether at `past`, behind a stop or not, stands an era before Christ; `past` is moved behind
/// an era of either kind.
bool before_christ(Pieces& pieces, std::size_t& past);
/// The time of day that begins at piece `i`.
std::optional<ReadValue> read_clock(Pieces& pieces, std::size_t i);
/// Another reading of `amount`, written as `text`: a year, or hours and minutes.
std::optional<Reading> year_reading(const Amount& amount, std::string_view text);
std::optional<Reading> clock_reading(std::string_view text);

/// The century or decade that `amount`, which ends before the piece `amount.past`, numbers.
std::optional<ReadValue> read_age(Pieces& pieces, const Amount& amount);

/// The part of a text named from piece `i` on: «п. 24», "2.4.1".
std::optional<ReadValue> read_label(Pieces& pieces, std::size_t i);

/// Fills in what a range leaves out, `gap` being the text between two values that stand
/// next to each other.
void join_range(Value& from, Value& to, std::string_view gap, Language language);

}  // namespace svereno
