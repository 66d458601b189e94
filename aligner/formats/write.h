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

/// The same, and at the end a comment for each bead of a moved passage,
/// "# moved\t7\t41\t0.93".
std::string write_beads(const Bitext& bitext);

/// TMX 1.4b, level 1. Beads with both sides only; characters that XML 1.0 does not
/// allow become U+FFFD. `creationdate` only where SOURCE_DATE_EPOCH is set.
std::string write_tmx(const Bitext& bitext);

/// One JSON object a line: {"source":…,"target":…,"sourceSegments":[0,1],
/// "targetSegments":[0],"kind":"2-1","confidence":0.93}. Keys stay and keep their order. A segment
/// of a moved passage also has "moved", the segments of the other side that translate it.
std::string write_jsonl(const Bitext& bitext);

/// Two texts with as many lines as beads that have both sides: "Moses format".
struct MosesPair {
  std::string source;
  std::string target;
};
MosesPair write_moses(const Bitext& bitext);

/// hunalign's ladder: a rung for each place between beads, "2\t1\t0.93": so many segments
/// lie before it on either side, and the confidence is that of the bead which begins there.
std::string write_ladder(const Alignment& alignment);

/// hunalign's text: source TAB target TAB confidence a line, the segments of a bead joined by
/// " ~~~ ". A text that holds this itself cannot be told from two segments.
std::string write_hunalign(const Bitext& bitext);

/// XCES (cesAlign), as OPUS has it: links by numbers that the segments of either text have in
/// order, from 1. A side without segments is empty.
std::string write_xces(const Bitext& bitext);

/// TEI P5: the segments of both texts as <s>, and stand-off links of beads with both sides.
std::string write_tei(const Bitext& bitext);

/// XLIFF 1.2, the version that all translation tools read: a unit for each bead with a
/// source side. Where there is no target it is left to be translated; a doubtful bead is left to
/// be reviewed. Beads of the target alone have no place in it.
std::string write_xliff(const Bitext& bitext);

/// Reads a bead file: lines as write_beads() makes them or as vecalign does, "[0, 1]:[0]:0.53";
/// a file whose name ends in ".ladder": the beads between the rungs of a ladder. Columns
/// after the second and lines that begin with # are passed over. Errors: bad_format,
/// naming the line.
Result<std::vector<LooseBead>> read_beads(std::string_view text, std::string_view name);

}  // namespace svereno
