#include "aligner/text/characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "aligner/text/icu.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

struct Twins {
  char32_t cyrillic;
  char32_t latin;
};

constexpr auto kTwins = std::to_array<Twins>({
    {U'а', U'a'}, {U'е', U'e'}, {U'о', U'o'}, {U'р', U'p'}, {U'с', U'c'}, {U'у', U'y'},
    {U'х', U'x'}, {U'і', U'i'}, {U'ј', U'j'}, {U'ѕ', U's'}, {U'А', U'A'}, {U'В', U'B'},
    {U'Е', U'E'}, {U'К', U'K'}, {U'М', U'M'}, {U'Н', U'H'}, {U'О', U'O'}, {U'Р', U'P'},
    {U'С', U'C'}, {U'Т', U'T'}, {U'У', U'Y'}, {U'Х', U'X'}, {U'І', U'I'}, {U'Ј', U'J'},
    {U'Ѕ', U'S'}, {U'ё', U'ë'}, {U'Ё', U'Ë'},
});

template <class Twin>
std::optional<std::string> map_script(std::string_view text, Script from, Twin twin) {
  std::string result;
  for (const CodePoint c : code_points(text)) {
    char32_t value = c.value;
    if (script_of(value) == from) {
      const std::optional<char32_t> mapped = twin(value);
      if (!mapped) return std::nullopt;
      value = *mapped;
    }
    append_code_point(result, value);
  }
  return result;
}

}  // namespace

Script script_of(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (u_isalpha(c) == 0) return Script::none;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  require(status);
  switch (script) {
    case USCRIPT_LATIN:
      return Script::latin;
    case USCRIPT_CYRILLIC:
      return Script::cyrillic;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return Script::none;
    default:
      return Script::other;
  }
}

bool unicode::is_letter(char32_t code_point) {
  return u_isalpha(static_cast<UChar32>(code_point)) != 0;
}
bool unicode::is_space(char32_t code_point) {
  return u_isUWhiteSpace(static_cast<UChar32>(code_point)) != 0;
}
bool unicode::is_dash(char32_t code_point) {
  return u_charType(static_cast<UChar32>(code_point)) == U_DASH_PUNCTUATION ||
         code_point == U'\u2212';
}

std::size_t count_plain_bytes(std::string_view text) {
  // а to п are D0 B0 to D0 BF, р to я are D1 80 to D1 8F.
  constexpr unsigned char kFirstLead = 0xD0, kSecondLead = 0xD1;
  constexpr unsigned char kFirstTrail = 0xB0, kLastTrail = 0x8F;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 'a' && lead <= 'z') {
      ++at;
      continue;
    }
    if (lead != kFirstLead && lead != kSecondLead) break;
    const auto trail = static_cast<unsigned char>(text[at + 1]);
    if (lead == kFirstLead ? trail < kFirstTrail : trail > kLastTrail) break;
    at += 2;
  }
  return at;
}

bool is_digit(char32_t code_point) { return u_isdigit(static_cast<UChar32>(code_point)) != 0; }
bool is_upper(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  return u_isUUppercase(c) != 0 || u_istitle(c) != 0;
}
bool is_lower(char32_t code_point) { return u_isULowercase(static_cast<UChar32>(code_point)) != 0; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(first_code_point(text))) {
    text.remove_prefix((*code_points(text).begin()).size);
  }
  while (!text.empty() && is_space(last_code_point(text))) {
    std::size_t size = 1;
    while ((static_cast<unsigned char>(text[text.size() - size]) & 0xC0U) == 0x80U) ++size;
    text.remove_suffix(size);
  }
  return text;
}

std::optional<char32_t> latin_twin(char32_t cyrillic) {
  const auto found = std::ranges::find(kTwins, cyrillic, &Twins::cyrillic);
  return found == kTwins.end() ? std::nullopt : std::optional(found->latin);
}

std::optional<char32_t> cyrillic_twin(char32_t latin) {
  const auto found = std::ranges::find(kTwins, latin, &Twins::latin);
  return found == kTwins.end() ? std::nullopt : std::optional(found->cyrillic);
}

std::optional<std::string> all_latin(std::string_view text) {
  return map_script(text, Script::cyrillic, latin_twin);
}

std::optional<std::string> all_cyrillic(std::string_view text) {
  return map_script(text, Script::latin, cyrillic_twin);
}

}  // namespace svereno
