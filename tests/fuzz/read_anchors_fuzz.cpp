#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "aligner/formats/anchors.h"

namespace {

void check(bool holds) {
  if (!holds) std::abort();
}

void check_alone(const std::vector<std::uint32_t>& alone, std::uint32_t count) {
  for (std::size_t i = 0; i < alone.size(); ++i) {
    check(alone[i] < count && (i == 0 || alone[i - 1] < alone[i]));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  constexpr std::uint32_t kSegments = 40;
  for (const std::string_view name : {"a.tsv", "a.ladder"}) {
    const auto anchors = svereno::read_anchors(input, name, kSegments, kSegments);
    if (!anchors) continue;
    svereno::Bead before{};
    for (const svereno::Bead& bead : anchors->beads) {
      check(!bead.source.empty() && !bead.target.empty());
      check(bead.source.begin >= before.source.end && bead.target.begin >= before.target.end);
      check(bead.source.end <= kSegments && bead.target.end <= kSegments);
      before = bead;
    }
    check_alone(anchors->source_alone, kSegments);
    check_alone(anchors->target_alone, kSegments);
  }
  return 0;
}
