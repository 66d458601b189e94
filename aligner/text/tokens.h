#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace svereno {

enum class TokenKind : std::uint8_t {
  word,         ///< Letters, with what joins them inside: "don't", "О'Генри", "U.S".
  number,       ///< Digits, with what joins them inside: "12", "12,5", "1.250".
  punctuation,  ///< One character that is neither: "—", "(", "%", "№".
  masked,       ///< A stretch that prose rules do not read: a URL, a note mark, code.
};

/// A piece of text that is looked at as a whole.
struct Token {
  std::string_view text;  ///< A view into the text that was split. Never empty.
  TokenKind kind = TokenKind::word;
  bool after_space = false;  ///< White space stands before it, or it is the first.

  friend bool operator==(const Token&, const Token&) = default;
};

/// The tokens of `text`, valid UTF-8 under 2 GiB, in order; white space is in none.
///
/// Word boundaries are those of UAX #29 (ICU, root locale): a hyphen is a token
/// of its own, an apostrophe inside a word is part of it. Gives no masked token.
std::vector<Token> tokenize(std::string_view text);

}  // namespace svereno
