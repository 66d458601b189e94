#include "aligner/bitext/lanes.h"

#include <algorithm>

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

bool is_ascii_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool ends_address(char32_t c) {
  constexpr std::u32string_view kEnds = U"\"<>«»“”„‘’⟦⟧|\\^`{}";
  return is_space(c) || kEnds.find(c) != kEnds.npos;
}

// What a sentence puts behind an address: stops, and brackets that the address did not open.
std::string_view without_sentence_marks(std::string_view address) {
  constexpr std::string_view kMarks = ".,;:!?'*_";
  auto round = std::ranges::count(address, ')') - std::ranges::count(address, '(');
  auto square = std::ranges::count(address, ']') - std::ranges::count(address, '[');
  while (!address.empty()) {
    const char last = address.back();
    const bool unopened = (last == ')' && round > 0) || (last == ']' && square > 0);
    if (!unopened && kMarks.find(last) == kMarks.npos) break;
    round -= last == ')' ? 1 : 0;
    square -= last == ']' ? 1 : 0;
    address.remove_suffix(1);
  }
  return address;
}

std::string_view address_from(std::string_view rest) {
  for (const CodePoint c : code_points(rest)) {
    if (ends_address(c.value)) return without_sentence_marks(rest.substr(0, c.offset));
  }
  return without_sentence_marks(rest);
}

// The start of a scheme that ends at `colon`, or `colon` if none does.
std::size_t scheme_start(std::string_view text, std::size_t colon, std::size_t from) {
  std::size_t begin = colon;
  while (begin > from && is_ascii_alphanumeric(text[begin - 1])) --begin;
  return begin;
}

bool is_mail_character(char c) {
  return is_ascii_alphanumeric(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
}

// The e-mail address around the "@" at `at`, or an empty view.
std::string_view mail_around(std::string_view text, std::size_t at, std::size_t from) {
  std::size_t begin = at;
  while (begin > from && is_mail_character(text[begin - 1])) --begin;
  std::size_t end = at + 1;
  while (end < text.size() &&
         (is_ascii_alphanumeric(text[end]) || text[end] == '-' ||
          (text[end] == '.' && end + 1 < text.size() && is_ascii_alphanumeric(text[end + 1])))) {
    ++end;
  }
  const std::string_view domain = text.substr(at + 1, end - at - 1);
  if (begin == at || domain.find('.') == domain.npos) return {};
  return text.substr(begin, end - begin);
}

}  // namespace

std::vector<LaneSpan> find_addresses(std::string_view text) {
  std::vector<LaneSpan> found;
  std::size_t from = 0;  // Everything before it is done.
  const auto take = [&](std::string_view address) {
    found.push_back({span_of(address, text), Lane::url});
    from = found.back().span.end;
  };
  for (std::size_t at = 0; (at = text.find_first_of(":@w", std::max(at, from))) != text.npos;
       ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("://")) {
      const std::size_t begin = scheme_start(text, at, from);
      if (begin == at) continue;
      const std::string_view address = address_from(text.substr(begin));
      if (address.size() > at - begin + 3) take(address);
    } else if (rest.starts_with("www.")) {
      if (at > from && is_ascii_alphanumeric(text[at - 1])) continue;
      const std::string_view address = address_from(rest);
      if (address.find('.', 4) != address.npos) take(address);
    } else if (rest.front() == '@') {
      const std::string_view address = mail_around(text, at, from);
      if (!address.empty()) take(address);
    }
  }
  return found;
}

}  // namespace svereno
