#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "aligner/language/letters.h"
#include "aligner/language/morphology.h"

namespace svereno {

// What the tagger looks at. Shared by the tagger and by the program that trains it, so
// that both see the same.

/// A word with what is known of it alone.
struct ContextWord {
  static constexpr std::size_t kEndings = 5;  ///< Endings of one to five letters.
  std::uint64_t form = 0;
  std::array<std::uint64_t, kEndings> endings = {};
  std::uint64_t beginning = 0;  ///< Its first three letters.
  std::uint64_t shape = 0;      ///< Capitals, digits, hyphens.
  std::uint64_t parts = 0;      ///< What the dictionary, or else its ending, says it may be.
  std::uint64_t forms = 0;      ///< Cases, numbers and verb forms that it may be.
  std::uint64_t reading = 0;    ///< The likeliest reading.
  bool ends_sentence = false;
  Letters letters;
  FormReadings readings;
};

/// What is known of `word`, valid UTF-8 and not empty.
ContextWord context_word(std::string_view word, const Morphology& morphology);

/// A tag given before, or none at the start of the text.
struct TagHistory {
  std::uint64_t last = 0;    ///< Number of the tag of the word before, plus 1.
  std::uint64_t before = 0;  ///< Of the one before that.
};

/// How the whole text is written: as usual, with capitals at most words, in capitals.
std::uint64_t text_style(std::span<const ContextWord> words);

inline constexpr std::size_t kContextFeatures = 46;
using ContextFeatures = std::array<std::uint64_t, kContextFeatures>;

/// The hashes of what is to be seen at the word `words[at]`.
/// `style` is text_style(words).
ContextFeatures context_features(std::span<const ContextWord> words, std::size_t at,
                                 std::uint64_t style, TagHistory history);

}  // namespace svereno
