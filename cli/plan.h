#pragma once

#include <string>
#include <vector>

#include "aligner/text/result.h"
#include "cli/config.h"
#include "cli/levels.h"
#include "qa/run.h"

namespace svereno::cli {

/// What the command line says about the checks.
struct PlanFlags {
  std::vector<std::string> only;  ///< Ids, several in one with commas; so the next two.
  std::vector<std::string> ignore;
  std::vector<std::string> select;
  std::vector<std::string> tiers;  ///< "ID=TIER"
  std::string fail_on;
  std::string variant;
  std::string jobs;
};

/// What to look for, and what to make of it.
struct Plan {
  std::vector<qa::PlannedCheck> checks;  ///< By id. Not empty.
  qa::RunOptions options;
  FailOn fail_on;
};

/// The checks that are on by default, changed first by `config`, then by `flags`: --select,
/// then --tier, then --only, then --ignore.
///
/// Errors: bad_option, naming the option and what it can be; those of the user's tables of names.
Result<Plan> make_plan(const PlanFlags& flags, const Config& config);

}  // namespace svereno::cli
