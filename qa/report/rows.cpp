#include "qa/report/rows.h"

#include <algorithm>
#include <map>

namespace svereno::qa {

RowSide::RowSide(const SegmentedText& text, const Alignment* alignment, SegmentRange Bead::*in_bead)
    : places_(text), alignment_(alignment), in_bead_(in_bead) {
  if (alignment == nullptr) return;
  row_of_segment_.resize(text.segments.size());
  for (std::uint32_t row = 0; row < alignment->size(); ++row) {
    const SegmentRange segments = (*alignment)[row].*in_bead;
    std::fill(row_of_segment_.begin() + segments.begin, row_of_segment_.begin() + segments.end,
              row);
  }
}

ByteSpan RowSide::span_of_rows(RowRange rows) const {
  const SegmentRange segments = alignment_ == nullptr
                                    ? SegmentRange{rows.begin, rows.end}
                                    : SegmentRange{((*alignment_)[rows.begin].*in_bead_).begin,
                                                   ((*alignment_)[rows.end - 1].*in_bead_).end};
  return svereno::span_of(places_.text(), segments);
}

RowRange RowSide::rows_at(ByteSpan place) const {
  const SegmentRange segments = places_.segments_at(place);
  if (segments.empty()) return {};
  if (alignment_ == nullptr) return {segments.begin, segments.end};
  return {row_of_segment_[segments.begin], row_of_segment_[segments.end - 1] + 1};
}

ByteSpan RowSide::span_to_show(ByteSpan mark) const {
  const RowRange rows = rows_at(mark);
  if (!rows.empty()) return span_of_rows(rows);
  const std::uint32_t next = places_.segments_at(mark).begin;
  if (next == 0) return mark;
  const ByteSpan before = places_.text().segments[next - 1].span;
  return {std::min(before.begin, mark.begin), std::max(before.end, mark.end)};
}

std::vector<Passage> RowSide::passages(const std::vector<ByteSpan>& marks) const {
  std::vector<Passage> result;
  std::map<ByteSpan, std::size_t> known;
  for (const ByteSpan mark : marks) {
    const ByteSpan span = span_to_show(mark);
    const auto [entry, is_new] = known.try_emplace(span, result.size());
    if (is_new) result.push_back({span});
    result[entry->second].marks.push_back(mark);
  }
  return result;
}

Rows::Rows(const ReportUnit& unit)
    : unit_(unit),
      target_(unit.bitext != nullptr ? unit.bitext->target : *unit.text,
              unit.bitext != nullptr ? &unit.bitext->alignment : nullptr, &Bead::target) {
  if (unit.bitext == nullptr) return;
  source_.emplace(unit.bitext->source, &unit.bitext->alignment, &Bead::source);
}

std::uint32_t Rows::size() const {
  const std::size_t size =
      unit_.bitext != nullptr ? unit_.bitext->alignment.size() : unit_.text->segments.size();
  return static_cast<std::uint32_t>(size);
}

std::optional<std::uint32_t> Rows::main_row(const ReportedFinding& reported) const {
  if (reported.bead) return reported.bead;
  const auto first_row = [](const RowSide& side,
                            const std::vector<ByteSpan>& places) -> std::optional<std::uint32_t> {
    if (places.empty()) return std::nullopt;
    const RowRange rows = side.rows_at(places.front());
    return rows.empty() ? std::nullopt : std::optional(rows.begin);
  };
  const auto in_target = first_row(target_, reported.finding.target);
  if (in_target || !source_) return in_target;
  return first_row(*source_, reported.finding.source);
}

std::vector<Passage> Rows::target_passages(const ReportedFinding& reported) const {
  if (!reported.finding.target.empty() || !reported.bead) {
    return target_.passages(reported.finding.target);
  }
  return {{target_.span_of_row(*reported.bead)}};
}

std::vector<Passage> Rows::source_passages(const ReportedFinding& reported) const {
  if (!source_) return {};
  if (!reported.finding.source.empty() || !reported.bead) {
    return source_->passages(reported.finding.source);
  }
  return {{source_->span_of_row(*reported.bead)}};
}

std::optional<MainPlace> main_place(const Rows& rows, const Finding& finding) {
  if (!finding.target.empty()) return MainPlace{&rows.target().places(), finding.target.front()};
  if (!finding.source.empty() && rows.source() != nullptr) {
    return MainPlace{&rows.source()->places(), finding.source.front()};
  }
  return std::nullopt;
}

}  // namespace svereno::qa
