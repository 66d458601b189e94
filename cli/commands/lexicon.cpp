#include "cli/commands/lexicon.h"

#include <array>
#include <vector>

#include "cli/commands/lexicon_show.h"
#include "cli/commands/lexicon_train.h"
#include "cli/help.h"

namespace svereno::cli {
namespace {

constexpr auto kUsage = std::to_array<std::string_view>(
    {"svereno lexicon train PAIRS… -o FILE", "svereno lexicon show WORD"});

void describe_lexicon(CLI::App& app, const Ui& ui) {
  describe(app, ui,
           ui.tr("Learns which words translate which, for `svereno align` and `svereno check`, "
                 "and shows what was learnt."),
           kUsage,
           {
               {"svereno lexicon train sentences.tsv -o mine.lexicon",
                ui.tr("Learns from a table of sentences: Russian, tab, English.")},
               {"svereno lexicon show договор",
                ui.tr("What the lexicon of the program knows of a word.")},
           });
}

Exit run(const std::vector<Command>& commands, Console& console) {
  for (const Command& command : commands) {
    if (command.app->parsed()) return command.run(console);
  }
  return fail(console, {Error::Code::bad_option,
                        "`svereno lexicon` needs to know what to do: `svereno lexicon train` or "
                        "`svereno lexicon show`."});
}

}  // namespace

Command add_lexicon(CLI::App& parent, const Ui& ui) {
  CLI::App* app = parent.add_subcommand("lexicon");
  describe_lexicon(*app, ui);
  app->allow_extras();
  app->require_subcommand(0, 1);
  const std::vector<Command> commands = {add_lexicon_train(*app, ui), add_lexicon_show(*app, ui)};
  return {app, [commands](Console& console) { return run(commands, console); }};
}

}  // namespace svereno::cli
