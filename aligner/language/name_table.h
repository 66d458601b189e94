#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/language/name_forms.h"

namespace svereno {

/// Names that have an English form by convention.
///
/// Keys are words in lower case with ё as е; a name of several words is found by its first.
class NameTable {
 public:
  /// Adds a pair; both sides in any case, valid UTF-8. No-op if a side has no letters.
  void add(std::string_view ru, std::string_view en);

  /// Whether `en`, English words in lower case parted by spaces, is an English form of a name
  /// whose words have the nominatives `ru`. A plural -s at its end does not
  /// count if the Russian is a plural.
  bool has(const std::vector<std::vector<Nominative>>& ru, std::string_view en) const;

  /// Whether some name of one word has one of the nominatives `ru`.
  bool knows(const std::vector<Nominative>& ru) const;

 private:
  struct Entry {
    std::vector<std::u32string> rest;  // Words behind the first.
    std::string en;
  };
  std::multimap<std::u32string, Entry, std::less<>> entries_;
};

/// `word` with ё as е.
std::u32string without_yo(std::u32string_view word);

}  // namespace svereno
