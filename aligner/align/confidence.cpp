#include "aligner/align/confidence.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace svereno {
namespace {

// Beyond these odds all is alike; the probabilities of long texts are no more exact.
constexpr double kLeastProbability = 1e-6;
// Of stops, no greater difference is looked at.
constexpr double kMostStops = 3;
// Logarithm of the number of characters of a bead that is neither long nor short.
constexpr double kUsualCharacters = 4;
// Beads to either side that make up the surroundings.
constexpr std::size_t kAround = 10;

double log_odds(double probability) {
  const double p = std::clamp(probability, kLeastProbability, 1 - kLeastProbability);
  return std::log(p / (1 - p));
}

double& at(Signs& signs, Sign sign) { return signs[static_cast<std::size_t>(sign)]; }

void read_own_signs(const SearchView& view, const Bead& bead, const BeadSum& sum, Signs& signs) {
  const TextPair& texts = view.texts;
  const std::uint32_t source = texts.source_lengths.characters_in(bead.source);
  const std::uint32_t target = texts.target_lengths.characters_in(bead.target);
  at(signs, Sign::bias) = 1;
  at(signs, Sign::sharp) = log_odds(bead.confidence);
  at(signs, Sign::characters) = std::log(std::max(source + target, 1U)) - kUsualCharacters;
  if (bead.source.empty() || bead.target.empty()) {
    at(signs, Sign::alone) = 1;
    return;
  }
  const std::uint32_t words =
      texts.source.words_in(bead.source) + texts.target.words_in(bead.target);
  at(signs, Sign::words) = sum.words / std::max(words, 1U);
  const double ratio = static_cast<double>(std::max(target, 1U)) / std::max(source, 1U);
  at(signs, Sign::length) = std::abs(std::log(ratio) - view.usual.log_ratio) /
                            length_deviation(source, target, view.options.length);
  const double stops = static_cast<double>(texts.source_stops.in(bead.source)) -
                       static_cast<double>(texts.target_stops.in(bead.target));
  at(signs, Sign::stops) = std::min(std::abs(stops), kMostStops);
  const std::uint32_t segments = bead.source.size() + bead.target.size();
  at(signs, Sign::three) = segments == 3 ? 1 : 0;
  at(signs, Sign::more) = segments > 3 ? 1 : 0;
}

// What the beads nearby and the whole text tell of each.
void read_surroundings(std::vector<Signs>& signs) {
  std::vector<double> sums = {0};
  for (Signs& bead : signs) sums.push_back(sums.back() + at(bead, Sign::sharp));
  const auto mean = [&](std::size_t begin, std::size_t end) {
    return (sums[end] - sums[begin]) / static_cast<double>(end - begin);
  };
  const double sure = log_odds(1);
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const double before = i > 0 ? at(signs[i - 1], Sign::sharp) : sure;
    const double after = i + 1 < signs.size() ? at(signs[i + 1], Sign::sharp) : sure;
    at(signs[i], Sign::neighbour) = std::min(before, after);
    at(signs[i], Sign::document) = mean(0, signs.size());
    at(signs[i], Sign::around) =
        mean(i - std::min(i, kAround), std::min(i + kAround + 1, signs.size()));
  }
}

}  // namespace

std::vector<Signs> read_signs(const SearchView& view, const Alignment& alignment) {
  const std::vector<BeadSum> sums =
      sum_beads(view.texts, view.links, view.usual.log_ratio, view.options, alignment);
  std::vector<Signs> result(alignment.size(), Signs{});
  for (std::size_t i = 0; i < alignment.size(); ++i) {
    read_own_signs(view, alignment[i], sums[i], result[i]);
  }
  read_surroundings(result);
  return result;
}

double confidence(const Signs& signs, const ConfidenceModel& model) {
  double sum = 0;
  for (std::size_t i = 0; i < kSigns; ++i) sum += model.weights[i] * signs[i];
  return 1 / (1 + std::exp(-sum));
}

void make_reliable(const SearchView& view, Alignment& alignment) {
  const std::vector<Signs> signs = read_signs(view, alignment);
  auto anchor = view.options.anchors.beads.begin();
  for (std::size_t i = 0; i < alignment.size(); ++i) {
    Bead& bead = alignment[i];
    const bool anchored = anchor != view.options.anchors.beads.end() &&
                          anchor->source == bead.source && anchor->target == bead.target;
    if (anchored) {
      ++anchor;
    } else {
      bead.confidence = confidence(signs[i], view.options.confidence);
    }
  }
}

}  // namespace svereno
