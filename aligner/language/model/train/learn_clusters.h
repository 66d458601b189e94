#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "aligner/language/model/train/dictionary.h"

namespace svereno::train {

/// How words are put into clusters.
struct ClusterOptions {
  std::size_t clusters = 256;
  std::uint32_t least_seen = 10;  ///< Rarer words are in no cluster.
  int rounds = 6;                 ///< How often each word may move; few do after the sixth.
};

/// Fills in what the text at `path` shows of its words: their clusters, and how often they
/// have a capital. The text has one sentence a line, its words parted by spaces.
void learn_clusters(const std::string& path, const ClusterOptions& options, ModelParts& parts);

}  // namespace svereno::train
