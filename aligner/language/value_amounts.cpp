// Amounts: numbers with the fractions, dozens and endings that belong to them; and what they
// are amounts of.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "aligner/language/units.h"
#include "aligner/language/value_reading.h"
#include "aligner/text/characters.h"
#include "aligner/text/decimal.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

std::optional<std::uint64_t> whole(std::string_view amount) {
  constexpr std::size_t kMostDigits = 12;
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(amount.data(), amount.data() + amount.size(), value);
  const bool all = error == std::errc{} && end == amount.data() + amount.size();
  return all && amount.size() <= kMostDigits ? std::optional(value) : std::nullopt;
}

// `times` of `amount`, which may be a fraction.
std::string multiplied(std::string_view amount, std::uint64_t times) {
  const std::size_t slash = amount.find('/');
  if (slash != amount.npos) {
    return ratio(*whole(amount.substr(0, slash)) * times, *whole(amount.substr(slash + 1)));
  }
  const std::size_t point = amount.find('.');
  if (point == amount.npos) return std::to_string(*whole(amount) * times);
  std::string digits(amount);
  digits.erase(point, 1);
  const auto places = static_cast<int>(digits.size() - point);
  return scaled_decimal(std::to_string(*whole(canonical_decimal(digits)) * times), -places);
}

std::string in_magnitude(const std::string& amount, std::string_view power) {
  constexpr std::uint64_t kTen = 10;
  const auto zeros = static_cast<int>(*whole(power));
  if (amount.find('/') == amount.npos) return scaled_decimal(amount, zeros);
  std::uint64_t times = 1;
  for (int i = 0; i < zeros; ++i) times *= kTen;
  return multiplied(amount, times);
}

// The endings that digits of an ordinal bear.
bool is_ordinal_ending(std::string_view folded, Language language) {
  constexpr auto kRussian1 = std::to_array<std::string_view>(
      {"й",  "я",  "е",  "го", "ого", "му", "ому", "м",  "ом", "ю",  "ую", "х",
       "ых", "ым", "ми", "ая", "ое",  "ой", "ый",  "ий", "ые", "ей", "ья", "ье"});
  constexpr auto kEnglish1 = std::to_array<std::string_view>({"st", "nd", "rd", "th"});
  const auto listed = [&](const auto& list) {
    return std::ranges::find(list, folded) != list.end();
  };
  return language == kRussian ? listed(kRussian1) : language == kEnglish && listed(kEnglish1);
}

void read_ordinal_ending(const Pieces& pieces, Amount& amount) {
  std::size_t at = amount.past;
  if (amount.form != NumberForm::digits && amount.form != NumberForm::roman) return;
  if (pieces.is_dash(at) && pieces.touches(at)) ++at;
  if (!pieces.is(at, Piece::Kind::word) || !pieces.touches(at)) return;
  if (!is_ordinal_ending(pieces[at].folded, pieces.language())) return;
  amount.ordinal = true;
  amount.past = at + 1;
}

// What an ordinal after a number makes of it: "две пятых", "three tenths".
std::optional<std::uint64_t> denominator_at(const Pieces& pieces, std::size_t i,
                                            std::uint64_t count) {
  if (!pieces.is_number(i) || !pieces[i].number->ordinal) return std::nullopt;
  const std::string word = fold_word(pieces.text(i));
  const bool plural = pieces.language() == kRussian
                          ? word.ends_with("ых") || word.ends_with("ая") || word.ends_with("ую") ||
                                word.ends_with("ой") || word.ends_with("ыми")
                          : count == 1 || word.ends_with("s");
  return plural ? whole(pieces[i].number->value) : std::nullopt;
}

