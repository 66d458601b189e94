#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/commands/align.h"
#include "cli/commands/check.h"
#include "cli/commands/evaluate.h"
#include "cli/commands/explain.h"
#include "cli/commands/lexicon.h"
#include "cli/commands/lint.h"
#include "cli/commands/segment.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/ui.h"
#include "cli/usage.h"
#include "cli/version.h"
#include "cli/write_file.h"

namespace svereno::cli {
namespace {

constexpr auto kUsage =
    std::to_array<std::string_view>({"svereno COMMAND …", "svereno COMMAND --help"});

void describe_program(CLI::App& app, const Ui& ui) {
  describe(app, ui,
           ui.tr("Svereno (“collated with the original”) pairs a Russian text with its English "
                 "translation, sentence by sentence, and finds what is wrong with it."),
           kUsage,
           {
               {"svereno check статья.docx article.docx",
                ui.tr("Every fault, with the Russian and the English line.")},
               {"svereno check статья.docx article.docx -o report.html",
                ui.tr("The same, and a page for the editor.")},
               {"svereno align статья.docx article.docx -o pairs.tsv",
                ui.tr("The two texts as a table of sentences.")},
               {"svereno lint article.docx", ui.tr("The English draft alone.")},
           });
}

// What --ui says, wherever it stands; it must be known before anything can be said.
std::optional<std::string> ui_argument(const std::vector<std::string>& arguments) {
  constexpr std::string_view kOption = "--ui";
  constexpr std::string_view kWithValue = "--ui=";
  std::optional<std::string> value;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--") break;
    if (arguments[i].starts_with(kWithValue)) value = arguments[i].substr(kWithValue.size());
    if (arguments[i] == kOption && i + 1 < arguments.size()) value = arguments[i + 1];
  }
  return value;
}

Exit refuse(const CLI::App& app, const Console& console, const Error& error) {
  console.error(error);
  const CLI::App& command = named_command(app);
  const std::string name = &command == &app ? "svereno" : "svereno " + command.get_name();
  console.note(console.ui().say("`{command} --help` shows how.", {{"command", name}}));
  return Exit::failure;
}

Exit print(const std::string& text, const Console& console) {
  if (Done written = write_file("-", text); !written) return fail(console, written.error());
  return Exit::clean;
}

// The program's options and commands, and what of them the user gave.
struct Program {
  explicit Program(const Ui& ui) {
    describe_program(app, ui);
    app.allow_extras();
    app.require_subcommand(0, 1);
    add_common_options(app, ui, common);
    app.set_version_flag("--version", "svereno " + std::string(kVersion),
                         ui.tr("Show the version."));
    commands = {add_check(app, ui),   add_align(app, ui),   add_lint(app, ui),
                add_segment(app, ui), add_explain(app, ui), add_lexicon(app, ui),
                add_evaluate(app, ui)};
  }

  CLI::App app{"", "svereno"};
  CommonFlags common;
  std::vector<Command> commands;
};

// Runs the command that was named.
Exit run_command(const Program& program, Console& console) {
  if (const auto error = unused_argument(program.app)) return refuse(program.app, console, *error);
  console.set_quiet(program.common.quiet);
  for (const Command& command : program.commands) {
    if (command.app->parsed()) return command.run(console);
  }
  return refuse(program.app, console, {Error::Code::bad_option, "A command is missing."});
}

Exit run(const std::vector<std::string>& arguments) {
  const std::optional<std::string> asked = ui_argument(arguments);
  const std::optional<Language> language = asked ? Language::parse(*asked) : std::nullopt;
  const Ui ui(asked ? language.value_or(kEnglish) : language_of_environment());
  Console console(ui);
  Program program(ui);
  try {
    // CLI11 takes them from the back.
    program.app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    return print(program.app.help(), console);
  } catch (const CLI::CallForVersion& version) {
    return print(std::string(version.what()) + "\n", console);
  } catch (const CLI::ParseError& error) {
    return refuse(program.app, console, usage_error(program.app, error));
  }
  if (asked && language != kRussian && language != kEnglish) {
    return refuse(program.app, console,
                  {Error::Code::bad_option,
                   "{option} cannot be {value}. It can be: {choices}.",
                   {{"option", "--ui"}, {"value", *asked}, {"choices", "ru, en"}}});
  }
  return run_command(program, console);
}

// Of what is no fault of the user's. Nothing here may need memory.
Exit give_up(const char* what) {
  std::fprintf(stderr,
               "svereno: internal error: %s\n"
               "svereno: please report it with the command line and what `svereno --version` "
               "says.\n",
               what);
  return Exit::internal;
}

Exit run_guarded(int count, char** arguments) {
  try {
    return run(std::vector<std::string>(arguments + 1, arguments + count));
  } catch (const NoReader&) {
    return Exit::no_reader;
  } catch (const std::bad_alloc&) {
    std::fputs("svereno: there is not enough memory. Give fewer or smaller files.\n", stderr);
    return Exit::failure;
  } catch (const std::exception& error) {
    return give_up(error.what());
  } catch (...) {
    return give_up("unknown");
  }
}

}  // namespace
}  // namespace svereno::cli

int main(int count, char** arguments) {
  if (count < 1) return static_cast<int>(svereno::cli::Exit::failure);
  return static_cast<int>(svereno::cli::run_guarded(count, arguments));
}
