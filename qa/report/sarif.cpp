// SARIF 2.1.0. Source: OASIS standard of 27 March 2020; sections are named where it
// leaves a choice.
#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "qa/report/json_text.h"
#include "qa/report/report.h"
#include "qa/report/rows.h"
#include "qa/report/shown.h"
#include "qa/report/uri.h"
#include "qa/report/words.h"

namespace svereno::qa {
namespace {

namespace json = boost::json;

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

json::object text_json(std::string_view text) { return {{"text", text}}; }

// The first sentence of a manual: up to a full stop before white space.
std::string first_sentence(std::string_view manual) {
  std::string result;
  for (std::size_t at = 0; at < manual.size(); ++at) {
    const bool line_end = manual[at] == '\n';
    const bool blank = line_end && manual.substr(at + 1).starts_with('\n');
    if (blank || at + 1 == manual.size()) {
      if (!line_end) result += manual[at];
      break;
    }
    result += line_end ? ' ' : manual[at];
    if (manual[at] == '.' && (manual[at + 1] == ' ' || manual[at + 1] == '\n')) break;
  }
  return result;
}

json::object rule_json(const Check& check, Tier tier) {
  return {
      {"id", check.id},
      {"shortDescription", text_json(first_sentence(check.manual_en))},
      {"fullDescription", text_json(check.manual_en)},
      {"help", {{"text", check.manual_en}, {"markdown", check.manual_en}}},
      {"defaultConfiguration", {{"level", level_name(tier, kEnglish)}}},
      {"properties",
       {{"tags", json::array{"translation", check.mqm, severity_name(check.severity)}}}},
  };
}

// The rules of a run: what was looked for, and whatever else was found.
class Rules {
 public:
  explicit Rules(const Report& report) {
    for (const PlannedCheck& planned : report.plan) add(*planned.check, planned.tier);
    for (const ReportUnit& unit : report.units) {
      for (const ReportedFinding& reported : unit.findings) add(*reported.check, reported.tier);
    }
  }

  std::size_t index(const Check& check) const { return indices_.at(check.id); }
  json::array take() && { return std::move(rules_); }

 private:
  void add(const Check& check, Tier tier) {
    if (indices_.try_emplace(check.id, rules_.size()).second) {
      rules_.push_back(rule_json(check, tier));
    }
  }

  std::unordered_map<std::string_view, std::size_t> indices_;
  json::array rules_;
};

// The documents of a run, each once: the standard wants the list without repeats. The
// two columns of a table are one file and two documents.
class Artifacts {
 public:
  std::size_t add(const Places& places) {
    const Document& document = places.document();
    const std::string uri = uri_of_path(document.name());
    const std::string language = tag_of(document.language());
    const auto [entry, is_new] = indices_.try_emplace({uri, language}, entries_.size());
    if (is_new) {
      entries_.push_back(json::object{{"location", {{"uri", uri}}},
                                      {"roles", json::array{"analysisTarget"}},
                                      {"properties", {{"language", language}}}});
      for (const Document::Remark& remark : document.remarks()) notify(uri, entry->second, remark);
    }
    return entry->second;
  }

  json::array take_entries() && { return std::move(entries_); }
  json::array take_notifications() && { return std::move(notifications_); }

 private:
  void notify(const std::string& uri, std::size_t index, const Document::Remark& remark) {
    json::object location = {
        {"physicalLocation", {{"artifactLocation", {{"uri", uri}, {"index", index}}}}}};
    notifications_.push_back(
        json::object{{"level", "warning"},
                     {"message", text_json(valid_utf8(fill(remark.pattern, remark.args)))},
                     {"locations", json::array{std::move(location)}}});
  }

  std::map<std::pair<std::string, std::string>, std::size_t> indices_;
  json::array entries_;
  json::array notifications_;
};

// Section 3.30: characters are code points of the extracted text, as columnKind says.
json::object region_json(const Places& places, ByteSpan span) {
  const Position begin = places.lines().position(span.begin);
  const Position end = places.lines().position(span.end);
  return {{"startLine", begin.line},
          {"startColumn", begin.column},
          {"endLine", end.line},
          {"endColumn", end.column},
          {"charOffset", begin.code_point},
          {"charLength", end.code_point - begin.code_point}};
}

// "word/document.xml/paragraph/12", "unit/intro.3"; empty where lines say it all.
struct LogicalName {
  std::string operator()(const LineAnchor&) const { return {}; }
  std::string operator()(const ParagraphAnchor& anchor) const {
    return valid_utf8(anchor.part) + "/paragraph/" + std::to_string(anchor.paragraph);
  }
  std::string operator()(const UnitAnchor& anchor) const {
    return "unit/" + (anchor.id.empty() ? std::to_string(anchor.line) : valid_utf8(anchor.id));
  }
};

class UnitWriter {
 public:
  UnitWriter(const Rows& rows, const Rules& rules, Artifacts& artifacts)
      : rows_(rows),
        rules_(rules),
        source_artifact_(rows.source() != nullptr ? artifacts.add(rows.source()->places()) : 0),
        target_artifact_(artifacts.add(rows.target().places())) {}

