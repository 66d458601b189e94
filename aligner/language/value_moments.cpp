// Dates, times, decades and centuries.

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "aligner/language/value_reading.h"
#include "aligner/text/characters.h"
#include "aligner/text/decimal.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr std::int32_t kMonths = 12, kDays = 31, kHours = 24, kHalfDay = 12, kMinutes = 60;
constexpr std::int32_t kFirstYear = 1000;  // Of those that are years without a word.
constexpr std::int32_t kLastYear = 2200;
constexpr std::int32_t kHundred = 100;
constexpr std::size_t kYearDigits = 4;

std::optional<std::int32_t> whole(std::string_view amount, std::int32_t most) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(amount.data(), amount.data() + amount.size(), value);
  const bool all = error == std::errc{} && end == amount.data() + amount.size();
  return all && value > 0 && value <= most ? std::optional(value) : std::nullopt;
}

// The century of a year in two digits, as people who date letters mean it.
std::int32_t full_year(std::int32_t year) {
  constexpr std::int32_t kTurn = 50, k19 = 1900, k20 = 2000;
  return year + (year < kTurn ? k20 : k19);
}

Reading date(Moment when) { return {ValueKind::date, "", "", when}; }
Reading clock(std::int32_t hour, std::optional<std::int32_t> minute = {},
              std::optional<std::int32_t> second = {}) {
  return {ValueKind::time, "", "", {.hour = hour, .minute = minute, .second = second}};
}

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

std::size_t behind_stop(const Pieces& pieces, std::size_t at) {
  return pieces.is_mark(at, U'.') && pieces.touches(at) ? at + 1 : at;
}

// A name of a month; in English it has a capital, which tells it from "may" and "march".
std::optional<Found> month_at(Pieces& pieces, std::size_t i) {
  const auto month = pieces.phrase(i, ValueRole::month);
  if (!month) return std::nullopt;
  if (pieces.language() == kEnglish && !is_upper(first_code_point(pieces.text(i)))) {
    return std::nullopt;
  }
  return Found{month->past, *whole(month->meaning, kMonths)};
}

bool before_christ(Pieces& pieces, std::size_t& past) {
  const std::size_t at = behind_stop(pieces, past);
  auto era = pieces.phrase(at, ValueRole::era);
  // "(до н. э.)" is left alone; "44 г. до н. э." is not.
  if (!era) return false;
  past = era->past;
  return era->meaning == "bc";
}

