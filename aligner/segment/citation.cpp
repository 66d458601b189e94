// References have stops between their parts. What tells a part from a sentence is its
// first word (a label before a number, a year, a place with a comma or colon) and, once
// the sentence has begun with an author, that it ends like a reference does: in a year
// or page numbers, or before the two slashes that lead to the journal.
#include "aligner/segment/citation.h"

#include <algorithm>
#include <array>

#include "aligner/segment/scan.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr std::size_t kYearDigits = 4;
// No part of a reference is read further than this, in bytes.
constexpr std::uint32_t kLongestPart = 240;

char32_t value_at(std::string_view text, std::uint32_t offset) {
  return code_point_at(text, offset).value;
}

// Behind the stop, if one stands at `offset`, and the white space behind it.
std::uint32_t after_stop_and_spaces(std::string_view text, std::uint32_t offset) {
  return after_spaces(text, value_at(text, offset) == U'.' ? offset + 1 : offset);
}

// Behind "5", "5–9", "5а", "IV"; `offset` if no number stands there.
std::uint32_t after_number(std::string_view text, std::uint32_t offset) {
  const std::string_view roman = word_at(text, offset);
  if (is_roman(roman)) return end_of(text, roman);
  std::uint32_t end = offset;
  for (std::string_view digits; !(digits = digits_at(text, end)).empty();) {
    end = end_of(text, digits);
    const CodePoint c = code_point_at(text, end);
    const std::uint32_t behind = c.offset + c.size;
    if (!is_dash(c.value) || digits_at(text, behind).empty()) break;
    end = behind;
  }
  return end;
}

// «№ 3.», «С. 5–9.», "Vol. 2,": a label and a number that nothing is told of.
bool is_labelled_number(std::string_view text, const Following& following,
                        const LanguageProfile& profile) {
  std::uint32_t label_end = following.begin;
  if (value_at(text, label_end) == U'№') {
    label_end += static_cast<std::uint32_t>(std::string_view("№").size());
  } else if (profile.has(WordRole::citation, following.word)) {
    label_end = end_of(text, following.word);
  } else {
    return false;
  }
  const std::uint32_t number = after_stop_and_spaces(text, label_end);
  const std::uint32_t end = after_number(text, number);
  if (end == number) return false;
  return !is_letter(value_at(text, after_spaces(text, end)));
}

bool is_year(std::string_view digits) {
  return digits.size() == kYearDigits && (digits.starts_with('1') || digits.starts_with("20"));
}

// «250 с.»
bool is_extent(std::string_view text, const Following& following) {
  const auto kUnits = std::to_array<std::string_view>({"с", "p", "pp", "S", "л", "стб"});
  const std::string_view unit = word_at(text, after_spaces(text, end_of(text, following.word)));
  return std::ranges::find(kUnits, unit) != kUnits.end();
}

// «URL: », «ISBN »
bool is_identifier(std::string_view word) {
  const auto kNames = std::to_array<std::string_view>({"DOI", "EDN", "ISBN", "ISSN", "URL"});
  return std::ranges::find(kNames, word) != kNames.end();
}

// «М.: Наука», «СПб., 2005», "Oxford: "
bool is_place_of_publication(std::string_view text, const Following& following,
                             const LanguageProfile& profile) {
  if (!profile.has(WordRole::place, following.word)) return false;
  const std::uint32_t behind = after_stop_and_spaces(text, end_of(text, following.word));
  if (value_at(text, behind) == U':') return true;
  if (value_at(text, behind) != U',') return false;
  return is_year(digits_at(text, after_spaces(text, behind + 1)));
}

struct Part {
  bool slashes = false;  // " // " stands in it
  bool listed = false;   // a comma or colon stands in it
  bool number = false;   // it ends in digits
  std::uint32_t end = 0;
};

