#include "cli/commands/segment.h"

#include <array>
#include <memory>
#include <string>

#include "aligner/formats/read.h"
#include "aligner/language/guess.h"
#include "aligner/segment/segment.h"
#include "cli/help.h"
#include "cli/languages.h"
#include "cli/options.h"
#include "cli/print.h"
#include "cli/write_file.h"

namespace svereno::cli {
namespace {

struct Flags {
  std::string file;
  std::string language;
  std::string encoding;
  std::string output = "-";
  CommonFlags common;
};

constexpr auto kUsage = std::to_array<std::string_view>({"svereno segment FILE"});

void describe_segment(CLI::App& app, const Ui& ui) {
  describe(app, ui, ui.tr("Writes the sentences of a text, one a line."), kUsage,
           {
               {"svereno segment статья.docx",
                ui.tr("The sentences of a Word file, the notes after the body.")},
               {"svereno segment draft.txt --lang en -o draft.en",
                ui.tr("An English text into a file that `svereno align --segmented` reads.")},
           });
}

// In the language named, else in the one that its letters tell.
Result<Document> read(const Flags& flags) {
  const std::optional<Language> named = Language::parse(flags.language);
  if (!flags.language.empty() && !named) {
    return Error{Error::Code::bad_option,
                 "{option} cannot be {value}. It is a language tag, such as ru, en or de.",
                 {{"option", "--lang"}, {"value", flags.language}}};
  }
  Result<std::string> bytes = read_bytes(flags.file);
  if (!bytes) return bytes.error();
  const ReadOptions options{.encoding = flags.encoding};
  Result<Document> document = read_document(*bytes, flags.file, named.value_or(kRussian), options);
  if (!document || named) return document;
  const Language guessed = guess_language(document->text());
  if (guessed == kRussian) return document;
  return read_document(*std::move(bytes), flags.file, guessed, options);
}

Exit run(const Flags& flags, Console& console) {
  console.set_quiet(flags.common.quiet);
  if (flags.file.empty()) {
    return fail(console,
                {Error::Code::bad_option, "`svereno segment` needs a file: svereno segment FILE."});
  }
  constexpr auto kFormats = std::to_array<OutputFormat>({{"lines", ""}});
  const OutputRules rules{.formats = kFormats, .fallback = "lines"};
  const auto outputs =
      plan_outputs({.outputs = {"lines=" + flags.output}}, rules, std::array{flags.file});
  if (!outputs) return fail(console, outputs.error());
  Result<Document> document = read(flags);
  if (!document) return fail(console, document.error());
  console.remarks(*document);
  remark_unknown(document->language(), console);
  const SegmentedText text = segment(*std::move(document));
  std::string lines;
  for (const Segment& segment : text.segments) lines += text.document.line(segment.span) + "\n";
  if (Done written = write_file(flags.output, lines); !written) {
    return fail(console, written.error());
  }
  return Exit::clean;
}

}  // namespace

Command add_segment(CLI::App& parent, const Ui& ui) {
  CLI::App* app = parent.add_subcommand("segment");
  describe_segment(*app, ui);
  const auto flags = std::make_shared<Flags>();
  app->add_option("FILE", flags->file, ui.tr("The text; - is the standard input."));
  add_value(*app, "--lang", flags->language, ui.tr("TAG"),
            ui.say("Language of the text: {tags}, or another, by general rules (default: the "
                   "one that its letters tell).",
                   {{"tags", known_tags()}}));
  add_value(*app, "-o,--output", flags->output, ui.tr("FILE"),
            ui.tr("Write to FILE (default: - , the standard output)."));
  add_encoding_option(*app, ui, flags->encoding);
  add_common_options(*app, ui, flags->common);
  return {app, [flags](Console& console) { return run(*flags, console); }};
}

}  // namespace svereno::cli
