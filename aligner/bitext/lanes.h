#pragma once

#include <string_view>
#include <vector>

#include "aligner/bitext/document.h"

namespace svereno {

/// The URLs and e-mail addresses in `text`, as spans from its start, in order.
///
/// A URL begins with a scheme and "://" or with "www."; it ends before white
/// space, quotation marks, angle brackets, and the full stops, commas and
/// closing brackets that belong to the sentence around it.
std::vector<LaneSpan> find_addresses(std::string_view text);

}  // namespace svereno
