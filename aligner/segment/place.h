#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "aligner/language/profile.h"

namespace svereno {

/// What stands behind a place where a sentence may end.
struct Following {
  enum class Kind : std::uint8_t {
    nothing,       ///< The text ends.
    upper,         ///< A capitalised word, or what begins like a list item: «а) …».
    lower,         ///< A word in lower case.
    number,        ///< Digits.
    continuation,  ///< A comma, colon, semicolon or another stop.
    other,         ///< A word in a script without case, a symbol.
  };
  Kind kind = Kind::nothing;
  bool after_dash = false;  ///< A dash stands first, as in direct speech.
  std::uint32_t begin = 0;  ///< Where the word, number or symbol begins.
  std::string_view word;    ///< The word or the digits; empty for the other kinds.
};

/// A place in a running text where a sentence may end: stops, such as "." or "?!", and
/// what belongs to them.
struct Place {
  std::string_view text;       ///< The whole running text.
  std::uint32_t sentence = 0;  ///< Where the sentence that may end here begins.
  std::uint32_t stop = 0;      ///< The stops: [stop, stop_end).
  std::uint32_t stop_end = 0;
  std::uint32_t tail_end = 0;  ///< Behind them: closing quotes and brackets, note marks.
  std::uint32_t next = 0;      ///< Where the next sentence would begin: behind the white space.
  Following following;
  bool own_stop = false;  ///< The last stop is one of the language's own: "。".
  bool proposed = false;  ///< ICU ends a sentence here.

  std::string_view stops() const { return text.substr(stop, stop_end - stop); }
  std::string_view tail() const { return text.substr(stop_end, tail_end - stop_end); }
  bool spaced() const { return next > tail_end; }
  /// One full stop, which may also be that of an abbreviation.
  bool is_full_stop() const { return stops() == "."; }
};

/// The first place with stops at or behind `from`, in a sentence that begins at `sentence`.
std::optional<Place> find_place(std::string_view text, std::uint32_t from, std::uint32_t sentence,
                                const LanguageProfile& profile);

/// What stands at `offset`, behind opening quotes, brackets and dashes.
Following following_at(std::string_view text, std::uint32_t offset, const LanguageProfile& profile);

}  // namespace svereno
