#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/bitext/bitext.h"
#include "qa/run.h"

namespace svereno::qa {

/// What was found in one document or one pair of them.
struct ReportUnit {
  const SegmentedText* text = nullptr;  ///< A run over one text; else null.
  const Bitext* bitext = nullptr;       ///< A run over two; else null.
  std::vector<ReportedFinding> findings = {};

  const Document& target() const {
    return text != nullptr ? text->document : bitext->target.document;
  }
  /// Null in a run over one text.
  const Document* source() const { return bitext != nullptr ? &bitext->source.document : nullptr; }
};

/// All that a run has to say, in the order in which it was given the documents.
/// Every printer below is a pure function of it: same report, same bytes.
struct Report {
  std::string tool_version;
  std::vector<ReportUnit> units = {};
  std::vector<PlannedCheck> plan = {};  ///< What was looked for.
};

/// Stable name of a finding across runs: 16 hexadecimal digits. It is a hash of the check's
/// id, the text of the segments that hold its places (folded, white space squeezed), the
/// marked text, and the ordinal among findings that are equal in all that; never of
/// line numbers, paths or messages (FORMATS.md §3.6). In the order of unit.findings.
std::vector<std::string> fingerprints(const ReportUnit& unit);

/// For people at a terminal: a snippet of the source and the target line with the place
/// underlined, the message, the fix. `language` is the reader's; `colour` adds ANSI codes.
struct TextStyle {
  Language language = kEnglish;
  bool colour = false;
};
std::string write_text(const Report& report, const TextStyle& style = {});

/// `path:line:column: level check-id message` a line, English, stable.
std::string write_concise(const Report& report);

/// "schema": "svereno-findings/1"; messages in both languages.
std::string write_json(const Report& report);

/// SARIF 2.1.0.
std::string write_sarif(const Report& report);

/// One self-contained page; `language` is that of its interface.
std::string write_html(const Report& report, Language language = kEnglish);

}  // namespace svereno::qa
