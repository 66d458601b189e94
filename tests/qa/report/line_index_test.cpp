#include "qa/report/line_index.h"

#include <gmock/gmock.h>

#include <string>
#include <tuple>

#include "aligner/text/utf8.h"

namespace svereno::qa {
namespace {

struct Expected {
  std::uint32_t offset, line, column, utf16_column, code_point, utf16_unit;
};

TEST(LineIndex, CountsBytesCodePointsAndUtf16Units) {
  // NFD й (two code points), an emoji (two UTF-16 units), a no-break space, CR LF,
  // a combining acute, a lone CR, which ends no line.
  const std::string text = "и\u0306 😀!\r\n\u00A0уда\u0301р\rx\n";
  const LineIndex index(text);
  for (const Expected& e :
       {Expected{0, 1, 1, 1, 0, 0}, Expected{4, 1, 3, 3, 2, 2}, Expected{5, 1, 4, 4, 3, 3},
        Expected{9, 1, 5, 6, 4, 5}, Expected{10, 1, 6, 7, 5, 6}, Expected{12, 2, 1, 1, 7, 8},
        Expected{20, 2, 5, 5, 11, 12}, Expected{22, 2, 6, 6, 12, 13}, Expected{25, 2, 8, 8, 14, 15},
        Expected{27, 3, 1, 1, 16, 17}}) {
    const Position at = index.position(e.offset);
    EXPECT_EQ(std::tuple(at.line, at.column, at.utf16_column, at.code_point, at.utf16_unit),
              std::tuple(e.line, e.column, e.utf16_column, e.code_point, e.utf16_unit))
        << e.offset;
  }
}

TEST(LineIndex, AgreesWithCountingOnLongLines) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += i % 700 == 699 ? "\n" : i % 3 == 0 ? "ж" : "😀";
  const LineIndex index(text);
  std::uint32_t line = 1;
  std::uint32_t start = 0;
  for (const CodePoint c : code_points(text)) {
    const std::string_view before = std::string_view(text).substr(start, c.offset - start);
    const Position at = index.position(c.offset);
    ASSERT_EQ(at.line, line);
    ASSERT_EQ(at.column, count_code_points(before) + 1);
    ASSERT_EQ(at.utf16_column, count_utf16_units(before) + 1);
    if (c.value != U'\n') continue;
    ++line;
    start = c.offset + 1;
  }
}

TEST(LineIndex, KnowsAnEmptyText) {
  EXPECT_EQ(LineIndex("").position(0).line, 1U);
  EXPECT_EQ(LineIndex("").position(0).column, 1U);
}

}  // namespace
}  // namespace svereno::qa
