// Fractions: of an amount, behind it, and alone.

#include <algorithm>
#include <array>
#include <string>

#include "aligner/language/value_numbers.h"
#include "aligner/language/value_reading.h"
#include "aligner/text/decimal.h"
#include "aligner/text/fold.h"

namespace svereno {
namespace {

constexpr std::uint64_t kMostWhole = 1'000'000;  // Of what has a fraction behind it.

// What an ordinal after a number makes of it: "две пятых", "three tenths".
std::optional<std::uint64_t> denominator_at(const Pieces& pieces, std::size_t i,
                                            std::uint64_t count) {
  if (!pieces.is_number(i) || !pieces[i].number->ordinal) return std::nullopt;
  const std::string word = fold_word(pieces.text(i));
  constexpr auto kEndings = std::to_array<std::string_view>(
      {"ых", "ая", "ую", "ой", "ыми", "ьих", "ья", "ью", "ьей", "ьими"});
  const bool fits = pieces.language() == kRussian
                        ? std::ranges::any_of(kEndings, [&](auto e) { return word.ends_with(e); })
                        : count == 1 || word.ends_with("s");
  return fits ? whole(pieces[i].number->value) : std::nullopt;
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

// "пять целых три десятых".
bool read_mixed(Pieces& pieces, Amount& amount) {
  const std::size_t at = amount.past;
  if (!pieces.is_word(at, "целых") && !pieces.is_word(at, "целая")) return false;
  const auto parts = pieces.is_number(at + 1) ? whole(pieces[at + 1].number->value) : std::nullopt;
  const auto of = parts ? denominator_at(pieces, at + 2, *parts) : std::nullopt;
  const auto count = whole(amount.value);
  if (!parts || !of || !count || *of > kMostWhole || *parts >= *of || *count > kMostWhole) {
    return false;
  }
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
  const std::size_t at = amount.past;
  const auto count = whole(amount.value);
  if (!count || *count >= kMostWhole || amount.ordinal) return;
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

// "half a million", "a quarter of an hour".
void skip_article(Pieces& pieces, Amount& amount) {
  const std::size_t at = pieces.is_word(amount.past, "of") ? amount.past + 1 : amount.past;
  if (!pieces.is_word(at, "a") && !pieces.is_word(at, "an")) return;
  const bool of_one =
      pieces.phrase(at + 1, ValueRole::magnitude) || pieces.phrase(at + 1, ValueRole::unit);
  if (of_one) amount.past = at + 1;
}

}  // namespace

void read_share(Pieces& pieces, std::size_t i, Amount& amount) {
  constexpr std::uint64_t kMostParts = 1000;
  const auto parts = whole(amount.value);
  if (!parts || *parts <= 2 || *parts > kMostParts) return;
  const auto part = pieces.phrase(amount.past, ValueRole::part);
  const bool english = pieces.language() == kEnglish && amount.form == NumberForm::words && i > 0 &&
                       pieces.is_word(i - 1, "a") && pieces.is_word(amount.past, "of");
  if (!part && !english) return;
  amount.others.push_back(amount.value);
  amount.value = ratio(1, *parts);
  if (part) amount.past = part->past;
  amount.ordinal = false;
}

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

bool read_part_sign(const Pieces& pieces, Amount& amount) {
  const std::size_t at = amount.past;
  if (!pieces.touches(at) || !pieces.is(at, Piece::Kind::mark)) return false;
  const auto part = part_in(pieces[at].mark);
  const auto count = part ? whole(amount.value) : std::nullopt;
  if (!count || *count >= kMostWhole) return false;
  amount = {at + 1, with_part(*count, *part)};
  return true;
}

void read_part_behind(Pieces& pieces, Amount& amount) {
  if (!read_mixed(pieces, amount) && !read_parts(pieces, amount)) read_half(pieces, amount);
}

std::optional<Amount> read_fraction(Pieces& pieces, std::size_t i) {
  if (pieces.is(i, Piece::Kind::mark)) {
    const auto part = part_in(pieces[i].mark);
    return part ? std::optional(Amount{i + 1, *part}) : std::nullopt;
  }
  if (!pieces.is(i, Piece::Kind::word)) return std::nullopt;
  const auto fraction = pieces.phrase(i, ValueRole::fraction);
  const auto word = fraction ? fraction : pieces.phrase(i, ValueRole::collective);
  if (!word) return std::nullopt;
  Amount amount{word->past, multiplied(word->meaning, 1), {}, NumberForm::hint};
  skip_article(pieces, amount);
  const bool hyphen = pieces.is_dash(amount.past) && pieces.touches(amount.past) &&
                      pieces.phrase(amount.past + 1, ValueRole::magnitude);
  if (hyphen) ++amount.past;
  read_magnitude(pieces, amount);
  return amount;
}

}  // namespace svereno
