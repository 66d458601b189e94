#pragma once

#include <vector>

#include "qa/check.h"

namespace svereno::qa {

/// Runs of passages of one side that nothing on the other side translates, as findings with
/// the argument {count}: the places are the passages and, on the other side, the empty span
/// where their counterparts would stand.
///
/// Left out are passages that stand elsewhere on the other side, passages without words, those whose numbers and names turn up in what the
/// neighbours' counterparts have to spare, and those that the alignment itself is less than
/// half sure of. `given` is the side that has the passages: &Pair::source for omissions.
std::vector<Finding> one_sided(const Whole& whole, Side Pair::*given);

}  // namespace svereno::qa
