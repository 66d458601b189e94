#include "cli/commands/check.h"

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "aligner/formats/pairs.h"
#include "aligner/formats/read.h"
#include "cli/findings.h"
#include "cli/help.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/print.h"
#include "cli/spelling.h"

namespace svereno::cli {
namespace {

struct Flags {
  std::string source;
  std::string target;  ///< Empty where `source` holds pairs.
  TextFlags text;
  std::string progress;
  std::string color;
  OutputFlags output;
  PlanFlags plan;
  ConfigFlags config;
  CommonFlags common;

  std::vector<std::string> inputs() const {
    return target.empty() ? std::vector{source} : std::vector{source, target};
  }
};

constexpr auto kUsage =
    std::to_array<std::string_view>({"svereno check RU EN", "svereno check PAIRS.tsv|PAIRS.tmx"});

void describe_check(CLI::App& app, const Ui& ui) {
  describe(app, ui, ui.tr("Checks a translation against its original."), kUsage,
           {
               {"svereno check статья.docx article.docx",
                ui.tr("Aligns the two, then shows every fault with the Russian and the English "
                      "line.")},
               {"svereno check статья.docx article.docx -o report.html -o pairs.tsv",
                ui.tr("A page for the editor, and the alignment that it stands on.")},
               {"svereno check memory.tmx --fail-on never --output json=findings.json",
                ui.tr("Pairs that exist already, here a translation memory; never fails.")},
               {"svereno check статья.docx article.docx --ignore added-sentence --tier "
                "number-mismatch=warn",
                ui.tr("Leaves one check out and takes another less seriously.")},
           });
}

// The pairs of a file that has them.
Result<Bitext> read_pair_file(const Flags& flags, Languages languages, const Console& console) {
  const std::string& file = flags.source;
  if (file != "-" && !ends_with(file, ".tsv") && !ends_with(file, ".tmx")) {
    return Error{Error::Code::bad_option,
                 "{file} alone cannot be checked: it is not .tsv or .tmx. Give its translation "
                 "too, or use `svereno lint` for an English draft.",
                 {{"file", file}}};
  }
  Result<std::string> bytes = read_bytes(file);
  if (!bytes) return bytes.error();
  Result<Bitext> bitext = read_pairs(*std::move(bytes), file, languages.source, languages.target);
  if (bitext) console.remarks(bitext->target.document);
  return bitext;
}

// What can go wrong before the work begins.
struct Prepared {
  Plan plan;
  Languages languages;
  std::vector<std::filesystem::path> lexicons;
  std::vector<Output> outputs;
  When color;
  When progress;
};

Result<Prepared> prepare(const Flags& flags) {
  if (flags.source.empty()) {
    return Error{Error::Code::bad_option,
                 "`svereno check` needs the original and its translation, or a file of pairs: "
                 "svereno check RU EN."};
  }
  const Result<When> color = parse_when("--color", flags.color, When::automatic);
  if (!color) return color.error();
  const Result<When> progress = parse_when("--progress", flags.progress, When::automatic);
  if (!progress) return progress.error();
  const std::vector<std::string> inputs = flags.inputs();
  const Result<Config> config = load_config(flags.config, {inputs.back()});
  if (!config) return config.error();
  Result<Plan> plan = make_plan(flags.plan, *config);
  if (!plan) return plan.error();
  const Result<Languages> languages = choose_languages(flags.text, *config);
  if (!languages) return languages.error();
  const std::vector<OutputFormat> formats = all_formats();
  const OutputRules rules{.formats = formats,
                          .fallback = "text",
                          .beside_files = true,
                          .source = languages->source,
                          .target = languages->target};
  Result<std::vector<Output>> outputs = plan_outputs(flags.output, rules, inputs);
  if (!outputs) return outputs.error();
  return Prepared{*std::move(plan),    *languages, config->lexicons,
                  *std::move(outputs), *color,     *progress};
}

Result<Bitext> read(const Flags& flags, const Prepared& prepared, const Console& console) {
  if (flags.target.empty()) return read_pair_file(flags, prepared.languages, console);
  TextFlags text = flags.text;
  text.progress = prepared.progress != When::never;
  text.own_lexicons = prepared.lexicons;
  return read_and_align(flags.source, flags.target, prepared.languages, text, console);
}

Exit run(const Flags& flags, Console& console) {
  console.set_quiet(flags.common.quiet);
  const Result<Prepared> prepared = prepare(flags);
  if (!prepared) return fail(console, prepared.error());
  const Plan& plan = prepared->plan;
  const Result<Bitext> bitext = read(flags, *prepared, console);
  if (!bitext) return fail(console, bitext.error());
  qa::Report report = empty_report(plan);
  report.units.push_back(
      {.bitext = &*bitext, .findings = qa::check(*bitext, plan.checks, plan.options)});
  const PrintStyle style{console.ui().language(), colour_output(prepared->color)};
  if (Done written = write_outputs(prepared->outputs, report, &*bitext, style); !written) {
    return fail(console, written.error());
  }
  console.note(summary(*bitext, console.ui()));
  if (!shows_text(prepared->outputs)) console.note(summary(report, console.ui()));
  return verdict(report, plan.fail_on);
}

}  // namespace

Command add_check(CLI::App& parent, const Ui& ui) {
  CLI::App* app = parent.add_subcommand("check");
  describe_check(*app, ui);
  const auto flags = std::make_shared<Flags>();
  app->add_option("RU", flags->source,
                  ui.tr("The original, or pairs in .tsv or .tmx; - is the standard input."));
  app->add_option("EN", flags->target, ui.tr("The translation; none for pairs."));
  add_output_options(*app, ui, flags->output);
  add_plan_options(*app, ui, flags->plan);
  add_pair_options(*app, ui, flags->text, flags->progress);
  add_config_options(*app, ui, flags->config);
  add_color_option(*app, ui, flags->color);
  add_common_options(*app, ui, flags->common);
  return {app, [flags](Console& console) { return run(*flags, console); }};
}

}  // namespace svereno::cli
