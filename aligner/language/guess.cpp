#include "aligner/language/guess.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "aligner/language/profile.h"
#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr std::size_t kSample = std::size_t{1} << 16U;  // Bytes.

// How much more of a text another language must write than Russian and English: German, which
// has the fewest letters of its own, has them in 2 of 100; "Poincaré" makes no text French.
constexpr std::size_t kLeastLetters = 3;
constexpr std::size_t kOneInLetters = 100;

// How many letters of `sample` the language writes.
std::size_t written(const LanguageProfile& profile, std::string_view sample) {
  std::size_t count = 0;
  for (const CodePoint c : code_points(sample)) count += profile.writes(c.value) ? 1 : 0;
  return count;
}

}  // namespace

Language guess_language(std::string_view text) {
  std::size_t end = std::min(text.size(), kSample);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  const std::string sample = fold_word(text.substr(0, end));
  std::size_t letters = 0;
  for (const CodePoint c : code_points(sample)) letters += is_letter(c.value) ? 1 : 0;

  const std::size_t russian = written(profile(kRussian), sample);
  const std::size_t english = written(profile(kEnglish), sample);
  Language best = russian >= english ? kRussian : kEnglish;
  std::size_t most = std::max(russian, english) + std::max(kLeastLetters, letters / kOneInLetters);
  for (const Language language : known_languages()) {
    const std::size_t count = written(profile(language), sample);
    if (count <= most) continue;
    best = language;
    most = count;
  }
  return best;
}

}  // namespace svereno
