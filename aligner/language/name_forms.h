#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace svereno {

/// What a Russian name in some case may be in the nominative.
struct Nominative {
  std::u32string word;
  bool as_written = false;  ///< The form itself, which is always one of the answers.
  bool plural = false;      ///< Of several people or things: «Петровых», «Альп».
  bool lengthened = false;  ///< Longer than the form: Альпы, of «Альп».

  friend bool operator==(const Nominative&, const Nominative&) = default;
};

/// All nominatives that `form`, one word in lower case, may belong to by its ending, the form
/// itself first, each once. Most of them are no names at all: «Петрову» → петрову, петров,
/// петрова, петрово. Indeclinable names are covered by the form itself. At most some twenty.
/// Source: own work, the declensions of names in a Russian grammar.
std::vector<Nominative> nominatives(std::u32string_view form);

/// How many letters all of nominatives(form) begin with at least.
std::size_t unchanging_letters(std::u32string_view form);

}  // namespace svereno
