// Aligns the documents of the gold sets and prints how well, a line for each set.
//
//   align_gold [--test] [--errors] [--lexicon FILE] [--set NAME=VALUE]… GOLD_FOLDER [SET…]
//
// With --errors, also how the gold's beads were missed. With --lexicon, all but the German–French
// set are aligned by that lexicon from Russian to English; else without any.
//
// Documents whose name's CRC-32 modulo 5 is 0 are test documents and left out, unless
// --test asks for them instead of the others; sets that are too small are all dev (see
// the gold data's README).
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/align/align.h"
#include "aligner/align/evaluate.h"
#include "aligner/language/lexicon_file.h"
#include "bench/gold.h"

namespace svereno {
namespace {

namespace fs = std::filesystem;

struct Judged {
  double confidence = 0;
  bool right = false;
};

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

// How two-sided gold beads are missed.
enum class Miss : std::size_t {
  parted,   // Cut into beads that all have two sides.
  alone,    // One bead of two sides and what is left alone.
  dropped,  // All of it is left alone.
  merged,   // Within a bead of several gold beads.
  shifted,  // Its ends are those of no proposed beads.
};
constexpr std::size_t kMisses = 5;
constexpr std::array<std::string_view, kMisses> kMissNames = {"parted", "partly alone", "dropped",
                                                              "merged", "shifted"};

bool lies_in(const LooseBead& inner, const LooseBead& outer) {
  return std::ranges::includes(outer.source, inner.source) &&
         std::ranges::includes(outer.target, inner.target);
}

// The proposed beads that share a segment with `gold`.
std::vector<LooseBead> touching(const LooseBead& gold, const std::vector<LooseBead>& proposed) {
  const auto meet = [](const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    return !a.empty() && !b.empty() && a.front() <= b.back() && b.front() <= a.back();
  };
  std::vector<LooseBead> result;
  for (const LooseBead& bead : proposed) {
    if (meet(gold.source, bead.source) || meet(gold.target, bead.target)) result.push_back(bead);
  }
  return result;
}

Miss kind_of_miss(const LooseBead& gold, const std::vector<LooseBead>& proposed) {
  const std::vector<LooseBead> parts = touching(gold, proposed);
  if (parts.size() == 1 && lies_in(gold, parts[0])) return Miss::merged;
  const bool inside = std::ranges::all_of(parts, [&](const auto& p) { return lies_in(p, gold); });
  if (!inside) return Miss::shifted;
  const auto two_sided = std::ranges::count_if(
      parts, [](const LooseBead& p) { return !p.source.empty() && !p.target.empty(); });
  if (two_sided == 0) return Miss::dropped;
  return static_cast<std::size_t>(two_sided) == parts.size() ? Miss::parted : Miss::alone;
}

std::array<int, kMisses> count_misses(const std::vector<LooseBead>& gold,
                                      const std::vector<LooseBead>& proposed) {
  std::array<int, kMisses> result{};
  const std::set<LooseBead> found(proposed.begin(), proposed.end());
  for (const LooseBead& bead : gold) {
    if (bead.source.empty() || bead.target.empty() || found.contains(bead)) continue;
    ++result[static_cast<std::size_t>(kind_of_miss(bead, proposed))];
  }
  return result;
}

// The share of wrong beads among the twentieth that is least sure, of all wrong ones.
double wrong_among_least_sure(std::vector<Judged> beads) {
  constexpr std::size_t kShare = 20;
  std::ranges::stable_sort(beads, {}, &Judged::confidence);
  const auto wrong = [](const Judged& bead) { return !bead.right; };
  const auto all = std::ranges::count_if(beads, wrong);
  const auto least = std::ranges::count_if(std::span(beads).first(beads.size() / kShare), wrong);
  return all == 0 ? 1 : static_cast<double>(least) / static_cast<double>(all);
}

struct Tally {
  BeadCounts counts;
  std::vector<Judged> judged;
  std::array<int, kMisses> misses{};
  double seconds = 0;
  int documents = 0;
  void add(const Tally& other) {
    counts += other.counts;
    judged.insert(judged.end(), other.judged.begin(), other.judged.end());
    for (std::size_t i = 0; i < kMisses; ++i) misses[i] += other.misses[i];
    seconds += other.seconds;
    documents += other.documents;
  }
};

void print(const std::string& name, const Tally& tally) {
  fmt::print(
      "{:12} {:4} docs  strict {:.4f}  lax {:.4f}  unaligned {:.3f}  ece {:.3f}  auc {:.3f}  "
      "least sure {:.2f}  {:.1f} s\n",
      name, tally.documents, strict_score(tally.counts).f1, lax_score(tally.counts).f1,
      unaligned_score(tally.counts).f1, calibration_error(tally.judged),
      area_under_curve(tally.judged), wrong_among_least_sure(tally.judged), tally.seconds);
}

void print_misses(const std::array<int, kMisses>& misses) {
  fmt::print("{:12}", "");
  for (std::size_t i = 0; i < kMisses; ++i) fmt::print(" {} {} ", kMissNames[i], misses[i]);
  fmt::print("\n");
}

Tally align_document(const fs::path& stem, AlignOptions options) {
  const GoldPair pair = read_gold(stem);
  if (pair.source.document.language() != kRussian) options.lexicons.clear();
  const auto start = std::chrono::steady_clock::now();
  const Alignment alignment = align(pair.source, pair.target, options);
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  std::vector<LooseBead> proposed;
  for (const Bead& bead : alignment) proposed.push_back(loose(bead));
  Tally tally{.counts = compare(pair.beads, proposed),
              .judged = {},
              .misses = count_misses(pair.beads, proposed),
              .seconds = time.count(),
              .documents = 1};
  const std::vector<bool> right = judge(alignment, pair.beads);
  for (std::size_t i = 0; i < alignment.size(); ++i) {
    tally.judged.push_back({alignment[i].confidence, right[i]});
  }
  return tally;
}

Tally align_set(const fs::path& folder, bool test, const AlignOptions& options) {
  Tally tally;
  for (const fs::path& stem : gold_stems(folder, test ? GoldPart::test : GoldPart::dev)) {
    tally.add(align_document(stem, options));
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
      {"lexical.weight", &options.lexical.weight},
      {"lexical.weight_with_lexicon", &options.lexical.weight_with_lexicon},
      {"lexical.explained", &options.lexical.explained},
      {"lexical.unknown", &options.lexical.unknown},
      {"lexical.identical", &options.lexical.identical},
      {"lexical.cognate", &options.lexical.cognate},
      {"lexical.frequency_prior", &options.lexical.frequency_prior},
      {"learning.least_confidence", &options.learning.least_confidence},
      {"learning.discount", &options.learning.discount},
      {"learning.prior", &options.learning.prior},
      {"learning.shapes_prior", &options.learning.shapes_prior},
      {"learning.one_sided_prior", &options.learning.one_sided_prior},
      {"learning.lengths_prior", &options.learning.lengths_prior},
      {"traits.ending", &options.traits.ending},
      {"traits.opening", &options.traits.opening},
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
  if (name.starts_with("shape.") && name.size() == std::string_view("shape.2-2").size()) {
    for (BeadShape& shape : options.priors.shapes) {
      if (shape.source == name[6] - '0' && shape.target == name[8] - '0') {
        shape.share = std::stod(value);
      }
    }
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
  bool errors = false;
  std::vector<std::string> rest;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--test") {
      test = true;
    } else if (argument == "--errors") {
      errors = true;
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
    fmt::print(
        stderr,
        "usage: align_gold [--test] [--errors] [--lexicon FILE] [--set NAME=VALUE]... GOLD_FOLDER "
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
    if (errors) print_misses(tally.misses);
    all.add(tally);
  }
  print("all", all);
  return 0;
}

}  // namespace
}  // namespace svereno

int main(int argc, char** argv) { return svereno::run(argc, argv); }
