#include "aligner/formats/bead_text.h"

#include <fmt/format.h>

namespace svereno {

std::string bead_text(const SegmentedText& text, SegmentRange range) {
  std::string result;
  for (std::uint32_t segment = range.begin; segment < range.end; ++segment) {
    const std::string line = text.document.line(text.segments[segment].span);
    if (!result.empty() && !line.empty()) result += ' ';
    result += line;
  }
  return result;
}

std::string bead_kind(const Bead& bead, char between) {
  return std::to_string(bead.source.size()) + between + std::to_string(bead.target.size());
}

std::string confidence_text(double confidence) { return fmt::format("{:.2f}", confidence); }

}  // namespace svereno
