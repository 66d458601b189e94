// What amounts are of: money, measures, per cent.

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "aligner/language/units.h"
#include "aligner/language/value_numbers.h"
#include "aligner/language/value_reading.h"
#include "aligner/text/characters.h"
#include "aligner/text/decimal.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// Behind "млн" and the like a stop may stand: "5 млн. руб.".
std::size_t behind_abbreviation(const Pieces& pieces, std::size_t at) {
  return is_letter(last_code_point(pieces.text(at - 1))) ? pieces.behind_stop(at) : at;
}

ReadValue value_of(ValueKind kind, const Amount& amount, std::size_t past, std::string_view unit,
                   int power = 0) {
  const auto scaled = [&](const std::string& value) {
    const bool fraction = value.find('/') != value.npos;
    return power == 0 || fraction ? value : scaled_decimal(value, power);
  };
  ReadValue value{past, {kind, scaled(amount.value), std::string(unit)}, {}, amount.form};
  for (const std::string& other : amount.others) {
    value.others.push_back({kind, scaled(other), std::string(unit)});
  }
  return value;
}

std::optional<ReadValue> read_percent(Pieces& pieces, std::size_t at, const Amount& amount) {
  const auto sign = pieces.adjective(at, ValueRole::percent);
  if (!sign) return std::nullopt;
  // "2 п." may go on otherwise than as points.
  if (sign->meaning == "%") return value_of(ValueKind::percentage, amount, sign->past, "");
  if (sign->meaning == "permille") {
    return value_of(ValueKind::percentage, amount, sign->past, "", -1);
  }
  const int power = sign->meaning == "bp" ? -2 : 0;
  return value_of(ValueKind::points, amount, sign->past, "", power);
}

// The code of "RUB 0.01", and the power of ten that the coin is of the currency.
std::pair<std::string_view, int> currency(std::string_view meaning) {
  const std::size_t space = meaning.find(' ');
  return {meaning.substr(0, space), space == meaning.npos ? 0 : -2};
}

std::optional<ReadValue> read_money(Pieces& pieces, std::size_t at, const Amount& amount) {
  const auto coin = pieces.adjective(at, ValueRole::money);
  if (!coin) return std::nullopt;
  const auto [code, power] = currency(coin->meaning);
  return value_of(ValueKind::money, amount, coin->past, code, power);
}

// "5 т. е.", "3 м. н. с.": abbreviations that begin like a unit.
bool begins_abbreviation(const Pieces& pieces, const Pieces::Phrase& unit, std::size_t at) {
  constexpr std::size_t kLetter = 2;  // Bytes of a Cyrillic letter.
  return unit.past == at + 1 && pieces.text(at).size() <= kLetter && pieces.is_mark(at + 1, U'.') &&
         pieces.is(at + 2, Piece::Kind::word) && pieces.text(at + 2).size() <= kLetter &&
         is_lower(first_code_point(pieces.text(at + 2)));
}

// How many of `small` make one of `large`: 100 centimetres; none if not so many exactly.
std::optional<std::uint64_t> parts_of(const Unit& large, const Unit& small) {
  constexpr double kMostParts = 10'000, kExact = 1e-9;
  const double parts = std::round(large.factor / small.factor);
  const bool exact = std::abs(parts * small.factor - large.factor) <= kExact * large.factor;
  if (small.base != large.base || parts < 2 || parts > kMostParts || !exact) return std::nullopt;
  return static_cast<std::uint64_t>(parts);
}

