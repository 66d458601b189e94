#include "aligner/bitext/multitext.h"

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace svereno {
namespace {

// One of the alignments and how far it has been read.
struct Reader {
  const Alignment* alignment;
  std::size_t next = 0;
  std::uint32_t target = 0;  // Where the target segments of the rows so far end.

  bool at_end() const { return next == alignment->size(); }
  const Bead& bead() const { return (*alignment)[next]; }
  bool has_target_alone() const { return !at_end() && bead().source.empty(); }
};

std::vector<SegmentRange> nothing_at(std::uint32_t pivot, const std::vector<Reader>& readers) {
  std::vector<SegmentRange> ranges = {{pivot, pivot}};
  for (const Reader& reader : readers) ranges.push_back({reader.target, reader.target});
  return ranges;
}

// Rows of what each of the others has alone before the pivot's segment `pivot`.
void take_alone(std::uint32_t pivot, std::vector<Reader>& readers, std::vector<MultiRow>& rows) {
  for (std::size_t k = 0; k < readers.size(); ++k) {
    Reader& reader = readers[k];
    while (reader.has_target_alone()) {
      MultiRow row{nothing_at(pivot, readers), reader.bead().confidence};
      row.ranges[k + 1] = reader.bead().target;
      reader.target = reader.bead().target.end;
      rows.push_back(std::move(row));
      ++reader.next;
    }
  }
}

// Takes beads until all alignments end at the same segment of the pivot.
MultiRow take_together(std::uint32_t begin, std::vector<Reader>& readers) {
  MultiRow row{nothing_at(begin, readers)};
  std::uint32_t end = begin + 1;
  for (bool grown = true; grown;) {
    grown = false;
    for (std::size_t k = 0; k < readers.size(); ++k) {
      Reader& reader = readers[k];
      while (!reader.at_end() && reader.bead().source.begin < end) {
        row.ranges[k + 1].end = reader.bead().target.end;
        reader.target = reader.bead().target.end;
        row.confidence = std::min(row.confidence, reader.bead().confidence);
        if (reader.bead().source.end > end) {
          end = reader.bead().source.end;
          grown = true;
        }
        ++reader.next;
      }
    }
    row.ranges[0].end = end;
  }
  return row;
}

}  // namespace

std::vector<MultiRow> join_alignments(const std::vector<Alignment>& alignments) {
  std::vector<Reader> readers;
  std::uint32_t pivot_end = 0;
  for (const Alignment& alignment : alignments) {
    readers.push_back({&alignment});
    if (!alignment.empty()) pivot_end = std::max(pivot_end, alignment.back().source.end);
  }
  std::vector<MultiRow> rows;
  std::uint32_t pivot = 0;
  while (true) {
    take_alone(pivot, readers, rows);
    if (pivot == pivot_end) break;
    rows.push_back(take_together(pivot, readers));
    pivot = rows.back().ranges[0].end;
  }
  assert(std::ranges::all_of(readers, &Reader::at_end));
  return rows;
}

}  // namespace svereno
