#pragma once

#include <string>

#include "aligner/bitext/bitext.h"

namespace svereno {

/// The segments of `range` on one line, joined by a space.
std::string bead_text(const SegmentedText& text, SegmentRange range);

/// A confidence as all writers have it: two decimals, whatever the locale.
std::string confidence_text(double confidence);

}  // namespace svereno
