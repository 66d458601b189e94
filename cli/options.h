#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/config.h"
#include "cli/console.h"
#include "cli/inputs.h"
#include "cli/outputs.h"
#include "cli/plan.h"
#include "cli/ui.h"

namespace svereno::cli {

/// Options that several commands have, so that they are called and described alike.
///
/// Values are taken as text and judged by whoever uses them: CLI11's own conversions
/// would complain in English only.

/// An option with one value; of several the last counts.
CLI::Option* add_value(CLI::App& app, const std::string& names, std::string& into,
                       const std::string& type, const std::string& description);
/// An option that may be given many times, each with one value.
CLI::Option* add_values(CLI::App& app, const std::string& names, std::vector<std::string>& into,
                        const std::string& type, const std::string& description);
/// An option without a value.
CLI::Option* add_switch(CLI::App& app, const std::string& names, bool& into,
                        const std::string& description);

/// --output and --format.
void add_output_options(CLI::App& app, const Ui& ui, OutputFlags& flags);
/// --encoding, --segmented, --source-lang, --target-lang, --lexicon, --dictionary, --anchors,
/// --embeddings, --force, --progress.
void add_pair_options(CLI::App& app, const Ui& ui, TextFlags& flags, std::string& progress);
void add_language_options(CLI::App& app, const Ui& ui, TextFlags& flags);
void add_progress_option(CLI::App& app, const Ui& ui, std::string& progress);
void add_encoding_option(CLI::App& app, const Ui& ui, std::string& encoding);
/// --only, --ignore, --select, --tier, --fail-on, --variant, --jobs.
void add_plan_options(CLI::App& app, const Ui& ui, PlanFlags& flags);
/// --config and --no-config.
void add_config_options(CLI::App& app, const Ui& ui, ConfigFlags& flags);

/// What every command has.
struct CommonFlags {
  std::string ui;
  bool quiet = false;
};
void add_common_options(CLI::App& app, const Ui& ui, CommonFlags& flags);
void add_color_option(CLI::App& app, const Ui& ui, std::string& color);

/// Of --color and --progress ("auto", "always", "never"). Error: bad_option.
Result<When> parse_when(const std::string& option, const std::string& value, When otherwise);

}  // namespace svereno::cli
