#include "aligner/text/fold.h"

#include <gtest/gtest.h>

#include <cstring>

namespace svereno {
namespace {

struct Case {
  const char* original;
  const char* folded;  // A piece of the folded text ...
  const char* from;    // ... and the piece of the original it came from.
};

class FoldMapsBack : public testing::TestWithParam<Case> {};

TEST_P(FoldMapsBack, ToTheOriginal) {
  const auto& [original, piece, from] = GetParam();
  const Folded folded = fold(original);
  const auto at = folded.text.find(piece);
  ASSERT_NE(at, std::string::npos) << folded.text;
  const auto begin = static_cast<std::uint32_t>(at);
  const ByteSpan back =
      folded.to_original({begin, begin + static_cast<std::uint32_t>(std::strlen(piece))});
  EXPECT_EQ(std::string(original).substr(back.begin, back.size()), from);
}

INSTANTIATE_TEST_SUITE_P(
    Fold, FoldMapsBack,
    testing::Values(Case{"ЁЛКА", "ёлка", "ЁЛКА"}, Case{"a ﬁnal", "fi", "ﬁ"},
                    Case{"a ﬁnal", "f", "ﬁ"},               // half of what a ligature became
                    Case{"мои\u0306 дом", "й", "и\u0306"},  // two code points became one
                    Case{"дом №5", "no", "№"}, Case{"дом №5", "5", "5"}));

TEST(FoldWord, TakesYoAsYe) { EXPECT_EQ(fold_word("Ёлка"), "елка"); }

}  // namespace
}  // namespace svereno
