// Whatever the text, the checks neither crash nor point outside it, in either language.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "aligner/text/utf8.h"
#include "qa/run.h"
#include "tests/paragraph_lines.h"

namespace {

using namespace svereno;

void lint_as(std::string_view text, Language language) {
  const SegmentedText segmented = paragraph_a_line("fuzz", text, language);
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
