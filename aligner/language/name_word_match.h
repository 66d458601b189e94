#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "aligner/language/name_forms.h"
#include "aligner/language/name_table.h"
#include "aligner/language/name_words.h"
#include "aligner/language/names.h"

namespace svereno {

/// A word of a Russian name with all that it may be in the nominative. Not to be shared
/// between threads: forms are found when they are asked for first.
class RussianForms {
 public:
  explicit RussianForms(RussianNameWord name_word) : word_(std::move(name_word)) {}

  const RussianNameWord& word() const { return word_; }
  const std::vector<Nominative>& nominatives() const;
  /// What all nominatives, and the surname of the other gender, begin with at least.
  std::u32string_view beginning() const;

 private:
  RussianNameWord word_;
  mutable std::vector<Nominative> nominatives_;
};

struct WordMatch {
  NameMatch match;
  int cost = 0;  ///< In tenths of surprise.
};

/// How far a foreign spelling may be guessed at.
enum class Guessing : std::uint8_t {
  alone,      ///< The words are all there is.
  supported,  ///< The rest of both names agrees.
};

/// Whether two words are one name or parts of one.
std::optional<WordMatch> match_words(const RussianForms& ru, const EnglishNameWord& en,
                                     std::span<const NameTable* const> tables,
                                     Guessing guessing = Guessing::alone);

}  // namespace svereno
