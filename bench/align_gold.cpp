// Aligns the documents of the gold sets and prints how well, a line for each set.
//
//   align_gold [--test] [--lexicon FILE] [--set NAME=VALUE]… GOLD_FOLDER [SET…]
//
// With --lexicon, all but the German–French set are aligned by that lexicon from Russian
// to English; else without any.
//
// Documents whose name's CRC-32 modulo 5 is 0 are test documents and left out, unless
// --test asks for them instead of the others; sets that are too small are all dev (see
// the gold data's README).
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/align/align.h"
#include "aligner/align/evaluate.h"
#include "aligner/language/lexicon_file.h"
#include "tests/gold_data.h"

namespace svereno {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

SegmentedText read_lines(const fs::path& path, Language language) {
  const std::string text = read(path);
  DocumentBuilder builder(path.string(), language);
  builder.append(text);
  std::vector<Segment> segments;
  for (std::uint32_t begin = 0; begin < text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
    builder.add(Block{.span = {begin, end}});
    segments.push_back({{begin, end}, static_cast<std::uint32_t>(segments.size())});
    begin = end + 1;
  }
  return {std::move(builder).build(), std::move(segments)};
}

std::vector<LooseBead> read_beads(const fs::path& path) {
  const std::string text = read(path);
  std::vector<LooseBead> beads(1);
  std::vector<std::uint32_t>* side = &beads.back().source;
  for (const char* at = text.data(); at < text.data() + text.size();) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(at, text.data() + text.size(), number);
    if (error == std::errc()) {
      side->push_back(number);
      at = end;
      continue;
    }
    if (*at == '\t') side = &beads.back().target;
    if (*at == '\n') side = &beads.emplace_back().source;
    ++at;
  }
  beads.pop_back();
  return beads;
}

LooseBead loose(const Bead& bead) {
  LooseBead result;
  for (std::uint32_t i = bead.source.begin; i < bead.source.end; ++i) result.source.push_back(i);
  for (std::uint32_t i = bead.target.begin; i < bead.target.end; ++i) result.target.push_back(i);
  return result;
}

struct Judged {
  double confidence = 0;
  bool right = false;
};

// A bead is right if the gold has it; a one-sided bead, if the gold leaves its segment alone.
std::vector<Judged> judge(const Alignment& alignment, const std::vector<LooseBead>& gold) {
  std::set<LooseBead> right;
  for (const LooseBead& bead : gold) {
    if (!bead.source.empty() && !bead.target.empty()) {
      right.insert(bead);
      continue;
    }
    for (const std::uint32_t i : bead.source) right.insert({{i}, {}});
    for (const std::uint32_t i : bead.target) right.insert({{}, {i}});
  }
  std::vector<Judged> result;
  for (const Bead& bead : alignment) {
    result.push_back({bead.confidence, right.contains(loose(bead))});
  }
  return result;
}

// Expected calibration error: mean distance between confidence and share of right beads
// in ten bins of equal width.
double calibration_error(const std::vector<Judged>& beads) {
  constexpr std::size_t kBins = 10;
  std::array<double, kBins> difference{};
  for (const Judged& bead : beads) {
    const auto bin = std::min(kBins - 1, static_cast<std::size_t>(bead.confidence * kBins));
    difference[bin] += bead.confidence - (bead.right ? 1 : 0);
  }
  double sum = 0;
  for (const double d : difference) sum += std::abs(d);
  return beads.empty() ? 0 : sum / static_cast<double>(beads.size());
}

// The probability that a right bead has more confidence than a wrong one.
double area_under_curve(std::vector<Judged> beads) {
  std::ranges::sort(beads, {}, &Judged::confidence);
  double wrong_below = 0;
  double pairs = 0;
  double right = 0;
  for (std::size_t i = 0; i < beads.size();) {
    std::size_t end = i;
    double rights = 0;
    double wrongs = 0;
    for (; end < beads.size() && beads[end].confidence == beads[i].confidence; ++end) {
      (beads[end].right ? rights : wrongs) += 1;
    }
    pairs += rights * (wrong_below + wrongs / 2);
    wrong_below += wrongs;
    right += rights;
    i = end;
  }
  return right * wrong_below > 0 ? pairs / (right * wrong_below) : 1;
}

struct Tally {
  BeadCounts counts;
  std::vector<Judged> judged;
  double seconds = 0;
  int documents = 0;
  void add(const Tally& other) {
    counts += other.counts;
    judged.insert(judged.end(), other.judged.begin(), other.judged.end());
    seconds += other.seconds;
    documents += other.documents;
  }
};

void print(const std::string& name, const Tally& tally) {
  fmt::print(
      "{:12} {:4} docs  strict {:.4f}  lax {:.4f}  unaligned {:.3f}  ece {:.3f}  auc {:.3f}  "
      "{:.1f} s\n",
      name, tally.documents, strict_score(tally.counts).f1, lax_score(tally.counts).f1,
      unaligned_score(tally.counts).f1, calibration_error(tally.judged),
      area_under_curve(tally.judged), tally.seconds);
}

