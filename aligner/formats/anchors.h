#pragma once

#include <cstdint>
#include <string_view>

#include "aligner/align/hard_anchors.h"
#include "aligner/text/result.h"

namespace svereno {

/// Reads beads that the user vouches for, in one of the forms of read_beads(): those with
/// both sides, and segments that have no translation. The order of lines does not matter.
///
/// `source_count` and `target_count`: how many segments the texts have.
///
/// Errors: bad_format, naming the line: what is no bead, a number beyond the last segment, a
/// side that is not consecutive, two beads that cross or share a segment.
Result<HardAnchors> read_anchors(std::string_view text, std::string_view name,
                                 std::uint32_t source_count, std::uint32_t target_count);

}  // namespace svereno
