// Any text, split with holes that the first byte asks for, keeps the promises of
// split_sentences().
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "aligner/bitext/lanes.h"
#include "aligner/language/profile.h"
#include "aligner/segment/segment.h"
#include "aligner/text/utf8.h"
#include "tests/aligner/segment/invariants.h"

namespace {

using namespace svereno;  // NOLINT(google-build-using-namespace)

// The addresses in `text`, or stretches between vertical bars.
std::vector<ByteSpan> holes_in(std::string_view text, bool addresses) {
  std::vector<ByteSpan> holes;
  if (addresses) {
    for (const LaneSpan& lane : find_addresses(text)) holes.push_back(lane.span);
    return holes;
  }
  std::size_t begin = text.find('|');
  while (begin != text.npos) {
    const std::size_t end = text.find('|', begin + 1);
    if (end == text.npos) break;
    holes.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end + 1)});
    begin = text.find('|', end + 1);
  }
  return holes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  text = text.substr(0, first_bad_byte(text).value_or(text.size()));
  const std::vector<ByteSpan> holes = holes_in(text, data[0] % 2 == 0);
  std::vector<Language> languages = known_languages();
  languages.emplace_back();
  for (const Language language : languages) {
    if (!is_partition(text, split_sentences(text, language, holes), holes)) std::abort();
  }
  return 0;
}