// The year that stands from `at` on behind a month: "2018 г.", ", 2018", "'18".
std::optional<Found> year_behind(Pieces& pieces, std::size_t at, bool may_be_short) {
  at = behind_stop(pieces, at);
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
std::optional<ReadValue> day_and_month(Pieces& pieces, std::size_t i) {
  const auto amount = read_amount(pieces, i);
  const auto day = amount ? whole(amount->value, kDays) : std::nullopt;
  if (!day) return std::nullopt;
  const std::size_t at = pieces.is_word(amount->past, "of") ? amount->past + 1 : amount->past;
  const auto month = month_at(pieces, at);
  if (!month) return std::nullopt;
  ReadValue value{month->past, date({.month = month->value, .day = *day}), {}, amount->form};
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
  const std::size_t at = behind_stop(pieces, month->past);
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

std::optional<ReadValue> year_with_word(Pieces& pieces, std::size_t i) {
  const auto amount = read_amount(pieces, i);
  auto year = amount ? whole(amount->value, kLastYear) : std::nullopt;
  if (!year) return std::nullopt;
  ReadValue value{amount->past, {}, {}, amount->form};
  const auto word = pieces.phrase(amount->past, ValueRole::year);
  if (amount->ordinal && pieces.phrase(amount->past, ValueRole::decade)) return std::nullopt;
  if (word) value.past = word->past;
  const bool short_year = amount->ordinal && *year < kHundred && pieces.text(i).size() == 2;
  const std::size_t was = value.past;
  const bool before = before_christ(pieces, value.past);
  const bool has_era = value.past != was;
  if (!has_era && (!word || (*year < kFirstYear && !short_year))) return std::nullopt;
  if (short_year && !has_era) year = full_year(*year);
  value.reading = date({.year = before ? -*year : *year});
  return value;
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

// "6" and "p.m." are 18; 12 a.m. is midnight.
std::int32_t in_half(std::int32_t hour, std::string_view half) {
  if (half == "pm") return hour < kHalfDay ? hour + kHalfDay : hour;
  return hour == kHalfDay ? 0 : hour;
}

bool after_clock_word(Pieces& pieces, std::size_t i) {
  return i > 0 && pieces.phrase(i - 1, ValueRole::clock_word).has_value();
}

// A time with what tells the half of the day behind it, from `past` on.
ReadValue with_half(Pieces& pieces, std::size_t past, Reading time) {
  ReadValue value{past, time, {}, NumberForm::digits};
  Moment& when = value.reading.when;
  if (const auto half = pieces.phrase(past, ValueRole::half_day)) {
    value.past = half->past;
    when.hour = in_half(*when.hour, half->meaning);
  } else if (*when.hour <= kHalfDay) {
    value.others.push_back(clock(*when.hour % kHalfDay + kHalfDay, when.minute, when.second));
  }
  return value;
}

// "18:30", "06:30:15".
std::optional<ReadValue> with_colons(Pieces& pieces, std::size_t i) {
  const auto hour = pieces.digits(i, 2), minute = pieces.digits(i + 2, 2);
  const bool one = pieces.is_mark(i + 1, U':') && pieces.touches(i + 1) && pieces.touches(i + 2);
  if (!one || !hour || !minute || pieces.text(i + 2).size() != 2) return std::nullopt;
  if (*hour > kHours || *minute >= kMinutes) return std::nullopt;
  const bool two = pieces.is_mark(i + 3, U':') && pieces.touches(i + 3) && pieces.touches(i + 4);
  const auto second = two ? pieces.digits(i + 4, 2) : std::nullopt;
  return with_half(pieces, second ? i + 5 : i + 3, clock(*hour, minute, second));
}

// "18 ч 30 мин": a time of day, or two and a half hours more than sixteen.
std::optional<ReadValue> hours_and_minutes(Pieces& pieces, std::size_t i) {
  const auto hours = read_amount(pieces, i);
  const auto hour = hours ? whole(hours->value, kHours) : std::nullopt;
  const auto unit = hour ? pieces.phrase(hours->past, ValueRole::unit) : std::nullopt;
  if (!unit || unit->meaning != "h") return std::nullopt;
  const auto minutes = read_amount(pieces, behind_stop(pieces, unit->past));
  if (!minutes) return std::nullopt;
  const auto minute = minutes->value == "0" ? 0 : whole(minutes->value, kMinutes - 1);
  const auto of = minute ? pieces.phrase(minutes->past, ValueRole::unit) : std::nullopt;
  // "18 ч. 45 м.": no metres.
  if (!of || (of->meaning != "min" && of->meaning != "m")) return std::nullopt;
  const auto total = static_cast<std::uint64_t>(*hour * kMinutes + *minute);
  ReadValue value{of->past, {ValueKind::measure, ratio(total, kMinutes), "h"}, {}, hours->form};
  value.others.push_back(clock(*hour, minute));
  if (after_clock_word(pieces, i)) std::swap(value.reading, value.others.front());
  return value;
}

// "6 p.m.", "6 часов вечера", "6 o'clock".
std::optional<ReadValue> whole_hours(Pieces& pieces, std::size_t i) {
  const auto amount = read_amount(pieces, i);
  const auto hour = amount ? whole(amount->value, kHours) : std::nullopt;
  if (!hour) return std::nullopt;
  constexpr std::size_t kOClock = 3;  // Pieces: "o", the apostrophe, "clock".
  std::size_t at = amount->past;
  const auto unit = pieces.phrase(at, ValueRole::unit);
  const bool hours = unit && unit->meaning == "h";
  const bool oclock = pieces.is_word(at, "o") && pieces.is_word(at + 2, "clock");
  if (hours) at = behind_stop(pieces, unit->past);
  if (oclock) at += kOClock;
  const auto half = pieces.phrase(at, ValueRole::half_day);
  // "2 дня" are two days, "5 ночи" may be nights.
  const bool doubtful = pieces.language() == kRussian && !hours && half &&
                        (pieces.is_word(at, "дня") || pieces.is_word(at, "ночи"));
  if ((!half || doubtful) && !oclock) return std::nullopt;
  ReadValue value = with_half(pieces, at, clock(*hour));
  value.form = amount->form;
  return value;
}

// "at 1720", "1720 hours".
std::optional<ReadValue> military(Pieces& pieces, std::size_t i) {
  const auto number = pieces.digits(i, kYearDigits);
  if (pieces.language() != kEnglish || !number || pieces.text(i).size() != kYearDigits) {
    return std::nullopt;
  }
  const bool hours = pieces.is_word(i + 1, "hours") || pieces.is_word(i + 1, "hrs");
  const bool at = i > 0 && pieces.is_word(i - 1, "at");
  if ((!hours && !at) || *number / kHundred >= kHours || *number % kHundred >= kMinutes) {
    return std::nullopt;
  }
  const Reading time = clock(*number / kHundred, *number % kHundred);
  if (hours) return ReadValue{i + 2, time, {{ValueKind::measure, std::to_string(*number), "h"}}};
  return ReadValue{i + 1, time, {{ValueKind::number, std::to_string(*number)}}};
}

// "18.30" where a word or the half of the day says that it is a time.
std::optional<ReadValue> with_stop(Pieces& pieces, std::size_t i) {
  const auto time = clock_reading(pieces.text(i));
  if (!time) return std::nullopt;
  const auto half = pieces.phrase(i + 1, ValueRole::half_day);
  const bool alone = !pieces.phrase(i + 1, ValueRole::unit) &&
                     !pieces.phrase(i + 1, ValueRole::percent) &&
                     !pieces.phrase(i + 1, ValueRole::money);
  if (!half && (!alone || !after_clock_word(pieces, i))) return std::nullopt;
  ReadValue value = with_half(pieces, i + 1, *time);
  if (!half) value.others.push_back({ValueKind::number, pieces[i].number->value});
  return value;
}

// Whether digits that end in a nought bear the ending of a plural: "1990-е", "90s", "'80s".
bool names_decade(const Pieces& pieces, std::size_t past) {
  constexpr auto kPlurals =
      std::to_array<std::string_view>({"s", "е", "х", "ые", "ых", "ми", "ыми", "их"});
  const std::size_t i = past - 1;
  if (!pieces.is(i, Piece::Kind::word)) return false;
  return std::ranges::find(kPlurals, pieces[i].folded) != kPlurals.end();
}

std::optional<ReadValue> decade(std::int32_t year, std::size_t past, NumberForm form) {
  constexpr std::int32_t k19 = 1900;
  const auto reading = [](std::int32_t first) {
    return Reading{ValueKind::decade, std::to_string(first)};
  };
  if (year >= kFirstYear) return ReadValue{past, reading(year), {}, form};
  return ReadValue{past,
                   reading(year + k19),
                   {reading(year + k19 - kHundred),
                    reading(year + k19 + kHundred),
                    {ValueKind::number, std::to_string(year)}},
                   form};
}

std::optional<ReadValue> read_decade(Pieces& pieces, const Amount& amount) {
  constexpr std::int32_t kTen = 10, kTwenty = 20;
  const auto year = whole(amount.value, kLastYear);
  if (!year || *year % kTen != 0 || *year < kTwenty) return std::nullopt;
  if (*year >= kHundred && *year < kFirstYear) return std::nullopt;
  std::size_t past = amount.past;
  const std::size_t i = past - 1;
  if (amount.form == NumberForm::words) {
    const std::string word = fold_word(pieces.text(i));
    const bool plural = word.ends_with("ые") || word.ends_with("ых") || word.ends_with("ыми") ||
                        word.ends_with("ies");
    if (!amount.ordinal || !plural || *year >= kHundred) return std::nullopt;
    return decade(*year, past, amount.form);
  }
  if (amount.form != NumberForm::digits) return std::nullopt;
  if (pieces.language() == kEnglish) {
    const bool apostrophe = pieces.is_mark(past, U'\'') || pieces.is_mark(past, U'’');
    if (apostrophe && pieces.touches(past)) ++past;
    if (!pieces.is_word(past, "s") || !pieces.touches(past)) return std::nullopt;
    return decade(*year, past + 1, amount.form);
  }
  if (!amount.ordinal || !names_decade(pieces, past)) return std::nullopt;
  // "20-е место" is one place.
  const bool neuter = pieces.is_word(past - 1, "е") && *year < kHundred;
  const bool sure = pieces.phrase(past, ValueRole::decade) || !pieces.is(past, Piece::Kind::word);
  if (neuter && !sure) return std::nullopt;
  return decade(*year, past, amount.form);
}

std::optional<ReadValue> read_century(Pieces& pieces, const Amount& amount) {
  constexpr std::int32_t kLastCentury = 30;
  const auto number = whole(amount.value, kLastCentury);
  const bool joined = pieces.is_dash(amount.past) && pieces.touches(amount.past);
  const std::size_t at = joined ? amount.past + 1 : amount.past;
  const auto word = pieces.phrase(at, ValueRole::century);
  if (!number || !word) return std::nullopt;
  const bool counted = amount.form == NumberForm::words && !amount.ordinal;
  const bool abbreviated = pieces.text(at).size() <= 4 && pieces.language() == kRussian;
  if (counted || (abbreviated && !pieces.is_mark(at + 1, U'.'))) return std::nullopt;
  // "5 веков" are counted, "19 века" and "2 веке" are not, "5 centuries" are.
  constexpr std::int32_t kFew = 4;
  const std::string noun = fold_word(pieces.text(at));
  const bool bare = amount.form == NumberForm::digits && !amount.ordinal;
  const bool named = noun == "веке" || noun == "веку" || noun == "веком" || noun == "столетии" ||
                     (*number > kFew && (noun == "века" || noun == "столетия"));
  if (bare && !abbreviated && !named) return std::nullopt;
  ReadValue value{word->past, {ValueKind::century, amount.value}, {}, amount.form};
  if (before_christ(pieces, value.past)) value.reading.amount.insert(0, 1, '-');
  return value;
}

}  // namespace

std::optional<ReadValue> read_date(Pieces& pieces, std::size_t i) {
  if (!pieces.is_number(i)) {
    if (!pieces.is(i, Piece::Kind::word)) return std::nullopt;
    if (auto value = weekday_first(pieces, i)) return value;
    return month_first(pieces, i);
  }
  if (auto value = numeric_date(pieces, i)) return value;
  if (auto value = day_and_month(pieces, i)) return value;
  return year_with_word(pieces, i);
}

std::optional<ReadValue> read_clock(Pieces& pieces, std::size_t i) {
  if (!pieces.is_number(i)) return std::nullopt;
  if (auto value = with_colons(pieces, i)) return value;
  if (auto value = with_stop(pieces, i)) return value;
  if (auto value = military(pieces, i)) return value;
  if (auto value = hours_and_minutes(pieces, i)) return value;
  return whole_hours(pieces, i);
}

std::optional<Reading> year_reading(const Amount& amount, std::string_view text) {
  const auto year = whole(amount.value, kLastYear);
  const bool digits = text.find_first_not_of("0123456789") == text.npos;
  if (!year || *year < kFirstYear || (!digits && amount.form != NumberForm::words)) {
    return std::nullopt;
  }
  return date({.year = *year});
}

std::optional<Reading> clock_reading(std::string_view text) {
  const std::size_t stop = text.find('.');
  if (stop == text.npos || stop == 0 || stop > 2 || text.size() != stop + 3) return std::nullopt;
  const auto number = [](std::string_view digits) {
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool all = error == std::errc{} && end == digits.data() + digits.size();
    return all ? std::optional(value) : std::nullopt;
  };
  const auto hour = number(text.substr(0, stop)), minute = number(text.substr(stop + 1));
  if (!hour || !minute || *hour >= kHours || *minute >= kMinutes) return std::nullopt;
  return clock(*hour, minute);
}

std::optional<ReadValue> read_age(Pieces& pieces, const Amount& amount) {
  if (auto value = read_century(pieces, amount)) return value;
  return read_decade(pieces, amount);
}

}  // namespace svereno
