#include "cli/progress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace svereno::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string shown_by(bool shown, std::chrono::milliseconds work) {
  testing::internal::CaptureStderr();
  {
    ProgressLine line("Working", shown);
    line.show(0.1);
    std::this_thread::sleep_for(work);
    line.show(0.42);
    line.show(0.43);
  }
  return testing::internal::GetCapturedStderr();
}

TEST(ProgressLine, IsSilentForAShortJob) {
  EXPECT_THAT(shown_by(true, std::chrono::milliseconds(0)), IsEmpty());
}

TEST(ProgressLine, ShowsALongJobNowAndThenAndGoesAway) {
  const std::string line = shown_by(true, std::chrono::milliseconds(1050));
  EXPECT_THAT(line, HasSubstr("Working  42 %"));
  EXPECT_THAT(line, testing::Not(HasSubstr("43")));
  EXPECT_TRUE(line.ends_with("\r\x1b[K"));
}

TEST(ProgressLine, IsSilentIfNotShown) {
  EXPECT_THAT(shown_by(false, std::chrono::milliseconds(1050)), IsEmpty());
}

}  // namespace
}  // namespace svereno::cli
