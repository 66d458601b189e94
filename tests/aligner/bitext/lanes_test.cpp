#include "aligner/bitext/lanes.h"

#include <gmock/gmock.h>

#include <string>

namespace svereno {
namespace {

std::vector<std::string> addresses(std::string_view text) {
  std::vector<std::string> result;
  for (const LaneSpan& lane : find_addresses(text)) {
    result.emplace_back(text.substr(lane.span.begin, lane.span.size()));
  }
  return result;
}

TEST(FindAddresses, LeavesTheSentenceItsOwnMarks) {
  EXPECT_THAT(addresses("See (https://example.org/a_(b)), www.site.ru/x, and a.b@mail.org."),
              testing::ElementsAre("https://example.org/a_(b)", "www.site.ru/x", "a.b@mail.org"));
}

TEST(FindAddresses, TakesNoWordForOne) {
  EXPECT_THAT(addresses("a:b w@w ://x www. e.g. http:// awww.x"), testing::IsEmpty());
}

}  // namespace
}  // namespace svereno
