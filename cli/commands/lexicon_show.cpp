#include "cli/commands/lexicon_show.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "aligner/language/base_form.h"
#include "aligner/text/fold.h"
#include "aligner/text/tokens.h"
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
           ui.tr("Shows what a word or a phrase may be in the other language, the best first. Each "
                 "line: how likely the translation is given the word, how likely the word is "
                 "given the translation, and the translation, each word in its base form."),
           kUsage,
           {
               {"svereno lexicon show договор", ui.tr("A Russian word.")},
               {"svereno lexicon show treaty",
                ui.tr("An English word; several words are put in quotation marks.")},
               {"svereno lexicon show Vertrag --lexicon de-fr.lexicon",
                ui.tr("A word of another lexicon.")},
           });
}

struct Row {
  Translation link;  // From the word that was asked for.
  std::string translation;
};

std::string print(const std::string& heading, std::vector<Row> rows) {
  std::ranges::stable_sort(rows, std::greater{}, [](const Row& row) { return rank(row.link); });
  std::string out = heading + "\n";
  for (const Row& row : rows) {
    out +=
        fmt::format("  {:.3f}  {:.3f}  {}\n", row.link.forward, row.link.backward, row.translation);
  }
  return out;
}

// The words of `text`, as lexicons know them.
std::vector<std::string> base_forms_of(const std::string& text, Language language) {
  const BaseForms base_forms(language);
  std::vector<std::string> words;
  for (const Token& token : tokenize(text)) {
    if (token.kind == TokenKind::word) words.push_back(base_forms.of(fold_word(token.text)));
  }
  return words;
}

// One direction of a lexicon, asked for one word or phrase.
class Question {
 public:
  Question(const LexiconFile& lexicon, bool from_source, const std::string& text)
      : lexicon_(lexicon),
        from_source_(from_source),
        words_(base_forms_of(text,
                             from_source ? lexicon.source_language() : lexicon.target_language())) {
    for (const std::string& word : words_) {
      const auto found = from_source ? lexicon.find_source(word) : lexicon.find_target(word);
      numbers_.push_back(found.value_or(kNoWord));
    }
  }

  std::string answer() const {
    std::vector<Row> rows = word_rows();
    for (Row& row : phrase_rows()) rows.push_back(std::move(row));
    if (rows.empty()) return {};
    const Language source = lexicon_.source_language();
    const Language target = lexicon_.target_language();
    const std::string_view from = from_source_ ? source.tag() : target.tag();
    const std::string_view to = from_source_ ? target.tag() : source.tag();
    return print(fmt::format("{} ({} → {})", fmt::join(words_, " "), from, to), std::move(rows));
  }

 private:
  std::vector<Row> word_rows() const {
    if (numbers_.size() != 1 || numbers_[0] == kNoWord) return {};
    std::vector<Row> rows;
    if (from_source_) {
      for (const Translation& t : lexicon_.translations(numbers_[0])) {
        rows.push_back({t, std::string(lexicon_.target_word(t.target))});
      }
      return rows;
    }
    for (std::uint32_t s = 0; s < lexicon_.source_count(); ++s) {
      for (const Translation& t : lexicon_.translations(s)) {
        if (t.target != numbers_[0]) continue;
        rows.push_back({{s, t.backward, t.forward}, std::string(lexicon_.source_word(s))});
      }
    }
    return rows;
  }

  std::vector<Row> phrase_rows() const {
    const Phrases phrases = from_source_ ? lexicon_.source_phrases() : lexicon_.target_phrases();
    const auto phrase = phrases.longest(numbers_);
    if (!phrase || phrases.words(*phrase).size() != numbers_.size()) return {};
    std::vector<Row> rows;
    if (from_source_) {
      for (const Translation& t : lexicon_.phrase_translations(*phrase)) {
        rows.push_back({t, spelled(lexicon_.target_phrases().words(t.target))});
      }
      return rows;
    }
    for (std::uint32_t s = 0; s < lexicon_.source_phrases().count(); ++s) {
      for (const Translation& t : lexicon_.phrase_translations(s)) {
        if (t.target != *phrase) continue;
        rows.push_back({{s, t.backward, t.forward}, spelled(lexicon_.source_phrases().words(s))});
      }
    }
    return rows;
  }

  // Words of the language that is translated into.
  std::string spelled(std::span<const std::uint32_t> words) const {
    std::string text;
    for (const std::uint32_t word : words) {
      if (!text.empty()) text += ' ';
      text += from_source_ ? lexicon_.target_word(word) : lexicon_.source_word(word);
    }
    return text;
  }

  const LexiconFile& lexicon_;
  bool from_source_;
  std::vector<std::string> words_;
  std::vector<std::uint32_t> numbers_;
};

Exit run(const Flags& flags, Console& console) {
  console.set_quiet(flags.common.quiet);
  if (flags.word.empty() || first_bad_byte(flags.word)) {
    return fail(console, {Error::Code::bad_option,
                          "`svereno lexicon show` needs a word, in UTF-8: svereno lexicon show "
                          "WORD."});
  }
  const Result<LexiconFile> lexicon = open_lexicon(flags.lexicon);
  if (!lexicon) return fail(console, lexicon.error());
  const std::string shown = Question(*lexicon, true, flags.word).answer() +
                            Question(*lexicon, false, flags.word).answer();
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
  app->add_option("WORD", flags->word,
                  ui.tr("A word or a phrase of either language, in any form."));
  add_value(*app, "--lexicon", flags->lexicon, ui.tr("FILE"),
            ui.tr("Look into FILE, not into the lexicon of the program."));
  add_common_options(*app, ui, flags->common);
  return {app, [flags](Console& console) { return run(*flags, console); }};
}

}  // namespace svereno::cli
