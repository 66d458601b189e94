#pragma once

#include <chrono>
#include <string>

namespace svereno::cli {

/// One line on the terminal that says how far a long job is, and goes away with this object.
///
/// Nothing is shown in the first second, so that short jobs stay silent.
class ProgressLine {
 public:
  /// `label` is what is being done. If not `shown`, nothing ever appears.
  ProgressLine(std::string label, bool shown);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// `share` is what is done of the job, 0 to 1. Cheap enough to call often.
  void show(double share);

 private:
  using Clock = std::chrono::steady_clock;
  std::string label_;
  bool shown_;
  bool on_screen_ = false;
  Clock::time_point next_;
};

/// Whether standard error is a terminal.
bool has_terminal();

}  // namespace svereno::cli
