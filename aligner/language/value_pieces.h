#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/language/value_words.h"
#include "aligner/text/atoms.h"
#include "aligner/text/numbers.h"
#include "aligner/text/span.h"

namespace svereno {

/// A number, a word or any other character: what values are read from.
struct Piece {
  enum class Kind : std::uint8_t { number, word, mark };
  Kind kind = Kind::mark;
  ByteSpan span;
  char32_t mark = 0;               ///< The character; of other kinds the first one.
  std::string_view folded = {};    ///< Of words: as fold_word() gives them.
  const Number* number = nullptr;  ///< Of words: the number that they hint at, if any.
};

/// A text cut into pieces, with what the words among them mean beside numbers.
class Pieces {
 public:
  Pieces(std::string_view text, Language language);
  Pieces(const Pieces&) = delete;
  Pieces& operator=(const Pieces&) = delete;

  std::size_t size() const { return pieces_.size(); }
  const Piece& operator[](std::size_t i) const { return pieces_[i]; }
  Language language() const { return language_; }

  /// All of these are false of a place behind the last piece.
  bool is(std::size_t i, Piece::Kind kind) const { return i < size() && pieces_[i].kind == kind; }
  bool is_number(std::size_t i) const { return is(i, Piece::Kind::number); }
  bool is_mark(std::size_t i, char32_t mark) const {
    return is(i, Piece::Kind::mark) && pieces_[i].mark == mark;
  }
  bool is_dash(std::size_t i) const;
  bool is_word(std::size_t i, std::string_view folded) const {
    return is(i, Piece::Kind::word) && pieces_[i].folded == folded;
  }
  /// Nothing stands between piece `i` and the one before it.
  bool touches(std::size_t i) const {
    return i > 0 && i < size() && pieces_[i - 1].span.end == pieces_[i].span.begin;
  }

  /// The place behind the stop that stands at `i` without a space; `i` if there is none.
  std::size_t behind_stop(std::size_t i) const {
    return is_mark(i, U'.') && touches(i) ? i + 1 : i;
  }

  std::string_view text(std::size_t i) const { return text(i, i + 1); }
  std::string_view text(std::size_t first, std::size_t past) const;

  /// The number at `i` if it is digits alone, at most `most` of them.
  std::optional<std::int32_t> digits(std::size_t i, std::size_t most) const;

  /// The longest phrase from piece `i` on that does `role`.
  struct Phrase {
    std::size_t past = 0;  ///< The piece behind it.
    std::string_view meaning;
  };
  std::optional<Phrase> phrase(std::size_t i, ValueRole role);
  /// The same, also in an adjective: "метровый", «процентного».
  std::optional<Phrase> adjective(std::size_t i, ValueRole role);
  /// What the noun does that the Russian adjective `folded` is made of, or that it is itself;
  /// empty if it does not do `role`.
  std::string_view noun_in(std::string_view folded, ValueRole role) const;

 private:
  struct Found {
    std::size_t past;
    ValueMeaning what;
  };
  void cut();
  const std::vector<Found>& found(std::size_t i);

  std::string_view text_;
  Language language_;
  const ValueWords& words_;
  std::vector<Atom> atoms_;
  FoldedWords folded_;
  std::vector<Number> numbers_;
  std::vector<Piece> pieces_;
  std::size_t found_at_;      // The piece that `found_` is of.
  std::vector<Found> found_;  // Longest first.
};

}  // namespace svereno
