// find_numbers() finds amounts; here each is read together with the words and signs around
// it. One pass over the pieces of the text: at each, the readings that tell most are tried
// first, and the first that holds is taken with all its pieces. Then the value is joined
// with the one before it if the two are a range.

#include "aligner/language/values.h"

#include <algorithm>
#include <utility>

#include "aligner/language/value_pieces.h"
#include "aligner/language/value_reading.h"
#include "aligner/text/characters.h"
#include "aligner/text/span.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

class ValueReader {
 public:
  ValueReader(std::string_view text, Language language)
      : text_(text), language_(language), pieces_(text, language) {}

  std::vector<Value> read() {
    for (std::size_t i = 0; i < pieces_.size();) {
      auto value = read_at(i);
      if (!value) {
        ++i;
        continue;
      }
      const std::size_t past = value->past;
      add(i, *std::move(value));
      i = past;
    }
    return std::move(values_);
  }

 private:
  std::optional<ReadValue> read_at(std::size_t i);
  std::optional<ReadValue> read_item(std::size_t i) const;
  std::optional<ReadValue> read_negative(std::size_t i);
  std::optional<ReadValue> read_word(std::size_t i);
  std::optional<ReadValue> read_roman_age(std::size_t i);
  std::optional<ReadValue> read_amount_at(std::size_t i);
  ReadValue plain(std::size_t i, const Amount& amount) const;
  bool add_year(const Value& year, std::string_view gap);
  void add(std::size_t i, ReadValue value);

  std::string_view text_;
  Language language_;
  Pieces pieces_;
  std::vector<Value> values_;
};

std::optional<ReadValue> ValueReader::read_at(std::size_t i) {
  if (auto value = read_item(i)) return value;
  if (auto value = read_negative(i)) return value;
  if (pieces_.is_number(i)) {
    if (auto value = read_date(pieces_, i)) return value;
    if (auto value = read_clock(pieces_, i)) return value;
    if (auto value = read_label(pieces_, i)) return value;
    return read_amount_at(i);
  }
  if (auto value = read_label(pieces_, i)) return value;
  if (auto value = read_money_sign(pieces_, i)) return value;
  return pieces_.is(i, Piece::Kind::word) ? read_word(i) : read_amount_at(i);
}

// "12." or "3)" before all else: of a list, which the other text may count otherwise.
std::optional<ReadValue> ValueReader::read_item(std::size_t i) const {
  constexpr std::size_t kMostDigits = 3;
  if (i != 0 || !pieces_.digits(i, kMostDigits)) return std::nullopt;
  const bool mark = pieces_.is_mark(1, U'.') || pieces_.is_mark(1, U')');
  if (!mark || !pieces_.touches(1) || pieces_.size() == 2 || pieces_.touches(2)) {
    return std::nullopt;
  }
  const std::string number(pieces_.text(i));
  return ReadValue{1, {ValueKind::label, number}, {{ValueKind::number, number}}, NumberForm::hint};
}

// "−5 °C", "minus five", "-5" where no range can be meant.
std::optional<ReadValue> ValueReader::read_negative(std::size_t i) {
  constexpr char32_t kMinus = U'\u2212';
  const bool sign = (pieces_.is_mark(i, kMinus) || pieces_.is_mark(i, U'-')) &&
                    !pieces_.touches(i) && pieces_.touches(i + 1);
  const bool word = pieces_.is_word(i, language_ == kRussian ? "минус" : "minus");
  if ((!sign && !word) || !pieces_.is_number(i + 1)) return std::nullopt;
  auto value = read_amount_at(i + 1);
  if (!value || value->reading.amount.empty() || value->reading.amount == "0") return std::nullopt;
  value->others.push_back(value->reading);
  value->reading.amount.insert(0, 1, '-');
  return value;
}

std::optional<ReadValue> ValueReader::read_word(std::size_t i) {
  if (auto value = read_date(pieces_, i)) return value;
  if (auto value = read_clock(pieces_, i)) return value;
  if (auto value = read_roman_age(i)) return value;
  if (auto value = read_amount_at(i)) return value;
  if (auto value = read_compound(pieces_, i)) return value;
  const Number* hint = pieces_[i].number;
  if (hint == nullptr) return std::nullopt;
  ReadValue value{i + 1, {ValueKind::number, hint->value}, {}, NumberForm::hint};
  for (const auto& other : hint->others) {
    if (other.size() == 1) value.others.push_back({ValueKind::number, other[0]});
  }
  return value;
}

// "V в.", "I век": a letter alone is a numeral only before such a word.
std::optional<ReadValue> ValueReader::read_roman_age(std::size_t i) {
  const std::uint64_t number = roman_value(pieces_.text(i));
  if (number == 0) return std::nullopt;
  const Amount amount{i + 1, std::to_string(number), {}, NumberForm::roman};
  return read_age(pieces_, amount);
}

std::optional<ReadValue> ValueReader::read_amount_at(std::size_t i) {
  const auto amount = read_amount(pieces_, i);
  if (!amount) return std::nullopt;
  if (auto value = read_age(pieces_, *amount)) return value;
  if (!amount->ordinal) {
    if (auto value = read_unit(pieces_, *amount)) return value;
  }
  return plain(i, *amount);
}

ReadValue ValueReader::plain(std::size_t i, const Amount& amount) const {
  const ValueKind kind = amount.ordinal ? ValueKind::ordinal : ValueKind::number;
  ReadValue value{amount.past, {kind, amount.value}, {}, amount.form};
  for (const std::string& other : amount.others) value.others.push_back({kind, other});
  for (const std::string& several : amount.lists) {
    value.others.push_back({ValueKind::label, several});
  }
  const std::string_view text = pieces_.text(i, amount.past);
  if (auto year = year_reading(amount, text)) value.others.push_back(*std::move(year));
  if (auto time = clock_reading(text)) value.others.push_back(*std::move(time));
  return value;
}

// "May 5–7, 2018": the year of both days; whether `year` was that.
bool ValueReader::add_year(const Value& year, std::string_view gap) {
  Value& last = values_.back();
  const Moment& when = last.reading.when;
  if (last.range != RangeEnd::to || !when.day || when.year || trim(gap) != ",") return false;
  const auto date = std::ranges::find(year.others, ValueKind::date, &Reading::kind);
  if (date == year.others.end()) return false;
  last.reading.when.year = date->when.year;
  const std::uint32_t begin = span_of(last.text, text_).begin;
  last.text = text_.substr(begin, span_of(year.text, text_).end - begin);
  Value& first = values_[values_.size() - 2];
  if (first.reading.kind == ValueKind::date) first.reading.when.year = date->when.year;
  return true;
}

void ValueReader::add(std::size_t i, ReadValue read) {
  Value value{.text = pieces_.text(i, read.past),
              .reading = std::move(read.reading),
              .others = std::move(read.others),
              .form = read.form};
  if (!values_.empty()) {
    Value& last = values_.back();
    const std::uint32_t end = span_of(last.text, text_).end;
    const std::uint32_t begin = pieces_[i].span.begin;
    const std::string_view gap = text_.substr(end, begin - end);
    if (add_year(value, gap)) return;
    join_range(last, value, gap, language_);
  }
  values_.push_back(std::move(value));
}

}  // namespace

std::vector<Value> find_values(std::string_view text, Language language) {
  return ValueReader(text, language).read();
}

}  // namespace svereno
