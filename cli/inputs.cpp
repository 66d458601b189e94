#include "cli/inputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "aligner/align/align.h"
#include "aligner/formats/anchors.h"
#include "aligner/formats/dictionary.h"
#include "aligner/formats/npy.h"
#include "aligner/formats/read.h"
#include "aligner/segment/segment.h"
#include "cli/languages.h"
#include "cli/lexicons.h"
#include "cli/progress.h"
#include "cli/related.h"

namespace svereno::cli {
namespace {

Result<Language> choose_language(std::string_view option, const std::string& flag,
                                 const std::optional<Language>& configured, Language otherwise) {
  if (flag.empty()) return configured.value_or(otherwise);
  const std::optional<Language> language = Language::parse(flag);
  if (language) return *language;
  return Error{Error::Code::bad_option,
               "{option} cannot be {value}. It is a language tag, such as ru, en or de.",
               {{"option", std::string(option)}, {"value", flag}}};
}

Result<HardAnchors> read_anchor_file(const std::string& path, const Pairing& pairing) {
  const Result<std::string> bytes = read_bytes(path);
  if (!bytes) return bytes.error();
  return read_anchors(*bytes, path, static_cast<std::uint32_t>(pairing.source.segments.size()),
                      static_cast<std::uint32_t>(pairing.target.segments.size()));
}

// The lexicons and the dictionaries.
Result<Lexicons> open_lexicons(const TextFlags& flags, Languages languages) {
  Result<Lexicons> lexicons = choose_lexicons(flags.lexicon, flags.own_lexicons, languages);
  if (!lexicons) return lexicons.error();
  for (const std::string& path : flags.dictionaries) {
    Result<std::string> bytes = read_bytes(path);
    if (!bytes) return bytes.error();
    const auto entries = read_dictionary(*std::move(bytes), path, languages.source);
    if (!entries) return entries.error();
    lexicons->push_back(std::make_unique<const MemoryLexicon>(
        lexicon_of(*entries, languages.source, languages.target)));
  }
  return lexicons;
}

// The vectors of `text` in the file at `path`.
Result<Embeddings> read_vectors(const std::string& path, const SegmentedText& text) {
  Result<Embeddings> vectors = open_embeddings(path);
  if (!vectors || vectors->rows() == text.segments.size()) return vectors;
  return Error{Error::Code::bad_option,
               "{vectors} holds {rows} rows, but {file} has {count} segments. Make a row for each "
               "line of `svereno segment {file}`, or use --segmented if the text has one segment "
               "a line.",
               {{"vectors", path},
                {"rows", std::to_string(vectors->rows())},
                {"file", text.document.name()},
                {"count", std::to_string(text.segments.size())}}};
}

Result<EmbeddingPair> read_embeddings(const std::vector<std::string>& paths,
                                      const Pairing& pairing) {
  if (paths.size() != 2) {
    return Error{Error::Code::bad_option,
                 "--embeddings needs two files, the vectors of the first text and those of the "
                 "second: --embeddings SRC.npy TGT.npy."};
  }
  Result<Embeddings> source = read_vectors(paths[0], pairing.source);
  if (!source) return source.error();
  Result<Embeddings> target = read_vectors(paths[1], pairing.target);
  if (!target) return target.error();
  if (source->columns() != target->columns()) {
    return Error{Error::Code::bad_option,
                 "The vectors of {source} have {first} numbers, those of {target} {second}. Both "
                 "must be of the same model.",
                 {{"source", paths[0]},
                  {"target", paths[1]},
                  {"first", std::to_string(source->columns())},
                  {"second", std::to_string(target->columns())}}};
  }
  return EmbeddingPair{*std::move(source), *std::move(target)};
}

}  // namespace

Result<Languages> choose_languages(const TextFlags& flags, const Config& config) {
  const Result<Language> source =
      choose_language("--source-lang", flags.source_language, config.source, kRussian);
  if (!source) return source.error();
  const Result<Language> target =
      choose_language("--target-lang", flags.target_language, config.target, kEnglish);
  if (!target) return target.error();
  return Languages{*source, *target};
}

Result<SegmentedText> read_text(const std::string& path, Language language, const TextFlags& flags,
                                const Console& console) {
  ReadOptions options{.encoding = flags.encoding};
  if (flags.segmented) options.format = FileFormat::plain_text;
  Result<Document> document = read_document(path, language, options);
  if (!document) return document.error();
  console.remarks(*document);
  if (!flags.segmented) remark_unknown(language, console);
  return flags.segmented ? segment_by_lines(*std::move(document)) : segment(*std::move(document));
}

Result<Pairing> pair_up(SegmentedText source, SegmentedText target, const TextFlags& flags) {
  const Languages languages{source.document.language(), target.document.language()};
  Result<Lexicons> lexicons = open_lexicons(flags, languages);
  if (!lexicons) return lexicons.error();
  Pairing pairing{std::move(source), std::move(target), *std::move(lexicons), {}, {}};
  for (const auto& lexicon : pairing.lexicons) pairing.options.lexicons.push_back(lexicon.get());
  if (!flags.anchors.empty()) {
    Result<HardAnchors> anchors = read_anchor_file(flags.anchors, pairing);
    if (!anchors) return anchors.error();
    pairing.options.anchors = *std::move(anchors);
  }
  if (!flags.embeddings.empty()) {
    Result<EmbeddingPair> embeddings = read_embeddings(flags.embeddings, pairing);
    if (!embeddings) return embeddings.error();
    pairing.embeddings = std::make_unique<const EmbeddingPair>(*std::move(embeddings));
    pairing.options.embeddings = pairing.embeddings.get();
  }
  return pairing;
}

Result<Pairing> read_pairing(const std::string& source_path, const std::string& target_path,
                             Languages languages, const TextFlags& flags, const Console& console) {
  if (source_path == "-" && target_path == "-") {
    return Error{Error::Code::bad_option,
                 "The standard input can be one text, not two. Give a file for one of them."};
  }
  Result<SegmentedText> source = read_text(source_path, languages.source, flags, console);
  Result<SegmentedText> target = read_text(target_path, languages.target, flags, console);
  if (!source && !target) console.error(source.error());
  if (!target) return target.error();
  if (!source) return source.error();
  return pair_up(*std::move(source), *std::move(target), flags);
}

Alignment align(const Pairing& pairing, const TextFlags& flags, const Console& console) {
  ProgressLine line(console.ui().tr("Aligning"), flags.progress && has_terminal());
  return svereno::align(pairing.source, pairing.target, pairing.options,
                        [&](double share) { line.show(share); });
}

Result<Bitext> read_and_align(const std::string& source, const std::string& target,
                              Languages languages, const TextFlags& flags, const Console& console) {
  Result<Pairing> pairing = read_pairing(source, target, languages, flags, console);
  if (!pairing) return pairing.error();
  return align_related(*pairing, flags, console);
}

std::string summary(const Bitext& bitext, const Ui& ui) {
  const Alignment& alignment = bitext.alignment;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> shapes;
  for (const Bead& bead : alignment) ++shapes[{bead.source.size(), bead.target.size()}];
  std::vector<std::pair<std::size_t, std::string>> counts;
  for (const auto& [shape, count] : shapes) {
    counts.emplace_back(count, fmt::format("{}-{}", shape.first, shape.second));
  }
  std::ranges::stable_sort(counts, std::greater{}, [](const auto& entry) { return entry.first; });
  std::string list;
  for (const auto& [count, shape] : counts) {
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", shape, count);
  }
  const auto doubtful = std::ranges::count_if(
      alignment, [](const Bead& bead) { return bead.confidence < kDoubtful; });
  const auto one_sided = std::ranges::count_if(
      alignment, [](const Bead& bead) { return bead.source.empty() || bead.target.empty(); });
  std::string line =
      ui.say("Beads: {total} ({shapes}). Doubtful: {doubtful}. One-sided: {one_sided}.",
             {{"total", std::to_string(alignment.size())},
              {"shapes", list},
              {"doubtful", std::to_string(doubtful)},
              {"one_sided", std::to_string(one_sided)}});
  if (bitext.moved.empty()) return line;
  return line + ' ' +
         ui.say("Moved passages: {count}.", {{"count", std::to_string(bitext.moved.size())}});
}

}  // namespace svereno::cli
