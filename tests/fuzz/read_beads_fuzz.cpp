#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "aligner/formats/write.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  static_cast<void>(svereno::read_beads(input, "a.ladder"));
  const auto beads = svereno::read_beads(input, "a");
  if (!beads) return 0;
  for (const svereno::LooseBead& bead : *beads) {
    if (bead.source.empty() && bead.target.empty()) std::abort();
    if (!std::ranges::is_sorted(bead.source) || !std::ranges::is_sorted(bead.target)) std::abort();
  }
  const svereno::BeadCounts counts = svereno::compare(*beads, *beads);
  if (counts.gold != counts.gold_strict || counts.proposed != counts.proposed_lax) std::abort();
  return 0;
}
