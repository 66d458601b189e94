#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace svereno {

/// A word as the models read it: one small number a letter, without capitals.
///
/// ё is е, a typographic apostrophe or hyphen is the plain one; accents put over
/// letters, soft hyphens and a stop at the end are left out. 1 to 32 are а to я, 33 to 58
/// a to z; then the hyphen, the apostrophe, the stop, any digit, and all else.
class Letters {
 public:
  static constexpr std::size_t kMost = 62;  ///< Longer words are read to here.
  static constexpr std::uint8_t kEnd = 0;   ///< Stands for the end of a word in an automaton.
  static constexpr std::uint8_t kCyrillic = 1;
  static constexpr std::uint8_t kLatin = 33;
  static constexpr std::uint8_t kHyphen = 59;
  static constexpr std::uint8_t kApostrophe = 60;
  static constexpr std::uint8_t kStop = 61;
  static constexpr std::uint8_t kDigit = 62;
  static constexpr std::uint8_t kOther = 63;

  Letters() = default;
  /// Of `word`, valid UTF-8.
  explicit Letters(std::string_view word);

  std::span<const std::uint8_t> codes() const { return {codes_.data(), size_}; }
  /// Whether decode() gives the word back: all of it is letters, hyphens, apostrophes, stops.
  bool exact() const { return exact_; }

  void push(std::uint8_t code);

 private:
  std::array<std::uint8_t, kMost> codes_;
  std::uint8_t size_ = 0;
  bool exact_ = true;
};

/// Appends the letter of `code` to `text`; `code` stands for one.
void append_letter(std::string& text, std::uint8_t code);
/// The word of `codes`, which all stand for one letter.
std::string decode(std::span<const std::uint8_t> codes);

}  // namespace svereno
