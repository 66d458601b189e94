// The idea: the vector of several segments is the sum of theirs, each of length 1, and two
// sides are the more alike, the smaller the angle between their vectors. Some segments
// are alike to everything, so what counts is how much nearer to 1 the cosine is than that of
// either side with a random segment of the other text (Thompson & Koehn 2019, section 3,
// normalise likewise): that is the likeness of a bead.
//
// A likeness becomes evidence by what it usually is: normally distributed around 0 for
// segments that have nothing to do with each other, around some mean for translations.
// The mean is first guessed from the best partners of some segments and then learnt from
// the alignment. Neither distribution is trusted far out: some translations are no more
// alike than chance, and what is a translation but for a segment too many or too few
// may be anywhere in between.
#include "aligner/align/embedding_evidence.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace svereno {
namespace {

// Pairs of segments that tell what is usual, and segments whose best partner is sought.
constexpr std::uint32_t kSample = 256;
// Partners are sought so far from the diagonal. Segments.
constexpr std::uint32_t kWindow = 1000;
// Standard deviations that are not believed to be smaller: samples are small.
constexpr double kLeastDeviation = .03;
// The cosine with random segments is not taken to be nearer to 1 than this, as everything
// would be alike then.
constexpr double kLeastRoom = .02;
// Rows that are shorter or longer have no direction that their floats tell.
constexpr double kShortest = 1e-15;
constexpr double kLongest = 1e15;
// What the guess is worth against what is learnt. Beads.
constexpr double kPriorCount = 2;
// The mean of a normal distribution's deviation is this many times its median.
constexpr double kDeviationByMedian = 1.4826;

float dot(std::span<const float> a, std::span<const float> b) {
  constexpr std::size_t kLanes = 8;  // Sums that do not wait for each other.
  std::array<float, kLanes> sums{};
  std::size_t i = 0;
  for (; i + kLanes <= a.size(); i += kLanes) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) sums[lane] += a[i + lane] * b[i + lane];
  }
  float sum = 0;
  for (; i < a.size(); ++i) sum += a[i] * b[i];
  for (const float lane : sums) sum += lane;
  return sum;
}

float scale_of(std::span<const float> row) {
  double sum = 0;
  for (const float value : row) sum += static_cast<double>(value) * static_cast<double>(value);
  const double length = std::sqrt(sum);
  const bool has_direction = length > kShortest && length < kLongest;  // False for NaN.
  return has_direction ? static_cast<float>(1 / length) : 0.0F;
}

double density(double value, double mean, double deviation) {
  constexpr double kRootOfTwoPi = 2.5066282746310002;
  const double off = (value - mean) / deviation;
  return std::exp(-off * off / 2) / (deviation * kRootOfTwoPi);
}

// The middle one of `values`, which are not empty.
double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

double sum_of(const std::vector<float>& values, SegmentRange range) {
  double sum = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) sum += static_cast<double>(values[i]);
  return sum;
}

}  // namespace

EmbeddingEvidence::Side::Side(const Embeddings& of, SegmentRange part) : vectors(of), range(part) {
  std::vector<double> sum(of.columns());
  double rows = 0;
  for (std::uint32_t i = 0; i < part.size(); ++i) {
    scale.push_back(scale_of(row(i)));
    if (scale.back() == 0) continue;
    ++rows;
    for (std::size_t k = 0; k < sum.size(); ++k) {
      sum[k] += static_cast<double>(row(i)[k]) * static_cast<double>(scale.back());
    }
  }
  for (const double value : sum) mean.push_back(static_cast<float>(value / std::max(rows, 1.0)));
}

EmbeddingEvidence::EmbeddingEvidence(const EmbeddingPair& embeddings, SegmentRange source,
                                     SegmentRange target, const EmbeddingModel& model)
    : source_(embeddings.source, source), target_(embeddings.target, target), model_(model) {
  const auto compare = [](Side& side, const std::vector<float>& other_mean) {
    for (std::uint32_t i = 0; i < side.range.size(); ++i) {
      const bool has_direction = side.scale[i] != 0;
      side.usual.push_back(has_direction ? dot(side.row(i), other_mean) * side.scale[i] : 0);
    }
  };
  compare(source_, target_.mean);
  compare(target_, source_.mean);
  estimate_background();
}

