// Whatever the text, the checks neither crash nor point outside it, in either language.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "aligner/text/utf8.h"
#include "qa/run.h"

namespace {

using namespace svereno;

SegmentedText one_paragraph_a_line(std::string_view text, Language language) {
  DocumentBuilder builder("fuzz", language);
  builder.append(text, {0, static_cast<std::uint32_t>(text.size())}, Mapping::per_byte);
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
    end = std::min(text.find('\n', begin), text.size());
    builder.add(
        Block{.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
  }
  SegmentedText result{std::move(builder).build(), {}};
  for (const Block& block : result.document.blocks()) {
    result.segments.push_back({block.span, static_cast<std::uint32_t>(result.segments.size())});
  }
  return result;
}

void lint_as(std::string_view text, Language language) {
  const SegmentedText segmented = one_paragraph_a_line(text, language);
  for (const qa::ReportedFinding& found : qa::lint(segmented, qa::default_plan(), {.threads = 1})) {
    for (const ByteSpan place : found.finding.target) {
      if (place.begin > place.end || place.end > text.size()) std::abort();
    }
    (void)qa::message(*found.check, found.finding, kEnglish);
    (void)qa::message(*found.check, found.finding, kRussian);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (first_bad_byte(text)) return 0;
  lint_as(text, kEnglish);
  lint_as(text, kRussian);
  return 0;
}
