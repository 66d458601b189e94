// One file that works alone: the style and the program are page.css and page.js, the
// report is JSON that the program reads. The page's own Content-Security-Policy lets
// nothing else run and nothing be fetched.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "qa/report/fixes.h"
#include "qa/report/html_page.h"
#include "qa/report/report.h"
#include "qa/report/rows.h"
#include "qa/report/shown.h"
#include "qa/report/words.h"

namespace svereno::qa {
namespace {

namespace json = boost::json;

// Rows that a place is marked in at most: a place that goes on for pages is clear by then.
constexpr std::uint32_t kRowsOfPlace = 16;

// What is safe inside an element or a quoted attribute.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

// JSON as the content of a script element, which nothing in it can end.
std::string island(const json::value& value) {
  std::string result;
  for (const char c : json::serialize(value)) {
    if (c == '<') {
      result += "\\u003c";
    } else {
      result += c;
    }
  }
  return result;
}

json::array both(std::string english, std::string russian) {
  return {json::string(english), json::string(russian)};
}

// The checks of a report, each once, and their numbers.
class CheckList {
 public:
  explicit CheckList(const Report& report) {
    for (const PlannedCheck& planned : report.plan) add(*planned.check, planned.tier);
    for (const ReportUnit& unit : report.units) {
      for (const ReportedFinding& reported : unit.findings) add(*reported.check, reported.tier);
    }
  }
  std::size_t index(const Check& check) const { return indices_.at(check.id); }
  json::array take() && { return std::move(checks_); }

 private:
  void add(const Check& check, Tier tier) {
    if (!indices_.try_emplace(check.id, checks_.size()).second) return;
    checks_.push_back(json::object{{"id", check.id},
                                   {"tier", tier_name(tier)},
                                   {"severity", severity_name(check.severity)},
                                   {"mqm", check.mqm},
                                   {"manual", json::array{check.manual_en, check.manual_ru}}});
  }

  std::unordered_map<std::string_view, std::size_t> indices_;
  json::array checks_;
};

// Where in a row's text a finding has a place.
struct RowMark {
  ByteSpan span;
  std::size_t finding = 0;
};

// The marks of one text by row, and the findings that have some.
using MarksByRow = std::map<std::uint32_t, std::vector<RowMark>>;

MarksByRow marks_by_row(const ReportUnit& unit, const RowSide& side, SegmentRange Bead::*in_bead,
                        std::vector<ByteSpan> Finding::*places) {
  MarksByRow result;
  for (std::size_t number = 0; number < unit.findings.size(); ++number) {
    const ReportedFinding& reported = unit.findings[number];
    const bool missing = unit.bitext != nullptr && reported.bead &&
                         (unit.bitext->alignment[*reported.bead].*in_bead).empty();
    for (const ByteSpan place : reported.finding.*places) {
      RowRange rows = side.rows_at(place);
      // Where a text is missing, its place is in the empty cell, not behind the neighbour.
      if (missing && place.empty()) rows = {*reported.bead, *reported.bead + 1};
      rows.end = std::min(rows.end, rows.begin + kRowsOfPlace);
      for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
        result[row].push_back({place, number});
      }
    }
  }
  return result;
}

// Writes one unit: its rows and findings. Findings are numbered over the whole report.
class UnitWriter {
 public:
  UnitWriter(const ReportUnit& unit, const CheckList& checks, std::size_t first_finding)
      : unit_(unit),
        checks_(checks),
        rows_(unit),
        first_finding_(first_finding),
        target_marks_(marks_by_row(unit, rows_.target(), &Bead::target, &Finding::target)) {
    if (rows_.source() == nullptr) return;
    source_marks_ = marks_by_row(unit, *rows_.source(), &Bead::source, &Finding::source);
  }

  json::object unit_json() const {
    json::object result = {{"target", document_json(rows_.target().places())}};
    if (rows_.source() != nullptr) result["source"] = document_json(rows_.source()->places());
    json::array rows;
    for (std::uint32_t row = 0; row < rows_.size(); ++row) rows.push_back(row_json(row));
    result["rows"] = std::move(rows);
    return result;
  }

  void add_findings(json::array& findings, std::size_t unit_number) const {
    const std::vector<std::string> names = fingerprints(unit_);
    for (std::size_t number = 0; number < unit_.findings.size(); ++number) {
      json::object finding = finding_json(unit_.findings[number]);
      finding["fp"] = names[number];
      finding["unit"] = unit_number;
      findings.push_back(std::move(finding));
    }
  }

 private:
  static json::object document_json(const Places& places) {
    json::array remarks;
    for (const Document::Remark& remark : places.document().remarks()) {
      remarks.push_back(json::string(visible(fill(remark.pattern, remark.args))));
    }
    return {{"name", visible(places.document().name())},
            {"lang", tag_of(places.document().language())},
            {"remarks", std::move(remarks)}};
  }

