#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/bitext/document.h"

namespace svereno::qa {

/// `text`, any bytes, as it may be shown to people: line ends and tabs are spaces;
/// what would act on a terminal, reorder the text or stay unseen is spelt out
/// ("<U+001B>", "<U+202E>"); what is not UTF-8 is U+FFFD.
std::string visible(std::string_view text);

/// `text`, any bytes, with what is not UTF-8 as U+FFFD.
std::string valid_utf8(std::string_view text);

/// A stretch of a document, made visible, and where the places in it went.
struct Shown {
  std::string text;
  std::vector<ByteSpan> marks;  ///< In `text`, in the order they were given.
};

/// Shows `span` without its inlays, unless a place of `marks` lies in one. The part
/// of a mark outside `span` is cut off.
Shown show(const Document& document, ByteSpan span, std::span<const ByteSpan> marks);

}  // namespace svereno::qa
