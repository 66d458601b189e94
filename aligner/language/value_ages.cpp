// Decades and centuries.

#include <algorithm>
#include <array>
#include <string>

#include "aligner/language/value_numbers.h"
#include "aligner/language/value_reading.h"
#include "aligner/text/fold.h"

namespace svereno {
namespace {

constexpr std::int32_t kHundred = 100;

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

std::optional<ReadValue> read_age(Pieces& pieces, const Amount& amount) {
  if (auto value = read_century(pieces, amount)) return value;
  return read_decade(pieces, amount);
}

}  // namespace svereno
