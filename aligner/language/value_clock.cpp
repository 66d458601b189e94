// Times of day.

#include <charconv>
#include <string>

#include "aligner/language/value_numbers.h"
#include "aligner/language/value_times.h"
#include "aligner/text/decimal.h"

namespace svereno {

Reading clock_time(std::int32_t hour, std::optional<std::int32_t> minute,
                   std::optional<std::int32_t> second) {
  return {ValueKind::time, "", "", {.hour = hour, .minute = minute, .second = second}};
}

bool after_clock_word(Pieces& pieces, std::size_t i) {
  return i > 0 && pieces.phrase(i - 1, ValueRole::clock_word).has_value();
}

namespace {

constexpr std::int32_t kHundred = 100;

// "6" and "p.m." are 18; 12 a.m. is midnight.
std::int32_t in_half(std::int32_t hour, std::string_view half) {
  if (half == "pm") return hour < kHalfDay ? hour + kHalfDay : hour;
  return hour == kHalfDay ? 0 : hour;
}

}  // namespace

ReadValue with_half_of_day(Pieces& pieces, std::size_t past, Reading time) {
  ReadValue value{past, time, {}, NumberForm::digits};
  Moment& when = value.reading.when;
  if (const auto half = pieces.phrase(past, ValueRole::half_day)) {
    value.past = half->past;
    when.hour = in_half(*when.hour, half->meaning);
  } else if (*when.hour <= kHalfDay) {
    const std::int32_t other = (*when.hour + kHalfDay) % kHours;
    value.others.push_back(clock_time(other, when.minute, when.second));
  }
  return value;
}

namespace {

// "18:30", "06:30:15".
std::optional<ReadValue> with_colons(Pieces& pieces, std::size_t i) {
  const auto hour = pieces.digits(i, 2), minute = pieces.digits(i + 2, 2);
  const bool one = pieces.is_mark(i + 1, U':') && pieces.touches(i + 1) && pieces.touches(i + 2);
  if (!one || !hour || !minute || pieces.text(i + 2).size() != 2) return std::nullopt;
  if (*hour > kHours || *minute >= kMinutes) return std::nullopt;
  const bool two = pieces.is_mark(i + 3, U':') && pieces.touches(i + 3) && pieces.touches(i + 4);
  const auto second = two ? pieces.digits(i + 4, 2) : std::nullopt;
  return with_half_of_day(pieces, second ? i + 5 : i + 3, clock_time(*hour, minute, second));
}

// "18 ч 30 мин": a time of day, or two and a half hours more than sixteen.
std::optional<ReadValue> hours_and_minutes(Pieces& pieces, std::size_t i, const Amount& hours) {
  const auto hour = whole(hours.value, kHours);
  const auto unit = hour ? pieces.phrase(hours.past, ValueRole::unit) : std::nullopt;
  if (!unit || unit->meaning != "h") return std::nullopt;
  const auto minutes = read_amount(pieces, pieces.behind_stop(unit->past));
  if (!minutes) return std::nullopt;
  const auto minute = minutes->value == "0" ? 0 : whole(minutes->value, kMinutes - 1);
  const auto of = minute ? pieces.phrase(minutes->past, ValueRole::unit) : std::nullopt;
  // "18 ч. 45 м.": no metres.
  if (!of || (of->meaning != "min" && of->meaning != "m")) return std::nullopt;
  const auto total = static_cast<std::uint64_t>(*hour * kMinutes + *minute);
  ReadValue value{of->past, {ValueKind::measure, ratio(total, kMinutes), "h"}, {}, hours.form};
  value.others.push_back(clock_time(*hour, minute));
  if (after_clock_word(pieces, i)) std::swap(value.reading, value.others.front());
  return value;
}

// Whether hours at piece `i`, the noun being piece `noun`, are rather those of a clock than a
// while: «в 18 часов», «к 18 часам», not «в 2 часах езды».
bool counts_hours(const Pieces& pieces, std::size_t i, std::size_t noun) {
  if (pieces.language() != kRussian || i == 0 || pieces[noun].folded == "часах") return false;
  return pieces.is_word(i - 1, "в") || pieces.is_word(i - 1, "к");
}

// "6 p.m.", "6 часов вечера", "6 o'clock".
std::optional<ReadValue> whole_hours(Pieces& pieces, std::size_t i, const Amount& amount) {
  const auto hour = whole(amount.value, kHours);
  if (!hour) return std::nullopt;
  constexpr std::size_t kOClock = 3;  // Pieces: "o", the apostrophe, "clock".
  std::size_t at = amount.past;
  const auto unit = pieces.phrase(at, ValueRole::unit);
  const bool hours = unit && unit->meaning == "h";
  const bool oclock = pieces.is_word(at, "o") && pieces.is_word(at + 2, "clock");
  if (hours) at = pieces.behind_stop(unit->past);
  if (oclock) at += kOClock;
  const auto half = pieces.phrase(at, ValueRole::half_day);
  // "2 дня" are two days, "5 ночи" may be nights.
  const bool doubtful = pieces.language() == kRussian && !hours && half &&
                        (pieces.is_word(at, "дня") || pieces.is_word(at, "ночи"));
  const bool told = (half && !doubtful) || oclock;
  if (!told && !(hours && counts_hours(pieces, i, amount.past))) return std::nullopt;
  ReadValue value = with_half_of_day(pieces, told ? at : unit->past, clock_time(*hour));
  value.form = amount.form;
  if (!told) value.others.push_back({ValueKind::measure, amount.value, "h"});
  return value;
}

// "at 1720", "1720 hours".
std::optional<ReadValue> military(Pieces& pieces, std::size_t i) {
  constexpr std::size_t kTimeDigits = 4;
  const auto number = pieces.digits(i, kTimeDigits);
  if (pieces.language() != kEnglish || !number || pieces.text(i).size() != kTimeDigits) {
    return std::nullopt;
  }
  const bool hours = pieces.is_word(i + 1, "hours") || pieces.is_word(i + 1, "hrs");
  const bool at = i > 0 && pieces.is_word(i - 1, "at");
  if ((!hours && !at) || *number / kHundred >= kHours || *number % kHundred >= kMinutes) {
    return std::nullopt;
  }
  const Reading time = clock_time(*number / kHundred, *number % kHundred);
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
  ReadValue value = with_half_of_day(pieces, i + 1, *time);
  if (!half) value.others.push_back({ValueKind::number, pieces[i].number->value});
  return value;
}

}  // namespace

std::optional<ReadValue> read_clock(Pieces& pieces, std::size_t i) {
  if (auto value = read_spoken_time(pieces, i)) return value;
  if (!pieces.is_number(i)) return std::nullopt;
  if (auto value = with_colons(pieces, i)) return value;
  if (auto value = with_stop(pieces, i)) return value;
  if (auto value = military(pieces, i)) return value;
  const auto amount = read_amount(pieces, i);
  if (!amount) return std::nullopt;
  if (auto value = hours_and_minutes(pieces, i, *amount)) return value;
  return whole_hours(pieces, i, *amount);
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
  return clock_time(*hour, minute);
}

}  // namespace svereno
