#include "aligner/align/adapt.h"

#include <algorithm>
#include <cmath>

namespace svereno {
namespace {

// However much of a text is left alone, most of it may still have a translation.
constexpr double kMostOneSided = .2;
// Texts of which all sentences are alike teach nothing of how far lengths differ.
constexpr double kLeastFactor = .8;
// A length further off than this, in standard deviations, is of no translation, and counts
// as if it were as far.
constexpr double kFurthestLength = 3;

void adapt_shapes(std::vector<BeadShape>& shapes, const Alignment& alignment, double prior) {
  double all = prior;
  for (BeadShape& shape : shapes) shape.share *= prior;
  for (const Bead& bead : alignment) {
    const auto found = std::ranges::find_if(shapes, [&](const BeadShape& shape) {
      return shape.source == bead.source.size() && shape.target == bead.target.size();
    });
    if (found == shapes.end()) continue;
    found->share += bead.confidence;
    all += bead.confidence;
  }
  for (BeadShape& shape : shapes) shape.share /= all;
}

bool is_blank(const TextPair& texts, const Bead& bead) {
  return texts.source_lengths.blanks_in(bead.source) + texts.target_lengths.blanks_in(bead.target) >
         0;
}

void adapt_one_sided(BeadPriors& priors, const TextPair& texts, const Alignment& alignment,
                     double prior) {
  double pairs = prior;
  double runs = 2 * priors.one_sided * prior;
  const Bead* before = nullptr;
  for (const Bead& bead : alignment) {
    if (is_blank(texts, bead)) continue;
    const bool two_sided = !bead.source.empty() && !bead.target.empty();
    const bool goes_on = before != nullptr && before->source.empty() == bead.source.empty() &&
                         before->target.empty() == bead.target.empty();
    if (two_sided) pairs += bead.confidence;
    if (!two_sided && !goes_on) runs += bead.confidence;
    before = &bead;
  }
  priors.one_sided = std::min(runs / pairs / 2, kMostOneSided);
}

void adapt_lengths(LengthModel& model, const TextPair& texts, const Alignment& alignment,
                   double log_ratio, double prior) {
  double sum = prior;
  double weight = prior;
  for (const Bead& bead : alignment) {
    const std::uint32_t source = texts.source_lengths.characters_in(bead.source);
    const std::uint32_t target = texts.target_lengths.characters_in(bead.target);
    if (source == 0 || target == 0) continue;
    const double off = std::abs(std::log(static_cast<double>(target) / source) - log_ratio) /
                       length_deviation(source, target, model);
    sum += bead.confidence * std::pow(std::min(off, kFurthestLength), 2);
    weight += bead.confidence;
  }
  const double factor = std::max(kLeastFactor, std::sqrt(sum / weight));
  model.deviation *= factor;
  model.deviation_short *= factor;
}

}  // namespace

AlignOptions adapt(const AlignOptions& options, const TextPair& texts, const Alignment& alignment,
                   double log_ratio) {
  AlignOptions result = options;
  const LearningModel& model = options.learning;
  adapt_shapes(result.priors.shapes, alignment, model.shapes_prior);
  adapt_one_sided(result.priors, texts, alignment, model.one_sided_prior);
  adapt_lengths(result.length, texts, alignment, log_ratio, model.lengths_prior);
  return result;
}

}  // namespace svereno
