#include "aligner/text/numbers.h"

#include <algorithm>
#include <array>

namespace svereno {
namespace {

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_ascii_digit) - text.begin());
}

constexpr auto kSpaces = std::to_array<std::string_view>({" ", "\u00A0", "\u202F", "\u2009"});

// The size of a group mark at the start of `rest` that parts digits into
// threes; 0 if there is none.
std::size_t group_mark(std::string_view rest, std::string_view mark) {
  if (!rest.starts_with(mark) || digits_at(rest.substr(mark.size())) != 3) return 0;
  return mark.size();
}

std::size_t any_group_mark(std::string_view rest, std::string_view comma_or_stop) {
  for (const std::string_view space : kSpaces) {
    if (const std::size_t size = group_mark(rest, space)) return size;
  }
  return group_mark(rest, comma_or_stop);
}

}  // namespace

std::vector<Number> find_numbers(std::string_view text, Language language) {
  const std::string_view decimal_mark = language == kRussian ? "," : ".";
  const std::string_view group = language == kRussian ? "." : ",";
  std::vector<Number> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_ascii_digit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    std::size_t run = digits_at(text.substr(at));
    std::string value(text.substr(at, run));
    at += run;
    if (run <= 3) {
      while (const std::size_t mark = any_group_mark(text.substr(at), group)) {
        value += text.substr(at + mark, 3);
        at += mark + 3;
      }
    }
    if (text.substr(at).starts_with(decimal_mark)) {
      run = digits_at(text.substr(at + 1));
      if (run > 0) {
        value += '.';
        value += text.substr(at + 1, run);
        at += 1 + run;
      }
    }
    numbers.push_back({.text = text.substr(begin, at - begin), .value = std::move(value)});
  }
  return numbers;
}

}  // namespace svereno
