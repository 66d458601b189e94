#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "aligner/bitext/bitext.h"
#include "qa/check.h"

namespace svereno::qa {

/// A check and the tier that the user gives it; a check that is off is not in the plan.
struct PlannedCheck {
  const Check* check = nullptr;
  Tier tier = Tier::warn;
};

/// A finding with what is needed to report it.
struct ReportedFinding {
  const Check* check = nullptr;
  Tier tier = Tier::warn;
  Finding finding;
  /// In check runs over two texts: the bead that holds the first place; for showing both sides.
  std::optional<std::uint32_t> bead = {};
};

struct RunOptions {
  Settings settings = {};
  unsigned threads = 0;  ///< 0: as many as the machine has cores.
};

/// Runs the checks of one side and of whole texts over `text` alone.
///
/// Findings are in the order of their first place, then of the check's id; the same
/// for any number of threads. A finding about ignored words is left out.
std::vector<ReportedFinding> lint(const SegmentedText& text, std::span<const PlannedCheck> plan,
                                  const RunOptions& options = {});

/// Runs all checks over a bitext: those of one side on the target's blocks.
///
/// Ordered by place in the target; what has a place in the source only stands where
/// its translation would.
std::vector<ReportedFinding> check(const Bitext& bitext, std::span<const PlannedCheck> plan,
                                   const RunOptions& options = {});

/// Every check that is on by default, at its own tier: all but advice.
std::vector<PlannedCheck> default_plan();

}  // namespace svereno::qa