float EmbeddingEvidence::product(const Side& a, std::uint32_t i, const Side& b, std::uint32_t j) {
  const float scale = a.scale[i] * b.scale[j];
  return scale == 0 ? 0 : dot(a.row(i), b.row(j)) * scale;
}

EmbeddingEvidence::Lengths EmbeddingEvidence::measure(const Side& side, std::uint32_t most) {
  Lengths result{most, std::vector<double>(std::size_t{side.range.size()} * most)};
  for (std::uint32_t begin = 0; begin < side.range.size(); ++begin) {
    double square = 0;
    for (std::uint32_t last = begin; last < std::min(begin + most, side.range.size()); ++last) {
      square += side.scale[last] == 0 ? 0 : 1;
      for (std::uint32_t i = begin; i < last; ++i) {
        square += 2 * static_cast<double>(product(side, i, side, last));
      }
      result.values[std::size_t{begin} * most + (last - begin)] = std::sqrt(std::max(0.0, square));
    }
  }
  return result;
}

std::optional<double> EmbeddingEvidence::likeness(SegmentRange source, SegmentRange target,
                                                  double source_length, double target_length,
                                                  double product) const {
  // Opposite vectors may leave nothing of each other.
  if (source_length < kLeastRoom || target_length < kLeastRoom) return std::nullopt;
  const double cosine = product / (source_length * target_length);
  const double usual = .5 * (sum_of(source_.usual, source) / source_length +
                             sum_of(target_.usual, target) / target_length);
  return 1 - (1 - cosine) / std::max(kLeastRoom, 1 - usual);
}

std::optional<double> EmbeddingEvidence::likeness(SegmentRange source, SegmentRange target) const {
  const std::vector<float> s = sum_of_rows(source_, source);
  const std::vector<float> t = sum_of_rows(target_, target);
  const auto length = [](const std::vector<float>& vector) {
    return std::sqrt(static_cast<double>(dot(vector, vector)));
  };
  return likeness(source, target, length(s), length(t), static_cast<double>(dot(s, t)));
}

std::vector<float> EmbeddingEvidence::sum_of_rows(const Side& side, SegmentRange range) {
  std::vector<float> sum(side.vectors.columns());
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (side.scale[i] == 0) continue;
    const std::span<const float> row = side.row(i);
    for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += row[k] * side.scale[i];
  }
  return sum;
}

// Of pairs that lie anywhere in the texts; the few that are translations by chance do not move
// the median.
void EmbeddingEvidence::estimate_background() {
  const std::uint64_t m = source_.range.size();
  const std::uint64_t n = target_.range.size();
  std::vector<double> deviations;
  std::uint64_t state = 1;
  for (std::uint32_t k = 0; k < kSample && m > 0 && n > 0; ++k) {
    // Source: Knuth's MMIX generator; the same pairs on every run.
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    const auto i = static_cast<std::uint32_t>((state >> 33U) % m);
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    const auto j = static_cast<std::uint32_t>((state >> 33U) % n);
    if (const auto likeness_here = likeness({i, i + 1}, {j, j + 1})) {
      deviations.push_back(std::abs(*likeness_here));
    }
  }
  if (deviations.empty()) return;
  background_ = std::max(kLeastDeviation, kDeviationByMedian * median(std::move(deviations)));
}

std::optional<double> EmbeddingEvidence::best_partner(std::uint32_t source) const {
  const std::uint64_t n = target_.range.size();
  const auto near = static_cast<std::uint32_t>(n * source / source_.range.size());
  std::optional<double> best;
  const auto end = std::min<std::uint64_t>(std::uint64_t{near} + kWindow, n);
  for (std::uint32_t j = near - std::min(near, kWindow); j < end; ++j) {
    const auto here = likeness({source, source + 1}, {j, j + 1});
    if (here && (!best || *here > *best)) best = here;
  }
  return best;
}

