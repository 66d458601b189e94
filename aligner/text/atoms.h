#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "aligner/text/span.h"

namespace svereno {

/// A run of ASCII digits, a run of letters, or any other character that is not white space:
/// finer than a token, so that "5км", "25th" and "1941–45" come apart.
struct Atom {
  enum class Kind : std::uint8_t { digits, word, mark };
  Kind kind = Kind::mark;
  ByteSpan span;
  char32_t mark = 0;  ///< The character; the first one of a run.
};

/// The atoms of `text`, valid UTF-8 under 4 GiB, in order. Cost: linear.
std::vector<Atom> split_atoms(std::string_view text);

}  // namespace svereno