  json::object result_json(const ReportedFinding& reported, std::string_view fingerprint) const {
    const Finding& finding = reported.finding;
    json::object message_json = text_json(valid_utf8(message(*reported.check, finding, kEnglish)));
    json::object result = {
        {"ruleId", reported.check->id},
        {"ruleIndex", rules_.index(*reported.check)},
        {"level", level_name(reported.tier, kEnglish)},
        {"message", std::move(message_json)},
        {"locations", json::array{main_location(finding)}},
        {"partialFingerprints", {{"svereno/v1", fingerprint}}},
    };
    json::array related = related_locations(finding);
    if (!related.empty()) result["relatedLocations"] = std::move(related);
    json::array fixes = fixes_json(finding);
    if (!fixes.empty()) result["fixes"] = std::move(fixes);
    result["properties"] = {{"confidence", finding.confidence},
                            {"messageRu", valid_utf8(message(*reported.check, finding, kRussian))}};
    return result;
  }

 private:
  json::object artifact_json(const Places& places) const {
    const bool is_target = &places == &rows_.target().places();
    return {{"uri", uri_of_path(places.document().name())},
            {"index", is_target ? target_artifact_ : source_artifact_}};
  }

  json::object location_json(const Places& places, ByteSpan span) const {
    json::object region = region_json(places, span);
    region["snippet"] = text_json(places.document().text(span));
    json::object result = {
        {"physicalLocation",
         {{"artifactLocation", artifact_json(places)}, {"region", std::move(region)}}}};
    const Block* block = places.block_at(span);
    if (block == nullptr) return result;
    const std::string name = std::visit(LogicalName{}, block->anchor);
    if (name.empty()) return result;
    result["logicalLocations"] = json::array{
        json::object{{"name", places.locator(span, kEnglish)}, {"fullyQualifiedName", name}}};
    return result;
  }

  json::object main_location(const Finding& finding) const {
    if (const auto main = main_place(rows_, finding)) {
      return location_json(*main->places, main->span);
    }
    return {{"physicalLocation", {{"artifactLocation", artifact_json(rows_.target().places())}}}};
  }

  // Section 3.27.12 keeps `locations` for what must be changed in every place at once;
  // the further places of a finding, and those in the source, are related ones.
  json::array related_locations(const Finding& finding) const {
    json::array result;
    const auto add = [&](const Places& places, ByteSpan span, std::string_view what) {
      json::object location = location_json(places, span);
      location["id"] = result.size() + 1;
      location["message"] = text_json(what);
      result.push_back(std::move(location));
    };
    for (std::size_t i = 1; i < finding.target.size(); ++i) {
      add(rows_.target().places(), finding.target[i], "Also here.");
    }
    if (rows_.source() == nullptr) return result;
    const std::size_t from = finding.target.empty() ? 1 : 0;
    for (std::size_t i = from; i < finding.source.size(); ++i) {
      add(rows_.source()->places(), finding.source[i], "In the source.");
    }
    return result;
  }

  // Only where the regions are regions of the file.
  json::array fixes_json(const Finding& finding) const {
    const Places& places = rows_.target().places();
    json::array result;
    if (!places.mirrors_file()) return result;
    for (const Fix& fix : finding.fixes) {
      json::object replacement = {{"deletedRegion", region_json(places, fix.span)},
                                  {"insertedContent", text_json(fix.replacement)}};
      result.push_back(json::object{
          {"artifactChanges",
           json::array{json::object{{"artifactLocation", artifact_json(places)},
                                    {"replacements", json::array{std::move(replacement)}}}}}});
    }
    return result;
  }

  const Rows& rows_;
  const Rules& rules_;
  std::size_t source_artifact_;
  std::size_t target_artifact_;
};

}  // namespace

std::string write_sarif(const Report& report) {
  Rules rules(report);
  Artifacts artifacts;
  json::array results;
  for (const ReportUnit& unit : report.units) {
    const Rows rows(unit);
    const UnitWriter writer(rows, rules, artifacts);
    const std::vector<std::string> names = fingerprints(unit);
    for (std::size_t i = 0; i < unit.findings.size(); ++i) {
      results.push_back(writer.result_json(unit.findings[i], names[i]));
    }
  }
  json::object driver = {
      {"name", "svereno"}, {"version", report.tool_version}, {"rules", std::move(rules).take()}};
  json::object invocation = {
      {"executionSuccessful", true},
      {"toolExecutionNotifications", std::move(artifacts).take_notifications()}};
  json::object run = {{"tool", {{"driver", std::move(driver)}}},
                      {"language", "en"},
                      {"columnKind", "unicodeCodePoints"},
                      {"invocations", json::array{std::move(invocation)}},
                      {"artifacts", std::move(artifacts).take_entries()},
                      {"results", std::move(results)}};
  return json_text(json::object{
      {"$schema", kSchema}, {"version", "2.1.0"}, {"runs", json::array{std::move(run)}}});
}

}  // namespace svereno::qa
