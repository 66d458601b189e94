#pragma once

#include <vector>

#include "aligner/bitext/document.h"
#include "aligner/text/tokens.h"

namespace svereno {

/// The tokens of `span` of `document`, in order: each lane in it is one masked
/// token; inlays are left out.
std::vector<Token> tokenize(const Document& document, ByteSpan span);

}  // namespace svereno
