#include "aligner/segment/place.h"

#include <algorithm>
#include <array>

#include "aligner/segment/scan.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

bool in(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

bool is_stop(char32_t c) { return in(U".!?…‼⁇⁈⁉", c); }

// Bytes that a stop can begin with.
constexpr std::array<bool, 256> kStopBytes = [] {
  std::array<bool, 256> table{};
  for (const char byte : {'.', '!', '?'}) table[static_cast<unsigned char>(byte)] = true;
  table[0xE2] = true;  // U+2000 to U+2FFF
  return table;
}();

bool is_stop(char32_t c, const LanguageProfile& profile) {
  return is_stop(c) || profile.own_stop(c);
}

std::uint32_t find_stop(std::string_view text, std::uint32_t from, const LanguageProfile& profile) {
  for (; from < text.size(); ++from) {
    const char byte = text[from];
    const bool may_begin_stop =
        kStopBytes[static_cast<unsigned char>(byte)] || profile.may_begin_own_stop(byte);
    if (may_begin_stop && is_stop(code_point_at(text, from).value, profile)) break;
  }
  return from;
}

std::uint32_t after_stops(std::string_view text, std::uint32_t offset,
                          const LanguageProfile& profile) {
  CodePoint c = code_point_at(text, offset);
  while (is_stop(c.value, profile)) c = code_point_at(text, c.offset + c.size);
  return c.offset;
}

// Commas and the like, those as wide as a Chinese character too.
bool is_inner_mark(char32_t c) { return in(U",;:，；：、", c); }

bool ends_token(std::string_view text, std::uint32_t offset) {
  const CodePoint c = code_point_at(text, offset);
  return c.size == 0 || is_space(c.value) || is_inner_mark(c.value) || in(U".!?…", c.value);
}

// The end of a note mark in brackets at `offset`, such as "[12]", "[^1]" or "[3, 5–7]";
// `offset` if none stands there.
std::uint32_t after_bracket_mark(std::string_view text, std::uint32_t offset) {
  constexpr std::uint32_t kLongestMark = 24;  // bytes
  if (code_point_at(text, offset).value != U'[') return offset;
  bool digits = false;
  for (CodePoint c = code_point_at(text, offset + 1);
       c.size != 0 && c.offset - offset < kLongestMark;
       c = code_point_at(text, c.offset + c.size)) {
    if (c.value == U']') return digits ? c.offset + 1 : offset;
    digits = digits || is_digit(c.value);
    if (!is_digit(c.value) && !in(U"^,;-–— \u00A0", c.value)) break;
  }
  return offset;
}

// The end of the number of a note that has lost its raised position («слово.12 Новое»),
// right behind the stop at `offset`; `offset` if it is no such number.
std::uint32_t after_lowered_mark(std::string_view text, std::uint32_t stop, std::uint32_t offset) {
  constexpr std::size_t kMostDigits = 3;
  constexpr std::uint32_t kShortestWord = 3;  // letters: shorter ones are often file names
  const std::string_view digits = digits_at(text, offset);
  if (digits.empty() || digits.size() > kMostDigits) return offset;
  const std::string_view word = word_before(text, stop);
  if (count_code_points(word) < kShortestWord || !is_lower(last_code_point(word))) return offset;
  const auto end = static_cast<std::uint32_t>(offset + digits.size());
  const std::uint32_t next = after_spaces(text, end);
  return next > end && is_upper(code_point_at(text, next).value) ? end : offset;
}

bool closes(char32_t c, const LanguageProfile& profile) {
  return in(U"»”’\"')]›}*_†‡⁰¹²³⁴⁵⁶⁷⁸⁹", c) || profile.closes(c);
}

bool opens(char32_t c, const LanguageProfile& profile) {
  return in(U"«“„‘\"'([{‹¿¡*_#•·▪", c) || profile.opens(c);
}

// The end of one closing mark or note mark at `offset`; `offset` if none stands there.
std::uint32_t after_closing_mark(std::string_view text, std::uint32_t offset,
                                 const LanguageProfile& profile) {
  const CodePoint c = code_point_at(text, offset);
  // Closes a quotation in „…“, opens one in “…”; the same with »…« and «…».
  const bool either = c.value == U'“' || profile.opens(c.value);
  const bool closing = either || closes(c.value, profile);
  if (closing && (!either || ends_token(text, c.offset + c.size))) return c.offset + c.size;
  return after_bracket_mark(text, offset);
}

// The same behind white space: « Oui. », «Слово. [12] Потом».
std::uint32_t after_detached_mark(const Place& place, std::uint32_t offset) {
  const std::uint32_t begin = after_spaces(place.text, offset);
  const CodePoint c = code_point_at(place.text, begin);
  std::uint32_t end = offset;
  if (in(U"»)]", c.value)) end = begin + c.size;
  // In a numbered list of references, each one's mark stands before it.
  if (code_point_at(place.text, place.sentence).value != U'[') {
    end = std::max(end, after_bracket_mark(place.text, begin));
  }
  return end > begin && ends_token(place.text, end) ? end : offset;
}

std::uint32_t find_tail_end(const Place& place, const LanguageProfile& profile) {
  std::uint32_t end = after_lowered_mark(place.text, place.stop, place.stop_end);
  for (;;) {
    std::uint32_t next = after_closing_mark(place.text, end, profile);
    if (next == end) next = after_detached_mark(place, end);
    if (next == end) return end;
    end = next;
  }
}

// Whether the dash `c` stands for itself, not for a minus or a hyphen.
bool is_speech_dash(std::string_view text, const CodePoint& c) {
  if (c.value == U'—' || c.value == U'–' || c.value == U'―') return true;
  return is_dash(c.value) && is_space(code_point_at(text, c.offset + c.size).value);
}

bool is_ellipsis(std::string_view stops) {
  return stops.starts_with("…") || stops.starts_with("...");
}

// Behind what may stand between sentences before the first word of the next.
std::uint32_t after_opening_marks(std::string_view text, std::uint32_t offset,
                                  const LanguageProfile& profile, bool& dash) {
  constexpr int kMostMarks = 16;
  CodePoint c = code_point_at(text, offset);
  for (int marks = 0; marks < kMostMarks; ++marks) {
    if (is_speech_dash(text, c)) {
      dash = true;
      c = code_point_at(text, after_spaces(text, c.offset + c.size));
    } else if (opens(c.value, profile)) {
      c = code_point_at(text, after_spaces(text, c.offset + c.size));
    } else {
      break;
    }
  }
  // An ellipsis that opens the sentence: «…И он ушёл».
  const std::uint32_t behind_stops = after_stops(text, c.offset, profile);
  if (!is_ellipsis(text.substr(c.offset, behind_stops - c.offset))) return c.offset;
  const std::uint32_t word = after_spaces(text, behind_stops);
  return is_letter(code_point_at(text, word).value) ? word : c.offset;
}

// A word whose first letter is `first`, seen as the first of a sentence.
Following::Kind kind_of_word(std::string_view text, const Following& word, char32_t first) {
  if (is_upper(first)) return Following::Kind::upper;
  if (!is_lower(first)) return Following::Kind::other;
  const auto second = word.begin + static_cast<std::uint32_t>(code_point_at(text, word.begin).size);
  const char32_t c = code_point_at(text, second).value;
  // "iPhone"; «а) первое».
  return is_upper(c) || c == U')' ? Following::Kind::upper : Following::Kind::lower;
}

}  // namespace

