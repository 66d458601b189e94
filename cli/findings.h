#pragma once

#include <string>

#include "cli/exit.h"
#include "cli/plan.h"
#include "cli/ui.h"
#include "qa/report/report.h"

namespace svereno::cli {

/// A report of a run of `plan`, with no units yet.
qa::Report empty_report(const Plan& plan);

/// How many findings there are of each tier, as a line for the user.
std::string summary(const qa::Report& report, const Ui& ui);

/// Exit::findings if a finding of `report` is of a tier that `fail_on` names, or above.
Exit verdict(const qa::Report& report, FailOn fail_on);

}  // namespace svereno::cli
