// Learns ConfidenceModel::weights from the dev documents of gold sets and prints them, and how
// well a confidence learnt from the other sets does on each set.
//
//   fit_confidence LEXICON GOLD_FOLDER/SET...
//
// Of all beads that the aligner proposes, those of one set count as much as the square root
// of their number, so that no set drowns the others. Logistic regression by Adam (Kingma &
// Ba 2015).
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "aligner/align/confidence.h"
#include "aligner/align/search.h"
#include "aligner/language/lexicon_file.h"
#include "bench/gold.h"

namespace svereno {
namespace {

namespace fs = std::filesystem;
using Weights = decltype(ConfidenceModel::weights);

constexpr int kPasses = 300;

struct Sample {
  std::string set;
  Signs signs{};
  bool right = false;
};

void read_samples(const fs::path& stem, const std::string& set, AlignOptions options,
                  std::vector<Sample>& samples) {
  const GoldPair pair = read_gold(stem);
  if (pair.source.document.language() != kRussian) options.lexicons.clear();
  const auto look = [&](const SearchView& view, SegmentRange, SegmentRange) {
    const Alignment alignment = most_expected(view.lattice, view.options.search.one_sided_worth);
    const std::vector<Signs> signs = read_signs(view, alignment);
    const std::vector<bool> right = judge(alignment, pair.beads);
    for (std::size_t i = 0; i < signs.size(); ++i) samples.push_back({set, signs[i], right[i]});
  };
  align_observed(pair.source, pair.target, options, {}, look);
}

// The gradient of the mean logarithm of the likelihood. Samples of `left_out` do not count.
Weights gradient(const std::vector<Sample>& samples, const std::map<std::string, double>& weights,
                 const std::string& left_out, const ConfidenceModel& model) {
  Weights sum{};
  double total = 0;
  for (const Sample& sample : samples) {
    if (sample.set == left_out) continue;
    const double weight = weights.at(sample.set);
    const double off = (sample.right ? 1 : 0) - confidence(sample.signs, model);
    for (std::size_t k = 0; k < kSigns; ++k) sum[k] += weight * off * sample.signs[k];
    total += weight;
  }
  for (double& value : sum) value /= total;
  return sum;
}

ConfidenceModel learn(const std::vector<Sample>& samples, const std::string& left_out) {
  std::map<std::string, double> weights;
  for (const Sample& sample : samples) ++weights[sample.set];
  for (auto& [set, weight] : weights) weight = 1 / std::sqrt(weight);
  ConfidenceModel model;
  Weights mean{};
  Weights square{};
  for (int pass = 1; pass <= kPasses; ++pass) {
    const Weights slope = gradient(samples, weights, left_out, model);
    const double rate = pass < kPasses * 2 / 3 ? .03 : .005;
    for (std::size_t k = 0; k < kSigns; ++k) {
      mean[k] = .9 * mean[k] + .1 * slope[k];
      square[k] = .99 * square[k] + .01 * slope[k] * slope[k];
      const double step = mean[k] / (1 - std::pow(.9, pass));
      model.weights[k] += rate * step / (std::sqrt(square[k] / (1 - std::pow(.99, pass))) + 1e-8);
    }
  }
  return model;
}

// Mean distance between confidence and share of right beads in ten bins of equal width.
double calibration_error(const std::vector<Sample>& samples, const std::string& set,
                         const ConfidenceModel& model) {
  std::array<double, 10> difference{};
  double count = 0;
  for (const Sample& sample : samples) {
    if (sample.set != set) continue;
    const double sure = confidence(sample.signs, model);
    const auto bin = std::min(difference.size() - 1, static_cast<std::size_t>(sure * 10));
    difference[bin] += sure - (sample.right ? 1 : 0);
    ++count;
  }
  double sum = 0;
  for (const double d : difference) sum += std::abs(d);
  return sum / count;
}

int run(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: fit_confidence LEXICON GOLD_FOLDER/SET...\n");
    return 2;
  }
  const Result<LexiconFile> lexicon = LexiconFile::open(argv[1]);
  if (!lexicon) {
    fmt::print(stderr, "{}\n", lexicon.error().message());
    return 2;
  }
  AlignOptions options;
  options.lexicons = {&*lexicon};
  std::vector<Sample> samples;
  for (int i = 2; i < argc; ++i) {
    const fs::path folder = argv[i];
    for (const fs::path& stem : gold_stems(folder, GoldPart::dev)) {
      read_samples(stem, folder.filename().string(), options, samples);
    }
  }
  std::map<std::string, int> sets;
  for (const Sample& sample : samples) ++sets[sample.set];
  for (const auto& [set, count] : sets) {
    fmt::print("{:16} {:6} beads  ece, learnt from the others: {:.3f}\n", set, count,
               calibration_error(samples, set, learn(samples, set)));
  }
  const ConfidenceModel model = learn(samples, {});
  for (const double weight : model.weights) fmt::print("{:.3f}, ", weight);
  fmt::print("\n");
  return 0;
}

}  // namespace
}  // namespace svereno

int main(int argc, char** argv) { return svereno::run(argc, argv); }
