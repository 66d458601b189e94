// The rules ask, from the surest to the least sure: is this a stop of the running text at
// all; does the sentence hold nothing yet but a number or letter that heads it; is the
// stop that of an abbreviation or initial; does a reference go on. Only then is a
// capitalised word or a number behind the stop taken for a new sentence.
#include "aligner/segment/rules.h"

#include <algorithm>
#include <array>
#include <optional>

#include "aligner/segment/abbreviation.h"
#include "aligner/segment/citation.h"
#include "aligner/segment/scan.h"
#include "aligner/text/characters.h"
#include "aligner/text/span.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

using Kind = Following::Kind;

bool in(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

std::string_view so_far(const Place& place) {
  return place.text.substr(place.sentence, place.stop - place.sentence);
}

// «[…]», «(?)», "(!)": something is left out or doubted; the sentence goes on.
bool is_bracketed(const Place& place) {
  return in(U"([<‹", code_point_before(place.text, place.stop).value) &&
         in(U")]>›", code_point_at(place.text, place.stop_end).value);
}

// The sentence has no letters or digits yet: it begins with an ellipsis.
bool is_bare(const Place& place) {
  constexpr std::size_t kMostMarks = 24;  // bytes
  if (so_far(place).size() > kMostMarks) return false;
  for (const CodePoint c : code_points(so_far(place))) {
    if (is_letter(c.value) || is_digit(c.value)) return false;
  }
  return true;
}

// "12", "2.3.1": the numbering of parts and list items; no year.
bool is_item_number(std::string_view text) {
  constexpr std::size_t kMostDigits = 3;
  std::size_t digits = 0;
  for (const char c : text) {
    if (c == '.' && digits > 0) {
      digits = 0;
    } else if (c < '0' || c > '9' || ++digits > kMostDigits) {
      return false;
    }
  }
  return digits > 0;
}

bool is_item_label(std::string_view text) {
  return is_item_number(text) || is_roman(text) ||
         (count_code_points(text) == 1 && is_letter(first_code_point(text)));
}

// «1-тарау»: a number that what it counts is joined to.
bool is_numbered_heading(std::string_view label, const LanguageProfile& profile) {
  const std::string_view digits = digits_at(label, 0);
  const auto dash = static_cast<std::uint32_t>(digits.size());
  if (!is_item_number(digits) || code_point_at(label, dash).value != U'-') return false;
  return profile.has(WordRole::heading, lower(label.substr(dash + 1)));
}

// «1. Введение», «IV. …», «Глава 2. …», «Рис. 3. …»: the sentence is only a number so far.
bool is_enumerator(const Place& place, const LanguageProfile& profile) {
  constexpr std::size_t kLongestLabel = 64;  // bytes
  const std::string_view label = so_far(place);
  if (label.size() > kLongestLabel) return false;
  if (is_item_label(label) || is_numbered_heading(label, profile)) return true;
  const std::string_view word = word_at(label, 0);
  if (!profile.has(WordRole::heading, lower(word))) return false;
  std::uint32_t number = end_of(label, word);
  if (code_point_at(label, number).value == U'.') ++number;
  return is_item_label(label.substr(after_spaces(label, number)));
}

bool begins_with_starter(const Place& place, const LanguageProfile& profile) {
  return place.following.kind == Kind::upper &&
         profile.has(WordRole::starter, place.following.word);
}

// "J.", «А.»: the next word is an initial too.
bool is_initial(std::string_view text, const Following& following) {
  return count_code_points(following.word) == 1 && is_upper(first_code_point(following.word)) &&
         code_point_at(text, end_of(text, following.word)).value == U'.';
}

bool is_number(const Place& place, const LanguageProfile& profile) {
  const Following& next = place.following;
  return next.kind == Kind::number ||
         (is_roman(next.word) && !profile.has(WordRole::starter, next.word));
}

// Where the words that end at `at` and are parted by nothing but white space begin: at
// most `most` words, none before `from`; none if there are more.
std::optional<std::uint32_t> clause_begin(std::string_view text, std::uint32_t from,
                                          std::uint32_t at, int most) {
  for (int words = 0; words <= most; ++words) {
    const std::uint32_t end = before_spaces(text, at);
    CodePoint c = code_point_before(text, end);
    const auto in_word = [&] { return c.offset >= from && c.size != 0 && !is_space(c.value); };
    if (!in_word() || in(U",;:(—–", c.value)) return after_spaces(text, end);
    while (in_word() && !in(U"(«\"", c.value)) {
      at = c.offset;
      c = code_point_before(text, at);
    }
    if (c.offset < from || !is_space(c.value)) return at;
  }
  return std::nullopt;
}

// «В 2018 г.», «К концу XIX в.»: since it began, or since its last comma, the sentence
// holds only when something happened.
bool is_opening_adverbial(const Place& place, const LanguageProfile& profile) {
  constexpr int kMostWords = 6;
  const auto begin = clause_begin(place.text, place.sentence, place.stop, kMostWords);
  if (!begin) return false;
  return is_digit(code_point_at(place.text, *begin).value) ||
         profile.has(WordRole::opener, lower(word_at(place.text, *begin)));
}

// Whether what stands behind `place` begins an item of a numbered list: «… в 15 ч. 2. Выборы».
bool is_item_next(const Place& place) {
  constexpr std::size_t kMostDigits = 2;  // more is a year or an amount
  if (place.following.kind != Kind::number) return false;
  std::uint32_t at = place.following.begin;
  for (;;) {
    const std::string_view digits = digits_at(place.text, at);
    if (digits.size() > kMostDigits) return false;
    at += static_cast<std::uint32_t>(digits.size());
    if (code_point_at(place.text, at).value != U'.') return false;
    if (digits_at(place.text, ++at).empty()) break;
  }
  const std::uint32_t behind = after_spaces(place.text, at);
  return behind > at && is_upper(code_point_at(place.text, behind).value);
}

// «8,5 г.», «по 40 г.»: grams, not a year.
bool is_quantity(const Place& place) {
  constexpr std::size_t kLeastYearDigits = 3;
  const std::string_view unit = word_before(place.text, place.stop);
  std::uint32_t at = before_spaces(place.text, span_of(unit, place.text).begin);
  std::size_t digits = 0;
  for (CodePoint c; is_digit((c = code_point_before(place.text, at)).value); at = c.offset) {
    if (++digits == kLeastYearDigits) return false;
  }
  return digits > 0;
}

bool abbreviation_ends(const Place& place, const Abbreviation& abbreviation,
                       const LanguageProfile& profile) {
  if (in(U")]", code_point_at(place.text, place.stop_end).value)) return false;
  const bool number = is_number(place, profile);
  switch (number ? abbreviation.before_number : abbreviation.before_name) {
    case AbbreviationEnd::joins:
      return false;
    case AbbreviationEnd::starter:
      return begins_with_starter(place, profile);
    case AbbreviationEnd::item:
      return is_item_next(place);
    case AbbreviationEnd::clause:
      if (is_quantity(place)) return true;
      if (is_initial(place.text, place.following)) return !is_opening_adverbial(place, profile);
      return begins_with_starter(place, profile) || !is_opening_adverbial(place, profile);
    case AbbreviationEnd::ends:
      return true;
  }
  return true;
}

// Where the letters with stops that end in this stop begin: «А.», "U.S."; none if the stop
// does not follow a single letter.
std::optional<std::uint32_t> letters_with_stops(const Place& place) {
  std::uint32_t begin = place.stop;
  for (;;) {
    const CodePoint letter = code_point_before(place.text, begin);
    if (letter.size == 0 || !is_letter(letter.value)) break;
    const CodePoint before = code_point_before(place.text, letter.offset);
    constexpr std::u32string_view kUnits = U"°/№";  // «°С», «м/с»
    if (before.size != 0 &&
        (is_word_character(before.value) || is_digit(before.value) || in(kUnits, before.value))) {
      break;
    }
    begin = letter.offset;
    if (before.value != U'.' || place.stop - begin > kLongestWord) break;
    begin = before.offset;
  }
  if (begin == place.stop) return std::nullopt;
  return begin;
}

// «…написал А. С. Пушкин», "the U.S. Army", but «…из группы А. Потом».
bool initial_ends(const Place& place, std::uint32_t begin, const LanguageProfile& profile) {
  if (is_initial(place.text, place.following)) return false;
  if (place.following.kind == Kind::number) {
    const std::string_view label = place.text.substr(begin, place.stop - begin);
    return is_item_next(place) && !profile.has(WordRole::citation, label);
  }
  const std::string_view before = word_before(place.text, before_spaces(place.text, begin));
  if (profile.has(WordRole::lettered, lower(before))) return true;
  if (begin <= place.sentence || !begins_with_starter(place, profile)) return false;
  return !begins_as_citation(place, profile);
}

bool full_stop_ends(const Place& place, const LanguageProfile& profile) {
  if (is_enumerator(place, profile)) return false;
  const bool ordinal = is_digit(code_point_before(place.text, place.stop).value);
  if (ordinal && profile.has(WordRole::counted, place.following.word)) return false;
  if (continues_citation(place, profile)) return false;
  if (is_inside_abbreviation(place, profile)) return false;
  if (const auto abbreviation = abbreviation_before(place, profile)) {
    return abbreviation_ends(place, *abbreviation, profile);
  }
  const std::optional<std::uint32_t> letters = letters_with_stops(place);
  if (letters && is_upper(code_point_before(place.text, place.stop).value)) {
    return initial_ends(place, *letters, profile);
  }
  return true;
}

// «… закона. б. Новое правило»: a lettered item, not the second letter of «и т. д. Потом».
bool is_lettered_item_next(const Place& place, const LanguageProfile& profile) {
  constexpr std::uint32_t kShortestWord = 4;  // letters
  const std::uint32_t letter_end = end_of(place.text, place.following.word);
  if (count_code_points(place.following.word) != 1 ||
      code_point_at(place.text, letter_end).value != U'.') {
    return false;
  }
  const std::uint32_t behind = after_spaces(place.text, letter_end + 1);
  return behind > letter_end + 1 && is_upper(code_point_at(place.text, behind).value) &&
         count_code_points(word_before(place.text, place.stop)) >= kShortestWord &&
         !abbreviation_before(place, profile);
}

// “Really?” John asked.
bool is_attributed(const Place& place, const LanguageProfile& profile) {
  constexpr int kMostNames = 4;
  if (!in(U"\"”’'", place.tail().empty() ? U'\0' : first_code_point(place.tail()))) return false;
  std::string_view word = place.following.word;
  if (word != "I" && profile.has(WordRole::starter, word)) return false;
  for (int names = 0; names < kMostNames && !word.empty(); ++names) {
    if (!is_upper(first_code_point(word))) return profile.has(WordRole::speech, word);
    std::uint32_t next = end_of(place.text, word);
    if (code_point_at(place.text, next).value == U'.') ++next;
    word = word_at(place.text, after_spaces(place.text, next));
  }
  return false;
}

// “走吧！”他说。: the words up to the next mark are few and end in a verb of speaking.
bool is_attributed_without_spaces(const Place& place, const LanguageProfile& profile) {
  constexpr std::uint32_t kMostCharacters = 12;
  constexpr std::uint32_t kLongestVerb = 3;  // characters
  const std::string_view words = place.following.word;
  if (place.tail().empty() || !profile.closes(last_code_point(place.tail()))) return false;
  if (place.following.begin != place.next) return false;
  if (count_code_points(words) > kMostCharacters) return false;
  auto begin = static_cast<std::uint32_t>(words.size());
  for (std::uint32_t letters = 0; letters < kLongestVerb && begin > 0; ++letters) {
    begin = code_point_before(words, begin).offset;
    if (profile.has(WordRole::speech, words.substr(begin))) return true;
  }
  return false;
}

// “我……”“你怎么了？”: another begins to speak.
bool is_answered(const Place& place, const LanguageProfile& profile) {
  return !place.tail().empty() && profile.closes(last_code_point(place.tail())) &&
         profile.opens(code_point_at(place.text, place.next).value);
}

// In a language whose sentences no spaces part. Its own stops end them whatever follows;
// those of European writing where ICU thinks so.
bool ends_without_space(const Place& place, const LanguageProfile& profile) {
  if (is_attributed_without_spaces(place, profile)) return false;
  if (place.own_stop || is_answered(place, profile)) return true;
  return place.proposed && (!place.is_full_stop() || full_stop_ends(place, profile));
}

// «слово.Следующее»: both look like words, and the first is not part of a name or address.
bool lacks_a_space(const Place& place, const LanguageProfile& profile) {
  const std::string_view before = word_before(place.text, place.stop);
  constexpr std::uint32_t kShortestWord = 3;  // letters
  if (count_code_points(before) < kShortestWord || !is_lower(last_code_point(before))) return false;
  const std::uint32_t begin = span_of(before, place.text).begin;
  if (in(U"./\\@_:-#~&=", code_point_before(place.text, begin).value)) return false;
  const std::string_view after = place.following.word;
  if (place.following.kind != Kind::upper || place.following.begin != place.tail_end) return false;
  if (in(U"./\\@_:(-=", code_point_at(place.text, end_of(place.text, after)).value)) return false;
  if (abbreviation_before(place, profile)) return false;
  if (profile.has(WordRole::starter, after)) return true;
  const bool is_name_of_many = script_of(first_code_point(after)) != Script::cyrillic ||
                               script_of(last_code_point(before)) != Script::cyrillic;
  return !is_name_of_many && count_code_points(after) > 1 && is_lower(last_code_point(after));
}

}  // namespace

bool ends_sentence(const Place& place, const LanguageProfile& profile) {
  switch (place.following.kind) {
    case Kind::nothing:
    case Kind::continuation:
      return false;
    case Kind::lower:
      if (place.own_stop) break;
      return place.spaced() && is_lettered_item_next(place, profile);
    default:
      break;
  }
  if (is_bracketed(place) || is_bare(place)) return false;
  if (!profile.has_spaces()) return ends_without_space(place, profile);
  if (place.own_stop) return true;
  if (!place.spaced()) return lacks_a_space(place, profile);
  if (place.is_full_stop()) {
    const bool may = place.following.kind != Kind::other || place.proposed;
    return may && full_stop_ends(place, profile);
  }
  if (place.following.kind == Kind::other) return place.proposed;
  return !is_attributed(place, profile);
}

}  // namespace svereno
