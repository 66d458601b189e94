// Two values that are the ends of a range, or two guesses: what is written with the second
// holds for the first too, and digits of the first for the second.

#include <algorithm>
#include <charconv>

#include "aligner/language/value_numbers.h"
#include "aligner/language/value_reading.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

enum class Joint : std::uint8_t { none, dash, to, either };

Joint joint_in(std::string_view gap, Language language) {
  constexpr std::size_t kLongest = 16;  // Bytes.
  gap = trim(gap);
  if (gap.starts_with('.')) gap = trim(gap.substr(1));  // "1941 г. – 1945 г."
  if (gap.empty() || gap.size() > kLongest) return Joint::none;
  const char32_t first = first_code_point(gap);
  if (is_dash(first) && last_code_point(gap) == first && count_code_points(gap) == 1) {
    return Joint::dash;
  }
  for (const ValueMeaning& what : ValueWords::of(language).meanings(gap)) {
    if (what.role != ValueRole::range_word) continue;
    return what.meaning == "to" ? Joint::to : Joint::either;
  }
  return Joint::none;
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

// "1941–45", "pp. 123–7": the end without what it shares with the start.
void fill_end(const Value& from, Value& to) {
  std::string& end = to.reading.amount;
  std::string start = from.reading.amount;
  if (from.reading.kind == ValueKind::date && from.reading.when.year) {
    start = std::to_string(*from.reading.when.year);
  }
  const bool fits = to.reading.kind == ValueKind::number || to.reading.kind == ValueKind::label;
  constexpr std::size_t kShortestStart = 3;
  if (!fits || !all_digits(end) || !all_digits(start) || start.size() < kShortestStart) return;
  if (end.size() >= start.size()) return;
  const Reading written = to.reading;
  end = start.substr(0, start.size() - end.size()) + end;
  to.others = {written};
  const auto year = whole(end, kLastYear);
  if (year && *year >= kFirstYear) to.others.push_back({ValueKind::date, "", "", {.year = year}});
}

double size_of(const std::string& amount) {
  double value = 0;
  std::from_chars(amount.data(), amount.data() + amount.size(), value);
  return value;
}

// "5–7 млн": the reading of the first in the magnitude of the second, if it has one.
void scale_start(Value& from, const Value& to) {
  constexpr double kThousand = 1000;
  const double small = size_of(from.reading.amount), large = size_of(to.reading.amount);
  if (small <= 0 || large < kThousand) return;
  for (Reading& other : from.others) {
    const double times = size_of(other.amount) / small;
    if (other.kind != from.reading.kind || times < kThousand || times > large) continue;
    std::swap(from.reading, other);
    return;
  }
}

bool takes_unit(ValueKind kind) {
  switch (kind) {
    case ValueKind::percentage:
    case ValueKind::points:
    case ValueKind::money:
    case ValueKind::measure:
    case ValueKind::century:
    case ValueKind::decade:
      return true;
    default:
      return false;
  }
}

bool is_bare(const Value& value) {
  return value.reading.kind == ValueKind::number || value.reading.kind == ValueKind::ordinal;
}

// Gives `bare` what `full` is of.
void lend_unit(Value& bare, const Value& full) {
  const auto lend = [&](const Reading& was) {
    return Reading{full.reading.kind, was.amount, full.reading.unit};
  };
  std::vector<Reading> others;
  for (const Reading& other : bare.others) {
    if (other.kind == bare.reading.kind) others.push_back(lend(other));
  }
  others.push_back(bare.reading);
  bare.reading = lend(bare.reading);
  bare.others = std::move(others);
}

// "5–7 мая 2018", "1941–1945 гг.".
void lend_date(Value& from, const Value& to) {
  constexpr std::int32_t kDays = 31;
  const Moment& when = to.reading.when;
  Reading date{ValueKind::date, "", "", when};
  date.when.weekday.reset();
  if (when.day && when.month) {
    date.when.day = whole(from.reading.amount, kDays);
    if (!date.when.day) return;
  } else if (when.year && !when.month) {
    date.when.year = whole(from.reading.amount, kLastYear);
    if (!date.when.year) return;
    if (*when.year < 0) date.when.year = -*date.when.year;
  } else {
    return;
  }
  from.others.push_back(from.reading);
  from.reading = date;
}

// "May 5–7".
void lend_month(const Value& from, Value& to) {
  constexpr std::int32_t kDays = 31;
  Moment when = from.reading.when;
  when.day = whole(to.reading.amount, kDays);
  when.weekday.reset();
  if (!when.day) return;
  to.others.push_back(to.reading);
  to.reading = {ValueKind::date, "", "", when};
}

// "18.00–19.30": the other end has shown that a time is meant.
void make_time(Value& value) {
  const auto time = std::ranges::find(value.others, ValueKind::time, &Reading::kind);
  if (time != value.others.end()) std::swap(value.reading, *time);
}

void align_kinds(Value& from, Value& to, bool closed) {
  const ValueKind a = from.reading.kind, b = to.reading.kind;
  if (is_bare(from) && takes_unit(b)) lend_unit(from, to);
  if (is_bare(from) && b == ValueKind::date) lend_date(from, to);
  if (is_bare(from) && b == ValueKind::time) make_time(from);
  if (!is_bare(to)) return;
  if (a == ValueKind::label) lend_unit(to, from);
  if (a == ValueKind::money && closed) lend_unit(to, from);
  if (a == ValueKind::time && closed) make_time(to);
  if (a == ValueKind::date && from.reading.when.day && closed) lend_month(from, to);
}

}  // namespace

void join_range(Value& from, Value& to, std::string_view gap, Language language) {
  const Joint joint = joint_in(gap, language);
  if (joint == Joint::none) return;
  if (joint == Joint::dash) fill_end(from, to);
  align_kinds(from, to, joint == Joint::dash);
  const bool bare_pair = is_bare(from) && is_bare(to);
  if (from.reading.kind != to.reading.kind && !bare_pair) return;
  scale_start(from, to);
  if (joint == Joint::either) return;
  if (from.range == RangeEnd::none) from.range = RangeEnd::from;
  to.range = RangeEnd::to;
}

}  // namespace svereno
