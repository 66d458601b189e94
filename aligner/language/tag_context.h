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
  std::uint64_t cluster = 0;    ///< Of the words that keep its company; 0 if it is rare.
  std::uint64_t capitals = 0;   ///< How often it has a capital in plain text.
  bool ends_sentence = false;
  Letters letters;
  FormReadings readings;
};

/// The hash of `word`, by which its context knows it: without capitals; marks that serve
/// alike have one.
std::uint64_t form_hash(std::string_view word);

/// What is known of `word`, valid UTF-8 and not empty.
ContextWord context_word(std::string_view word, const Morphology& morphology);

/// What was said of the words before: 0 before the text.
struct TagHistory {
  std::uint64_t last = 0;  ///< Number of the tag of the word before, plus 1.
  std::uint64_t last_pos = 0;
  std::uint64_t before = 0;  ///< The same of the one before that.
  std::uint64_t before_pos = 0;

  void push(std::size_t number, const ModelTag& tag) {
    *this = {number + 1, tag.pos + 1U, last, last_pos};
  }
};

/// How the whole text is written: as usual, with capitals at most words, in capitals.
std::uint64_t text_style(std::span<const ContextWord> words);

/// The hashes of what is to be seen at a word whatever the words before it are.
inline constexpr std::size_t kPlainFeatures = 49;
using PlainFeatures = std::array<std::uint64_t, kPlainFeatures>;
/// Those of `words[at]`. `style` is text_style(words).
PlainFeatures plain_features(std::span<const ContextWord> words, std::size_t at,
                             std::uint64_t style);

/// The hashes of what is to be seen once the words before it have tags.
inline constexpr std::size_t kTagFeatures = 14;
using TagFeatures = std::array<std::uint64_t, kTagFeatures>;
TagFeatures tag_features(std::span<const ContextWord> words, std::size_t at, TagHistory history);

}  // namespace svereno
