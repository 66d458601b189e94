#pragma once

#include <string>

#include "aligner/bitext/bitext.h"

namespace svereno {

/// The segments of `range` on one line, joined by a space.
std::string bead_text(const SegmentedText& text, SegmentRange range);

/// How many segments the bead has on either side: "2-1", or with another sign between.
std::string bead_kind(const Bead& bead, char between);

/// A confidence as all writers have it: two decimals, whatever the locale.
std::string confidence_text(double confidence);

}  // namespace svereno
