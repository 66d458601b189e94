#include "cli/commands/lexicon_show.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "aligner/language/stem.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"
#include "cli/help.h"
#include "cli/lexicons.h"
#include "cli/options.h"
#include "cli/write_file.h"

namespace svereno::cli {
namespace {

struct Flags {
  std::string word;
  std::string lexicon;
  CommonFlags common;
};

constexpr auto kUsage = std::to_array<std::string_view>({"svereno lexicon show WORD"});

void describe_show(CLI::App& app, const Ui& ui) {
  describe(app, ui,
           ui.tr("Shows what a word may be in the other language. Each line: how likely the "
                 "translation is given the word, how likely the word is given the "
                 "translation, and the translation's stem."),
           kUsage,
           {
               {"svereno lexicon show договор", ui.tr("A Russian word.")},
               {"svereno lexicon show treaty", ui.tr("An English word.")},
               {"svereno lexicon show Vertrag --lexicon de-fr.lexicon",
                ui.tr("A word of another lexicon.")},
           });
}

struct Row {
  float given_word = 0;
  float given_translation = 0;
  std::string_view translation;
};

std::string print(const std::string& heading, std::vector<Row> rows) {
  std::ranges::stable_sort(rows, std::greater{}, &Row::given_word);
  std::string out = heading + "\n";
  for (const Row& row : rows) {
    out += fmt::format("  {:.3f}  {:.3f}  {}\n", row.given_word, row.given_translation,
                       row.translation);
  }
  return out;
}

std::string heading(std::string_view stem, Language from, Language to) {
  return fmt::format("{} ({} → {})", stem, from.tag(), to.tag());
}

std::string stem_of(const std::string& word, Language language) {
  return Stemmer(language).stem(fold_word(word));
}

std::string as_source(const LexiconFile& lexicon, const std::string& word) {
  const std::string stem = stem_of(word, lexicon.source_language());
  const auto source = lexicon.find_source(stem);
  if (!source) return {};
  std::vector<Row> rows;
  for (const Translation& t : lexicon.translations(*source)) {
    rows.push_back({t.forward, t.backward, lexicon.target_word(t.target)});
  }
  return print(heading(stem, lexicon.source_language(), lexicon.target_language()),
               std::move(rows));
}

std::string as_target(const LexiconFile& lexicon, const std::string& word) {
  const std::string stem = stem_of(word, lexicon.target_language());
  const auto target = lexicon.find_target(stem);
  if (!target) return {};
  std::vector<Row> rows;
  for (std::uint32_t source = 0; source < lexicon.source_count(); ++source) {
    for (const Translation& t : lexicon.translations(source)) {
      if (t.target == *target) {
        rows.push_back({t.backward, t.forward, lexicon.source_word(source)});
      }
    }
  }
  return print(heading(stem, lexicon.target_language(), lexicon.source_language()),
               std::move(rows));
}

Exit run(const Flags& flags, Console& console) {
  console.set_quiet(flags.common.quiet);
  if (flags.word.empty() || first_bad_byte(flags.word)) {
    return fail(console, {Error::Code::bad_option,
                          "`svereno lexicon show` needs a word, in UTF-8: svereno lexicon show "
                          "WORD."});
  }
  const Result<LexiconFile> lexicon = open_lexicon(flags.lexicon);
  if (!lexicon) return fail(console, lexicon.error());
  const std::string shown = as_source(*lexicon, flags.word) + as_target(*lexicon, flags.word);
  if (shown.empty()) {
    console.note(
        console.ui().say("The lexicon does not know the word {word}.", {{"word", flags.word}}));
  }
  if (Done written = write_file("-", shown); !written) return fail(console, written.error());
  return Exit::clean;
}

}  // namespace

Command add_lexicon_show(CLI::App& parent, const Ui& ui) {
  CLI::App* app = parent.add_subcommand("show");
  describe_show(*app, ui);
  const auto flags = std::make_shared<Flags>();
  app->add_option("WORD", flags->word, ui.tr("A word of either language, in any form."));
  add_value(*app, "--lexicon", flags->lexicon, ui.tr("FILE"),
            ui.tr("Look into FILE, not into the lexicon of the program."));
  add_common_options(*app, ui, flags->common);
  return {app, [flags](Console& console) { return run(*flags, console); }};
}

}  // namespace svereno::cli
