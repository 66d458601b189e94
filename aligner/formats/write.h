#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/align/evaluate.h"
#include "aligner/bitext/bitext.h"
#include "aligner/text/result.h"

namespace svereno {

// Segments are written on one line (Document::line()); several of one bead are
// joined by a space. Every writer gives the same bytes for the same bitext.

/// One bead a line: source TAB target TAB confidence, two decimals. One-sided
/// beads have an empty cell.
std::string write_tsv(const Bitext& bitext);

/// One bead a line: segment numbers from 0 with commas, TAB, the same of the
/// target, TAB, confidence: "0,1\t0\t0.93". An empty side for a one-sided bead.
std::string write_beads(const Alignment& alignment);

/// TMX 1.4b, level 1. Beads with both sides only; characters that XML 1.0 does not
/// allow become U+FFFD. `creationdate` only where SOURCE_DATE_EPOCH is set.
std::string write_tmx(const Bitext& bitext);

/// One JSON object a line: {"source":…,"target":…,"sourceSegments":[0,1],
/// "targetSegments":[0],"confidence":0.93}.
std::string write_jsonl(const Bitext& bitext);

/// Two texts with as many lines as beads that have both sides: "Moses format".
struct MosesPair {
  std::string source;
  std::string target;
};
MosesPair write_moses(const Bitext& bitext);

/// Reads a bead file. Columns after the second and lines that begin with # are
/// passed over. Errors: bad_format, naming the line.
Result<std::vector<LooseBead>> read_beads(std::string_view text, std::string_view name);

}  // namespace svereno
