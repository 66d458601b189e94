#include "cli/spelling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace svereno::cli {
namespace {

TEST(Nearest, IsWhatWasMeantOrNothing) {
  constexpr auto kKnown = std::to_array<std::string_view>(
      {"gate", "warn", "advice", "repeated-word", "repeated-phrase", "a-an"});
  const auto suggestion = [&](std::string_view wrong) {
    return nearest(wrong, kKnown).value_or("");
  };
  EXPECT_EQ(suggestion("wran"), "warn");
  EXPECT_EQ(suggestion("WARN"), "warn");
  EXPECT_EQ(suggestion("gaet"), "gate");
  EXPECT_EQ(suggestion("advise"), "advice");
  EXPECT_EQ(suggestion("repeted-word"), "repeated-word");
  EXPECT_EQ(suggestion("repeated-phrases"), "repeated-phrase");
  EXPECT_EQ(suggestion("an-a"), "");
  EXPECT_EQ(suggestion("xyz"), "");
  EXPECT_EQ(suggestion(""), "");
  EXPECT_EQ(suggestion(std::string(100'000, 'a')), "");
}

TEST(SplitList, DropsSpacesAndEmptyParts) {
  EXPECT_THAT(split_list(" a, b c ,,d"), testing::ElementsAre("a", "b c", "d"));
  EXPECT_THAT(split_list(" , "), testing::IsEmpty());
}

TEST(EndsWith, TakesNoNoticeOfAsciiCase) {
  EXPECT_TRUE(ends_with("ТЕКСТ.TSV", ".tsv"));
  EXPECT_FALSE(ends_with(".ts", ".tsv"));
}

}  // namespace
}  // namespace svereno::cli
