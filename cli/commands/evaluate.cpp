#include "cli/commands/evaluate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "aligner/align/evaluate.h"
#include "aligner/formats/read.h"
#include "aligner/formats/write.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/write_file.h"

namespace svereno::cli {
namespace {

namespace fs = std::filesystem;

struct Flags {
  std::string gold;
  std::string beads;
  bool per_document = false;
  bool json = false;
  CommonFlags common;
};

constexpr auto kUsage = std::to_array<std::string_view>({"svereno evaluate GOLD BEADS"});

void describe_evaluate(CLI::App& app, const Ui& ui) {
  describe(app, ui,
           ui.tr("Measures alignments against gold ones: strict and lax precision, recall and "
                 "F1."),
           kUsage,
           {
               {"svereno evaluate book.gold.tsv book.beads",
                ui.tr("One alignment, as `svereno align --output beads=book.beads` writes it.")},
               {"svereno evaluate gold/ hyp/ --per-document",
                ui.tr("Every gold/…/NAME.gold.tsv against hyp/…/NAME.hyp.tsv, .tsv, .beads, "
                      ".ladder or .gold.tsv, counted together, and each by itself.")},
               {"svereno evaluate gold/ hyp/ --json", ui.tr("The same for a program.")},
           });
}

struct Document {
  std::string name;
  fs::path gold;
  fs::path beads;
  bool missing = false;  ///< There is no file of beads.
  BeadCounts counts = {};
};

constexpr std::string_view kGoldEnding = ".gold.tsv";
constexpr auto kEndings =
    std::to_array<std::string_view>({".hyp.tsv", ".tsv", ".beads", ".ladder", kGoldEnding});

// The document of a gold file, whose path from the gold folder less its ending is `name`.
Document find_beads(const fs::path& gold, const std::string& name, const fs::path& folder) {
  std::error_code status;
  for (const std::string_view ending : kEndings) {
    const fs::path path = folder / (name + std::string(ending));
    if (fs::exists(path, status)) return {.name = name, .gold = gold, .beads = path};
  }
  return {.name = name,
          .gold = gold,
          .beads = folder / (name + std::string(kEndings.front())),
          .missing = true};
}

Result<std::vector<Document>> find_documents(const fs::path& gold, const fs::path& beads) {
  std::error_code failed;
  std::vector<Document> documents;
  auto entry = fs::recursive_directory_iterator(gold, failed);
  for (; !failed && entry != fs::recursive_directory_iterator(); entry.increment(failed)) {
    const std::string name = entry->path().lexically_relative(gold).string();
    if (!name.ends_with(kGoldEnding)) continue;
    documents.push_back(
        find_beads(entry->path(), name.substr(0, name.size() - kGoldEnding.size()), beads));
  }
  if (failed) {
    return Error{Error::Code::not_readable,
                 "The folder {file} cannot be read: {reason}. Check that you may open it.",
                 {{"file", gold.string()}, {"reason", failed.message()}}};
  }
  if (documents.empty()) {
    return Error{Error::Code::empty,
                 "The folder {file} holds no *.gold.tsv. Name the folder of the gold alignments "
                 "first.",
                 {{"file", gold.string()}}};
  }
  std::ranges::sort(documents, {}, &Document::name);
  return documents;
}

// Two files, or two folders.
Result<std::vector<Document>> find_documents(const Flags& flags) {
  std::error_code status;
  const bool gold_folder = fs::is_directory(flags.gold, status);
  const bool beads_folder = fs::is_directory(flags.beads, status);
  if (gold_folder && beads_folder) return find_documents(flags.gold, fs::path(flags.beads));
  if (!gold_folder && !beads_folder) {
    const std::string name = fs::path(flags.gold).filename().string();
    return std::vector{Document{.name = name, .gold = flags.gold, .beads = flags.beads}};
  }
  return Error{fs::exists(gold_folder ? flags.beads : flags.gold, status) ? Error::Code::bad_option
                                                                          : Error::Code::not_found,
               "{folder} is a folder and {file} is not. Name two files or two folders that are "
               "there.",
               {{"folder", gold_folder ? flags.gold : flags.beads},
                {"file", gold_folder ? flags.beads : flags.gold}}};
}

Result<std::vector<LooseBead>> read(const fs::path& path) {
  const Result<std::string> bytes = read_bytes(path);
  if (!bytes) return bytes.error();
  return read_beads(*bytes, path.string());
}

Done count(Document& document) {
  const Result<std::vector<LooseBead>> gold = read(document.gold);
  if (!gold) return gold.error();
  if (document.missing) {
    document.counts = compare(*gold, {});
    return std::monostate{};
  }
  const Result<std::vector<LooseBead>> beads = read(document.beads);
  if (!beads) return beads.error();
  document.counts = compare(*gold, *beads);
  return std::monostate{};
}

boost::json::object to_json(const Score& score) {
  return {{"precision", score.precision}, {"recall", score.recall}, {"f1", score.f1}};
}

boost::json::object to_json(const BeadCounts& counts) {
  return {{"strict", to_json(strict_score(counts))},
          {"lax", to_json(lax_score(counts))},
          {"unaligned", to_json(unaligned_score(counts))},
          {"goldBeads", counts.gold},
          {"proposedBeads", counts.proposed},
          {"goldUnaligned", counts.gold_unaligned},
          {"proposedUnaligned", counts.proposed_unaligned}};
}

std::string print_json(const std::vector<Document>& documents, const BeadCounts& total,
                       bool per_document) {
  boost::json::object out = {{"schema", "svereno-evaluation/1"},
                             {"documents", documents.size()},
                             {"missing", std::ranges::count(documents, true, &Document::missing)}};
  for (const auto& [key, value] : to_json(total)) out[key] = value;
  if (per_document) {
    boost::json::array list;
    for (const Document& document : documents) {
      boost::json::object item = to_json(document.counts);
      item["name"] = document.name;
      item["missing"] = document.missing;
      list.push_back(std::move(item));
    }
    out["perDocument"] = std::move(list);
  }
  return boost::json::serialize(out) + "\n";
}

std::string row(std::string_view name, const Score& score) {
  return fmt::format("{:<12}{:.4f}  {:.4f}  {:.4f}\n", name, score.precision, score.recall,
                     score.f1);
}

std::string print_table(const std::vector<Document>& documents, const BeadCounts& total,
                        bool per_document, const Ui& ui) {
  std::string out;
  for (const Document& document : documents) {
    if (!per_document) break;
    const Score strict = strict_score(document.counts);
    const Score lax = lax_score(document.counts);
    out += fmt::format("{}\tstrict P R F1 {:.4f} {:.4f} {:.4f}\tlax P R F1 {:.4f} {:.4f} {:.4f}\n",
                       document.name, strict.precision, strict.recall, strict.f1, lax.precision,
                       lax.recall, lax.f1);
  }
  out += fmt::format("{:<12}{:<8}{:<8}{}\n", "", "P", "R", "F1");
  out += row("strict", strict_score(total));
  out += row("lax", lax_score(total));
  out += row("unaligned", unaligned_score(total));
  return out +
         ui.say("Documents: {documents}. Beads: gold {gold}, proposed {proposed}.",
                {{"documents", std::to_string(documents.size())},
                 {"gold", std::to_string(total.gold)},
                 {"proposed", std::to_string(total.proposed)}}) +
         "\n";
}

Exit run(const Flags& flags, Console& console) {
  console.set_quiet(flags.common.quiet);
  if (flags.gold.empty() || flags.beads.empty()) {
    return fail(console, {Error::Code::bad_option,
                          "`svereno evaluate` needs a gold alignment and one to measure: svereno "
                          "evaluate GOLD BEADS."});
  }
  Result<std::vector<Document>> documents = find_documents(flags);
  if (!documents) return fail(console, documents.error());
  Exit exit = Exit::clean;
  BeadCounts total;
  for (Document& document : *documents) {
    if (Done done = count(document); !done) return fail(console, done.error());
    total += document.counts;
    if (!document.missing) continue;
    exit = fail(console, {Error::Code::not_found,
                          "{file} is missing and counts as an empty alignment. Align that "
                          "document to have it measured.",
                          {{"file", document.beads.string()}}});
  }
  const std::string out = flags.json
                              ? print_json(*documents, total, flags.per_document)
                              : print_table(*documents, total, flags.per_document, console.ui());
  if (Done written = write_file("-", out); !written) return fail(console, written.error());
  return exit;
}

}  // namespace

Command add_evaluate(CLI::App& parent, const Ui& ui) {
  CLI::App* app = parent.add_subcommand("evaluate");
  describe_evaluate(*app, ui);
  const auto flags = std::make_shared<Flags>();
  app->add_option("GOLD", flags->gold, ui.tr("A file of beads, or a folder of *.gold.tsv."));
  app->add_option("BEADS", flags->beads,
                  ui.tr("The same for the alignment to measure: beads of Svereno or vecalign, or "
                        "a .ladder of hunalign."));
  add_switch(*app, "--per-document", flags->per_document, ui.tr("Each document by itself, too."));
  add_switch(*app, "--json", flags->json, ui.tr("Write JSON."));
  add_common_options(*app, ui, flags->common);
  return {app, [flags](Console& console) { return run(*flags, console); }};
}

}  // namespace svereno::cli
