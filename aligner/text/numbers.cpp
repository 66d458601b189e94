// Digits and words are first cut out of the text as atoms. One pass over the atoms then
// reads, at each digit, a numeral with its separators and what stands behind it, and at
// each word the longest number that the words spell. What can be read in two ways is given
// in both: it is for the reader of another text in another language to say which was meant.

#include "aligner/text/numbers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "aligner/text/atoms.h"
#include "aligner/text/characters.h"
#include "aligner/text/decimal.h"
#include "aligner/text/number_words.h"
#include "aligner/text/span.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

using Role = NumberWord::Role;
using Values = std::vector<std::string>;

constexpr std::size_t kGroup = 3;  // Digits between two group marks.
constexpr std::size_t kYear = 4;   // Digits of a year.

bool has_decimal_comma(Language language) {
  constexpr auto kTags = std::to_array<std::string_view>(
      {"be", "bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "it", "kk", "lt",
       "lv", "nb", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk"});
  return std::ranges::binary_search(kTags, language.tag());
}

// `value` and a half, if it is whole.
std::string and_a_half(const std::string& value) {
  return value.find('.') == value.npos ? value + ".5" : value;
}

// A numeral in digits: runs of digits and the single characters between them.
struct Numeral {
  std::vector<std::string_view> runs;
  std::string marks;  // One less than the runs: '.', ',', ':', '/' or ' '.
  std::size_t first_atom = 0;
  std::size_t past_atom = 0;
};

std::string joined(std::span<const std::string_view> runs) {
  std::string digits;
  for (const std::string_view run : runs) digits += run;
  return digits;
}

Values each(std::span<const std::string_view> runs) {
  Values values;
  for (const std::string_view run : runs) values.push_back(canonical_decimal(std::string(run)));
  return values;
}

// Whether `count` runs after the first, all parted by `mark`, are groups of three.
bool grouped(const Numeral& numeral, char mark, std::size_t count) {
  if (count == 0 || numeral.runs.front().size() > kGroup || numeral.runs.front() == "0") {
    return false;
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (numeral.marks[i] != mark || numeral.runs[i + 1].size() != kGroup) return false;
  }
  return true;
}

std::string decimal(const Numeral& numeral) {
  const std::span<const std::string_view> runs = numeral.runs;
  return canonical_decimal(joined(runs.first(runs.size() - 1)) + "." + std::string(runs.back()));
}

// Hours and minutes, if the two runs can be a time of day before noon or after.
std::optional<Values> afternoon(const Numeral& numeral) {
  constexpr unsigned long kHours = 12, kMinutes = 60;
  if (numeral.runs.size() != 2 || numeral.runs[0].size() > 2 || numeral.runs[1].size() != 2) {
    return std::nullopt;
  }
  const unsigned long hour = std::stoul(std::string(numeral.runs[0]));
  if (hour > kHours || std::stoul(std::string(numeral.runs[1])) >= kMinutes) return std::nullopt;
  return Values{std::to_string(hour + kHours), canonical_decimal(std::string(numeral.runs[1]))};
}

// The value of `numeral` as one number, with its other readings; none if it is several.
std::optional<Number> as_one(const Numeral& numeral, char decimal_mark) {
  const char group_mark = decimal_mark == ',' ? '.' : ',';
  const std::size_t marks = numeral.marks.size();
  if (marks == 0) return Number{.value = canonical_decimal(std::string(numeral.runs[0]))};
  const bool ends_in_decimals = numeral.marks.back() == decimal_mark;
  for (const char mark : {' ', group_mark}) {
    if (ends_in_decimals && grouped(numeral, mark, marks - 1)) {
      return Number{.value = decimal(numeral), .others = {each(numeral.runs)}};
    }
    if (grouped(numeral, mark, marks)) {
      Number number{.value = canonical_decimal(joined(numeral.runs)),
                    .others = {each(numeral.runs)}};
      if (mark == '.' && marks == 1) number.others.push_back({decimal(numeral)});
      return number;
    }
  }
  if (marks != 1 || (numeral.marks[0] != '.' && numeral.marks[0] != ',')) return std::nullopt;
  Number number{.value = decimal(numeral)};
  const bool two_years = numeral.runs[0].size() == kYear && numeral.runs[1].size() == kYear;
  if (numeral.marks[0] == '.' || decimal_mark == '.' || two_years) {
    number.others.push_back(each(numeral.runs));
    if (const auto time = afternoon(numeral)) number.others.push_back(*time);
  }
  return number;
}

class NumberReader {
 public:
  NumberReader(std::string_view text, Language language, std::span<const Atom> atoms,
               const FoldedWords& words)
      : text_(text), language_(language), atoms_(atoms), words_(words) {}

  std::vector<Number> read() {
    for (std::size_t i = 0; i < atoms_.size();) {
      switch (atoms_[i].kind) {
        case Atom::Kind::digits:
          i = read_digits(i);
          break;
        case Atom::Kind::word:
          i = read_words(i);
          break;
        case Atom::Kind::mark:
          ++i;
          break;
      }
    }
    return std::move(numbers_);
  }

 private:
  // What is remembered of the number read last, for ranges.
  struct Last {
    std::size_t past_atom = 0;  // 0: there is none in digits.
    std::string_view digits = {};
    bool has_magnitude = false;
  };

  bool is(std::size_t i, Atom::Kind kind) const {
    return i < atoms_.size() && atoms_[i].kind == kind;
  }
  bool is_mark(std::size_t i, char32_t mark) const {
    return is(i, Atom::Kind::mark) && atoms_[i].mark == mark;
  }
  bool is_dash_at(std::size_t i) const {
    return is(i, Atom::Kind::mark) && is_dash(atoms_[i].mark);
  }
  // Whether atom `i` stands right behind the one before it.
  bool touches(std::size_t i) const {
    return i > 0 && i < atoms_.size() && atoms_[i - 1].span.end == atoms_[i].span.begin;
  }
  std::string_view text(std::size_t i) const {
    return text_.substr(atoms_[i].span.begin, atoms_[i].span.size());
  }
  std::string_view text(std::size_t first, std::size_t past) const {
    const std::uint32_t begin = atoms_[first].span.begin;
    return text_.substr(begin, atoms_[past - 1].span.end - begin);
  }
  // Lets `number` reach up to the atom `past`.
  void extend(Number& number, std::size_t past) const {
    const std::uint32_t begin = span_of(number.text, text_).begin;
    number.text = text_.substr(begin, atoms_[past - 1].span.end - begin);
  }
  std::string_view folded(std::size_t i) const { return words_[i]; }
  bool is_word(std::size_t i, std::string_view word) const {
    return is(i, Atom::Kind::word) && folded(i) == word;
  }

  std::size_t read_digits(std::size_t i);
  Numeral numeral_at(std::size_t i) const;
  bool group_follows(std::size_t i) const;
  bool chain_follows(std::size_t i) const;
  bool is_part_of_name(const Numeral& numeral) const;
  void add_numeral(const Numeral& numeral);
  void add_parts(const Numeral& numeral);
  void add_elided(const Numeral& numeral);
  void add_decade(std::size_t past);
  void add_afternoon(std::size_t past);
  void add_military_time(const Numeral& numeral);
  std::size_t read_magnitude(const Numeral& numeral);
  void add_abbreviated(std::string_view letter);
  std::size_t add_smaller(std::size_t past, unsigned power);
  void scale_range_start(const Numeral& numeral, unsigned power);
  std::size_t read_half(std::size_t past);

  std::size_t read_words(std::size_t i);
  std::size_t read_spelt(std::size_t i);
  std::size_t skip_joint(std::size_t past, std::uint64_t value) const;
  bool add_roman(std::size_t i);
  void add_hint(std::size_t i, const NumberWord& word);
  void scale_hint(Number& hint, std::size_t i, const NumberWord& word) const;
  void multiply_last(std::size_t i, const std::string& by);

  std::string_view text_;
  Language language_;
  std::span<const Atom> atoms_;
  const FoldedWords& words_;
  std::vector<Number> numbers_;
  Last last_;
};

// Whether behind digits that end at atom `i` a space and three digits follow.
bool NumberReader::group_follows(std::size_t i) const {
  constexpr auto kSpaces = std::to_array<std::string_view>({" ", "\u00A0", "\u202F", "\u2009"});
  if (!is(i + 1, Atom::Kind::digits) || atoms_[i + 1].span.size() != kGroup) return false;
  const std::string_view gap =
      text_.substr(atoms_[i].span.end, atoms_[i + 1].span.begin - atoms_[i].span.end);
  return std::ranges::find(kSpaces, gap) != kSpaces.end();
}

// Whether behind digits that end at atom `i` a separator and digits follow without a space.
bool NumberReader::chain_follows(std::size_t i) const {
  constexpr std::u32string_view kMarks = U".,:/";
  return is(i + 1, Atom::Kind::mark) && kMarks.find(atoms_[i + 1].mark) != kMarks.npos &&
         touches(i + 1) && is(i + 2, Atom::Kind::digits) && touches(i + 2);
}

Numeral NumberReader::numeral_at(std::size_t i) const {
  Numeral numeral{{text(i)}, {}, i, i + 1};
  const auto extend = [&](char mark, std::size_t at) {
    numeral.marks += mark;
    numeral.runs.push_back(text(at));
    numeral.past_atom = at + 1;
  };
  const bool may_group = atoms_[i].span.size() <= kGroup && text(i).front() != '0';
  while (may_group && group_follows(numeral.past_atom - 1)) extend(' ', numeral.past_atom);
  while (chain_follows(numeral.past_atom - 1)) {
    extend(static_cast<char>(atoms_[numeral.past_atom].mark), numeral.past_atom + 1);
  }
  return numeral;
}

// "G20", "COVID-19", "С-300", "5G", "9gag": names, which the other language may spell out.
bool NumberReader::is_part_of_name(const Numeral& numeral) const {
  const std::size_t i = numeral.first_atom;
  if (touches(i) && is(i - 1, Atom::Kind::word)) return true;
  if (touches(i) && is_dash_at(i - 1) && touches(i - 1) && is(i - 2, Atom::Kind::word)) {
    return is_upper(last_code_point(text(i - 2))) || is_upper(first_code_point(text(i - 2)));
  }
  constexpr std::uint32_t kLongestUnit = 3;
  const std::size_t past = numeral.past_atom;
  if (!is(past, Atom::Kind::word) || !touches(past)) return false;
  const std::uint32_t letters = count_code_points(text(past));
  return letters > kLongestUnit || (letters == 1 && is_upper(first_code_point(text(past))));
}

std::size_t NumberReader::read_digits(std::size_t i) {
  const Numeral numeral = numeral_at(i);
  add_numeral(numeral);
  std::size_t past = numeral.past_atom;
  if (is_part_of_name(numeral)) {
    for (std::size_t n = 0; n < numeral.runs.size() && n < numbers_.size(); ++n) {
      Number& number = numbers_[numbers_.size() - 1 - n];
      if (number.text.data() >= text(i).data()) number.form = NumberForm::hint;
    }
  }
  add_elided(numeral);
  add_decade(past);
  add_afternoon(past);
  add_military_time(numeral);
  past = read_magnitude(numeral);
  last_ = {past, numeral.runs.back(), past != numeral.past_atom};
  return read_half(past);
}

void NumberReader::add_numeral(const Numeral& numeral) {
  std::optional<Number> one = as_one(numeral, has_decimal_comma(language_) ? ',' : '.');
  if (!one) return add_parts(numeral);
  one->text = text(numeral.first_atom, numeral.past_atom);
  numbers_.push_back(*std::move(one));
}

void NumberReader::add_parts(const Numeral& numeral) {
  for (const std::string_view run : numeral.runs) {
    numbers_.push_back({.text = run, .value = canonical_decimal(std::string(run))});
  }
  const std::optional<Values> time = afternoon(numeral);
  if (time && numeral.marks == ":") numbers_[numbers_.size() - 2].others.push_back({time->front()});
}

// "1941–45", "pp. 115–18": the end of a range may lack what it shares with the start.
void NumberReader::add_elided(const Numeral& numeral) {
  const std::size_t i = numeral.first_atom;
  const bool in_range = last_.past_atom > 0 && last_.past_atom + 1 == i && is_dash_at(i - 1);
  const bool after_slash = numeral.marks == "/" && numeral.runs[0].size() == kYear;
  if (!in_range && !after_slash) return;
  const std::string_view start = after_slash ? numeral.runs[0] : last_.digits;
  const std::string_view end = numeral.runs.back();
  if (numeral.runs.size() > (after_slash ? 2U : 1U) || end.size() >= start.size()) return;
  numbers_.back().others.push_back({canonical_decimal(
      std::string(start.substr(0, start.size() - end.size())) + std::string(end))});
}

// "90-е", "'90s": which century is left to the reader.
void NumberReader::add_decade(std::size_t past) {
  constexpr auto kEndings = std::to_array<std::string_view>({"s", "е", "х", "ые", "ых", "м", "ми"});
  const bool hyphen = is_dash_at(past) && touches(past);
  const std::size_t ending =
      hyphen || is_mark(past, U'\'') || is_mark(past, U'’') ? past + 1 : past;
  if (!is(ending, Atom::Kind::word) || !touches(ending)) return;
  Number& number = numbers_.back();
  if (number.value.size() != 2 || number.value.back() != '0') return;
  if (std::ranges::find(kEndings, folded(ending)) == kEndings.end()) return;
  for (const char* century : {"18", "19", "20"}) number.others.push_back({century + number.value});
}

// "1720 hours" is 17 and 20.
void NumberReader::add_military_time(const Numeral& numeral) {
  constexpr unsigned long kHours = 24, kMinutes = 60;
  constexpr std::size_t kHourDigits = 2, kTimeDigits = 4;
  const std::string_view digits = numeral.runs.front();
  if (language_ != kEnglish || !numeral.marks.empty() || digits.size() != kTimeDigits) return;
  const bool named = is_word(numeral.past_atom, "hours") || is_word(numeral.past_atom, "hrs");
  const bool at = numeral.first_atom > 0 && is_word(numeral.first_atom - 1, "at");
  const std::string hour(digits.substr(0, kHourDigits)), minutes(digits.substr(kHourDigits));
  if ((!named && !at) || std::stoul(hour) >= kHours || std::stoul(minutes) >= kMinutes) return;
  numbers_.back().others.push_back({canonical_decimal(hour), canonical_decimal(minutes)});
}

// "6 p.m.", "6 часов вечера" are 18 hours too.
void NumberReader::add_afternoon(std::size_t past) {
  constexpr unsigned long kHours = 12;
  if (!is(past, Atom::Kind::word) || numbers_.back().value.size() > 2 ||
      numbers_.back().value.find('.') != std::string::npos) {
    return;
  }
  const std::string_view word = folded(past);
  const bool names_hours = word == "pm" || word == "час" || word == "часа" || word == "часов" ||
                           word == "часам" || (word == "p" && is_mark(past + 1, U'.'));
  const unsigned long hour = std::stoul(numbers_.back().value);
  if (!names_hours || hour > kHours) return;
  numbers_.back().others.push_back({std::to_string(hour + kHours)});
}

// Takes in the word of magnitude behind `numeral`; gives the atom behind it.
std::size_t NumberReader::read_magnitude(const Numeral& numeral) {
  const std::size_t past = numeral.past_atom;
  const std::size_t at = is_dash_at(past) && touches(past) && touches(past + 1) ? past + 1 : past;
  if (!is(at, Atom::Kind::word)) return past;
  Number& number = numbers_.back();
  const std::string_view word = folded(at);
  const unsigned power = magnitude_after_digits(word, language_);
  if (power == 0 && language_ == kEnglish && touches(at)) add_abbreviated(word);
  if (power == 0) return past;
  extend(number, at + 1);
  number.value = scaled_decimal(number.value, static_cast<int>(power));
  std::erase_if(number.others, [](const Values& other) { return other.size() > 1; });
  for (Values& other : number.others) other[0] = scaled_decimal(other[0], static_cast<int>(power));
  if (number.form == NumberForm::hint && at == past) number.form = NumberForm::digits;
  scale_range_start(numeral, power);
  return add_smaller(at + 1, power);
}

// "5m" may be metres or millions, "5b" a flat or billions, "6000K" kelvins or thousands.
void NumberReader::add_abbreviated(std::string_view letter) {
  struct Abbreviation {
    std::string_view letter;
    int power;
  };
  constexpr auto kAbbreviations = std::to_array<Abbreviation>({{"k", 3}, {"m", 6}, {"b", 9}});
  for (const auto& [known, power] : kAbbreviations) {
    Number& number = numbers_.back();
    if (letter == known) number.others.push_back({scaled_decimal(number.value, power)});
  }
}

// "7 млн 200 тыс.": the second part adds to the first.
std::size_t NumberReader::add_smaller(std::size_t past, unsigned power) {
  const std::size_t at = is_mark(past, U'.') ? past + 1 : past;
  if (!is(at, Atom::Kind::digits) || !is(at + 1, Atom::Kind::word)) return past;
  const unsigned smaller = magnitude_after_digits(folded(at + 1), language_);
  if (smaller == 0 || smaller >= power || text(at).size() > kGroup) return past;
  Number& number = numbers_.back();
  const std::string addend = scaled_decimal(std::string(text(at)), static_cast<int>(smaller));
  if (!number.value.ends_with(std::string(addend.size(), '0'))) return past;
  number.others.push_back({number.value, addend});
  number.value.replace(number.value.size() - addend.size(), addend.size(), addend);
  extend(number, at + 2);
  return at + 2;
}

// "5–7 млн", "от 5 до 7 млн": the magnitude may hold for both ends.
void NumberReader::scale_range_start(const Numeral& numeral, unsigned power) {
  constexpr std::size_t kFarthest = 2;  // Atoms between: "to", "%", "and".
  if (last_.past_atom == 0 || last_.has_magnitude || numbers_.size() < 2 ||
      numeral.first_atom - last_.past_atom > kFarthest) {
    return;
  }
  Number& start = numbers_[numbers_.size() - 2];
  if (start.form == NumberForm::digits)
    start.others.push_back({scaled_decimal(start.value, static_cast<int>(power))});
}

// "2 с половиной", "2 and a half", "two and a half".
std::size_t NumberReader::read_half(std::size_t past) {
  const bool russian = is_word(past, "с") && is_word(past + 1, "половиной");
  const bool english = is_word(past, "and") && is_word(past + 1, "a") && is_word(past + 2, "half");
  if (!russian && !english) return past;
  Number& number = numbers_.back();
  number.others.push_back({and_a_half(number.value)});
  // With a magnitude to come: "two and a half million".
  const std::size_t behind = past + (russian ? 2 : 3);
  if (!is(behind, Atom::Kind::word)) return behind;
  const unsigned power = magnitude_after_digits(folded(behind), language_);
  if (power > 0)
    number.others.push_back({scaled_decimal(and_a_half(number.value), static_cast<int>(power))});
  return behind + (power > 0 ? 1 : 0);
}

// Adds up words such as "two hundred and five thousand".
class Adder {
 public:
  // Whether `word` can go on the number; if so, it has been added.
  bool add(const NumberWord& word) {
    if (word.role == Role::magnitude || word.role == Role::vague ||
        word.role == Role::last_magnitude) {
      return multiply(word);
    }
    constexpr std::uint64_t kTen = 10, kTwenty = 20, kHundred = 100, kThousand = 1000;
    const std::uint64_t room = word.value < kTen       ? kTen
                               : word.value < kHundred ? kHundred
                                                       : kThousand;
    const bool after_teen = group_ % kHundred >= kTen && group_ % kHundred < kTwenty;
    if (group_ % room != 0 || (room == kTen && after_teen)) return false;
    const bool alone = word.value == 0 || word.value >= kThousand || value() == 0;
    if (started_ && alone) return false;  // "twenty zero", "пять миллионных", "zero five".
    started_ = true;
    group_ += word.value;
    return true;
  }
  std::uint64_t value() const { return total_ + group_; }

 private:
  bool multiply(const NumberWord& word) {
    constexpr std::uint64_t kHundred = 100, kThousand = 1000;
    if (word.value == kHundred) {
      if (group_ >= kHundred || (started_ && group_ == 0)) return false;
      group_ = std::max<std::uint64_t>(group_, 1) * kHundred;
    } else {
      if (total_ % (word.value * kThousand) != 0) return false;
      if (started_ && group_ == 0) return false;
      total_ += std::max<std::uint64_t>(group_, 1) * word.value;
      group_ = 0;
    }
    started_ = true;
    return true;
  }

  std::uint64_t total_ = 0;  // Of the magnitudes that are done.
  std::uint64_t group_ = 0;  // Below a thousand, still growing.
  bool started_ = false;
};

// The atom at which the next word of a number, `value` so far, may stand: behind a hyphen,
// or behind "and" as in "two hundred and five".
std::size_t NumberReader::skip_joint(std::size_t past, std::uint64_t value) const {
  constexpr std::uint64_t kHundred = 100;
  if (is_dash_at(past) && touches(past) && touches(past + 1)) return past + 1;
  const bool takes_and = language_ == kEnglish && value % kHundred == 0;
  return takes_and && is_word(past, "and") ? past + 1 : past;
}

bool ends_number(Role role) {
  return role == Role::ordinal || role == Role::decade || role == Role::last_magnitude;
}

std::size_t NumberReader::read_spelt(std::size_t i) {
  Adder adder;
  std::size_t past = i;
  Role last = Role::cardinal;
  for (std::size_t at = i; is(at, Atom::Kind::word);) {
    const std::string_view form = folded(at);
    const NumberWord* word = find_number_word(form, language_);
    const std::uint64_t compound =
        word == nullptr && language_ == kRussian ? compound_ordinal(form) : 0;
    const NumberWord one_word{Role::ordinal, compound};
    if (compound > 0) word = &one_word;
    if (word == nullptr || word->role == Role::hint) break;
    if (!adder.add(*word)) break;
    past = at + 1;
    last = word->role;
    if (ends_number(last)) break;
    at = skip_joint(past, adder.value());
  }
  if (past == i) return i + 1;
  Number number{.text = text(i, past), .value = std::to_string(adder.value())};
  const bool alone = past == i + 1;
  const bool plural_alone =
      alone && (last == Role::vague || last == Role::magnitude || last == Role::doubtful);
  // "hundreds and thousands"
  const NumberWord* first = find_number_word(folded(i), language_);
  const bool vague = first != nullptr && first->role == Role::vague;
  number.form = plural_alone || vague ? NumberForm::hint : NumberForm::words;
  number.ordinal = ends_number(last);
  if (last == Role::decade) {
    for (const char* century : {"18", "19", "20"})
      number.others.push_back({century + number.value});
  }
  numbers_.push_back(std::move(number));
  last_ = {};
  return read_half(past);
}

bool NumberReader::add_roman(std::size_t i) {
  const std::uint64_t value = roman_value(text(i));
  if (value == 0) return false;
  // A single letter is an initial, a grade or "I" as often as a numeral; of the longer ones
  // only I, V and X are never abbreviations.
  constexpr std::string_view kRare = "LCDM";
  constexpr std::size_t kSure = 5;
  const bool rare = text(i).find_first_of(kRare) != std::string_view::npos;
  const std::uint32_t length = count_code_points(text(i));
  if (rare && length < kSure) return false;
  if (length == 1 && language_ == kEnglish && text(i) == "I") return false;
  const NumberForm form = length == 1 ? NumberForm::hint : NumberForm::roman;
  numbers_.push_back({.text = text(i), .value = std::to_string(value), .form = form});
  return true;
}

// «десяток», "dozen": so many of them, in any form.
bool is_collective(std::string_view folded) {
  constexpr auto kStems = std::to_array<std::string_view>({"десят", "дюжин", "dozen", "score"});
  return std::ranges::any_of(kStems, [&](auto stem) { return folded.starts_with(stem); });
}

void NumberReader::add_hint(std::size_t i, const NumberWord& word) {
  Number hint{.text = text(i), .value = std::string(word.hints.front()), .form = NumberForm::hint};
  for (std::size_t n = 1; n < word.hints.size(); ++n) {
    hint.others.push_back({std::string(word.hints[n])});
  }
  scale_hint(hint, i, word);
  if (is_collective(folded(i))) multiply_last(i, hint.value);
  numbers_.push_back(std::move(hint));
}

// "полторы тысячи", "half a million", "a half-million".
void NumberReader::scale_hint(Number& hint, std::size_t i, const NumberWord& word) const {
  const bool joint = is_word(i + 1, "a") || (is_dash_at(i + 1) && touches(i + 1));
  const std::size_t behind = i + (joint ? 2 : 1);
  if (!is(behind, Atom::Kind::word)) return;
  const unsigned power = magnitude_after_digits(folded(behind), language_);
  if (power == 0) return;
  for (const std::string_view value : word.hints) {
    hint.others.push_back({scaled_decimal(std::string(value), static_cast<int>(power))});
  }
}

// "two dozen", "три десятка".
void NumberReader::multiply_last(std::size_t i, const std::string& by) {
  constexpr std::size_t kMostDigits = 3;
  if (numbers_.empty() || i == 0) return;
  Number& last = numbers_.back();
  const bool whole = last.value.size() <= kMostDigits && last.value.find('.') == last.value.npos;
  if (!whole || span_of(last.text, text_).end != atoms_[i - 1].span.end) return;
  last.others.push_back({std::to_string(std::stoul(last.value) * std::stoul(by))});
}

std::size_t NumberReader::read_words(std::size_t i) {
  if (add_roman(i)) return i + 1;
  const std::string_view word = folded(i);
  const NumberWord* known = find_number_word(word, language_);
  if (known == nullptr) {
    if (language_ == kRussian && compound_ordinal(word) > 0) return read_spelt(i);
    const std::uint64_t value = language_ == kRussian ? split_compound(word).value : 0;
    if (value > 0) {
      numbers_.push_back(
          {.text = text(i), .value = std::to_string(value), .form = NumberForm::hint});
    }
    return i + 1;
  }
  if (known->role != Role::hint) return read_spelt(i);
  // "may" and "march" are months only with a capital.
  const bool verb = word == "may" || word == "march";
  if (!verb || is_upper(first_code_point(text(i)))) add_hint(i, *known);
  return i + 1;
}

}  // namespace

std::vector<Number> find_numbers(std::string_view text, Language language) {
  const std::vector<Atom> atoms = split_atoms(text);
  return find_numbers(text, language, atoms, FoldedWords(text, atoms));
}

std::vector<Number> find_numbers(std::string_view text, Language language,
                                 std::span<const Atom> atoms, const FoldedWords& words) {
  return NumberReader(text, language, atoms, words).read();
}

}  // namespace svereno