// "три четверти", "two thirds", "две пятых".
bool read_parts(Pieces& pieces, Amount& amount) {
  const auto count = whole(amount.value);
  if (!count || amount.ordinal || *count == 0) return false;
  const std::size_t at =
      pieces.is_dash(amount.past) && pieces.touches(amount.past) ? amount.past + 1 : amount.past;
  constexpr std::uint64_t kMostParts = 1000;
  if (const auto parts = denominator_at(pieces, at, *count);
      parts && *parts > 2 && *count < *parts) {
    if (*parts > kMostParts) return false;
    amount.value = ratio(*count, *parts);
    amount.past = at + 1;
    amount.others.clear();
    return true;
  }
  const auto part = pieces.phrase(at, ValueRole::fraction);
  if (!part || *count >= kMostParts) return false;
  amount.value = multiplied(part->meaning, *count);
  amount.past = part->past;
  amount.others.clear();
  return true;
}

// "пятая часть" may be one in a book too.
void read_share(Pieces& pieces, Amount& amount) {
  constexpr std::uint64_t kMostParts = 1000;
  const auto part = pieces.phrase(amount.past, ValueRole::part);
  const auto parts = whole(amount.value);
  if (!part || !parts || *parts <= 2 || *parts > kMostParts) return;
  amount.others.push_back(amount.value);
  amount.value = ratio(1, *parts);
  amount.past = part->past;
  amount.ordinal = false;
}

// "пять целых три десятых".
bool read_mixed(Pieces& pieces, Amount& amount) {
  const std::size_t at = amount.past;
  if (!pieces.is_word(at, "целых") && !pieces.is_word(at, "целая")) return false;
  const auto parts = pieces.is_number(at + 1) ? whole(pieces[at + 1].number->value) : std::nullopt;
  const auto of = parts ? denominator_at(pieces, at + 2, *parts) : std::nullopt;
  const auto count = whole(amount.value);
  constexpr std::uint64_t kMost = 1'000'000;
  if (!parts || !of || !count || *of > kMost || *parts >= *of || *count > kMost) return false;
  amount.value = ratio(*count * *of + *parts, *of);
  amount.past = at + 3;
  amount.others.clear();
  return true;
}

// `count` and `part`, which is less than one.
std::string with_part(std::uint64_t count, const std::string& part) {
  const std::size_t slash = part.find('/');
  if (slash == part.npos) return std::to_string(count) + part.substr(part.find('.'));
  const std::uint64_t over = *whole(part.substr(0, slash)), of = *whole(part.substr(slash + 1));
  return ratio(count * of + over, of);
}

// "2 с половиной", "two and a half", "one and three quarters", "два с четвертью".
void read_half(Pieces& pieces, Amount& amount) {
  constexpr std::uint64_t kMost = 1'000'000;
  const std::size_t at = amount.past;
  const auto count = whole(amount.value);
  if (!count || *count >= kMost || amount.ordinal) return;
  if (!pieces.is_word(at, pieces.language() == kRussian ? "с" : "and")) return;
  const std::size_t behind = pieces.is_word(at + 1, "a") ? at + 2 : at + 1;
  Amount part{behind, "1"};
  if (pieces.is_number(behind)) {
    const Number& number = *pieces[behind].number;
    if (number.form != NumberForm::words || number.ordinal) return;
    part = {behind + 1, number.value, {}, number.form};
  }
  if (!read_parts(pieces, part)) return;
  if (part.value.find('/') == part.value.npos && !part.value.starts_with("0.")) return;
  amount.value = with_part(*count, part.value);
  amount.past = part.past;
  amount.others.clear();
}

void read_magnitude(Pieces& pieces, Amount& amount) {
  const auto magnitude = pieces.phrase(amount.past, ValueRole::magnitude);
  if (!magnitude) return;
  amount.value = in_magnitude(amount.value, magnitude->meaning);
  amount.past = magnitude->past;
  amount.others.clear();
}

// "two dozen", "три десятка", "пять пар".
void read_collective(Pieces& pieces, Amount& amount) {
  const auto many = pieces.phrase(amount.past, ValueRole::collective);
  const auto count = whole(amount.value);
  constexpr std::uint64_t kMost = 1'000'000;
  if (!many || !count || *count > kMost || amount.ordinal) return;
  amount.others.push_back(amount.value);
  amount.value = std::to_string(*count * *whole(many->meaning));
  amount.past = many->past;
}

