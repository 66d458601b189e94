#include "qa/places.h"

#include <algorithm>

namespace svereno::qa {
namespace {

bool is_note(const SegmentedText& text, const Segment& segment) {
  // A blank line of a segmented file has no block.
  return !segment.span.empty() && text.document.blocks()[segment.block].kind == BlockKind::note;
}

std::vector<std::uint32_t> bead_numbers(const Alignment& alignment, SegmentRange Bead::*side,
                                        std::size_t segments) {
  std::vector<std::uint32_t> result(segments);
  for (std::uint32_t bead = 0; bead < alignment.size(); ++bead) {
    const SegmentRange range = alignment[bead].*side;
    std::fill(result.begin() + range.begin, result.begin() + range.end, bead);
  }
  return result;
}

}  // namespace

SegmentFinder::SegmentFinder(const SegmentedText& text) : text_(text) {
  const auto first = std::ranges::find_if(
      text.segments, [&](const Segment& segment) { return is_note(text, segment); });
  first_note_ = static_cast<std::uint32_t>(first - text.segments.begin());
}

std::optional<std::uint32_t> SegmentFinder::segment_at(std::uint32_t offset) const {
  const auto size = static_cast<std::uint32_t>(text_.segments.size());
  if (size == 0) return std::nullopt;
  // Notes first: one that is written inline lies inside a segment of the body.
  if (const auto note = last_before({first_note_, size}, offset)) {
    const ByteSpan block = text_.document.blocks()[text_.segments[*note].block].span;
    if (block.contains({offset, offset})) return note;
  }
  return last_before({0, first_note_}, offset).value_or(0);
}

std::optional<std::uint32_t> SegmentFinder::last_before(SegmentRange range,
                                                        std::uint32_t offset) const {
  const auto begin = text_.segments.begin() + range.begin;
  const auto end = text_.segments.begin() + range.end;
  const auto after = std::upper_bound(
      begin, end, offset, [](std::uint32_t at, const Segment& s) { return at < s.span.begin; });
  if (after == begin) return std::nullopt;
  return static_cast<std::uint32_t>(after - text_.segments.begin() - 1);
}

BeadFinder::BeadFinder(const Bitext& bitext)
    : source_(bitext.source),
      target_(bitext.target),
      bead_of_source_(bead_numbers(bitext.alignment, &Bead::source, bitext.source.segments.size())),
      bead_of_target_(
          bead_numbers(bitext.alignment, &Bead::target, bitext.target.segments.size())) {}

std::optional<std::uint32_t> BeadFinder::bead_at_source(std::uint32_t offset) const {
  const auto segment = source_.segment_at(offset);
  return segment ? std::optional(bead_of_source_[*segment]) : std::nullopt;
}

std::optional<std::uint32_t> BeadFinder::bead_at_target(std::uint32_t offset) const {
  const auto segment = target_.segment_at(offset);
  return segment ? std::optional(bead_of_target_[*segment]) : std::nullopt;
}

}  // namespace svereno::qa
