#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace svereno::qa {

/// A place in a text as people and editors count it.
struct Position {
  std::uint32_t line = 1;          ///< 1-based; lines end with LF or CR LF, as SARIF has it.
  std::uint32_t column = 1;        ///< 1-based, in code points.
  std::uint32_t utf16_column = 1;  ///< 1-based, in UTF-16 units.
  std::uint32_t code_point = 0;    ///< 0-based, from the start of the text.
  std::uint32_t utf16_unit = 0;    ///< 0-based, from the start of the text.
};

/// Turns byte offsets into positions. Memory: about one part in a hundred of the text.
class LineIndex {
 public:
  /// `text` is valid UTF-8 and outlives the index. Cost: linear.
  explicit LineIndex(std::string_view text);

  /// The position of `offset`, at most the size of the text, on a code point
  /// boundary. Cost: logarithmic in the number of lines, whatever their length.
  Position position(std::uint32_t offset) const;

 private:
  // Characters before a place.
  struct Counts {
    std::uint32_t code_points = 0;
    std::uint32_t utf16_units = 0;
  };
  Counts counts(std::uint32_t offset) const;

  std::string_view text_;
  std::vector<std::uint32_t> line_starts_;
  std::vector<Counts> milestones_;  // Before every kStride-th byte.
};

}  // namespace svereno::qa
