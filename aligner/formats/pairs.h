#pragma once

#include <string>
#include <string_view>

#include "aligner/bitext/bitext.h"
#include "aligner/formats/read.h"
#include "aligner/text/result.h"

namespace svereno {

/// Reads pairs that exist already: each becomes a block of one segment on either
/// side, and a bead.
///
/// TSV: source TAB target [TAB confidence] a line, UTF-8; an empty cell is a missing side; a
/// line with no TAB is bad_format, naming the line, unless it is blank; other columns are passed
/// over. TMX 1.4b: the units that hold
/// both languages, inline codes left out; UTF-8 or UTF-16 with a byte-order mark.
///
/// Errors: those of read_document().
Result<Bitext> read_tsv_pairs(std::string bytes, std::string name, Language source, Language target,
                              const ReadLimits& limits = {});
Result<Bitext> read_tmx_pairs(std::string bytes, std::string name, Language source, Language target,
                              const ReadLimits& limits = {});

/// By the name's ending (.tmx, else TSV).
Result<Bitext> read_pairs(std::string bytes, std::string name, Language source, Language target,
                          const ReadLimits& limits = {});

}  // namespace svereno
