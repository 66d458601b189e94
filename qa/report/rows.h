#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "qa/report/places.h"
#include "qa/report/report.h"

namespace svereno::qa {

/// A stretch of one text to show, and the places of a finding in it.
struct Passage {
  ByteSpan span;
  std::vector<ByteSpan> marks = {};
};

/// Half-open range of row numbers.
struct RowRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool empty() const { return begin == end; }
};

/// One text of a unit, cut into the unit's rows.
class RowSide {
 public:
  /// `alignment` is null where each segment is a row; else `in_bead` says which of a
  /// bead's ranges is this text's. Both outlive this. Cost: linear.
  RowSide(const SegmentedText& text, const Alignment* alignment, SegmentRange Bead::*in_bead);

  const Places& places() const { return places_; }
  const Document& document() const { return places_.document(); }

  /// The text of a row; an empty span where it would stand if there is none.
  ByteSpan span_of_row(std::uint32_t row) const { return span_of_rows({row, row + 1}); }

  /// The rows that hold `place`, empty if none does. An empty place where the text of
  /// an empty row would stand counts to the row before.
  RowRange rows_at(ByteSpan place) const;

  /// What to show with `marks`: the rows that hold them, each with those in it, in
  /// the order of the marks. A mark in no row is shown with the row before it.
  std::vector<Passage> passages(const std::vector<ByteSpan>& marks) const;

 private:
  ByteSpan span_of_rows(RowRange rows) const;
  ByteSpan span_to_show(ByteSpan mark) const;

  Places places_;
  const Alignment* alignment_;
  SegmentRange Bead::*in_bead_;
  std::vector<std::uint32_t> row_of_segment_;  // Empty without alignment.
};

/// One unit of a report as a reader sees it: rows, each a bead, or a segment in a
/// run over one text.
class Rows {
 public:
  /// `unit` outlives this. Cost: linear in its texts.
  explicit Rows(const ReportUnit& unit);

  const RowSide& target() const { return target_; }
  const RowSide* source() const { return source_ ? &*source_ : nullptr; }
  std::uint32_t size() const;

  /// The row that a finding is shown with; none if it is about nothing in particular.
  std::optional<std::uint32_t> main_row(const ReportedFinding& reported) const;

  /// What to show of either text with a finding: the passages of its places or, where
  /// a text has none, its side of the finding's bead.
  std::vector<Passage> target_passages(const ReportedFinding& reported) const;
  std::vector<Passage> source_passages(const ReportedFinding& reported) const;

 private:
  const ReportUnit& unit_;
  RowSide target_;
  std::optional<RowSide> source_;
};

/// The place of a finding that it is listed under: the first in the target, else the
/// first in the source; none if it has none.
struct MainPlace {
  const Places* places = nullptr;
  ByteSpan span;
};
std::optional<MainPlace> main_place(const Rows& rows, const Finding& finding);

}  // namespace svereno::qa
