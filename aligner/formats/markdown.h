#pragma once

#include <string>

#include "aligner/bitext/document.h"
#include "aligner/formats/encoding.h"
#include "aligner/text/result.h"

namespace svereno {

/// Reads Markdown (CommonMark, with pipe tables and `[^1]` notes). The document's text is
/// the file's own: markup lies between the blocks or is a Lane::code in them.
///
/// Paragraphs (those of block quotes too), headings with their level, list items and table
/// cells are blocks; front matter, code, HTML and tables' rules are none. Code spans, the
/// targets of links and images, tags, entities and the marks of emphasis are lanes.
///
/// Errors: too_large (256 MiB or more; the parser needs some ten times the text's size).
Result<DocumentBuilder> read_markdown(const DecodedText& decoded, std::string name,
                                      Language language);

}  // namespace svereno
