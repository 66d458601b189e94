#pragma once

#include <cstdint>
#include <vector>

#include "aligner/language/model/train/dictionary.h"
#include "aligner/language/model/train/tables.h"

namespace svereno::train {

/// How the tagger learns.
struct LearnOptions {
  int runs = 1;                 ///< How many taggers are learnt; their weights are added up.
  int epochs = 5;               ///< How often each of them reads the sentences.
  std::uint32_t kept = 0;       ///< The bits of Features that tags tell apart.
  std::int64_t least_seen = 4;  ///< A feature of contexts is kept if it is seen so often.
  /// The share of features that are hidden from it, others each time: it learns not to
  /// rely on a single one.
  double hidden = 0;
  int least_weight = 2;                 ///< Lesser weights, of 127 at most, are left out.
  std::size_t most_features = 196'000;  ///< The weakest beyond are left out: table size.
};

/// Fills in the tags and weights of `parts`, whose dictionary and clusters are built.
void learn_tags(const std::vector<GoldSentence>& sentences, const LearnOptions& options,
                ModelParts& parts);

}  // namespace svereno::train
