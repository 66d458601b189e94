// Numbers that name a part of a text.

#include "aligner/language/value_reading.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// "2.4.1": digits parted by stops without a space, from `i` on.
std::size_t past_chain(const Pieces& pieces, std::size_t i) {
  std::size_t past = i + 1;
  while (pieces.is_mark(past, U'.') && pieces.touches(past) && pieces.is_number(past + 1) &&
         pieces.touches(past + 1)) {
    past += 2;
  }
  return past;
}

struct Name {
  std::size_t past = 0;
  std::string amount;
  NumberForm form = NumberForm::digits;
};

// The number of a part: digits as they are written, a Roman numeral or a word.
std::optional<Name> name_at(const Pieces& pieces, std::size_t i) {
  if (i >= pieces.size()) return std::nullopt;
  if (!pieces.is_number(i)) {
    const std::uint64_t value = pieces.is(i, Piece::Kind::word) ? roman_value(pieces.text(i)) : 0;
    if (value == 0) return std::nullopt;
    return Name{i + 1, std::to_string(value), NumberForm::roman};
  }
  const Number& number = *pieces[i].number;
  // "пункт двадцать" is no name, "глава седьмая" and "Chapter Seven" are.
  const bool words = number.form == NumberForm::words;
  const bool capital = is_upper(first_code_point(number.text));
  if (words && !number.ordinal && !capital) return std::nullopt;
  const bool digits = number.text.find_first_not_of("0123456789.") == number.text.npos;
  if (!digits) return Name{i + 1, number.value, number.form};
  const std::size_t past = past_chain(pieces, i);
  return Name{past, std::string(pieces.text(i, past)), number.form};
}

ReadValue label(const Name& name, std::string_view part) {
  return {name.past, {ValueKind::label, name.amount, std::string(part)}, {}, name.form};
}

}  // namespace

std::optional<ReadValue> read_label(Pieces& pieces, std::size_t i) {
  if (pieces.is_number(i)) {
    constexpr std::size_t kSection = 4;  // Pieces more than the first: two stops, two numbers.
    const std::size_t past = past_chain(pieces, i);
    if (past < i + 1 + kSection) return std::nullopt;
    return label({past, std::string(pieces.text(i, past)), NumberForm::digits}, "");
  }
  const auto word = pieces.phrase(i, ValueRole::label);
  if (!word) return std::nullopt;
  std::string_view part = word->meaning;
  std::size_t at = word->past;
  const bool stop = pieces.is_mark(at, U'.') && pieces.touches(at);
  const bool needs_stop = part.ends_with(" .");
  if (needs_stop && !stop) return std::nullopt;
  if (needs_stop) part.remove_suffix(2);
  if (stop) ++at;
  // "рис. № 3", "Table No. 3".
  if (pieces.is_mark(at, U'№')) ++at;
  const auto name = name_at(pieces, at);
  if (!name) return std::nullopt;
  // "at some point I", "строками М. Исаковского".
  constexpr std::string_view kLetters = "IVX";
  const bool letter = pieces.is(at, Piece::Kind::word) && count_code_points(pieces.text(at)) == 1;
  const bool sure = is_upper(first_code_point(pieces.text(i))) || pieces.text(at) != "I" || stop;
  const bool doubtful = part == "number" && !stop;  // "No I do not."
  if (letter && (doubtful || !sure || kLetters.find(pieces.text(at)) == kLetters.npos))
    return std::nullopt;
  return label(*name, part);
}

}  // namespace svereno
