#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/language/name_forms.h"
#include "aligner/language/name_table.h"
#include "aligner/language/name_words.h"
#include "aligner/language/names.h"

namespace svereno {

/// A word of a Russian name with all that it may be in the nominative.
struct RussianForms {
  explicit RussianForms(RussianNameWord name_word);

  RussianNameWord word;
  std::vector<Nominative> nominatives;
  std::size_t unchanging;  ///< How many letters all nominatives begin with.
};

struct WordMatch {
  NameMatch match;
  int cost = 0;  ///< In tenths of surprise.
};

/// Whether two words are one name or parts of one.
std::optional<WordMatch> match_words(const RussianForms& ru, const EnglishNameWord& en,
                                     std::span<const NameTable* const> tables);

/// The same by romanisation alone, for words that were run together.
std::optional<WordMatch> match_romanised(const std::vector<Nominative>& ru, std::string_view en);

/// The English letters, bit 0 for a, that a word may begin with whose Russian form, or
/// initial, begins with `ru`.
std::uint32_t possible_initials(char32_t ru);

}  // namespace svereno
