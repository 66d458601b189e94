#include "cli/print.h"

#include <algorithm>
#include <cassert>
#include <functional>

#include "aligner/formats/write.h"
#include "aligner/formats/write_multitext.h"
#include "cli/write_file.h"

namespace svereno::cli {
namespace {

bool is_report_format(std::string_view format) {
  return std::ranges::find(kReportFormats, format, &OutputFormat::name) != kReportFormats.end();
}

std::string print_report(const Output& output, const qa::Report& report, const PrintStyle& style) {
  if (output.format == "concise") return qa::write_concise(report);
  if (output.format == "json") return qa::write_json(report);
  if (output.format == "sarif") return qa::write_sarif(report);
  if (output.format == "html") return qa::write_html(report, style.language);
  assert(output.format == "text");
  const bool colour = style.colour && output.path == "-";
  return qa::write_text(report, {.language = style.language, .colour = colour});
}

// Files first: a reader of the standard output who has had enough must not cost them.
Done write_each(std::vector<Output> outputs,
                const std::function<std::string(const Output&)>& print) {
  std::stable_partition(outputs.begin(), outputs.end(),
                        [](const Output& output) { return output.path != "-"; });
  for (const Output& output : outputs) {
    if (Done written = write_file(output.path, print(output)); !written) return written;
  }
  return std::monostate{};
}

}  // namespace

std::vector<OutputFormat> all_formats() {
  std::vector<OutputFormat> formats(kReportFormats.begin(), kReportFormats.end());
  formats.insert(formats.end(), kBitextFormats.begin(), kBitextFormats.end());
  return formats;
}

std::string print_bitext(std::string_view format, const Bitext& bitext) {
  if (format == "beads") return write_beads(bitext);
  if (format == "tmx") return write_tmx(bitext);
  if (format == "xliff") return write_xliff(bitext);
  if (format == "jsonl") return write_jsonl(bitext);
  if (format == "ladder") return write_ladder(bitext.alignment);
  if (format == "hunalign") return write_hunalign(bitext);
  if (format == "xces") return write_xces(bitext);
  if (format == "tei") return write_tei(bitext);
  if (format == "moses.source") return write_moses(bitext).source;
  if (format == "moses.target") return write_moses(bitext).target;
  assert(format == "tsv");
  return write_tsv(bitext);
}

bool shows_text(const std::vector<Output>& outputs) {
  return std::ranges::any_of(
      outputs, [](const Output& output) { return output.format == "text" && output.path == "-"; });
}

Done write_outputs(const std::vector<Output>& outputs, const qa::Report& report,
                   const Bitext* bitext, const PrintStyle& style) {
  return write_each(outputs, [&](const Output& output) {
    if (is_report_format(output.format)) return print_report(output, report, style);
    assert(bitext != nullptr);
    return print_bitext(output.format, *bitext);
  });
}

Done write_outputs(const std::vector<Output>& outputs, const Bitext& bitext) {
  return write_each(outputs,
                    [&](const Output& output) { return print_bitext(output.format, bitext); });
}

Done write_outputs(const std::vector<Output>& outputs, const Multitext& multitext) {
  return write_each(outputs, [&](const Output& output) {
    if (output.format == "tmx") return write_tmx(multitext);
    if (output.format == "jsonl") return write_jsonl(multitext);
    assert(output.format == "tsv");
    return write_tsv(multitext);
  });
}

}  // namespace svereno::cli
