#include "aligner/segment/abbreviation.h"

#include <array>
#include <string>

#include "aligner/segment/scan.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr int kMostWords = 3;  // «и т. д.»

// Where the run of letters, digits, stops and hyphens before `end` begins.
std::uint32_t token_begin(std::string_view text, std::uint32_t end) {
  std::uint32_t begin = end;
  for (CodePoint c; (c = code_point_before(text, begin)).size != 0 && end - begin < kLongestWord;) {
    const bool inside = is_word_character(c.value) || is_digit(c.value) || c.value == U'.' ||
                        c.value == U'/' || c.value == U'&' || c.value == U'°' || is_dash(c.value);
    if (!inside) break;
    begin = c.offset;
  }
  return begin;
}

// Behind the last letter in [begin, end) whose script is not that of the last of all, so that
// 见图Fig. is the abbreviation that it ends in.
std::uint32_t after_other_scripts(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const Script script = script_of(last_code_point(text.substr(0, end)));
  std::uint32_t after = begin;
  for (const CodePoint c : code_points(text.substr(begin, end - begin))) {
    const Script other = script_of(c.value);
    if (other == Script::none || other == script) continue;
    after = begin + c.offset + c.size;
  }
  return after;
}

// As profiles know it: «и т. д.» → «и т.д.».
std::string without_inner_spaces(std::string_view text) {
  std::string result;
  bool space = false;
  for (const CodePoint c : code_points(text)) {
    if (is_space(c.value)) {
      space = true;
      continue;
    }
    if (space && !result.ends_with('.')) result += ' ';
    space = false;
    result += text.substr(c.offset, c.size);
  }
  return result;
}

// Whether the token before `end` is a number: "1905", "50-х", «XIX–XX», «3 тыс.».
bool is_number_before(std::string_view text, std::uint32_t end, const LanguageProfile& profile,
                      bool may_be_abbreviated = true) {
  const std::uint32_t token_end = before_spaces(text, end);
  const std::uint32_t begin = token_begin(text, token_end);
  const std::string_view token = text.substr(begin, token_end - begin);
  for (const CodePoint c : code_points(token)) {
    if (is_digit(c.value)) return true;
  }
  if (is_roman(word_before(text, token_end))) return true;
  return may_be_abbreviated && token.ends_with('.') && profile.abbreviation(token, true) &&
         is_number_before(text, begin, profile, false);
}

// «2018г.» → «г.»: behind the digits at the start of the token at `begin`.
std::uint32_t after_digits(std::string_view text, std::uint32_t begin) {
  CodePoint c = code_point_at(text, begin);
  while (is_digit(c.value)) c = code_point_at(text, c.offset + c.size);
  return c.offset;
}

}  // namespace

std::optional<Abbreviation> abbreviation_before(const Place& place,
                                                const LanguageProfile& profile) {
  if (!place.is_full_stop()) return std::nullopt;
  const std::string_view text = place.text;
  std::optional<Abbreviation> longest;
  std::uint32_t begin = place.stop_end;
  for (int words = 0; words < kMostWords; ++words) {
    const std::uint32_t end = words == 0 ? begin : before_spaces(text, begin);
    const std::uint32_t token = token_begin(text, end);
    if (token == end || (words > 0 && end == begin)) break;
    begin = profile.has_spaces() ? token : after_other_scripts(text, token, place.stop);
    const std::uint32_t letters = words == 0 ? after_digits(text, begin) : begin;
    const bool after_number = letters > begin || is_number_before(text, letters, profile);
    const std::string key = without_inner_spaces(text.substr(letters, place.stop_end - letters));
    if (const auto found = profile.abbreviation(key, after_number)) longest = found;
  }
  return longest;
}

bool is_inside_abbreviation(const Place& place, const LanguageProfile& profile) {
  const std::string_view text = place.text;
  const std::string_view word = place.following.word;
  const auto end = static_cast<std::uint32_t>(place.following.begin + word.size());
  if (place.following.begin != place.next || code_point_at(text, end).value != U'.') return false;
  std::uint32_t begin = place.stop_end;
  for (int words = 1; words < kMostWords; ++words) {
    const std::uint32_t token = token_begin(text, before_spaces(text, begin));
    if (token == begin) break;
    begin = token;
    const std::string key = without_inner_spaces(text.substr(begin, end + 1 - begin));
    if (profile.abbreviation(key, false)) return true;
  }
  return false;
}

}  // namespace svereno
