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
  /// A finding of lower confidence loses one tier, gate → warn → advice (CHECKS.md, rule F11).
  /// The finding of a pair is at most as sure as the pairing. Probability; at one half, the
  /// fault is as likely a slip of the aligner.
  double least_confidence = .5;
};

/// Runs the checks of one side and of whole texts over `text` alone.
///
/// Findings are in the order of their first place, then of the check's id; the same
/// for any number of threads. A finding about ignored words is left out.
std::vector<ReportedFinding> lint(const SegmentedText& text, std::span<const PlannedCheck> plan,
                                  const RunOptions& options = {});

/// Runs all checks over a bitext: those of one side on the target's blocks.
///
/// A finding of one side with an alibi (Check::source_is_alibi) is dropped if the check
/// finds something in the source of the same bead; a check that is about one language
/// only finds nothing in the other. The finding of a pair gets its bead's confidence
/// multiplied in.
///
/// Ordered by place in the target; what has a place in the source only stands where
/// its translation would.
std::vector<ReportedFinding> check(const Bitext& bitext, std::span<const PlannedCheck> plan,
                                   const RunOptions& options = {});

/// Every check that is on by default, at its own tier: all but advice.
std::vector<PlannedCheck> default_plan();

}  // namespace svereno::qa