Tally align_document(const fs::path& stem, bool german_french, AlignOptions options) {
  if (german_french) options.lexicons.clear();
  const auto with = [&](const char* extension) { return fs::path(stem.string() + extension); };
  const SegmentedText source = german_french ? read_lines(with(".src"), *Language::parse("de"))
                                             : read_lines(with(".ru"), kRussian);
  const SegmentedText target = german_french ? read_lines(with(".tgt"), *Language::parse("fr"))
                                             : read_lines(with(".en"), kEnglish);
  const auto start = std::chrono::steady_clock::now();
  const Alignment alignment = align(source, target, options);
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  const std::vector<LooseBead> gold = read_beads(with(".gold.tsv"));
  std::vector<LooseBead> proposed;
  for (const Bead& bead : alignment) proposed.push_back(loose(bead));
  return {compare(gold, proposed), judge(alignment, gold), time.count(), 1};
}

Tally align_set(const fs::path& folder, bool test, const AlignOptions& options) {
  std::set<std::string> names;
  constexpr std::string_view kGold = ".gold.tsv";
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(kGold)) names.insert(name.substr(0, name.size() - kGold.size()));
  }
  const std::string set = folder.filename().string();
  Tally tally;
  for (const std::string& name : names) {
    if ((gold_part(set, name) == GoldPart::test) == test) {
      tally.add(align_document(folder / name, set == "textberg", options));
    }
  }
  return tally;
}

// The options that --set may change.
bool set_option(AlignOptions& options, std::string_view assignment) {
  const std::map<std::string_view, double*> named = {
      {"priors.one_sided", &options.priors.one_sided},
      {"priors.one_sided_again", &options.priors.one_sided_again},
      {"length.deviation", &options.length.deviation},
      {"length.deviation_short", &options.length.deviation_short},
      {"length.background", &options.length.background},
      {"length.outliers", &options.length.outliers},
      {"lexical.explained", &options.lexical.explained},
      {"lexical.unknown", &options.lexical.unknown},
      {"lexical.identical", &options.lexical.identical},
      {"lexical.cognate", &options.lexical.cognate},
      {"lexical.frequency_prior", &options.lexical.frequency_prior},
      {"learning.least_confidence", &options.learning.least_confidence},
      {"learning.discount", &options.learning.discount},
      {"learning.prior", &options.learning.prior},
      {"traits.ending", &options.traits.ending},
      {"traits.opening", &options.traits.opening},
      {"confidence.odds_power", &options.confidence.odds_power},
      {"search.one_sided_worth", &options.search.one_sided_worth},
  };
  const std::size_t equals = assignment.find('=');
  if (equals == std::string_view::npos) return false;
  const std::string_view name = assignment.substr(0, equals);
  const std::string value(assignment.substr(equals + 1));
  if (name == "search.band") {
    options.search.band = static_cast<std::uint32_t>(std::stoul(value));
    return true;
  }
  if (name == "learning.rounds") {
    options.learning.rounds = static_cast<std::uint32_t>(std::stoul(value));
    return true;
  }
  const auto found = named.find(name);
  if (found == named.end()) return false;
  *found->second = std::stod(value);
  return true;
}

int run(int argc, char** argv) {
  AlignOptions options;
  std::optional<LexiconFile> lexicon;
  bool test = false;
  std::vector<std::string> rest;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--test") {
      test = true;
    } else if (argument == "--set" && i + 1 < argc) {
      if (!set_option(options, argv[++i])) return 2;
    } else if (argument == "--lexicon" && i + 1 < argc) {
      Result<LexiconFile> opened = LexiconFile::open(argv[++i]);
      if (!opened) {
        fmt::print(stderr, "{}\n", opened.error().message());
        return 2;
      }
      options.lexicons = {&lexicon.emplace(*std::move(opened))};
    } else {
      rest.emplace_back(argument);
    }
  }
  if (rest.empty()) {
    fmt::print(stderr,
               "usage: align_gold [--test] [--lexicon FILE] [--set NAME=VALUE]... GOLD_FOLDER "
               "[SET...]\n");
    return 2;
  }
  const fs::path gold = rest[0];
  std::set<std::string> sets(rest.begin() + 1, rest.end());
  if (sets.empty()) {
    for (const auto& entry : fs::directory_iterator(gold)) {
      if (entry.is_directory()) sets.insert(entry.path().filename().string());
    }
  }
  Tally all;
  for (const std::string& set : sets) {
    const Tally tally = align_set(gold / set, test, options);
    if (tally.documents == 0) continue;
    print(set, tally);
    all.add(tally);
  }
  print("all", all);
  return 0;
}

}  // namespace
}  // namespace svereno

int main(int argc, char** argv) { return svereno::run(argc, argv); }
