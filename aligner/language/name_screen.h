#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "aligner/language/name_table.h"

namespace svereno {

/// Tells most pairs of names that cannot be one at a glance: no word of the one begins as a word
/// of the other may, and no table has them together.
class NameScreen {
 public:
  explicit NameScreen(const NameTable& table);

  /// False only if the names, valid UTF-8, are different. Time linear in their length.
  bool may_match(std::string_view ru, std::string_view en) const;

 private:
  // Letters a Russian word begins with: bit 0 for а to bit 31 for я (ё is е), then a to z.
  using Initials = std::uint64_t;
  static std::optional<Initials> russian_initials(std::string_view ru);
  // Letters that Russian words may begin with which belong to the words of `en`.
  std::optional<Initials> wanted_initials(std::string_view en) const;
  Initials in_tables(std::uint64_t hash) const;

  std::array<Initials, 26> by_letter_ = {};
  // By the hash of an English word: two words with one hash only let more through.
  std::unordered_map<std::uint64_t, Initials> by_word_;
};

}  // namespace svereno