std::optional<Likeness> EmbeddingEvidence::guess() const {
  const std::uint32_t m = source_.range.size();
  std::vector<double> best;
  const std::uint32_t sample = std::min(m, kSample);
  for (std::uint32_t k = 0; k < sample; ++k) {
    const auto i = static_cast<std::uint32_t>(std::uint64_t{m} * k / sample);
    if (const auto partner = best_partner(i)) best.push_back(*partner);
  }
  if (best.empty()) return std::nullopt;
  // The greatest of so many normally distributed numbers is about as great as this.
  const double tries = std::min(target_.range.size(), 2 * kWindow);
  const double by_chance = background_ * std::sqrt(2 * std::log(std::max(tries, 2.0)));
  const double mean = median(best);
  if (mean < by_chance + background_) return std::nullopt;
  for (double& value : best) value = std::abs(value - mean);
  return Likeness{mean, std::max(kLeastDeviation, kDeviationByMedian * median(best))};
}

std::optional<Likeness> EmbeddingEvidence::learn(const Alignment& alignment) const {
  double count = 0;
  double sum = 0;
  double squares = 0;
  for (const Bead& bead : alignment) {
    if (bead.source.empty() || bead.target.empty()) continue;
    const auto here = likeness(bead.source, bead.target);
    if (!here) continue;
    count += bead.confidence;
    sum += bead.confidence * *here;
    squares += bead.confidence * *here * *here;
  }
  if (count < kPriorCount) return std::nullopt;
  const double mean = sum / count;
  if (mean < 2 * background_) return std::nullopt;  // No more alike than chance.
  const double variance = std::max(0.0, squares / count - mean * mean);
  // As if so many beads more had been as scattered as any two segments.
  const double smoothed =
      (variance * count + background_ * background_ * kPriorCount) / (count + kPriorCount);
  return Likeness{mean, std::max(kLeastDeviation, std::sqrt(smoothed))};
}

double EmbeddingEvidence::evidence(double likeness, const Likeness& translations) const {
  // What is more alike than translations usually are is no less of one.
  const double value = std::min(likeness, translations.mean);
  const double chance = density(value, 0, background_);
  const double related = density(value, translations.mean, translations.deviation);
  const double together = (1 - model_.outliers) * related + model_.outliers * (chance + 1) / 2;
  const double apart = (1 - model_.related) * chance + model_.related;
  return model_.weight * std::log(together / apart);
}

void EmbeddingEvidence::add_to(BeadScores& scores, const Band& band,
                               const std::vector<BeadShape>& shapes,
                               const Likeness& translations) const {
  const std::uint32_t most = std::ranges::max(shapes, {}, &BeadShape::source).source;
  const Lengths source_lengths = measure(source_, most);
  const Lengths target_lengths =
      measure(target_, std::ranges::max(shapes, {}, &BeadShape::target).target);
  // The products of the last source segments with the targets of their row of the band.
  struct Row {
    std::uint32_t first = 0;
    std::vector<double> sums = {};  // Of the products up to each target.
  };
  std::vector<Row> rows(most);
  for (std::uint32_t i = 1; i <= band.source_count(); ++i) {
    const std::uint32_t above = i - std::min(i, most);
    const std::uint32_t below = std::min(i - 1 + most, band.source_count());
    Row& here = rows[i % most];
    here.first = band.row(above).first;
    here.sums.assign(1, 0);
    for (std::uint32_t j = here.first; j < band.row(below).last; ++j) {
      here.sums.push_back(here.sums.back() +
                          static_cast<double>(product(source_, i - 1, target_, j)));
    }
    for (std::uint32_t j = band.row(i).first; j <= band.row(i).last; ++j) {
      for (std::size_t k = 0; k < shapes.size(); ++k) {
        float& score = scores.values[band.index({i, j}) * shapes.size() + k];
        if (score == BeadScores::kImpossible) continue;
        const SegmentRange source{i - shapes[k].source, i};
        const SegmentRange target{j - shapes[k].target, j};
        double products = 0;
        for (std::uint32_t s = source.begin; s < source.end; ++s) {
          const Row& row = rows[(s + 1) % most];
          products += row.sums[target.end - row.first] - row.sums[target.begin - row.first];
        }
        const auto alike = likeness(source, target, source_lengths.of(source),
                                    target_lengths.of(target), products);
        if (alike) score += static_cast<float>(evidence(*alike, translations));
      }
    }
  }
}

}  // namespace svereno
