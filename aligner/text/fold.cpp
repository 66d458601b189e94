#include "aligner/text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "aligner/text/characters.h"
#include "aligner/text/icu.h"
#include "aligner/text/utf8.h"

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

// Appends `letter`, folded; false if it is none of ASCII or Russian.
bool append_folded(std::string& folded, char32_t letter) {
  constexpr char32_t kCase = 0x20, kAscii = 0x80;  // Small letters lie so far behind capitals.
  if (letter < kAscii) {
    const bool capital = letter >= U'A' && letter <= U'Z';
    folded += static_cast<char>(capital ? letter + kCase : letter);
    return true;
  }
  if (letter == U'ё' || letter == U'Ё') letter = U'е';
  if (!is_russian_letter(letter)) return false;
  const char32_t small = letter < U'а' ? letter + kCase : letter;
  constexpr char32_t kFirstOfTwo = 0xC0, kTrail = 0x80, kLow = 0x3F, kShift = 6;
  folded += static_cast<char>(kFirstOfTwo | (small >> kShift));
  folded += static_cast<char>(kTrail | (small & kLow));
  return true;
}

// Appends `word`, folded without ICU; false, with nothing appended, if it holds more than
// ASCII and Russian.
bool append_simple(std::string& folded, std::string_view word) {
  const std::size_t begin = folded.size();
  for (const CodePoint c : code_points(word)) {
    if (append_folded(folded, c.value)) continue;
    folded.resize(begin);
    return false;
  }
  return true;
}

// The block of combining diacritical marks.
constexpr char32_t kFirstMark = 0x0300;
constexpr char32_t kLastMark = 0x036F;

// The plain letters of a Latin letter that Unicode does not decompose.
std::string_view undecomposed_base(char32_t letter) {
  struct Base {
    char32_t letter;
    std::string_view plain;
  };
  constexpr auto kBases = std::to_array<Base>({
      {U'ł', "l"},
      {U'Ł', "L"},
      {U'ø', "o"},
      {U'Ø', "O"},
      {U'æ', "ae"},
      {U'Æ', "AE"},
      {U'œ', "oe"},
      {U'Œ', "OE"},
      {U'đ', "d"},
      {U'Đ', "D"},
      {U'ð', "d"},
      {U'Ð', "D"},
      {U'þ', "th"},
      {U'Þ', "Th"},
      {U'ß', "ss"},
      {U'ı', "i"},
      {U'ə', "a"},
  });
  const auto* const found = std::ranges::find(kBases, letter, &Base::letter);
  return found == kBases.end() ? std::string_view{} : found->plain;
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
  folded.reserve(word.size());
  append_folded_word(folded, word);
  return folded;
}

void append_folded_word(std::string& folded, std::string_view word) {
  if (count_plain_bytes(word) == word.size()) {
    folded += word;
    return;
  }
  if (append_simple(folded, word)) return;
  std::string by_icu;
  normalize(word, by_icu, nullptr);
  constexpr std::string_view kYo = "ё", kYe = "е";
  for (auto at = by_icu.find(kYo); at != by_icu.npos; at = by_icu.find(kYo, at)) {
    by_icu.replace(at, kYo.size(), kYe);
  }
  folded += by_icu;
}

std::string base_letters(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
  require(status);
  std::string decomposed;
  icu::StringByteSink<std::string> sink(&decomposed);
  normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())),
                            sink, nullptr, status);
  require(status);
  std::string result;
  for (const CodePoint c : code_points(decomposed)) {
    const std::string_view base = undecomposed_base(c.value);
    if (!base.empty()) {
      result += base;
    } else if (c.value < kFirstMark || c.value > kLastMark) {
      result += std::string_view(decomposed).substr(c.offset, c.size);
    }
  }
  return result;
}

}  // namespace svereno
