#include "aligner/formats/word_fields.h"

#include <algorithm>

namespace svereno {
namespace {

// The field's name comes first in its code; more is not needed. Bytes.
constexpr std::size_t kLongestCode = 64;

std::string_view first_word(std::string_view code) {
  constexpr std::string_view kSpaces = " \t\r\n";
  const std::size_t begin = std::min(code.find_first_not_of(kSpaces), code.size());
  const std::size_t end = std::min(code.find_first_of(kSpaces, begin), code.size());
  return code.substr(begin, end - begin);
}

}  // namespace

void WordFields::close_container() {
  for (const Field& field : containers_.back()) {
    if (!field.hides) continue;
    --hiding_;
    lost_text_ |= hid_text_;
  }
  containers_.pop_back();
}

void WordFields::begin() {
  containers_.back().emplace_back();
  ++hiding_;
}

void WordFields::add_code(std::string_view text) {
  if (containers_.back().empty()) return;
  std::string& code = containers_.back().back().code;
  if (code.size() < kLongestCode) code += text.substr(0, kLongestCode);
}

void WordFields::begin_result() {
  if (containers_.back().empty() || containers_.back().back().in_result) return;
  Field& field = containers_.back().back();
  field.in_result = true;
  field.hides = first_word(field.code) == "TOC";
  if (!field.hides) --hiding_;
}

void WordFields::end() {
  if (containers_.back().empty()) return;
  if (containers_.back().back().hides) --hiding_;
  containers_.back().pop_back();
  if (hiding_ == 0) hid_text_ = false;
}

bool WordFields::hides_text() {
  if (hiding_ > 0) hid_text_ = true;
  return hiding_ > 0;
}

}  // namespace svereno