// "nineteen eighty-four": a year in two halves.
void read_year_in_halves(const Pieces& pieces, std::size_t i, Amount& amount) {
  constexpr std::uint64_t kFirst = 11, kLast = 20, kTen = 10, kHundred = 100;
  if (pieces.language() != kEnglish || amount.form != NumberForm::words || amount.ordinal) return;
  const std::size_t next = i + 1;
  if (amount.past != next || !pieces.is_number(next)) return;
  const Number& second = *pieces[next].number;
  const auto century = whole(amount.value), rest = whole(second.value);
  if (second.form != NumberForm::words || second.ordinal || !century || !rest) return;
  if (*century < kFirst || *century > kLast || *rest < kTen || *rest >= kHundred) return;
  amount.value = std::to_string(*century * kHundred + *rest);
  amount.past = next + 1;
}

// "1/2", "3/4"; a fraction of two figures may be two numbers as well.
bool read_slash(const Pieces& pieces, std::size_t i, Amount& amount) {
  constexpr std::size_t kMostDigits = 2;
  const auto over = pieces.digits(i, kMostDigits), of = pieces.digits(i + 2, kMostDigits);
  const bool joined = pieces.is_mark(i + 1, U'/') && pieces.touches(i + 1) && pieces.touches(i + 2);
  if (!over || !of || !joined || *over == 0 || *over >= *of) return false;
  const bool longer = (pieces.touches(i) && pieces.is_mark(i - 1, U'/')) ||
                      (pieces.is_mark(i + 3, U'/') && pieces.touches(i + 3));
  if (longer) return false;
  amount.lists = {amount.value + "." + pieces[i + 2].number->value};
  amount.value = ratio(static_cast<std::uint64_t>(*over), static_cast<std::uint64_t>(*of));
  amount.others.clear();
  amount.past = i + 3;
  return true;
}

// "½", "2½".
std::optional<std::string> part_in(char32_t sign) {
  struct Sign {
    char32_t sign;
    std::uint64_t over, of;
  };
  constexpr auto kSigns = std::to_array<Sign>({{U'¼', 1, 4},
                                               {U'½', 1, 2},
                                               {U'¾', 3, 4},
                                               {U'⅓', 1, 3},
                                               {U'⅔', 2, 3},
                                               {U'⅕', 1, 5},
                                               {U'⅛', 1, 8}});
  const auto* found = std::ranges::find(kSigns, sign, &Sign::sign);
  if (found == kSigns.end()) return std::nullopt;
  return ratio(found->over, found->of);
}

Amount amount_of(const Piece& piece, std::size_t i) {
  const Number& number = *piece.number;
  Amount amount{i + 1, number.value, {}, number.form, number.ordinal};
  for (const auto& other : number.others) {
    if (other.size() == 1) {
      amount.others.push_back(other[0]);
      continue;
    }
    std::string& list = amount.lists.emplace_back();
    for (const std::string& part : other) list += (list.empty() ? "" : ".") + part;
  }
  return amount;
}

// "полтора миллиона", "half a million", "треть", "a dozen".
std::optional<Amount> read_fraction(Pieces& pieces, std::size_t i) {
  if (pieces.is(i, Piece::Kind::mark)) {
    const auto part = part_in(pieces[i].mark);
    return part ? std::optional(Amount{i + 1, *part}) : std::nullopt;
  }
  if (!pieces.is(i, Piece::Kind::word)) return std::nullopt;
  auto word = pieces.phrase(i, ValueRole::fraction);
  const bool fraction = word.has_value();
  if (!fraction) word = pieces.phrase(i, ValueRole::collective);
  if (!word) return std::nullopt;
  Amount amount{word->past, std::string(word->meaning), {}, NumberForm::hint};
  if (fraction && amount.value.find('.') == amount.value.npos &&
      amount.value.find('/') != amount.value.npos) {
    amount.value = multiplied(amount.value, 1);
  }
  // "half a million", "a quarter of an hour".
  const std::size_t behind = pieces.is_word(amount.past, "of") ? amount.past + 1 : amount.past;
  if (pieces.is_word(behind, "a") || pieces.is_word(behind, "an")) {
    const bool of_one = pieces.phrase(behind + 1, ValueRole::magnitude) ||
                        pieces.phrase(behind + 1, ValueRole::unit);
    if (of_one) amount.past = behind + 1;
  }
  if (pieces.is_dash(amount.past) && pieces.touches(amount.past) &&
      pieces.phrase(amount.past + 1, ValueRole::magnitude)) {
    ++amount.past;
  }
  read_magnitude(pieces, amount);
  return amount;
}

