// The schema of what is written here: docs/schemas/svereno-findings-1.schema.json.
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "qa/report/json_text.h"
#include "qa/report/report.h"
#include "qa/report/rows.h"
#include "qa/report/shown.h"
#include "qa/report/words.h"

namespace svereno::qa {
namespace {

namespace json = boost::json;

std::string_view kind_name(BlockKind kind) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"paragraph", "heading", "listItem", "tableCell", "note"});
  return kNames[static_cast<std::size_t>(kind)];
}

struct AnchorJson {
  json::object operator()(const LineAnchor& anchor) const { return {{"line", anchor.line}}; }
  json::object operator()(const ParagraphAnchor& anchor) const {
    json::object result = {{"part", valid_utf8(anchor.part)}, {"paragraph", anchor.paragraph}};
    if (anchor.cell) {
      result["table"] = anchor.cell->table;
      result["row"] = anchor.cell->row;
      result["column"] = anchor.cell->column;
    }
    return result;
  }
  json::object operator()(const UnitAnchor& anchor) const {
    return {{"unit", valid_utf8(anchor.id)}, {"line", anchor.line}};
  }
};

json::object block_json(const Block& block) {
  json::object result = {{"kind", kind_name(block.kind)},
                         {"anchor", std::visit(AnchorJson{}, block.anchor)}};
  if (block.kind == BlockKind::note) result["label"] = valid_utf8(block.label);
  return result;
}

json::object place_json(const Places& places, std::size_t document, ByteSpan span) {
  const Position begin = places.lines().position(span.begin);
  const Position end = places.lines().position(span.end);
  json::object result = {
      {"document", document},
      {"text", places.document().text(span)},
      {"startByte", span.begin},
      {"endByte", span.end},
      {"startCodePoint", begin.code_point},
      {"endCodePoint", end.code_point},
      {"startUtf16", begin.utf16_unit},
      {"endUtf16", end.utf16_unit},
      {"line", begin.line},
      {"column", begin.column},
      {"endLine", end.line},
      {"endColumn", end.column},
      {"where", places.locator(span, kEnglish)},
      {"whereRu", places.locator(span, kRussian)},
  };
  if (const Block* block = places.block_at(span)) result["block"] = block_json(*block);
  if (const auto file = places.document().origin(span)) {
    result["file"] = {{"part", valid_utf8(places.document().parts()[file->part])},
                      {"startByte", file->bytes.begin},
                      {"endByte", file->bytes.end}};
  }
  return result;
}

json::array places_json(const Places& places, std::size_t document,
                        const std::vector<ByteSpan>& spans) {
  json::array result;
  for (const ByteSpan span : spans) result.push_back(place_json(places, document, span));
  return result;
}

json::object document_json(const Places& places, std::string_view side) {
  const Document& document = places.document();
  json::array remarks;
  for (const Document::Remark& remark : document.remarks()) {
    remarks.push_back(json::string(valid_utf8(fill(remark.pattern, remark.args))));
  }
  return {{"name", valid_utf8(document.name())},
          {"language", tag_of(document.language())},
          {"side", side},
          {"segments", places.text().segments.size()},
          {"bytes", document.text().size()},
          {"remarks", std::move(remarks)}};
}

json::object check_json(const Check& check, Tier tier) {
  return {{"id", check.id},
          {"tier", tier_name(tier)},
          {"severity", severity_name(check.severity)},
          {"mqm", check.mqm}};
}

// One unit's findings; its documents have the numbers `target` and, if there is a
// source, one less.
class UnitWriter {
 public:
  UnitWriter(const Rows& rows, std::size_t target) : rows_(rows), target_(target) {}

  json::object finding_json(const ReportUnit& unit, const ReportedFinding& reported,
                            const std::string& fingerprint) const {
    const Finding& finding = reported.finding;
    json::object result = {{"fingerprint", fingerprint}};
    for (auto& member : check_json(*reported.check, reported.tier)) {
      const bool is_id = member.key() == "id";
      result[is_id ? json::string_view("check") : member.key()] = std::move(member.value());
    }
    result["confidence"] = finding.confidence;
    result["message"] = valid_utf8(message(*reported.check, finding, kEnglish));
    result["messageRu"] = valid_utf8(message(*reported.check, finding, kRussian));
    const Places& target = rows_.target().places();
    result["target"] = places_json(target, target_, finding.target);
    if (rows_.source() != nullptr) {
      result["source"] = places_json(rows_.source()->places(), target_ - 1, finding.source);
    }
    json::array fixes;
    for (const Fix& fix : finding.fixes) {
      fixes.push_back(json::object{{"place", place_json(target, target_, fix.span)},
                                   {"replacement", fix.replacement}});
    }
    result["fixes"] = std::move(fixes);
    if (unit.bitext != nullptr && reported.bead) {
      result["bead"] = {{"number", *reported.bead},
                        {"confidence", unit.bitext->alignment[*reported.bead].confidence}};
    }
    return result;
  }

 private:
  const Rows& rows_;
  std::size_t target_;
};

}  // namespace

std::string write_json(const Report& report) {
  json::array documents, checks, findings;
  for (const PlannedCheck& planned : report.plan) {
    checks.push_back(check_json(*planned.check, planned.tier));
  }
  for (const ReportUnit& unit : report.units) {
    const Rows rows(unit);
    if (rows.source() != nullptr) {
      documents.push_back(document_json(rows.source()->places(), "source"));
    }
    const UnitWriter writer(rows, documents.size());
    documents.push_back(document_json(rows.target().places(), "target"));
    const std::vector<std::string> names = fingerprints(unit);
    for (std::size_t i = 0; i < unit.findings.size(); ++i) {
      findings.push_back(writer.finding_json(unit, unit.findings[i], names[i]));
    }
  }
  const TierCounts counts = count_tiers(report);
  return json_text(json::object{
      {"schema", "svereno-findings/1"},
      {"tool", {{"name", "svereno"}, {"version", report.tool_version}}},
      {"documents", std::move(documents)},
      {"checks", std::move(checks)},
      {"counts", {{"gate", counts.errors}, {"warn", counts.warnings}, {"advice", counts.notes}}},
      {"findings", std::move(findings)},
  });
}

}  // namespace svereno::qa
