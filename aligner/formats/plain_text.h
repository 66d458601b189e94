#pragma once

#include <string>

#include "aligner/bitext/document.h"
#include "aligner/formats/encoding.h"

namespace svereno {

/// Reads plain text: paragraphs, headings, list items and notes.
///
/// A paragraph is a line or, where lines are wrapped by hand (see wrapping.h), a run of
/// lines up to a blank line, an indent, a list item, a dash that begins direct speech, or
/// a note; where nothing else parts the paragraphs, up to a short line that ends a
/// sentence. A heading is known by its words ("Глава 5", "1.2. Method"), by its capitals,
/// or as a short line without a final stop between blank lines that prose follows. Cost:
/// linear.
DocumentBuilder read_plain_text(const DecodedText& decoded, std::string name, Language language);

}  // namespace svereno
