#pragma once

#include <string>
#include <string_view>

#include "aligner/bitext/document.h"
#include "aligner/formats/read.h"
#include "aligner/text/language.h"
#include "aligner/text/result.h"

namespace svereno {

/// Reads a Word file: .docx, .docm, .dotx, transitional or strict.
///
/// The text is the final view, as if all tracked changes were accepted: the body's
/// paragraphs, then the footnotes, then the endnotes, each in the order in which the body
/// refers to them. A note's paragraphs are a block each, all with the note's label; a note
/// that nothing refers to is left out. A text box stands after the paragraph that it hangs on.
///
/// Notes that stand in the body as plain text are recognised too: see notes.h.
///
/// Where the file has a reference to a note, the text has its number in brackets, "[3]", whose
/// origin is the reference's element; a mark of the author's own stands as it is. Tabs and line
/// breaks are "\t" and "\n". Left out: hidden text (counted in a remark), field codes, tables
/// of contents, headers and footers, comments.
///
/// Errors: bad_format (not a Word file, saying what it is; a part that is missing, encrypted,
/// damaged or not well-formed, naming it), too_large, empty.
Result<Document> read_docx(std::string_view bytes, std::string name, Language language,
                           const ReadLimits& limits = {});

}  // namespace svereno
