#include <utility>

#include "aligner/formats/bead_lines.h"
#include "aligner/formats/bead_text.h"
#include "aligner/formats/write.h"

namespace svereno {
namespace {

void append_numbers(std::string& line, SegmentRange range) {
  for (std::uint32_t number = range.begin; number < range.end; ++number) {
    if (number > range.begin) line += ',';
    line += std::to_string(number);
  }
}

void append_bead(std::string& lines, const Bead& bead) {
  append_numbers(lines, bead.source);
  lines += '\t';
  append_numbers(lines, bead.target);
  lines += '\t';
  lines += confidence_text(bead.confidence);
  lines += '\n';
}

}  // namespace

std::string write_beads(const Alignment& alignment) {
  std::string result;
  for (const Bead& bead : alignment) append_bead(result, bead);
  return result;
}

std::string write_beads(const Bitext& bitext) {
  std::string result = write_beads(bitext.alignment);
  for (const Moved& moved : bitext.moved) {
    for (const Bead& bead : moved.beads) {
      result += "# moved\t";
      append_bead(result, bead);
    }
  }
  return result;
}

Result<std::vector<LooseBead>> read_beads(std::string_view text, std::string_view name) {
  Result<std::vector<BeadLine>> lines = read_bead_lines(text, name);
  if (!lines) return lines.error();
  std::vector<LooseBead> beads;
  for (BeadLine& line : *lines) beads.push_back(std::move(line.bead));
  return beads;
}

}  // namespace svereno
