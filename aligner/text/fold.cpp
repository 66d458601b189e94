#include "aligner/text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <cassert>

#include "aligner/text/icu.h"

namespace svereno {
namespace {

void normalize(std::string_view original, std::string& folded, icu::Edits* edits) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  require(status);
  icu::StringByteSink<std::string> sink(&folded);
  normalizer->normalizeUTF8(
      0, icu::StringPiece(original.data(), static_cast<int32_t>(original.size())), sink, edits,
      status);
  require(status);
}

}  // namespace

ByteSpan Folded::to_original(ByteSpan piece) const {
  assert(piece.size() > 0 && piece.end <= origins.size());
  return {origins[piece.begin].begin, origins[piece.end - 1].end};
}

Folded fold(std::string_view original) {
  Folded result;
  icu::Edits edits;
  normalize(original, result.text, &edits);
  result.origins.reserve(result.text.size());
  UErrorCode status = U_ZERO_ERROR;
  for (auto edit = edits.getFineIterator(); edit.next(status) != 0;) {
    const auto from = static_cast<std::uint32_t>(edit.sourceIndex());
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(edit.newLength()); ++i) {
      // Unchanged stretches map byte for byte; a change maps as a whole.
      result.origins.push_back(
          edit.hasChange() != 0
              ? ByteSpan{from, from + static_cast<std::uint32_t>(edit.oldLength())}
              : ByteSpan{from + i, from + i + 1});
    }
  }
  require(status);
  return result;
}

std::string fold_word(std::string_view word) {
  std::string folded;
  normalize(word, folded, nullptr);
  constexpr std::string_view kYo = "ё", kYe = "е";
  for (auto at = folded.find(kYo); at != folded.npos; at = folded.find(kYo, at)) {
    folded.replace(at, kYo.size(), kYe);
  }
  return folded;
}

}  // namespace svereno
