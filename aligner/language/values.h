#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/text/language.h"
#include "aligner/text/numbers.h"

namespace svereno {

enum class ValueKind : std::uint8_t {
  number,      ///< "12,5", "три четверти", "two dozen".
  ordinal,     ///< "25-го", "twenty-fifth".
  percentage,  ///< "5 %", "пять процентов". Parts per thousand are a tenth of it.
  points,      ///< Percentage points: "5 п. п."; a basis point is a hundredth of one.
  money,       ///< "5 тыс. руб.", "US$5m". Its unit is an ISO 4217 code.
  measure,     ///< "5 км", "six feet", "10 лет". Its unit is a symbol of units.h.
  date,        ///< A day, month, year or weekday, as far as it is told.
  time,        ///< Of the day: "18.30", "6:30 p.m.".
  decade,      ///< Its amount is the first year: "1990-е", "the nineties".
  century,     ///< "XIX в."; before Christ it is negative.
  label,       ///< Of a part of a text: «п. 24», "No. 3", "2.4.1". Its unit is what part, in
               ///< one English word, or empty.
};

/// A moment as far as a text tells it.
struct Moment {
  std::optional<std::int32_t> year;  ///< Before Christ negative; there is no year 0.
  std::optional<std::int32_t> month, day;
  std::optional<std::int32_t> weekday;  ///< 1 is Monday.
  std::optional<std::int32_t> hour, minute, second;

  friend bool operator==(const Moment&, const Moment&) = default;
};

/// One thing that a value may mean.
struct Reading {
  ValueKind kind = ValueKind::number;
  /// An exact decimal without needless zeros, "-5", "1234.5", or a fraction, "2/3". Empty
  /// where `when` tells all. Of labels it may hold several numbers: "2.4.1".
  std::string amount;
  std::string unit = {};
  Moment when = {};

  friend bool operator==(const Reading&, const Reading&) = default;
};

/// Which end of a range a value is.
enum class RangeEnd : std::uint8_t { none, from, to };

/// A piece of text that stands for an amount, a time or a place in a text, whatever the
/// language that it is written in.
///
/// A range is two values, either with what was written only once: of "5–7 млн руб." the
/// first is five million roubles, of "1941–45" the second is the year 1945.
struct Value {
  std::string_view text;        ///< As written; a view into the text searched.
  Reading reading;              ///< The likeliest.
  std::vector<Reading> others;  ///< What else it may mean: "04/06/2018", "18.30", "$5m".
  RangeEnd range = RangeEnd::none;
  NumberForm form = NumberForm::digits;  ///< A hint may stand for the value: "оба", "G20".
};

/// The values in `text`, valid UTF-8 under 4 GiB, in order, none inside another, read by the
/// conventions of `language`; words and units are known of Russian and English. Cost: linear.
std::vector<Value> find_values(std::string_view text, Language language);

/// How far two values say the same.
enum class Agreement : std::uint8_t {
  none,
  rounded,     ///< Amounts that differ by less than the rounder one tells: "3.14" and "3.1",
               ///< or what became of miles in kilometres.
  compatible,  ///< One tells less than the other and contradicts nothing: "in May" and
               ///< "21 May 2018", "5" and "5 %".
  equal,       ///< "1 км" and "1000 m", "18.30" and "6:30 p.m.".
};

/// The best agreement of any of their readings.
Agreement agreement(const Value& one, const Value& other);
Agreement agreement(const Reading& one, const Reading& other);

/// What of two lists has no counterpart in the other.
struct Unmatched {
  std::vector<const Value*> source;
  std::vector<const Value*> target;
};

/// Pairs values that agree at least as far as `least`, each once, the surest first; gives
/// the rest, in order. Cost: linear; to that end, values that are not equal are only paired
/// if they stand near each other among those left over.
Unmatched unmatched(std::span<const Value> source, std::span<const Value> target,
                    Agreement least = Agreement::compatible);

}  // namespace svereno