// "1 м 82 см", "5 feet 6 inches", "6-foot-6": a smaller unit that adds to a whole one.
void read_smaller_unit(Pieces& pieces, const Amount& amount, ReadValue& value) {
  constexpr std::uint64_t kMostCount = 10'000;
  std::size_t at = behind_abbreviation(pieces, value.past);
  const bool dash = pieces.is_dash(at) && pieces.touches(at) && pieces.touches(at + 1);
  if (dash) ++at;
  const auto count = whole(amount.value);
  const Unit* large = find_unit(value.reading.unit);
  if (!count || *count > kMostCount || large == nullptr || !pieces.is_number(at)) return;
  const auto few = whole(pieces[at].number->value);
  const auto word = pieces.phrase(at + 1, ValueRole::unit);
  const bool inches = dash && value.reading.unit == "ft" && !word;
  const Unit* small = inches ? find_unit("in") : word ? find_unit(word->meaning) : nullptr;
  const auto in_one = small == nullptr ? std::nullopt : parts_of(*large, *small);
  if (!in_one || !few || *few >= *in_one) return;
  value.reading.amount = ratio(*count * *in_one + *few, *in_one);
  value.others.clear();
  value.past = inches ? at + 1 : word->past;
}

std::optional<ReadValue> read_plain_unit(Pieces& pieces, const Amount& amount) {
  std::size_t at = behind_abbreviation(pieces, amount.past);
  const bool joined = pieces.is_dash(at) && pieces.touches(at) && pieces.touches(at + 1);
  if (joined) ++at;
  if (auto percent = read_percent(pieces, at, amount)) return percent;
  const auto unit = pieces.adjective(at, ValueRole::unit);
  if (unit && unit->past > at + 1)
    return value_of(ValueKind::measure, amount, unit->past, unit->meaning);
  if (auto money = read_money(pieces, at, amount)) {
    // "5 pounds", "5 фунтов".
    if (unit)
      money->others.push_back({ValueKind::measure, amount.value, std::string(unit->meaning)});
    return money;
  }
  if (!unit || begins_abbreviation(pieces, *unit, at)) return std::nullopt;
  return value_of(ValueKind::measure, amount, unit->past, unit->meaning);
}

}  // namespace

std::optional<ReadValue> read_unit(Pieces& pieces, const Amount& amount) {
  auto value = read_plain_unit(pieces, amount);
  const bool measure = value && value->reading.kind == ValueKind::measure;
  if (measure) read_smaller_unit(pieces, amount, *value);
  return value;
}

std::optional<ReadValue> read_compound(Pieces& pieces, std::size_t i) {
  if (pieces.language() != kRussian || !pieces.is(i, Piece::Kind::word)) return std::nullopt;
  constexpr std::string_view kHalf = "пол";
  const std::string_view word = pieces[i].folded;
  const bool half = word.starts_with(kHalf);
  const NumberCompound parts = split_compound(word);
  const std::string_view rest = half ? word.substr(kHalf.size()) : parts.rest;
  if (!half && parts.value == 0) return std::nullopt;
  const Amount amount{i + 1, half ? "0.5" : std::to_string(parts.value), {}, NumberForm::hint};
  if (pieces.noun_in(rest, ValueRole::percent) == "%") {
    return value_of(ValueKind::percentage, amount, i + 1, "");
  }
  const std::string_view unit = pieces.noun_in(rest, ValueRole::unit);
  const bool noon = half && unit == "d" && rest != "дня";
  if (unit.empty() || noon) return std::nullopt;
  return value_of(ValueKind::measure, amount, i + 1, unit);
}

std::optional<ReadValue> read_money_sign(Pieces& pieces, std::size_t i) {
  if (pieces.is_number(i)) return std::nullopt;
  const auto sign = pieces.phrase(i, ValueRole::money);
  if (!sign || !pieces.is_number(sign->past)) return std::nullopt;
  const std::string_view form = pieces.text(i, sign->past);
  // Words stand behind: "рублей 20" are about twenty.
  if (is_lower(first_code_point(form))) return std::nullopt;
  auto amount = read_amount(pieces, sign->past);
  if (!amount || amount->form != NumberForm::digits) return std::nullopt;
  const auto [code, power] = currency(sign->meaning);
  // "$5m" is five million.
  const bool letter = pieces.is(amount->past, Piece::Kind::word) && pieces.touches(amount->past) &&
                      !amount->others.empty();
  if (letter) {
    std::swap(amount->value, amount->others.back());
    ++amount->past;
  }
  return value_of(ValueKind::money, *amount, amount->past, code, power);
}

}  // namespace svereno
