#include <fmt/format.h>

#include <iterator>

#include "qa/report/report.h"
#include "qa/report/rows.h"
#include "qa/report/shown.h"
#include "qa/report/words.h"

namespace svereno::qa {

std::string write_concise(const Report& report) {
  std::string out;
  for (const ReportUnit& unit : report.units) {
    const Rows rows(unit);
    for (const ReportedFinding& reported : unit.findings) {
      const auto main = main_place(rows, reported.finding);
      const Places& places = main ? *main->places : rows.target().places();
      const Position at = places.lines().position(main ? main->span.begin : 0);
      fmt::format_to(std::back_inserter(out), "{}:{}:{}: {} {} {}\n",
                     visible(places.document().name()), at.line, at.column,
                     level_name(reported.tier, kEnglish), reported.check->id,
                     visible(message(*reported.check, reported.finding, kEnglish)));
    }
  }
  return out;
}

}  // namespace svereno::qa
