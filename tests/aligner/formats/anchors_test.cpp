#include "aligner/formats/anchors.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>

namespace svereno {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(ReadAnchors, SortsBeadsAndSegmentsThatStandAlone) {
  const auto anchors =
      read_anchors("# mine\n4,5\t6\t0.9\n1\t0,1\n\t4,3\n2\t\n4,5\t6\n", "links.tsv", 6, 7);
  ASSERT_TRUE(anchors) << anchors.error().message();
  ASSERT_EQ(anchors->beads.size(), 2U);
  EXPECT_EQ(anchors->beads[0].source, (SegmentRange{1, 2}));
  EXPECT_EQ(anchors->beads[0].target, (SegmentRange{0, 2}));
  EXPECT_EQ(anchors->beads[1].source, (SegmentRange{4, 6}));
  EXPECT_THAT(anchors->source_alone, ElementsAre(2));
  EXPECT_THAT(anchors->target_alone, ElementsAre(3, 4));
}

TEST(ReadAnchors, TakesAnEmptyFile) {
  const auto anchors = read_anchors("", "links.tsv", 0, 0);
  ASSERT_TRUE(anchors);
  EXPECT_TRUE(anchors->empty());
}

// What is wrong, and what the message must say of it.
struct Case {
  std::string_view text;
  std::string_view message;
};

TEST(ReadAnchors, NamesTheLineAndWhatIsWrongWithIt) {
  for (const Case& wrong : {
           Case{"0\t0\nx\t1\n", "links.tsv: line 2 is not a bead"},
           Case{"0\t0\n5\t1\n", "line 2 names segment 5 of the first text, which has 5"},
           Case{"\t1,9\n", "line 1 names segment 9 of the second text, which has 4"},
           Case{"1\t1\n0,2\t0\n", "line 2 joins segments that do not follow each other"},
           Case{"2\t1\n1\t2\n", "line 2 contradicts line 1"},
           Case{"1,2\t1\n2\t2\n", "line 2 contradicts line 1"},
           Case{"1\t1\n2\t1\n", "line 2 contradicts line 1"},
           Case{"1,2\t1\n\n2\t\n", "line 3 contradicts line 1"},
           Case{"\t2\n4\t2,3\n", "line 2 contradicts line 1"},
       }) {
    const auto anchors = read_anchors(wrong.text, "links.tsv", 5, 4);
    ASSERT_FALSE(anchors) << wrong.text;
    EXPECT_EQ(anchors.error().code, Error::Code::bad_format);
    EXPECT_THAT(anchors.error().message(), HasSubstr(std::string(wrong.message)));
  }
}

}  // namespace
}  // namespace svereno
