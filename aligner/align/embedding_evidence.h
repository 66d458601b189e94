#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "aligner/align/band.h"
#include "aligner/align/embeddings.h"
#include "aligner/align/options.h"
#include "aligner/align/score.h"
#include "aligner/bitext/bitext.h"

namespace svereno {

/// How alike translations are by their vectors: 0 is as alike as any two segments, 1 the same.
struct Likeness {
  double mean = 0;       ///< Of translations. Above 0.
  double deviation = 0;  ///< Their standard deviation, above 0.
};

/// The vectors of two texts, or of a part of them, compared.
class EmbeddingEvidence {
 public:
  /// Of the segments `source` and `target` of the two texts, which are counted from 0 below.
  /// Cost: linear in them.
  EmbeddingEvidence(const EmbeddingPair& embeddings, SegmentRange source, SegmentRange target,
                    const EmbeddingModel& model);

  /// How alike the two sides of a bead are, 1 at most; none where neither has a vector that has
  /// a direction. Cost: that of reading their vectors.
  std::optional<double> likeness(SegmentRange source, SegmentRange target) const;

  /// A first guess of how alike translations are, from the best partner of some segments; none
  /// if it is no better than chance would give.
  std::optional<Likeness> guess() const;

  /// The same, learnt from the beads of an alignment.
  std::optional<Likeness> learn(const Alignment& alignment) const;

  /// The evidence of a likeness for a bead, in nats.
  double evidence(double likeness, const Likeness& translations) const;

  /// Adds the evidence to the scores of the beads in `band`. Cost: for each node of the band,
  /// the columns.
  void add_to(BeadScores& scores, const Band& band, const std::vector<BeadShape>& shapes,
              const Likeness& translations) const;

 private:
  // One side.
  struct Side {
    Side(const Embeddings& of, SegmentRange part);

    std::span<const float> row(std::uint32_t segment) const {
      return vectors.row(range.begin + segment);
    }

    Embeddings vectors;
    SegmentRange range;
    std::vector<float> scale;  // What makes each row's length 1; 0 for a row without direction.
    std::vector<float> mean;   // Of the rows of length 1.
    std::vector<float> usual;  // Each row's product with the other side's mean.
  };

  // How long sums of rows are, each row of length 1: of up to `most` from any row on.
  struct Lengths {
    std::uint32_t most = 1;
    std::vector<double> values;
    double of(SegmentRange range) const {
      return values[std::size_t{range.begin} * most + range.size() - 1];
    }
  };
  static Lengths measure(const Side& side, std::uint32_t most);

  static std::vector<float> sum_of_rows(const Side& side, SegmentRange range);
  static float product(const Side& a, std::uint32_t i, const Side& b, std::uint32_t j);
  // From the lengths of both sides' vectors and their product.
  std::optional<double> likeness(SegmentRange source, SegmentRange target, double source_length,
                                 double target_length, double product) const;
  void estimate_background();
  std::optional<double> best_partner(std::uint32_t source) const;

  Side source_;
  Side target_;
  EmbeddingModel model_;
  double background_ = 1;  // Standard deviation of the likeness of any two segments.
};

}  // namespace svereno
