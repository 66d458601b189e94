#include "cli/commands/lexicon_train.h"

#include <array>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "aligner/language/lexicon_file.h"
#include "aligner/language/lexicon_trainer.h"
#include "aligner/text/utf8.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/write_file.h"

namespace svereno::cli {
namespace {

namespace fs = std::filesystem;

struct Flags {
  std::vector<std::string> files;
  std::vector<std::string> weights;  ///< FILE=W
  std::string output;
  TextFlags languages;
  std::string progress;
  CommonFlags common;
};

constexpr auto kUsage = std::to_array<std::string_view>({"svereno lexicon train PAIRS… -o FILE"});

// Of one line of pairs, in bytes: far beyond any sentence.
constexpr std::size_t kLongestLine = std::size_t{1} << 20U;
// What reading is of the whole work, roughly.
constexpr double kReadingShare = .5;

void describe_train(CLI::App& app, const Ui& ui) {
  describe(app, ui,
           ui.tr("Learns which words translate which from pairs of sentences: one pair a line, "
                 "the original, a tab, its translation."),
           kUsage,
           {
               {"svereno lexicon train sentences.tsv -o mine.lexicon",
                ui.tr("Learns; then `svereno align --lexicon mine.lexicon` uses it.")},
               {"svereno lexicon train news.tsv menus.tsv --weight menus.tsv=0.2 -o mine.lexicon",
                ui.tr("A pair from menus.tsv counts a fifth of one from news.tsv.")},
               {"svereno lexicon train sentences.tsv --source-lang de --target-lang fr -o "
                "de-fr.lexicon",
                ui.tr("A lexicon from German to French.")},
           });
}

Error bad_weight(const std::string& value) {
  return {Error::Code::bad_option,
          "--weight cannot be {value}. It is one of the files of pairs, an equals sign and a "
          "number above 0, such as pairs.tsv=0.2.",
          {{"value", value}}};
}

// How much each file counts; 1 for those that are not named.
Result<std::map<std::string, double>> parse_weights(const Flags& flags) {
  std::map<std::string, double> weights;
  for (const std::string& file : flags.files) weights.emplace(file, 1);
  for (const std::string& given : flags.weights) {
    const std::size_t equals = given.rfind('=');
    if (equals == given.npos) return bad_weight(given);
    const auto file = weights.find(given.substr(0, equals));
    const char* const end = given.data() + given.size();
    double weight = 0;
    const auto [read, failed] = std::from_chars(given.data() + equals + 1, end, weight);
    const bool is_number = failed == std::errc() && read == end && std::isfinite(weight);
    if (file == weights.end() || !is_number || weight <= 0) return bad_weight(given);
    file->second = weight;
  }
  return weights;
}

// Reads files of pairs into a trainer, line by line.
class PairReader {
 public:
  PairReader(LexiconTrainer& trainer, const std::vector<std::string>& files, ProgressLine& progress)
      : trainer_(trainer), progress_(progress) {
    for (const std::string& file : files) total_ += size_of(file);
  }

  Done read(const std::string& file, double weight) {
    if (file == "-") return read(std::cin, file, weight);
    std::error_code status;
    if (!fs::exists(file, status)) {
      return Error{Error::Code::not_found,
                   "{file} does not exist. Check the spelling of the path.",
                   {{"file", file}}};
    }
    std::ifstream in(file, std::ios::binary);
    if (!in || fs::is_directory(file, status)) {
      return Error{Error::Code::not_readable,
                   "{file} cannot be opened. Check that you may read it.",
                   {{"file", file}}};
    }
    return read(in, file, weight);
  }

  std::uint64_t pairs() const { return pairs_; }

 private:
  // Nothing for what has no size, such as a pipe.
  static std::uint64_t size_of(const std::string& file) {
    std::error_code failed;
    const std::uint64_t size = fs::file_size(file, failed);
    return failed ? 0 : size;
  }

  Done read(std::istream& in, const std::string& file, double weight) {
    std::string line;
    for (std::uint64_t number = 1; std::getline(in, line); ++number) {
      if (Done done = add(line, weight, {{"file", file}, {"line", std::to_string(number)}});
          !done) {
        return done;
      }
      done_ += line.size() + 1;
      if (total_ > 0) {
        const double share = static_cast<double>(done_) / static_cast<double>(total_);
        progress_.show(kReadingShare * std::min(1.0, share));
      }
    }
    if (!in.bad()) return std::monostate{};
    return Error{Error::Code::not_readable,
                 "{file} cannot be read to its end. Check the disk or the connection it lies on.",
                 {{"file", file}}};
  }

