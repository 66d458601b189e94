#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "aligner/bitext/bitext.h"
#include "aligner/bitext/document.h"
#include "aligner/text/language.h"
#include "aligner/text/span.h"

namespace svereno {

/// The sentences of one block, as spans from the start of `text`, in order:
/// trimmed, none empty, nothing but white space between them.
///
/// `holes` (in order, disjoint, from the start of `text`) are stretches that are
/// not part of the running text, such as note marks, URLs and inline notes: no
/// sentence ends inside one, and what stands on either side is judged as if they
/// were not there, or, if one begins with a letter or a back quote (a URL, code),
/// as if it were a word. A note mark behind the stop goes with the sentence before it.
///
/// The proposals are ICU's sentence boundaries (UAX #29), taken back or added to
/// by the rules and abbreviations of `language`; a language that we know nothing
/// of gets ICU's alone. Never fails. Cost: linear.
std::vector<ByteSpan> split_sentences(std::string_view text, Language language,
                                      std::span<const ByteSpan> holes = {});

/// Splits every block of `document`.
SegmentedText segment(Document document);

/// Takes every line of `document` as one segment, as it is: a blank line is an
/// empty segment, so that segment numbers are line numbers less one. A line end
/// at the very end of the text begins no further line.
SegmentedText segment_by_lines(Document document);

}  // namespace svereno
