#include "aligner/formats/pair_builder.h"

#include <algorithm>
#include <variant>

#include "aligner/text/characters.h"

namespace svereno {
namespace {

// The blocks are the segments.
SegmentedText segmented(DocumentBuilder&& builder) {
  SegmentedText result{std::move(builder).build(), {}};
  std::uint32_t number = 0;
  for (const Block& block : result.document.blocks()) {
    result.segments.push_back({block.span, number++});
  }
  return result;
}

}  // namespace

Done check_size(std::string_view bytes, const std::string& name, const ReadLimits& limits) {
  constexpr std::uint64_t kLargest = 1ULL << 30U;  // UTF-8 may be half as long again as UTF-16.
  const std::uint64_t limit = std::min(limits.file_bytes, kLargest);
  if (bytes.size() <= limit) return Done(std::monostate());
  return Error{Error::Code::too_large,
               "{file} is larger than {limit} bytes. Split it and give the parts.",
               {{"file", name}, {"limit", std::to_string(limit)}}};
}

SegmentRange PairBuilder::Side::end_line(const Anchor& anchor) {
  const ByteSpan line{begin, builder.size()};
  const bool blank = trim(builder.text().substr(line.begin)).empty();
  const SegmentRange range{segments, segments + (blank ? 0U : 1U)};
  builder.add(Block{.span = line, .anchor = anchor});
  builder.append("\n");
  begin = builder.size();
  segments = range.end;
  return range;
}

void PairBuilder::end_pair(double confidence) {
  const Bead bead{source_.end_line(anchor_), target_.end_line(anchor_), confidence};
  if (!bead.source.empty() || !bead.target.empty()) alignment_.push_back(bead);
}

Bitext PairBuilder::build() && {
  return {segmented(std::move(source_.builder)), segmented(std::move(target_.builder)),
          std::move(alignment_)};
}

}  // namespace svereno