// What stands from `offset` to the next stop with white space behind it.
Part part_at(std::string_view text, std::uint32_t offset) {
  Part part{.end = offset};
  const std::string_view rest = text.substr(offset, kLongestPart);
  char before = ' ';
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const char c = rest[i];
    const bool last = i + 1 == rest.size() || rest[i + 1] == ' ';
    part.slashes = part.slashes || (c == '/' && rest.substr(i).starts_with("// "));
    part.listed = part.listed || c == ',' || c == ':';
    part.end = static_cast<std::uint32_t>(offset + i);
    if (c == '.' && last) break;
    before = c;
  }
  part.number = before >= '0' && before <= '9';
  return part;
}

// «Иванов И.», «Smith J.,»: behind the initials, or `offset` if no author stands there.
std::uint32_t after_author(std::string_view text, std::uint32_t offset) {
  const std::string_view surname = word_at(text, offset);
  if (count_code_points(surname) < 2 || !is_upper(first_code_point(surname))) return offset;
  std::uint32_t at = end_of(text, surname);
  if (value_at(text, at) == U',') ++at;
  std::uint32_t end = offset;
  for (;;) {
    const CodePoint initial = code_point_at(text, after_spaces(text, at));
    const std::uint32_t stop = initial.offset + initial.size;
    if (!is_upper(initial.value) || value_at(text, stop) != U'.') return end;
    end = at = stop + 1;
    if (end - offset > kLongestPart) return end;
  }
}

// Whether authors stand at `offset` and a title, or a year in brackets, behind them.
bool begins_with_authors(std::string_view text, std::uint32_t offset) {
  constexpr int kMostAuthors = 8;
  for (int authors = 0; authors < kMostAuthors; ++authors) {
    const std::uint32_t end = after_author(text, offset);
    if (end == offset) return false;
    const CodePoint next = code_point_at(text, after_spaces(text, end));
    if (next.value != U',') {
      constexpr std::u32string_view kTitleMarks = U"(«“\"[";
      return is_upper(next.value) || is_digit(next.value) ||
             kTitleMarks.find(next.value) != kTitleMarks.npos;
    }
    offset = after_spaces(text, next.offset + 1);
  }
  return false;
}

// Whether an entry of GOST or of an author–date style goes on behind `place`.
bool continues_entry(const Place& place) {
  const Following& next = place.following;
  if (next.after_dash) return true;
  const Part part = part_at(place.text, place.next);
  if (part.slashes || (part.listed && part.number)) return true;
  if (next.kind == Following::Kind::number && is_extent(place.text, next)) return true;
  return place.text.substr(0, place.stop).ends_with(')');  // «Smith, J. (2010). Title.»
}

// A year alone, such as stands behind the name of a journal.
bool is_lone_year(std::string_view text, const Following& next, const LanguageProfile& profile,
                  bool in_entry) {
  if (!is_year(next.word)) return false;
  const std::uint32_t end = end_of(text, next.word);
  if (value_at(text, end) != U'.' && value_at(text, end) != U',') return false;
  const Following behind = following_at(text, after_spaces(text, end + 1), profile);
  return in_entry || is_labelled_number(text, behind, profile);
}

}  // namespace

bool begins_as_citation(const Place& place, const LanguageProfile& profile) {
  constexpr int kMostLeadWords = 6;
  std::uint32_t at = place.sentence;
  for (int words = 0; words <= kMostLeadWords; ++words) {
    const Following following = following_at(place.text, at, profile);
    if (following.begin >= place.stop) return false;
    if (begins_with_authors(place.text, following.begin)) return true;
    const bool leads =
        following.kind == Following::Kind::number || profile.has(WordRole::lead, following.word);
    if (!leads) return false;
    at = end_of(place.text, following.word);
    constexpr std::u32string_view kLeadMarks = U".:)],";
    while (kLeadMarks.find(value_at(place.text, at)) != kLeadMarks.npos) ++at;
    at = after_spaces(place.text, at);
  }
  return false;
}

bool continues_citation(const Place& place, const LanguageProfile& profile) {
  const Following& next = place.following;
  if (is_labelled_number(place.text, next, profile) || is_identifier(next.word) ||
      is_place_of_publication(place.text, next, profile)) {
    return true;
  }
  const bool in_entry = begins_as_citation(place, profile);
  if (is_lone_year(place.text, next, profile, in_entry)) return true;
  return in_entry && continues_entry(place);
}

}  // namespace svereno
