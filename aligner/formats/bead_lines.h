#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "aligner/align/evaluate.h"
#include "aligner/text/result.h"

namespace svereno {

/// A bead of a file and the line that it stands on, from 1.
struct BeadLine {
  LooseBead bead;
  std::uint64_t line = 0;
};

/// Reads a file as read_beads() does, with the lines.
Result<std::vector<BeadLine>> read_bead_lines(std::string_view text, std::string_view name);

}  // namespace svereno
