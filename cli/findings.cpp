#include "cli/findings.h"

#include <algorithm>

#include "cli/version.h"

namespace svereno::cli {
namespace {

std::size_t count(const qa::Report& report, qa::Tier tier) {
  std::size_t result = 0;
  for (const qa::ReportUnit& unit : report.units) {
    result += static_cast<std::size_t>(
        std::ranges::count(unit.findings, tier, &qa::ReportedFinding::tier));
  }
  return result;
}

}  // namespace

qa::Report empty_report(const Plan& plan) {
  return {.tool_version = std::string(kVersion), .plan = plan.checks};
}

std::string summary(const qa::Report& report, const Ui& ui) {
  const std::size_t gate = count(report, qa::Tier::gate);
  const std::size_t warn = count(report, qa::Tier::warn);
  const std::size_t advice = count(report, qa::Tier::advice);
  const std::size_t all = gate + warn + advice;
  if (all == 0) return ui.tr("Nothing found.");
  return fill(ui.tr("{count} finding (gate {gate}, warn {warn}, advice {advice}).",
                    "{count} findings (gate {gate}, warn {warn}, advice {advice}).", all),
              {{"count", std::to_string(all)},
               {"gate", std::to_string(gate)},
               {"warn", std::to_string(warn)},
               {"advice", std::to_string(advice)}});
}

Exit verdict(const qa::Report& report, FailOn fail_on) {
  for (const qa::ReportUnit& unit : report.units) {
    for (const qa::ReportedFinding& finding : unit.findings) {
      if (fail_on.fails(finding.tier)) return Exit::findings;
    }
  }
  return Exit::clean;
}

}  // namespace svereno::cli
