#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace svereno {

/// Offset of the first byte of `text` that is not well-formed UTF-8, if any.
std::optional<std::size_t> first_bad_byte(std::string_view text);

/// Number of code points in `text`, which must be valid UTF-8.
std::uint32_t count_code_points(std::string_view text);

/// Number of UTF-16 units that `text`, valid UTF-8, takes.
std::uint32_t count_utf16_units(std::string_view text);

/// Number of terminal columns that `text`, valid UTF-8, takes: 0 for combining
/// marks and invisible characters, 2 for wide East Asian ones, 1 for others.
std::uint32_t count_columns(std::string_view text);

/// The code point at the start of `text`, which must be valid UTF-8 and not empty.
char32_t first_code_point(std::string_view text);

/// The code point at the end of `text`, which must be valid UTF-8 and not empty.
char32_t last_code_point(std::string_view text);

/// Appends `code_point`, a Unicode scalar value, to `text`.
void append_code_point(std::string& text, char32_t code_point);

/// Walks the code points of a text that is valid UTF-8:
/// `for (const CodePoint c : code_points(text)) …`
struct CodePoint {
  char32_t value = 0;
  std::uint32_t offset = 0;  ///< Of its first byte in the text walked.
  std::uint32_t size = 0;    ///< In bytes, 1 to 4.
};

class CodePoints {
 public:
  class iterator {
   public:
    iterator(std::string_view text, std::uint32_t offset) : text_(text) { load(offset); }
    const CodePoint& operator*() const { return here_; }
    iterator& operator++() {
      load(here_.offset + here_.size);
      return *this;
    }
    friend bool operator==(const iterator& a, const iterator& b) {
      return a.here_.offset == b.here_.offset;
    }

   private:
    // Most text is ASCII and Cyrillic: code points of one byte and of two.
    void load(std::uint32_t offset) {
      constexpr unsigned kFirstOfTwo = 0xC0, kFirstOfThree = 0xE0, kLow = 0x3F, kShift = 6;
      const unsigned lead =
          offset < text_.size() ? static_cast<unsigned char>(text_[offset]) : 0xFF;
      if (lead < 0x80) {
        here_ = {lead, offset, 1};
      } else if (lead < kFirstOfThree) {
        const unsigned trail = static_cast<unsigned char>(text_[offset + 1]);
        here_ = {((lead - kFirstOfTwo) << kShift) | (trail & kLow), offset, 2};
      } else {
        load_longer(offset);
      }
    }
    void load_longer(std::uint32_t offset);
    std::string_view text_;
    CodePoint here_;
  };

  explicit CodePoints(std::string_view text) : text_(text) {}
  iterator begin() const { return {text_, 0}; }
  iterator end() const { return {text_, static_cast<std::uint32_t>(text_.size())}; }

 private:
  std::string_view text_;
};

inline CodePoints code_points(std::string_view text) { return CodePoints(text); }

}  // namespace svereno
