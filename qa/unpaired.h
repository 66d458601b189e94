#pragma once

#include <string_view>
#include <vector>

#include "qa/check.h"

namespace svereno::qa {

/// A bracket or quotation mark that has no counterpart in its block.
struct LooseMark {
  std::string_view text;  ///< The mark; a view into the document.
  bool opens = true;
};

/// The marks of one block, each kind in order.
struct BlockMarks {
  std::vector<LooseMark> loose = {};
  std::vector<std::string_view> paired = {};  ///< Opening marks that are closed in the block.
};
using FindMarks = BlockMarks (*)(const Side& block);

/// Whether `close` may close what `open` opens.
using Matches = bool (*)(std::string_view open, std::string_view close);

/// The loose marks of the target that nothing excuses, as findings with the argument {mark}.
///
/// Excused are a mark whose counterpart is the next loose mark and stands in one of the
/// blocks that follow; an opening mark that a later block repeats at its start, as each
/// paragraph of a long quotation does, unless the aligned source closes as many as the target
/// opens; and a mark whose aligned source has a loose one too (CHECKS.md, rule F1).
/// Cost: n log n.
std::vector<Finding> unpaired(const Whole& whole, FindMarks find, Matches matches);

}  // namespace svereno::qa
