#include "cli/options.h"

#include <array>

#include "cli/languages.h"
#include "cli/spelling.h"

namespace svereno::cli {
namespace {

constexpr auto kWhenNames = std::to_array<Named<When>>({
    {"auto", When::automatic},
    {"always", When::always},
    {"never", When::never},
});

}  // namespace

CLI::Option* add_value(CLI::App& app, const std::string& names, std::string& into,
                       const std::string& type, const std::string& description) {
  return app.add_option(names, into, description)
      ->type_name(type)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

CLI::Option* add_values(CLI::App& app, const std::string& names, std::vector<std::string>& into,
                        const std::string& type, const std::string& description) {
  return app.add_option(names, into, description)->type_name(type)->allow_extra_args(false);
}

CLI::Option* add_switch(CLI::App& app, const std::string& names, bool& into,
                        const std::string& description) {
  return app.add_flag(names, into, description)->disable_flag_override();
}

void add_output_options(CLI::App& app, const Ui& ui, OutputFlags& flags) {
  add_values(app, "-o,--output", flags.outputs, ui.tr("[FMT=]FILE"),
             ui.tr("Write to FILE in the format FMT, or the one that its ending tells; - is the "
                   "standard output. May be repeated."));
  add_value(app, "--format", flags.format, "FMT", ui.tr("The same as --output FMT=-."));
}

void add_encoding_option(CLI::App& app, const Ui& ui, std::string& encoding) {
  add_value(app, "--encoding", encoding, ui.tr("NAME"),
            ui.tr("Encoding of plain text, such as windows-1251; found out by itself if not "
                  "given."));
}

void add_language_options(CLI::App& app, const Ui& ui, TextFlags& flags) {
  add_value(app, "--source-lang", flags.source_language, ui.tr("TAG"),
            ui.say("Language of the first text: {tags}, or another, by general rules (default: "
                   "ru).",
                   {{"tags", known_tags()}}));
  add_value(app, "--target-lang", flags.target_language, ui.tr("TAG"),
            ui.tr("Language of the second text (default: en)."));
}

void add_progress_option(CLI::App& app, const Ui& ui, std::string& progress) {
  add_value(app, "--progress", progress, "auto|never",
            ui.tr("Whether a long job shows how far it is, on a terminal."));
}

void add_pair_options(CLI::App& app, const Ui& ui, TextFlags& flags, std::string& progress) {
  add_switch(app, "--segmented", flags.segmented,
             ui.tr("The texts have one sentence a line: take every line as it is, blank ones "
                   "too."));
  add_encoding_option(app, ui, flags.encoding);
  add_language_options(app, ui, flags);
  add_value(app, "--lexicon", flags.lexicon, ui.tr("FILE|none"),
            ui.tr("Align by this lexicon, made by `svereno lexicon train`, or by none (default "
                  "for Russian and English: the program's own)."));
  add_values(app, "--dictionary", flags.dictionaries, ui.tr("FILE"),
             ui.tr("Align by this dictionary too: lines of a phrase of the second text's language, "
                   "\" @ \" and one of the first's, as hunalign has them. May be repeated."));
  add_value(
      app, "--anchors", flags.anchors, ui.tr("FILE"),
      ui.tr("Beads to keep as they are: segment numbers from 0 with commas, TAB, and the same "
            "of the other text, as --output beads= writes them. Only what lies between is "
            "aligned."));
  app.add_option("--embeddings", flags.embeddings,
                 ui.tr("Vectors of the segments of either text, such as LaBSE or LASER makes: two "
                       ".npy files of float32, a row for each line of `svereno segment`."))
      ->type_name(ui.tr("SRC.npy TGT.npy"))
      ->expected(2);
  add_switch(app, "--force", flags.force,
             ui.tr("Go on even if the texts seem to be in other languages or no translations of "
                   "each other."));
  add_progress_option(app, ui, progress);
}

void add_plan_options(CLI::App& app, const Ui& ui, PlanFlags& flags) {
  add_value(app, "--fail-on", flags.fail_on, "gate|warn|advice|never",
            ui.tr("Exit with status 1 if something of this tier or above is found (default: "
                  "gate)."));
  add_values(app, "--only", flags.only, "ID,…", ui.tr("Run these checks and no others."));
  add_values(app, "--ignore", flags.ignore, "ID,…", ui.tr("Leave these checks out."));
  add_values(app, "--select", flags.select, "ID,…",
             ui.tr("Run these checks too, although they are off by default."));
  add_values(app, "--tier", flags.tiers, "ID=TIER",
             ui.tr("Take the findings of a check as gate, warn or advice; off leaves it out."));
  add_value(app, "--variant", flags.variant, "us|gb|any",
            ui.tr("Whether the English is American or British; no check reads it yet."));
  add_value(app, "-j,--jobs", flags.jobs, "N",
            ui.tr("Use N processor cores (default: all). The result does not depend on it."));
}

void add_config_options(CLI::App& app, const Ui& ui, ConfigFlags& flags) {
  add_value(app, "--config", flags.path, ui.tr("FILE"),
            ui.tr("Read the settings from FILE, not from the nearest svereno.toml."));
  add_switch(app, "--no-config", flags.none, ui.tr("Read no svereno.toml."));
}

void add_common_options(CLI::App& app, const Ui& ui, CommonFlags& flags) {
  add_value(app, "--ui", flags.ui, "ru|en",
            ui.tr("Language of messages (default: by LC_ALL, LC_MESSAGES or LANG)."));
  add_switch(app, "-q,--quiet", flags.quiet, ui.tr("Say nothing beside the results but errors."));
}

void add_color_option(CLI::App& app, const Ui& ui, std::string& color) {
  add_value(app, "--color", color, "auto|always|never",
            ui.tr("Colour the text; auto: on a terminal, unless NO_COLOR is set."));
}

Result<When> parse_when(const std::string& option, const std::string& value, When otherwise) {
  if (value.empty()) return otherwise;
  if (const auto when = find_named<When>(kWhenNames, value)) return *when;
  return Error{Error::Code::bad_option,
               "{option} cannot be {value}. It can be: {choices}.",
               {{"option", option}, {"value", value}, {"choices", names_of<When>(kWhenNames)}}};
}

}  // namespace svereno::cli
