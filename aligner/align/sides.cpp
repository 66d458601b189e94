#include "aligner/align/sides.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// A text is of a script if this share of its letters is; quotations are in the other one.
constexpr double kMostLetters = .8;
// Fewer letters than these tell nothing, as of a page of figures.
constexpr std::size_t kFewestLetters = 40;
// Sentences of fewer letters may be names or addresses that both texts have.
constexpr std::uint32_t kLongSentence = 30;
// From so many long sentences on, texts of which most are the same are the same text.
constexpr std::size_t kFewestSentences = 3;
constexpr double kSameShare = .5;

// The script that a language is written in; none for those that we do not know.
Script script_of_language(Language language) {
  constexpr std::array<std::string_view, 8> kCyrillic = {"ru", "uk", "be", "bg",
                                                         "mk", "kk", "ky", "mn"};
  constexpr std::array<std::string_view, 14> kLatin = {"en", "de", "fr", "es", "it", "pt", "nl",
                                                       "pl", "cs", "sv", "fi", "da", "no", "tr"};
  const std::string_view tag = language.tag();
  if (std::ranges::find(kCyrillic, tag) != kCyrillic.end()) return Script::cyrillic;
  if (std::ranges::find(kLatin, tag) != kLatin.end()) return Script::latin;
  return Script::none;
}

// The script that most letters of a text are of; none if there is no such, or there are few.
Script script_of_text(const SegmentedText& text) {
  std::size_t latin = 0;
  std::size_t cyrillic = 0;
  std::size_t all = 0;
  for (const Segment& segment : text.segments) {
    for (const CodePoint c : code_points(text.document.text(segment.span))) {
      const Script script = script_of(c.value);
      if (script == Script::none) continue;
      ++all;
      if (script == Script::latin) ++latin;
      if (script == Script::cyrillic) ++cyrillic;
    }
  }
  if (all < kFewestLetters) return Script::none;
  const double most = kMostLetters * static_cast<double>(all);
  if (static_cast<double>(latin) >= most) return Script::latin;
  return static_cast<double>(cyrillic) >= most ? Script::cyrillic : Script::none;
}

std::unordered_set<std::string> long_sentences(const SegmentedText& text) {
  std::unordered_set<std::string> result;
  for (const Segment& segment : text.segments) {
    std::string line = text.document.line(segment.span);
    if (count_code_points(line) >= kLongSentence) result.insert(std::move(line));
  }
  return result;
}

bool is_same_text(const SegmentedText& source, const SegmentedText& target) {
  std::unordered_set<std::string> fewer = long_sentences(source);
  std::unordered_set<std::string> more = long_sentences(target);
  if (fewer.size() > more.size()) std::swap(fewer, more);
  if (fewer.size() < kFewestSentences) return false;
  const auto same = std::ranges::count_if(fewer, [&](const auto& s) { return more.contains(s); });
  return static_cast<double>(same) >= kSameShare * static_cast<double>(fewer.size());
}

}  // namespace

Sides look_at_sides(const SegmentedText& source, const SegmentedText& target) {
  const Script source_told = script_of_language(source.document.language());
  const Script target_told = script_of_language(target.document.language());
  if (source_told == Script::none || target_told == Script::none || source_told == target_told) {
    return is_same_text(source, target) ? Sides::same_text : Sides::as_told;
  }
  const Script source_is = script_of_text(source);
  const Script target_is = script_of_text(target);
  if (source_is == target_told && target_is == source_told) return Sides::swapped;
  if (source_is != target_is || source_is == Script::none) return Sides::as_told;
  return source_is == Script::cyrillic ? Sides::both_cyrillic : Sides::both_latin;
}

}  // namespace svereno
