#include "cli/commands/align.h"

#include <array>
#include <memory>
#include <string>

#include "cli/help.h"
#include "cli/options.h"
#include "cli/print.h"

namespace svereno::cli {
namespace {

struct Flags {
  std::string source;
  std::string target;
  TextFlags text;
  std::string progress;
  OutputFlags output;
  ConfigFlags config;
  CommonFlags common;
};

constexpr auto kUsage = std::to_array<std::string_view>({"svereno align RU EN"});

void describe_align(CLI::App& app, const Ui& ui) {
  describe(app, ui, ui.tr("Pairs the sentences of two versions of a text."), kUsage,
           {
               {"svereno align статья.docx article.docx -o pairs.tsv",
                ui.tr("Two Word files into a table: Russian, English, how sure.")},
               {"svereno align статья.docx article.docx -o memory.tmx -o pairs.jsonl",
                ui.tr("The same for a translation memory and for a program, in one run.")},
               {"svereno align --segmented book.ru book.en --output beads=-",
                ui.tr("Texts of one sentence a line: which lines belong together, counted from "
                      "0.")},
               {"svereno align de.txt fr.txt --source-lang de --target-lang fr --output "
                "moses=corpus",
                ui.tr("German and French into corpus.de and corpus.fr, line by line.")},
           });
}

Exit run(const Flags& given, Console& console) {
  Flags flags = given;
  console.set_quiet(flags.common.quiet);
  if (flags.source.empty() || flags.target.empty()) {
    return fail(console, {Error::Code::bad_option,
                          "`svereno align` needs two files, the original and its translation: "
                          "svereno align RU EN."});
  }
  const Result<When> progress = parse_when("--progress", flags.progress, When::automatic);
  if (!progress) return fail(console, progress.error());
  flags.text.progress = *progress != When::never;
  const Result<Config> config = load_config(flags.config, {flags.target});
  if (!config) return fail(console, config.error());
  flags.text.own_lexicons = config->lexicons;
  const Result<Languages> languages = choose_languages(flags.text, *config);
  if (!languages) return fail(console, languages.error());
  const OutputRules rules{.formats = kBitextFormats,
                          .fallback = "tsv",
                          .source = languages->source,
                          .target = languages->target};
  const auto outputs = plan_outputs(flags.output, rules, std::array{flags.source, flags.target});
  if (!outputs) return fail(console, outputs.error());
  const Result<Bitext> bitext =
      read_and_align(flags.source, flags.target, *languages, flags.text, console);
  if (!bitext) return fail(console, bitext.error());
  console.note(summary(bitext->alignment, console.ui()));
  if (Done written = write_outputs(*outputs, *bitext); !written) {
    return fail(console, written.error());
  }
  return Exit::clean;
}

}  // namespace

Command add_align(CLI::App& parent, const Ui& ui) {
  CLI::App* app = parent.add_subcommand("align");
  describe_align(*app, ui);
  const auto flags = std::make_shared<Flags>();
  app->add_option("RU", flags->source, ui.tr("The original; - is the standard input."));
  app->add_option("EN", flags->target, ui.tr("Its translation."));
  add_output_options(*app, ui, flags->output);
  add_pair_options(*app, ui, flags->text, flags->progress);
  add_config_options(*app, ui, flags->config);
  add_common_options(*app, ui, flags->common);
  return {app, [flags](Console& console) { return run(*flags, console); }};
}

}  // namespace svereno::cli
