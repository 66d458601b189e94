// Amounts: numbers with the fractions, dozens and endings that belong to them.

#include <algorithm>
#include <array>
#include <string>

#include "aligner/language/value_numbers.h"
#include "aligner/language/value_reading.h"
#include "aligner/text/decimal.h"

namespace svereno {
namespace {

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

}  // namespace

void read_magnitude(Pieces& pieces, Amount& amount) {
  const auto magnitude = pieces.phrase(amount.past, ValueRole::magnitude);
  if (!magnitude) return;
  amount.value = in_magnitude(amount.value, magnitude->meaning);
  amount.past = magnitude->past;
  amount.others.clear();
}

std::optional<Amount> read_amount(Pieces& pieces, std::size_t i) {
  if (!pieces.is_number(i)) return read_fraction(pieces, i);
  Amount amount = amount_of(pieces[i], i);
  if (read_slash(pieces, i, amount)) return amount;
  if (read_part_sign(pieces, amount)) return amount;
  read_ordinal_ending(pieces, amount);
  read_year_in_halves(pieces, i, amount);
  if (amount.ordinal) {
    read_share(pieces, i, amount);
    return amount;
  }
  read_part_behind(pieces, amount);
  read_collective(pieces, amount);
  // A numeral has taken in the magnitude behind it itself, but not behind a fraction.
  if (amount.value.find_first_of("./") != amount.value.npos) read_magnitude(pieces, amount);
  return amount;
}

}  // namespace svereno
