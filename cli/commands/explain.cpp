#include "cli/commands/explain.h"

#include <array>
#include <memory>
#include <string>

#include "cli/check_names.h"
#include "cli/help.h"
#include "cli/manual.h"
#include "cli/options.h"
#include "cli/write_file.h"

namespace svereno::cli {
namespace {

struct Flags {
  std::string id;
  bool all = false;
  CommonFlags common;
};

constexpr auto kUsage =
    std::to_array<std::string_view>({"svereno explain [ID]", "svereno explain --all"});

void describe_explain(CLI::App& app, const Ui& ui) {
  describe(app, ui, ui.tr("Tells what a check looks for, why, and how to silence it."), kUsage,
           {
               {"svereno explain", ui.tr("All checks, one line each.")},
               {"svereno explain number-mismatch", ui.tr("One check, with examples.")},
               {"svereno explain --all --ui ru", ui.tr("The whole manual, in Russian.")},
           });
}

Exit print(const std::string& text, const Console& console) {
  if (Done written = write_file("-", text); !written) return fail(console, written.error());
  return Exit::clean;
}

Exit run(const Flags& flags, Console& console) {
  const Ui& ui = console.ui();
  if (flags.all && !flags.id.empty()) {
    return fail(console, {Error::Code::bad_option,
                          "--all explains every check. Leave out either --all or {id}.",
                          {{"id", flags.id}}});
  }
  if (flags.all) return print(whole_manual(ui), console);
  if (flags.id.empty()) return print(check_list(ui), console);
  const Result<const qa::Check*> check = check_named(flags.id);
  if (!check) return fail(console, check.error());
  return print(manual(**check, ui), console);
}

}  // namespace

Command add_explain(CLI::App& parent, const Ui& ui) {
  CLI::App* app = parent.add_subcommand("explain");
  describe_explain(*app, ui);
  const auto flags = std::make_shared<Flags>();
  app->add_option("ID", flags->id, ui.tr("The check; without it, all are listed."));
  add_switch(*app, "--all", flags->all, ui.tr("Print the whole manual, as Markdown."));
  add_common_options(*app, ui, flags->common);
  return {app, [flags](Console& console) { return run(*flags, console); }};
}

}  // namespace svereno::cli