Following following_at(std::string_view text, std::uint32_t offset,
                       const LanguageProfile& profile) {
  Following following;
  following.begin = after_opening_marks(text, offset, profile, following.after_dash);
  const CodePoint c = code_point_at(text, following.begin);
  if (c.size == 0) return following;
  if (is_digit(c.value)) {
    following.kind = Following::Kind::number;
    following.word = digits_at(text, following.begin);
  } else if (is_letter(c.value)) {
    following.word = word_at(text, following.begin);
    following.kind = kind_of_word(text, following, c.value);
  } else if (is_inner_mark(c.value) || is_stop(c.value, profile)) {
    following.kind = Following::Kind::continuation;
  } else {
    following.kind = Following::Kind::other;
  }
  return following;
}

std::optional<Place> find_place(std::string_view text, std::uint32_t from, std::uint32_t sentence,
                                const LanguageProfile& profile) {
  Place place{.text = text, .sentence = sentence, .stop = find_stop(text, from, profile)};
  if (place.stop == text.size()) return std::nullopt;
  place.stop_end = after_stops(text, place.stop, profile);
  place.own_stop = profile.own_stop(code_point_before(text, place.stop_end).value).has_value();
  place.tail_end = find_tail_end(place, profile);
  place.next = after_spaces(text, place.tail_end);
  place.following = following_at(text, place.next, profile);
  return place;
}

}  // namespace svereno
