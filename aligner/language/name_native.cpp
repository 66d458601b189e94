#include "aligner/language/name_native.h"

#include <algorithm>
#include <array>

namespace svereno {
namespace {

// Endings of Russian surnames, and how English writes them.
struct NativeEnding {
  std::u32string_view ru;
  std::string_view en;
};
constexpr auto kNativeEndings = std::to_array<NativeEnding>({
    {U"ов", "ov"},   {U"ев", "ev"},   {U"ёв", "ov"},   {U"ёв", "ev"},      {U"ин", "in"},
    {U"ын", "yn"},   {U"ова", "ova"}, {U"ева", "eva"}, {U"ёва", "eva"},    {U"ёва", "ova"},
    {U"ина", "ina"}, {U"ына", "yna"}, {U"ко", "ko"},   {U"ук", "uk"},      {U"юк", "uk"},
    {U"ич", "ich"},  {U"ий", "y"},    {U"ий", "i"},    {U"ая", "aya"},     {U"ой", "oy"},
    {U"як", "yak"},  {U"ян", "yan"},  {U"дзе", "dze"}, {U"швили", "vili"}, {U"ец", "ets"},
});

// Letters that no romanisation of a Russian surname gives.
bool looks_foreign(std::u32string_view ru, std::string_view en) {
  constexpr auto kForeign =
      std::to_array<std::string_view>({"au", "ck", "mc", "rz", "th", "wh", "ee", "ea", "ou", "qu"});
  return ru.find(U'э') != ru.npos || std::ranges::any_of(kForeign, [&](std::string_view letters) {
           return en.find(letters) != en.npos;
         });
}

}  // namespace

bool looks_native(const std::vector<Nominative>& ru, std::string_view en) {
  return std::ranges::any_of(ru, [&](const Nominative& nominative) {
    if (nominative.plural || looks_foreign(nominative.word, en)) return false;
    return std::ranges::any_of(kNativeEndings, [&](const NativeEnding& ending) {
      return nominative.word.ends_with(ending.ru) && en.ends_with(ending.en);
    });
  });
}

}  // namespace svereno
