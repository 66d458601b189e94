#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "aligner/language/name_forms.h"

namespace svereno {

/// How a Russian name and its English form in a table belong together.
enum class TableRelation : std::uint8_t {
  convention,  ///< Москва – Moscow, российский – Russian.
  derived,  ///< One is made of the other: женевский – Geneva, Россия – Russian.
};

/// Names that have an English form by convention.
///
/// Keys are words in lower case with ё as е.
class NameTable {
 public:
  /// Adds a pair; both sides in any case, valid UTF-8. No-op if a side has no letters.
  void add(std::string_view ru, std::string_view en,
           TableRelation relation = TableRelation::convention);

  /// Whether find() may find `en` with some Russian name.
  bool may_have(std::string_view en) const {
    return knows(en) || (en.ends_with('s') && knows(en.substr(0, en.size() - 1)));
  }

  /// How `en`, English words in lower case parted by spaces, and a name whose words have the
  /// nominatives `ru` belong together, if they do. A plural -s at the end of `en` does not count
  /// if the Russian is a plural. Convention is preferred.
  std::optional<TableRelation> find(std::span<const std::vector<Nominative>> ru,
                                    std::string_view en) const;

  /// Whether some name of one word is `ru`, or has the English form `en`.
  bool knows(std::u32string_view ru) const;
  bool knows(std::string_view en) const { return by_english_.find(en) != by_english_.end(); }

  /// Calls `visit(ru, en)` for each pair: the words of either side.
  template <class Visit>
  void for_each(Visit visit) const {
    for (const auto& [en, entries] : by_english_) {
      for (const Entry& entry : entries) visit(entry.ru, en);
    }
  }

 private:
  struct Entry {
    std::vector<std::u32string> ru;
    TableRelation relation;
  };
  template <class Char>
  struct Hash : std::hash<std::basic_string_view<Char>> {
    using is_transparent = void;
  };
  std::optional<TableRelation> find_exactly(std::span<const std::vector<Nominative>> ru,
                                            std::string_view en, bool plural) const;

  std::unordered_map<std::string, std::vector<Entry>, Hash<char>, std::equal_to<>> by_english_;
  std::unordered_set<std::u32string, Hash<char32_t>, std::equal_to<>> russian_;  // Of one word.
};

/// The tables that are compiled in: names, places with their adjectives and inhabitants.
NameTable shipped_names();

}  // namespace svereno
