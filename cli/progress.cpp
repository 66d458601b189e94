#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace svereno::cli {
namespace {

constexpr std::chrono::milliseconds kPatience{1000};
constexpr std::chrono::milliseconds kBetween{100};
constexpr double kPercent = 100;

}  // namespace

ProgressLine::ProgressLine(std::string label, bool shown)
    : label_(std::move(label)), shown_(shown), next_(Clock::now() + kPatience) {}

ProgressLine::~ProgressLine() {
  if (on_screen_) std::fputs("\r\x1b[K", stderr);
}

void ProgressLine::show(double share) {
  if (!shown_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kBetween;
  on_screen_ = true;
  const std::string line = fmt::format("\r{} {:3.0f} %\x1b[K", label_, share * kPercent);
  std::fwrite(line.data(), 1, line.size(), stderr);
}

bool has_terminal() { return ::isatty(STDERR_FILENO) == 1; }

}  // namespace svereno::cli
