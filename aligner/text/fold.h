#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "aligner/text/span.h"

namespace svereno {

/// Text folded for comparison, with the way back to the original.
struct Folded {
  std::string text;               ///< NFKC, case-folded, UTF-8.
  std::vector<ByteSpan> origins;  ///< For each byte of `text`, where it came from.

  /// The smallest part of the original that `piece` of `text`, not empty, came
  /// from: all of a letter when `piece` holds only part of what it was folded to.
  ByteSpan to_original(ByteSpan piece) const;
};

/// Folds `original`, which must be valid UTF-8, by NFKC_Casefold (UAX #44).
Folded fold(std::string_view original);

/// The folded text alone, with ё as е: what words are compared by.
std::string fold_word(std::string_view word);

/// Appends fold_word(word) to `folded`.
void append_folded_word(std::string& folded, std::string_view word);

/// `text`, valid UTF-8, with each marked Latin letter replaced by the plain letters it is built
/// on: é by e, ł by l, ø by o, æ by ae, ß by ss. Marks on letters of other scripts fall, too.
std::string base_letters(std::string_view text);

}  // namespace svereno
