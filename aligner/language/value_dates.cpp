// Dates, in digits and in words.

#include <string>

#include "aligner/language/value_numbers.h"
#include "aligner/language/value_reading.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr std::int32_t kMonths = 12, kDays = 31;
constexpr std::size_t kYearDigits = 4;

// The century of a year in two digits, as people who date letters mean it.
std::int32_t full_year(std::int32_t year) {
  constexpr std::int32_t kTurn = 50, k19 = 1900, k20 = 2000;
  return year + (year < kTurn ? k20 : k19);
}

Reading date(Moment when) { return {ValueKind::date, "", "", when}; }

bool is_day_and_month(std::int32_t day, std::int32_t month) {
  return day >= 1 && day <= kDays && month >= 1 && month <= kMonths;
}

// "21.11.2018", "11/21/2018", "21.11.18".
std::optional<ReadValue> three_numbers(const Pieces& pieces, std::size_t i, char32_t mark) {
  constexpr std::size_t kSpan = 5;
  const auto first = pieces.digits(i, 2), second = pieces.digits(i + 2, 2);
  auto year = pieces.digits(i + 4, kYearDigits);
  if (!first || !second || !year || (mark == U'-' && pieces.text(i + 4).size() != kYearDigits)) {
    return std::nullopt;
  }
  const bool short_year = pieces.text(i + 4).size() == 2;
  const bool padded = pieces.text(i).size() == 2 && pieces.text(i + 2).size() == 2;
  if (short_year && !padded && mark != U'/') return std::nullopt;
  if (short_year) year = full_year(*year);
  if (*year < kFirstYear || *year > kLastYear) return std::nullopt;
  const bool day_first = is_day_and_month(*first, *second);
  const bool month_first = mark != U'.' && is_day_and_month(*second, *first);
  const Reading european = date({*year, *second, *first}),
                american = date({*year, *first, *second});
  ReadValue value{i + kSpan, day_first ? european : american, {}, NumberForm::digits};
  if (!day_first && !month_first) return std::nullopt;
  if (!day_first || !month_first || *first == *second) return value;
  const bool prefers_american = pieces.language() == kEnglish && mark == U'/';
  value.reading = prefers_american ? american : european;
  value.others.push_back(prefers_american ? european : american);
  return value;
}

std::optional<ReadValue> numeric_date(const Pieces& pieces, std::size_t i) {
  constexpr std::size_t kSpan = 5;  // Three numbers and the marks between.
  if (!pieces.is(i + 1, Piece::Kind::mark) || i + kSpan > pieces.size()) return std::nullopt;
  const char32_t mark = pieces[i + 1].mark;
  if ((mark != U'.' && mark != U'/' && mark != U'-') || !pieces.is_mark(i + 3, mark)) {
    return std::nullopt;
  }
  for (std::size_t at = i + 1; at < i + kSpan; ++at) {
    if (!pieces.touches(at)) return std::nullopt;
  }
  const auto year = pieces.digits(i, kYearDigits);
  const auto month = pieces.digits(i + 2, 2), day = pieces.digits(i + 4, 2);
  if (mark == U'-' && year && *year >= kFirstYear && month && day &&
      is_day_and_month(*day, *month)) {
    return ReadValue{i + kSpan, date({*year, *month, *day}), {}, NumberForm::digits};
  }
  return three_numbers(pieces, i, mark);
}

struct Found {
  std::size_t past;
  std::int32_t value;
};

// A name of a month; in English it has a capital, which tells it from "may" and "march".
std::optional<Found> month_at(Pieces& pieces, std::size_t i) {
  const auto month = pieces.phrase(i, ValueRole::month);
  if (!month) return std::nullopt;
  if (pieces.language() == kEnglish && !is_upper(first_code_point(pieces.text(i)))) {
    return std::nullopt;
  }
  return Found{month->past, *whole(month->meaning, kMonths)};
}

// The year that stands from `at` on behind a month: "2018 г.", ", 2018", "'18".
std::optional<Found> year_behind(Pieces& pieces, std::size_t at, bool may_be_short) {
  at = pieces.behind_stop(at);
  if (pieces.is_mark(at, U',')) ++at;
  if (!pieces.is_number(at)) return std::nullopt;
  const auto amount = read_amount(pieces, at);
  const auto year = amount ? whole(amount->value, kLastYear) : std::nullopt;
  if (!year || amount->form == NumberForm::hint) return std::nullopt;
  Found found{amount->past, *year};
  const auto word = pieces.phrase(found.past, ValueRole::year);
  const bool two_digits = pieces.text(at).size() == 2 && pieces.digits(at, 2);
  if (word) {
    found.past = word->past;
    if (two_digits && amount->ordinal) found.value = full_year(*year);
  } else if (two_digits && may_be_short && !pieces.is_mark(at - 1, U',')) {
    found.value = full_year(*year);
  } else if (*year < kFirstYear) {
    return std::nullopt;
  }
  if (before_christ(pieces, found.past)) found.value = -found.value;
  return found;
}

