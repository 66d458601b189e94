#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "aligner/text/language.h"

namespace svereno {

/// A number as written in digits, and the value it stands for.
struct Number {
  std::string_view text;  ///< As written; a view into the text searched.
  std::string value;      ///< Digits with '.' for the decimal mark, as in "1234.5".
};

/// The numbers in `text`, in order, read by the conventions of `language`: in
/// Russian a comma is the decimal mark, elsewhere a full stop is. Groups of
/// three digits may be parted by a space of any width, or by the other mark.
std::vector<Number> find_numbers(std::string_view text, Language language);

}  // namespace svereno
