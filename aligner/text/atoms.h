#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
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

/// The words among atoms as fold_word() gives them, for who asks of each more than once.
class FoldedWords {
 public:
  /// `atoms` are those of `text`, valid UTF-8.
  FoldedWords(std::string_view text, std::span<const Atom> atoms);

  /// The atom `i`; empty if it is no word. Valid as long as this object.
  std::string_view operator[](std::size_t i) const {
    return std::string_view(folded_).substr(ends_[i], ends_[i + 1] - ends_[i]);
  }

 private:
  std::string folded_;
  std::vector<std::size_t> ends_;  // Of the atom before each, in `folded_`.
};

}  // namespace svereno
