#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "aligner/text/language.h"

namespace svereno {

/// What a word, a phrase or a symbol does beside a number.
enum class ValueRole : std::uint8_t {
  month,       ///< Its meaning is 1 to 12.
  weekday,     ///< 1, Monday, to 7.
  year,        ///< «год», «г.» behind a year.
  century,     ///< «век», "century" behind its number.
  decade,      ///< «годы» behind "1990-е".
  era,         ///< "bc" or "ad".
  half_day,    ///< "am" or "pm".
  range_word,  ///< Between the ends of a range: "to"; or between two guesses: "or".
  clock_word,  ///< Before an hour.
  named_hour,  ///< A time of day that has a name: "12" of noon.
  fraction,    ///< Its meaning is an amount: "0.5", "1/3".
  part,        ///< Behind an ordinal: "пятая часть".
  collective,  ///< So many together: "12" of a dozen.
  percent,     ///< "%", "pp" (percentage points), "bp" (basis points), "permille".
  magnitude,   ///< A power of ten.
  unit,        ///< A symbol of units.tsv.
  money,       ///< An ISO 4217 code, with the part of it that the coin is: "RUB 0.01".
  label,       ///< A part of a text: "article".
};

struct ValueMeaning {
  ValueRole role = ValueRole::month;
  std::string_view meaning;  ///< A view of a static string.
};

/// The words of data/values.*.tsv for one language, with the symbols of all languages.
///
/// Immutable, compiled in; safe to share between threads.
class ValueWords {
 public:
  /// Of a language that is neither Russian nor English: the symbols alone.
  static const ValueWords& of(Language language);

  /// All meanings of `form`, as written but for stops, which are spaces, and white space, of
  /// which no two stand together: "кв м", "US$", "Degrees Celsius". The surest first: as
  /// written before folded before inflected.
  std::vector<ValueMeaning> meanings(std::string_view form) const;

  /// Whether a form of more words may begin with `form`, written in the same way.
  bool begins_phrase(std::string_view form) const;

 private:
  explicit ValueWords(std::span<const std::string_view> tables);
  void add(std::string_view role, std::string_view form, std::string_view meaning);
  std::vector<std::string> ways(std::string_view form) const;

  std::unordered_map<std::string, std::vector<ValueMeaning>> meanings_;
  std::unordered_set<std::string> heads_;  // What phrases begin with, up to each space.
};

}  // namespace svereno
