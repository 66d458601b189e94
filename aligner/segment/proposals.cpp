#include "aligner/segment/proposals.h"

#include <unicode/brkiter.h>
#include <unicode/localpointer.h>
#include <unicode/utext.h>

#include <memory>

#include "aligner/segment/scan.h"
#include "aligner/text/icu.h"

namespace svereno {
namespace {

// Making an iterator costs far more than moving it to another text.
icu::BreakIterator& sentence_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> sentences = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    require(status);
    return made;
  }();
  return *sentences;
}

}  // namespace

std::vector<std::uint32_t> propose_starts(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUTextPointer utext(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  icu::BreakIterator& sentences = sentence_iterator();
  sentences.setText(utext.getAlias(), status);
  require(status);
  std::vector<std::uint32_t> starts;
  sentences.first();
  for (auto next = sentences.next(); next != icu::BreakIterator::DONE; next = sentences.next()) {
    starts.push_back(after_spaces(text, static_cast<std::uint32_t>(next)));
  }
  while (!starts.empty() && starts.back() == text.size()) starts.pop_back();
  return starts;
}

}  // namespace svereno