// "21 ноября 2018 г.", "21st of November".
std::optional<ReadValue> day_and_month(Pieces& pieces, const Amount& amount) {
  const auto day = whole(amount.value, kDays);
  if (!day) return std::nullopt;
  const std::size_t at = pieces.is_word(amount.past, "of") ? amount.past + 1 : amount.past;
  const auto month = month_at(pieces, at);
  if (!month) return std::nullopt;
  ReadValue value{month->past, date({.month = month->value, .day = *day}), {}, amount.form};
  if (const auto year = year_behind(pieces, month->past, pieces.language() == kEnglish)) {
    value.past = year->past;
    value.reading.when.year = year->value;
  }
  return value;
}

// "November 21, 2018", "ноябрь 2018 г.", "in November".
std::optional<ReadValue> month_first(Pieces& pieces, std::size_t i) {
  const auto month = month_at(pieces, i);
  if (!month) return std::nullopt;
  ReadValue value{month->past, date({.month = month->value}), {}, NumberForm::hint};
  const std::size_t at = pieces.behind_stop(month->past);
  if (pieces.language() == kEnglish && pieces.is_number(at)) {
    const auto amount = read_amount(pieces, at);
    const auto day = amount ? whole(amount->value, kDays) : std::nullopt;
    if (day && amount->form != NumberForm::hint) {
      value.reading.when.day = day;
      value.past = amount->past;
      value.form = amount->form;
    }
  }
  if (const auto year = year_behind(pieces, value.past, false)) {
    value.reading.when.year = year->value;
    value.past = year->past;
    value.form = NumberForm::digits;
  }
  return value;
}

std::optional<ReadValue> year_with_word(Pieces& pieces, std::size_t i, const Amount& amount) {
  auto year = whole(amount.value, kLastYear);
  if (!year) return std::nullopt;
  ReadValue value{amount.past, {}, {}, amount.form};
  const auto word = pieces.phrase(amount.past, ValueRole::year);
  if (amount.ordinal && pieces.phrase(amount.past, ValueRole::decade)) return std::nullopt;
  if (word) value.past = word->past;
  const bool short_year = amount.ordinal && pieces.digits(i, 2) && pieces.text(i).size() == 2;
  const std::size_t was = value.past;
  const bool before = before_christ(pieces, value.past);
  const bool has_era = value.past != was;
  if (!has_era && (!word || (*year < kFirstYear && !short_year))) return std::nullopt;
  if (short_year && !has_era) year = full_year(*year);
  value.reading = date({.year = before ? -*year : *year});
  return value;
}

// "AD 44".
std::optional<ReadValue> era_first(Pieces& pieces, std::size_t i) {
  const auto era = pieces.phrase(i, ValueRole::era);
  if (!era || era->meaning != "ad" || pieces.language() != kEnglish) return std::nullopt;
  const std::size_t at = pieces.behind_stop(era->past);
  const auto year = pieces.digits(at, kYearDigits);
  if (!year || *year == 0 || !is_upper(first_code_point(pieces.text(i)))) return std::nullopt;
  return ReadValue{at + 1, date({.year = *year}), {}, NumberForm::digits};
}

std::optional<ReadValue> weekday_first(Pieces& pieces, std::size_t i) {
  const auto day = pieces.phrase(i, ValueRole::weekday);
  if (!day) return std::nullopt;
  if (pieces.language() == kEnglish && !is_upper(first_code_point(pieces.text(i)))) {
    return std::nullopt;
  }
  constexpr std::int32_t kWeek = 7;
  ReadValue value{day->past, date({.weekday = whole(day->meaning, kWeek)}), {}, NumberForm::hint};
  const std::size_t at = pieces.is_mark(day->past, U',') ? day->past + 1 : day->past;
  if (pieces.phrase(at, ValueRole::weekday)) return value;
  const auto rest = read_date(pieces, at);
  if (!rest || !rest->reading.when.day) return value;
  const auto weekday = value.reading.when.weekday;
  value = *rest;
  value.reading.when.weekday = weekday;
  return value;
}

}  // namespace

bool before_christ(Pieces& pieces, std::size_t& past) {
  const std::size_t at = pieces.behind_stop(past);
  auto era = pieces.phrase(at, ValueRole::era);
  // "(до н. э.)" is left alone; "44 г. до н. э." is not.
  if (!era) return false;
  past = era->past;
  return era->meaning == "bc";
}

std::optional<ReadValue> read_date(Pieces& pieces, std::size_t i) {
  if (!pieces.is_number(i)) {
    if (!pieces.is(i, Piece::Kind::word)) return std::nullopt;
    if (auto value = weekday_first(pieces, i)) return value;
    if (auto value = era_first(pieces, i)) return value;
    return month_first(pieces, i);
  }
  if (auto value = numeric_date(pieces, i)) return value;
  const auto amount = read_amount(pieces, i);
  if (!amount) return std::nullopt;
  if (auto value = day_and_month(pieces, *amount)) return value;
  return year_with_word(pieces, i, *amount);
}

std::optional<Reading> year_reading(const Amount& amount, std::string_view text) {
  const auto year = whole(amount.value, kLastYear);
  const bool digits = text.find_first_not_of("0123456789") == text.npos;
  if (!year || *year < kFirstYear || (!digits && amount.form != NumberForm::words)) {
    return std::nullopt;
  }
  return date({.year = *year});
}

}  // namespace svereno
