#include "cli/commands/align.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "aligner/align/explain.h"
#include "cli/explanation.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/print.h"
#include "cli/related.h"
#include "cli/versions.h"
#include "cli/write_file.h"

namespace svereno::cli {
namespace {

struct Flags {
  std::string source;
  std::string target;
  std::vector<std::string> more;            ///< Versions beyond the second.
  std::vector<std::string> more_languages;  ///< A tag for each of these.
  TextFlags text;
  std::string progress;
  std::vector<std::string> explain;  ///< Beads that the user asks about.
  OutputFlags output;
  ConfigFlags config;
  CommonFlags common;
};

constexpr auto kUsage = std::to_array<std::string_view>(
    {"svereno align RU EN", "svereno align RU EN DE … --more-lang de …"});

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
               {"svereno align book.ru.txt book.en.txt --anchors links.tsv -o book.tmx",
                ui.tr("Keeps the beads of links.tsv as they are and aligns what lies between.")},
               {"svereno align book.ru.txt book.en.txt book.de.txt --more-lang de -o book.tmx",
                ui.tr("Three versions in one table, each aligned with the first.")},
               {"svereno align book.ru.txt book.en.txt --explain 12 --explain 140:",
                ui.tr("Why the twelfth bead, and that of segment 140 of the original, are as they "
                      "are.")},
           });
}

constexpr std::string_view kJson = "json";

// The outputs of the alignment; none if only an explanation is asked for.
Result<std::vector<Output>> plan(const Flags& flags, Languages languages) {
  OutputRules rules{.formats = kBitextFormats,
                    .fallback = "tsv",
                    .source = languages.source,
                    .target = languages.target};
  if (!flags.more.empty()) rules.formats = kMultitextFormats;
  OutputFlags output = flags.output;
  if (!flags.explain.empty()) {
    if (output.format == kJson) output.format.clear();
    if (output.outputs.empty() && output.format.empty()) return std::vector<Output>();
  }
  std::vector<std::string> inputs = flags.more;
  inputs.insert(inputs.end(), {flags.source, flags.target});
  auto outputs = plan_outputs(output, rules, inputs);
  if (!outputs || flags.explain.empty()) return outputs;
  if (std::ranges::find(*outputs, "-", &Output::path) == outputs->end()) return outputs;
  return Error{Error::Code::bad_option,
               "--explain writes to the standard output; give the alignment a file of its own: "
               "--output FORMAT=FILE."};
}

Done write_explanation(const Flags& flags, const AlignOptions& options, const Bitext& bitext,
                       const Ui& ui) {
  const Result<std::vector<std::size_t>> beads = find_beads(flags.explain, bitext);
  if (!beads) return beads.error();
  const auto explanations =
      explain(bitext.source, bitext.target, options, bitext.alignment, *beads);
  return write_file("-", flags.output.format == kJson
                             ? explain_in_json(explanations, *beads, bitext)
                             : explain_in_words(explanations, *beads, bitext, ui));
}

Done align_versions(const Flags& flags, Languages languages, const std::vector<Output>& outputs,
                    const Console& console) {
  if (!flags.explain.empty()) {
    return Error{Error::Code::bad_option,
                 "--explain is for two texts. Give the two of which you want to know."};
  }
  std::vector<Version> versions = {{flags.source, languages.source},
                                   {flags.target, languages.target}};
  const auto more = further_versions(flags.more, flags.more_languages);
  if (!more) return more.error();
  versions.insert(versions.end(), more->begin(), more->end());
  const Result<Multitext> multitext = read_and_align(versions, flags.text, console);
  if (!multitext) return multitext.error();
  return write_outputs(outputs, *multitext);
}

Done align_pair(const Flags& flags, Languages languages, const std::vector<Output>& outputs,
                const Console& console) {
  Result<Pairing> pairing =
      read_pairing(flags.source, flags.target, languages, flags.text, console);
  if (!pairing) return pairing.error();
  const Result<Bitext> bitext = align_related(*pairing, flags.text, console);
  if (!bitext) return bitext.error();
  console.note(summary(*bitext, console.ui()));
  if (Done written = write_outputs(outputs, *bitext); !written) return written;
  if (flags.explain.empty()) return std::monostate{};
  return write_explanation(flags, pairing->options, *bitext, console.ui());
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
  const auto outputs = plan(flags, *languages);
  if (!outputs) return fail(console, outputs.error());
  const Done done = flags.more.empty() && flags.more_languages.empty()
                        ? align_pair(flags, *languages, *outputs, console)
                        : align_versions(flags, *languages, *outputs, console);
  if (!done) return fail(console, done.error());
  return Exit::clean;
}

}  // namespace

Command add_align(CLI::App& parent, const Ui& ui) {
  CLI::App* app = parent.add_subcommand("align");
  describe_align(*app, ui);
  const auto flags = std::make_shared<Flags>();
  app->add_option("RU", flags->source, ui.tr("The original; - is the standard input."));
  app->add_option("EN", flags->target, ui.tr("Its translation."));
  app->add_option("MORE", flags->more,
                  ui.tr("Further versions; --lexicon, --dictionary, --anchors and --embeddings "
                        "are of the first two."));
  add_values(*app, "--more-lang", flags->more_languages, ui.tr("TAG"),
             ui.tr("Language of a further version, one for each in their order."));
  add_output_options(*app, ui, flags->output);
  add_pair_options(*app, ui, flags->text, flags->progress);
  add_values(*app, "--explain", flags->explain, ui.tr("BEAD"),
             ui.tr("Say why a bead is as it is: its number from 1, or segments of the two texts "
                   "from 0, as 14:13, 14: or :13. With --format json for a program. May be "
                   "repeated."));
  add_config_options(*app, ui, flags->config);
  add_common_options(*app, ui, flags->common);
  return {app, [flags](Console& console) { return run(*flags, console); }};
}

}  // namespace svereno::cli