// Behind "млн" and the like a stop may stand: "5 млн. руб.".
std::size_t behind_stop(const Pieces& pieces, std::size_t at) {
  const bool stop = pieces.is_mark(at, U'.') && pieces.touches(at) &&
                    is_letter(last_code_point(pieces.text(at - 1)));
  return stop ? at + 1 : at;
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

}  // namespace

std::optional<Amount> read_amount(Pieces& pieces, std::size_t i) {
  if (!pieces.is_number(i)) return read_fraction(pieces, i);
  Amount amount = amount_of(pieces[i], i);
  if (read_slash(pieces, i, amount)) return amount;
  if (pieces.touches(i + 1) && pieces.is(i + 1, Piece::Kind::mark)) {
    const auto part = part_in(pieces[i + 1].mark);
    const auto count = part ? whole(amount.value) : std::nullopt;
    constexpr std::uint64_t kMost = 1'000'000;
    if (count && *count < kMost) return Amount{i + 2, with_part(*count, *part)};
  }
  read_ordinal_ending(pieces, amount);
  read_year_in_halves(pieces, i, amount);
  if (amount.ordinal) {
    read_share(pieces, amount);
    return amount;
  }
  if (!read_mixed(pieces, amount) && !read_parts(pieces, amount)) read_half(pieces, amount);
  read_collective(pieces, amount);
  // A numeral has taken in the magnitude behind it itself, but not behind a fraction.
  if (amount.value.find_first_of("./") != amount.value.npos) read_magnitude(pieces, amount);
  return amount;
}

namespace {

// "1 м 82 см", "5 feet 6 inches", "6-foot-6": a smaller unit that adds to a whole one.
void read_smaller_unit(Pieces& pieces, const Amount& amount, ReadValue& value) {
  constexpr double kMostParts = 10'000, kExact = 1e-9;
  const auto count = whole(amount.value);
  std::size_t at = behind_stop(pieces, value.past);
  const bool dash = pieces.is_dash(at) && pieces.touches(at) && pieces.touches(at + 1);
  if (dash) ++at;
  const Unit* large = find_unit(value.reading.unit);
  if (!count || large == nullptr || !pieces.is_number(at)) return;
  const auto few = whole(pieces[at].number->value);
  const auto word = pieces.phrase(at + 1, ValueRole::unit);
  const bool inches = dash && value.reading.unit == "ft" && !word;
  const Unit* small = inches ? find_unit("in") : word ? find_unit(word->meaning) : nullptr;
  if (small == nullptr || !few || small->base != large->base) return;
  const double parts = std::round(large->factor / small->factor);
  const bool whole_parts =
      std::abs(parts * small->factor - large->factor) <= kExact * large->factor;
  if (parts < 2 || parts > kMostParts || !whole_parts) return;
  const auto in_one = static_cast<std::uint64_t>(parts);
  if (*few >= in_one || *count > static_cast<std::uint64_t>(kMostParts)) return;
  value.reading.amount = ratio(*count * in_one + *few, in_one);
  value.others.clear();
  value.past = inches ? at + 1 : word->past;
}

std::optional<ReadValue> read_plain_unit(Pieces& pieces, const Amount& amount) {
  std::size_t at = behind_stop(pieces, amount.past);
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
  const std::string_view percent = half ? "" : pieces.noun_in(rest, ValueRole::percent);
  if (percent == "%") return value_of(ValueKind::percentage, amount, i + 1, "");
  const std::string_view unit = pieces.noun_in(rest, ValueRole::unit);
  if (unit.empty() || (half && unit == "d")) return std::nullopt;  // "полдень"
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
