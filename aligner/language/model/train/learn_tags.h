#pragma once

#include <string_view>
#include <vector>

#include "aligner/language/model/train/dictionary.h"
#include "aligner/language/model/train/tables.h"

namespace svereno::train {

/// How the tagger learns.
struct LearnOptions {
  int epochs = 8;               ///< How often it reads the sentences.
  std::uint32_t kept = 0;       ///< The bits of Features that tags tell apart.
  std::int64_t least_seen = 2;  ///< A feature of contexts is kept if it is seen so often.
};

/// Fills in the tags and weights of `parts`, whose dictionary is built.
void learn_tags(const std::vector<GoldSentence>& sentences, const LearnOptions& options,
                ModelParts& parts);

}  // namespace svereno::train
