// Times of day by the hour that they are before or in, and those that have a name.

#include <array>

#include "aligner/language/value_numbers.h"
#include "aligner/language/value_times.h"
#include "aligner/text/number_words.h"

namespace svereno {
namespace {

constexpr std::int32_t kHalf = 30, kQuarter = 15;

struct Found {
  std::size_t past;
  std::int32_t value;
};

// An hour of half a day, or minutes, spelt out or in digits.
std::optional<Found> number_at(const Pieces& pieces, std::size_t i, std::int32_t most,
                               bool ordinal) {
  if (!pieces.is_number(i) || pieces[i].number->ordinal != ordinal) return std::nullopt;
  const auto value = whole(pieces[i].number->value, most);
  return value ? std::optional(Found{i + 1, *value}) : std::nullopt;
}

// «четверть», "half", "ten minutes".
std::optional<Found> minutes_at(Pieces& pieces, std::size_t i) {
  if (const auto part = pieces.phrase(i, ValueRole::fraction)) {
    if (part->meaning == "0.5") return Found{part->past, kHalf};
    return part->meaning == "1/4" ? std::optional(Found{part->past, kQuarter}) : std::nullopt;
  }
  auto minutes = number_at(pieces, i, kMinutes - 1, false);
  if (!minutes) return std::nullopt;
  const auto unit = pieces.phrase(minutes->past, ValueRole::unit);
  if (unit && unit->meaning == "min") minutes->past = unit->past;
  return minutes;
}

ReadValue spoken(Pieces& pieces, std::size_t past, std::int32_t hour, std::int32_t minute) {
  ReadValue value = with_half_of_day(pieces, past, clock_time(hour % kHours, minute));
  value.form = NumberForm::words;
  return value;
}

// `minute` minutes before `hour` of twelve.
ReadValue before_hour(Pieces& pieces, std::size_t past, std::int32_t hour, std::int32_t minute) {
  return spoken(pieces, past, hour == 1 ? kHalfDay : hour - 1, kMinutes - minute);
}

// Whether `minutes`, which begin at piece `i`, before "to six" are sure to be minutes: "five to
// six" may be boats, and "from 2 to 6" a range.
bool are_minutes(const Pieces& pieces, std::size_t i, const Found& minutes) {
  constexpr std::int32_t kFive = 5;
  if (!pieces.is_number(i) || minutes.past > i + 1) return true;
  const bool spelt = pieces[i].number->form == NumberForm::words;
  return spelt && minutes.value % kFive == 0 && i > 0 && pieces.is_word(i - 1, "at");
}

// "half past five", "a quarter to six", "ten minutes to six".
std::optional<ReadValue> english(Pieces& pieces, std::size_t i) {
  const auto minutes = minutes_at(pieces, i);
  if (!minutes) return std::nullopt;
  const bool past = pieces.is_word(minutes->past, "past"), to = pieces.is_word(minutes->past, "to");
  const auto hour = number_at(pieces, minutes->past + 1, kHalfDay, false);
  if (!hour || (!past && !to)) return std::nullopt;
  if (past) return spoken(pieces, hour->past, hour->value, minutes->value);
  if (minutes->value == kHalf || !are_minutes(pieces, i, *minutes)) return std::nullopt;
  return before_hour(pieces, hour->past, hour->value, minutes->value);
}

// «без четверти шесть», «без пяти минут шесть».
std::optional<ReadValue> russian_before(Pieces& pieces, std::size_t i) {
  if (!pieces.is_word(i, "без")) return std::nullopt;
  const auto minutes = minutes_at(pieces, i + 1);
  if (!minutes || minutes->value >= kHalf) return std::nullopt;
  if (pieces.is_word(minutes->past, "час")) {
    return before_hour(pieces, minutes->past + 1, 1, minutes->value);
  }
  const auto hour = number_at(pieces, minutes->past, kHalfDay, false);
  if (!hour) return std::nullopt;
  return before_hour(pieces, hour->past, hour->value, minutes->value);
}

// «в половине шестого», «четверть шестого», «десять минут шестого»: in the sixth hour.
std::optional<ReadValue> russian_in(Pieces& pieces, std::size_t i) {
  const auto minutes = minutes_at(pieces, i);
  if (!minutes || minutes->value > kHalf) return std::nullopt;
  const auto hour = number_at(pieces, minutes->past, kHalfDay, true);
  if (!hour || !(pieces[minutes->past].folded.ends_with("го"))) return std::nullopt;
  // «половина шестого класса», «пять второго»
  const bool noun =
      pieces.is(hour->past, Piece::Kind::word) && !pieces.phrase(hour->past, ValueRole::half_day);
  const bool counted = pieces.is_number(i) && minutes->past == i + 1;
  if (noun || counted) return std::nullopt;
  return spoken(pieces, hour->past, hour->value == 1 ? kHalfDay : hour->value - 1, minutes->value);
}

// «полшестого».
std::optional<ReadValue> russian_half(Pieces& pieces, std::size_t i) {
  constexpr std::string_view kPrefix = "пол";
  if (!pieces.is(i, Piece::Kind::word) || !pieces[i].folded.starts_with(kPrefix)) {
    return std::nullopt;
  }
  const std::string_view rest = pieces[i].folded.substr(kPrefix.size());
  const NumberWord* word = find_number_word(rest, kRussian);
  const bool hour = word != nullptr && word->role == NumberWord::Role::ordinal &&
                    word->value >= 1 && word->value <= kHalfDay && rest.ends_with("го");
  if (!hour) return std::nullopt;
  const auto before = static_cast<std::int32_t>(word->value) - 1;
  return spoken(pieces, i + 1, before == 0 ? kHalfDay : before, kHalf);
}

// «час дня».
std::optional<ReadValue> russian_one(Pieces& pieces, std::size_t i) {
  if (!pieces.is_word(i, "час") && !pieces.is_word(i, "часу")) return std::nullopt;
  if (!pieces.phrase(i + 1, ValueRole::half_day)) return std::nullopt;
  return spoken(pieces, i + 1, 1, 0);
}

// "noon", "12 noon".
std::optional<ReadValue> named(Pieces& pieces, std::size_t i) {
  const bool twelve = pieces.is_number(i) && whole(pieces[i].number->value, kHours) == kHalfDay;
  const auto name = pieces.phrase(twelve ? i + 1 : i, ValueRole::named_hour);
  if (!name) return std::nullopt;
  const std::int32_t hour = whole(name->meaning, kHours).value_or(0);
  const NumberForm form = twelve ? pieces[i].number->form : NumberForm::hint;
  ReadValue value{name->past, clock_time(hour), {}, form};
  value.others.push_back({ValueKind::number, std::to_string(kHalfDay)});
  return value;
}

}  // namespace

std::optional<ReadValue> read_spoken_time(Pieces& pieces, std::size_t i) {
  if (auto value = named(pieces, i)) return value;
  if (pieces.language() == kEnglish) return english(pieces, i);
  if (pieces.language() != kRussian) return std::nullopt;
  constexpr auto kWays = std::to_array({russian_before, russian_in, russian_half, russian_one});
  for (const auto way : kWays) {
    if (auto value = way(pieces, i)) return value;
  }
  return std::nullopt;
}

}  // namespace svereno