  json::object finding_json(const ReportedFinding& reported) const {
    const Finding& finding = reported.finding;
    json::object result = {
        {"check", checks_.index(*reported.check)},
        {"tier", tier_name(reported.tier)},
        {"say", both(visible(message(*reported.check, finding, kEnglish)),
                     visible(message(*reported.check, finding, kRussian)))},
        {"confidence", finding.confidence},
    };
    if (const auto row = rows_.main_row(reported)) result["row"] = *row;
    if (const auto main = main_place(rows_, finding)) {
      result["where"] = both(main->places->locator(main->span, kEnglish),
                             main->places->locator(main->span, kRussian));
    }
    json::array fixes;
    const Document& target = rows_.target().document();
    for (const Fix& fix : finding.fixes) {
      fixes.push_back(both(fix_words(target, fix, kEnglish), fix_words(target, fix, kRussian)));
    }
    result["fixes"] = std::move(fixes);
    return result;
  }

  json::object row_json(std::uint32_t row) const {
    json::object result = {{"t", cell_json(rows_.target(), target_marks_, row)}};
    if (rows_.source() != nullptr) {
      result["s"] = cell_json(*rows_.source(), source_marks_, row);
      const double confidence = unit_.bitext->alignment[row].confidence;
      constexpr double kPercent = 100;
      if (confidence < kDoubtful) result["sure"] = std::lround(confidence * kPercent);
    }
    const BlockKind kind = kind_of(row);
    if (kind == BlockKind::heading) result["k"] = "heading";
    if (kind == BlockKind::note) result["k"] = "note";
    return result;
  }

  // The text, then for each mark [begin, end, finding], in UTF-16 units as JavaScript
  // counts them.
  json::array cell_json(const RowSide& side, const MarksByRow& marks, std::uint32_t row) const {
    std::vector<ByteSpan> spans;
    const auto found = marks.find(row);
    if (found != marks.end()) {
      for (const RowMark& mark : found->second) spans.push_back(mark.span);
    }
    const Shown shown = show(side.document(), side.span_of_row(row), spans);
    json::array result = {json::string(shown.text)};
    if (spans.empty()) return result;
    const LineIndex units(shown.text);
    for (std::size_t i = 0; i < spans.size(); ++i) {
      result.push_back(json::array{units.position(shown.marks[i].begin).utf16_unit,
                                   units.position(shown.marks[i].end).utf16_unit,
                                   first_finding_ + found->second[i].finding});
    }
    return result;
  }

  BlockKind kind_of(std::uint32_t row) const {
    const ByteSpan span = rows_.target().span_of_row(row);
    const bool of_target = !span.empty() || rows_.source() == nullptr;
    const RowSide& side = of_target ? rows_.target() : *rows_.source();
    const Block* block = side.places().block_at(side.span_of_row(row));
    return block != nullptr ? block->kind : BlockKind::paragraph;
  }

  const ReportUnit& unit_;
  const CheckList& checks_;
  Rows rows_;
  std::size_t first_finding_;
  MarksByRow target_marks_;
  MarksByRow source_marks_;
};

json::object report_json(const Report& report, Language language) {
  CheckList checks(report);
  json::array units, findings;
  for (const ReportUnit& unit : report.units) {
    const UnitWriter writer(unit, checks, findings.size());
    const std::size_t number = units.size();
    units.push_back(writer.unit_json());
    writer.add_findings(findings, number);
  }
  return {{"version", report.tool_version},
          {"ui", language == kRussian ? "ru" : "en"},
          {"verdict", both(verdict(report, kEnglish), verdict(report, kRussian))},
          {"checks", std::move(checks).take()},
          {"units", std::move(units)},
          {"findings", std::move(findings)}};
}

std::string title_of(const Report& report, Language language) {
  std::string title(choose(language, "Translation check", "Проверка перевода"));
  for (const ReportUnit& unit : report.units) {
    title += " · " + visible(unit.target().name());
  }
  return title;
}

// The findings for a reader whose browser runs no scripts.
std::string plain_list(const Report& report, Language language) {
  std::string list =
      fmt::format("<h1>{}</h1>\n<p>{}</p>\n<ol>\n", escaped(title_of(report, language)),
                  escaped(verdict(report, language)));
  for (const ReportUnit& unit : report.units) {
    const Rows rows(unit);
    for (const ReportedFinding& reported : unit.findings) {
      const auto main = main_place(rows, reported.finding);
      const Places& places = main ? *main->places : rows.target().places();
      fmt::format_to(std::back_inserter(list), "<li>{}, {}: <b>{}</b>: {} <code>{}</code></li>\n",
                     escaped(visible(places.document().name())),
                     escaped(main ? places.locator(main->span, language) : std::string()),
                     level_name(reported.tier, language),
                     escaped(visible(message(*reported.check, reported.finding, language))),
                     escaped(reported.check->id));
    }
  }
  return list + "</ol>\n";
}

}  // namespace

std::string write_html(const Report& report, Language language) {
  // No style or script runs but those of these hashes; nothing is fetched or sent.
  const std::string policy = fmt::format(
      "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:; "
      "base-uri 'none'; form-action 'none'",
      html_page::css_sha256, html_page::js_sha256);
  return fmt::format(
      R"(<!DOCTYPE html>
<html lang="{}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="svereno {}">
<link rel="icon" href="data:,">
<title>{}</title>
<style>{}</style>
</head>
<body>
<noscript>
{}</noscript>
<div id="app"></div>
<script type="application/json" id="report">{}</script>
<script>{}</script>
</body>
</html>
)",
      language == kRussian ? "ru" : "en", policy, escaped(report.tool_version),
      escaped(title_of(report, language)), html_page::css, plain_list(report, language),
      island(report_json(report, language)), html_page::js);
}

}  // namespace svereno::qa
