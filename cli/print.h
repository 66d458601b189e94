#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/bitext/bitext.h"
#include "aligner/bitext/multitext.h"
#include "aligner/text/result.h"
#include "cli/outputs.h"
#include "qa/report/report.h"

namespace svereno::cli {

/// What an alignment can be written as.
inline constexpr auto kBitextFormats = std::to_array<OutputFormat>({
    {"tsv", {".tsv"}},
    {"beads", {".beads"}},
    {"tmx", {".tmx"}},
    {"xliff", {".xliff", ".xlf"}},
    {"jsonl", {".jsonl"}},
    {"moses"},
    {"ladder", {".ladder"}},
    {"hunalign"},
    {"xces", {".ces", ".xces"}},
    {"tei", {".tei", ".tei.xml"}},
});

/// What an alignment of more than two versions can be written as.
inline constexpr auto kMultitextFormats = std::to_array<OutputFormat>({
    {"tsv", {".tsv"}},
    {"tmx", {".tmx"}},
    {"jsonl", {".jsonl"}},
});

/// What findings can be written as.
inline constexpr auto kReportFormats = std::to_array<OutputFormat>({
    {"text", {".txt"}},
    {"concise"},
    {"json", {".json"}},
    {"sarif", {".sarif"}},
    {"html", {".html"}},
});

/// What a run of `check` can write: both.
std::vector<OutputFormat> all_formats();

/// `bitext` in `format`, one of kBitextFormats as plan_outputs() gives it.
std::string print_bitext(std::string_view format, const Bitext& bitext);

/// How findings are shown to people; machine formats do not depend on it.
struct PrintStyle {
  Language language = kEnglish;
  bool colour = false;  ///< On standard output.
};

/// Whether a reader at the terminal sees the findings as text, with their own count below.
bool shows_text(const std::vector<Output>& outputs);

/// Writes all `outputs`, the files first. `bitext` is null where there is none.
Done write_outputs(const std::vector<Output>& outputs, const qa::Report& report,
                   const Bitext* bitext, const PrintStyle& style);
Done write_outputs(const std::vector<Output>& outputs, const Bitext& bitext);
Done write_outputs(const std::vector<Output>& outputs, const Multitext& multitext);

}  // namespace svereno::cli
