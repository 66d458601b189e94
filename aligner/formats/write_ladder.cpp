#include "aligner/formats/bead_text.h"
#include "aligner/formats/write.h"

namespace svereno {
namespace {

std::string rung(std::uint32_t source, std::uint32_t target, double confidence) {
  return std::to_string(source) + '\t' + std::to_string(target) + '\t' +
         confidence_text(confidence) + '\n';
}

std::string cell(const SegmentedText& text, SegmentRange range) {
  constexpr std::string_view kBetween = " ~~~ ";
  std::string result;
  for (std::uint32_t segment = range.begin; segment < range.end; ++segment) {
    if (segment > range.begin) result += kBetween;
    result += text.document.line(text.segments[segment].span);
  }
  return result;
}

}  // namespace

std::string write_ladder(const Alignment& alignment) {
  std::string result;
  for (const Bead& bead : alignment) {
    result += rung(bead.source.begin, bead.target.begin, bead.confidence);
  }
  // The last rung begins no bead. Its confidence is there because readers of ladders count
  // on three columns.
  const Bead last = alignment.empty() ? Bead{} : alignment.back();
  return result + rung(last.source.end, last.target.end, 0);
}

std::string write_hunalign(const Bitext& bitext) {
  std::string result;
  for (const Bead& bead : bitext.alignment) {
    result += cell(bitext.source, bead.source) + '\t' + cell(bitext.target, bead.target) + '\t' +
              confidence_text(bead.confidence) + '\n';
  }
  return result;
}

}  // namespace svereno