  Done add(std::string_view line, double weight, const MessageArgs& place) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) return std::monostate{};
    const std::size_t tab = line.find('\t');
    if (tab == line.npos) {
      return Error{Error::Code::bad_format,
                   "{file}:{line}: there is no tab. A line of pairs is the original, a tab and "
                   "its translation.",
                   place};
    }
    if (line.size() > kLongestLine) {
      return Error{Error::Code::too_large,
                   "{file}:{line}: the line is longer than a sentence can be. Give one pair of "
                   "sentences a line.",
                   place};
    }
    if (first_bad_byte(line)) {
      return Error{Error::Code::bad_encoding,
                   "{file}:{line}: the line is not UTF-8. Convert the file, for example with "
                   "iconv.",
                   place};
    }
    const std::string_view target = line.substr(tab + 1);
    trainer_.add(line.substr(0, tab), target.substr(0, target.find('\t')), weight);
    ++pairs_;
    return std::monostate{};
  }

  LexiconTrainer& trainer_;
  ProgressLine& progress_;
  std::uint64_t total_ = 0;  // Bytes of all files whose sizes are known.
  std::uint64_t done_ = 0;
  std::uint64_t pairs_ = 0;
};

// What can go wrong before the work begins.
Result<Languages> prepare(const Flags& flags) {
  if (flags.files.empty() || flags.output.empty()) {
    return Error{Error::Code::bad_option,
                 "`svereno lexicon train` needs pairs to learn from and a file to write: "
                 "svereno lexicon train PAIRS… -o FILE."};
  }
  if (Done writable = check_writable(flags.output); !writable) return writable.error();
  return choose_languages(flags.languages, {});
}

Result<LexiconTable> train(const Flags& flags, Languages languages, bool show_progress,
                           const Console& console) {
  const Result<std::map<std::string, double>> weights = parse_weights(flags);
  if (!weights) return weights.error();
  ProgressLine progress(console.ui().tr("Learning"), show_progress && has_terminal());
  LexiconTrainer trainer(languages.source, languages.target);
  PairReader reader(trainer, flags.files, progress);
  for (const std::string& file : flags.files) {
    if (Done done = reader.read(file, weights->at(file)); !done) return done.error();
  }
  LexiconTable table = std::move(trainer).train(
      [&](double share) { progress.show(kReadingShare + (1 - kReadingShare) * share); });
  if (!table.pairs.empty()) return table;
  return Error{Error::Code::empty,
               "There is nothing to learn from: in {pairs} pairs no two words met twice. Give more "
               "pairs.",
               {{"pairs", std::to_string(reader.pairs())}}};
}

Exit run(const Flags& flags, Console& console) {
  console.set_quiet(flags.common.quiet);
  const Result<When> progress = parse_when("--progress", flags.progress, When::automatic);
  if (!progress) return fail(console, progress.error());
  const Result<Languages> languages = prepare(flags);
  if (!languages) return fail(console, languages.error());
  const Result<LexiconTable> table = train(flags, *languages, *progress != When::never, console);
  if (!table) return fail(console, table.error());
  if (Done written = write_file(flags.output, lexicon_bytes(*table)); !written) {
    return fail(console, written.error());
  }
  console.note(console.ui().say("Words: {source} and {target}. Translations: {pairs}.",
                                {{"source", std::to_string(table->source.stems.size())},
                                 {"target", std::to_string(table->target.stems.size())},
                                 {"pairs", std::to_string(table->pairs.size())}}));
  return Exit::clean;
}

}  // namespace

Command add_lexicon_train(CLI::App& parent, const Ui& ui) {
  CLI::App* app = parent.add_subcommand("train");
  describe_train(*app, ui);
  const auto flags = std::make_shared<Flags>();
  app->add_option("PAIRS", flags->files, ui.tr("Files of pairs, UTF-8; - is the standard input."));
  add_value(*app, "-o,--output", flags->output, ui.tr("FILE"), ui.tr("Write the lexicon to FILE."));
  add_values(*app, "--weight", flags->weights, ui.tr("FILE=W"),
             ui.tr("Let each pair of FILE count W times as much as one of the others."));
  add_language_options(*app, ui, flags->languages);
  add_progress_option(*app, ui, flags->progress);
  add_common_options(*app, ui, flags->common);
  return {app, [flags](Console& console) { return run(*flags, console); }};
}

}  // namespace svereno::cli
