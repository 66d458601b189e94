#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/language/features.h"
#include "aligner/text/language.h"
#include "aligner/text/tokens.h"

namespace svereno {

/// A word that is written as the end of another: "n't" of "don't", "'s" of "John's".
struct Clitic {
  std::uint32_t size = 0;  ///< In bytes at the end of the token.
  Upos pos = Upos::part;
  std::string lemma;  ///< "not", "'s", "be", "have", "will", "would".

  friend bool operator==(const Clitic&, const Clitic&) = default;
};

/// What a word is where it stands.
struct Tag {
  Upos pos = Upos::x;
  std::string lemma;     ///< In lower case, ё as е: as fold_word() gives it.
  Features features;     ///< What is known: what all readings that fit have in common.
  bool guessed = false;  ///< The word is in no dictionary.
  /// How many tokens the word is made of: three for «кто-то». 0 for the tokens that
  /// belong to the word before, which repeat its tag.
  std::uint32_t tokens = 1;
  std::optional<Clitic> clitic;  ///< English: the tag is of what stands before it.

  friend bool operator==(const Tag&, const Tag&) = default;
};

/// The tags of `tokens`, as tokenize() gives them for one sentence or more, one each.
///
/// English and Russian; in other languages every word is `x`. In Russian what a hyphen
/// without white space joins is one word. The same on every machine. Takes linear time;
/// some 3 µs a token. Source: docs/adr/0011.
std::vector<Tag> tag(std::span<const Token> tokens, Language language);

/// The tags of words as treebanks part them: "do", "n't"; «кто-то». Each is valid UTF-8
/// and not empty. Gives no clitics.
std::vector<Tag> tag_words(std::span<const std::string_view> words, Language language);

}  // namespace svereno
