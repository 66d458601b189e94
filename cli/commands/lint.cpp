#include "cli/commands/lint.h"

#include <array>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "cli/findings.h"
#include "cli/help.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/print.h"

namespace svereno::cli {
namespace {

struct Flags {
  std::vector<std::string> files;
  TextFlags text;
  std::string color;
  OutputFlags output;
  PlanFlags plan;
  ConfigFlags config;
  CommonFlags common;
};

constexpr auto kUsage = std::to_array<std::string_view>({"svereno lint EN…"});

void describe_lint(CLI::App& app, const Ui& ui) {
  describe(app, ui, ui.tr("Checks English drafts by themselves, without the original."), kUsage,
           {
               {"svereno lint article.docx",
                ui.tr("What is wrong with a draft, with the place underlined.")},
               {"svereno lint chapter1.md chapter2.md --format concise --fail-on warn",
                ui.tr("One line a finding; exit status 1 if there is a warning.")},
               {"svereno lint article.docx -o report.html --output sarif=lint.sarif",
                ui.tr("A page for the editor and a file for the build server, in one run.")},
               {"svereno lint article.docx --only a-an,repeated-word --variant gb",
                ui.tr("Two checks alone, and British spelling.")},
           });
}

// What can go wrong before the work begins.
struct Prepared {
  Plan plan;
  Language language;
  std::vector<Output> outputs;
  When color;
};

Result<Prepared> prepare(const Flags& flags) {
  if (flags.files.empty()) {
    return Error{Error::Code::bad_option,
                 "`svereno lint` needs at least one file: svereno lint EN."};
  }
  const Result<When> color = parse_when("--color", flags.color, When::automatic);
  if (!color) return color.error();
  const Result<Config> config = load_config(flags.config, flags.files);
  if (!config) return config.error();
  Result<Plan> plan = make_plan(flags.plan, *config);
  if (!plan) return plan.error();
  const OutputRules rules{.formats = kReportFormats, .fallback = "text", .beside_files = true};
  Result<std::vector<Output>> outputs = plan_outputs(flags.output, rules, flags.files);
  if (!outputs) return outputs.error();
  return Prepared{*std::move(plan), config->target.value_or(kEnglish), *std::move(outputs), *color};
}

Exit run(const Flags& flags, Console& console) {
  console.set_quiet(flags.common.quiet);
  const Result<Prepared> prepared = prepare(flags);
  if (!prepared) return fail(console, prepared.error());
  const Plan& plan = prepared->plan;
  Exit exit = Exit::clean;
  std::deque<SegmentedText> texts;  // The report points into them.
  qa::Report report = empty_report(plan);
  for (const std::string& file : flags.files) {
    Result<SegmentedText> text = read_text(file, prepared->language, flags.text, console);
    if (!text) {
      exit = fail(console, text.error());
      continue;
    }
    const SegmentedText& kept = texts.emplace_back(*std::move(text));
    report.units.push_back({.text = &kept, .findings = qa::lint(kept, plan.checks, plan.options)});
  }
  if (texts.empty()) return exit;
  const PrintStyle style{console.ui().language(), colour_output(prepared->color)};
  if (Done written = write_outputs(prepared->outputs, report, nullptr, style); !written) {
    return fail(console, written.error());
  }
  if (!shows_text(prepared->outputs)) console.note(summary(report, console.ui()));
  return worst(exit, verdict(report, plan.fail_on));
}

}  // namespace

Command add_lint(CLI::App& parent, const Ui& ui) {
  CLI::App* app = parent.add_subcommand("lint");
  describe_lint(*app, ui);
  const auto flags = std::make_shared<Flags>();
  app->add_option("EN", flags->files, ui.tr("The drafts; - is the standard input."));
  add_output_options(*app, ui, flags->output);
  add_plan_options(*app, ui, flags->plan);
  add_encoding_option(*app, ui, flags->text.encoding);
  add_config_options(*app, ui, flags->config);
  add_color_option(*app, ui, flags->color);
  add_common_options(*app, ui, flags->common);
  return {app, [flags](Console& console) { return run(*flags, console); }};
}

}  // namespace svereno::cli
