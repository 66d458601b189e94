#pragma once

#include <vector>

#include "aligner/align/band.h"
#include "aligner/align/links.h"
#include "aligner/align/words.h"

namespace svereno {

/// A rough path through two texts: nodes that never fall on either side, from (0, 0) to
/// (m, n), where segments share words that are rare in both.
///
/// Cost: m log m in the number of segments.
std::vector<Node> find_anchors(const TextWords& source, const TextWords& target,
                               const WordLinks& links);

}  // namespace svereno
