#include "aligner/language/name_numerals.h"

#include <algorithm>
#include <array>
#include <string>

namespace svereno {
namespace {

struct Ordinal {
  std::u32string_view ru;
  std::string_view en;
};
// From 1.
constexpr auto kOrdinals = std::to_array<Ordinal>({
    {U"первый", "first"},
    {U"второй", "second"},
    {U"третий", "third"},
    {U"четвертый", "fourth"},
    {U"пятый", "fifth"},
    {U"шестой", "sixth"},
    {U"седьмой", "seventh"},
    {U"восьмой", "eighth"},
    {U"девятый", "ninth"},
    {U"десятый", "tenth"},
    {U"одиннадцатый", "eleventh"},
    {U"двенадцатый", "twelfth"},
    {U"тринадцатый", "thirteenth"},
    {U"четырнадцатый", "fourteenth"},
    {U"пятнадцатый", "fifteenth"},
    {U"шестнадцатый", "sixteenth"},
    {U"семнадцатый", "seventeenth"},
    {U"восемнадцатый", "eighteenth"},
    {U"девятнадцатый", "nineteenth"},
    {U"двадцатый", "twentieth"},
});

// I to XXXIX, in lower case.
std::optional<int> roman(std::string_view word) {
  constexpr auto kUnits =
      std::to_array<std::string_view>({"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"});
  const std::size_t tens = std::min(word.find_first_not_of('x'), word.size());
  if (word.empty() || tens > 3) return std::nullopt;
  // "ix" begins with no ten.
  const auto* const units = std::ranges::find(kUnits, word.substr(tens));
  if (units == kUnits.end()) return std::nullopt;
  return static_cast<int>(tens) * 10 + static_cast<int>(units - kUnits.begin());
}

}  // namespace

std::optional<int> numeral_of(std::string_view en) {
  const auto* const word = std::ranges::find(kOrdinals, en, &Ordinal::en);
  if (word != kOrdinals.end()) return static_cast<int>(word - kOrdinals.begin()) + 1;
  return roman(en);
}

std::optional<int> numeral_of(const std::vector<Nominative>& ru) {
  const std::u32string& written = ru.front().word;
  const bool latin = std::ranges::all_of(written, [](char32_t c) { return c < 0x80; });
  if (latin) return roman(std::string(written.begin(), written.end()));
  for (const Nominative& nominative : ru) {
    std::u32string word = nominative.word;
    std::ranges::replace(word, U'ё', U'е');
    const auto* const found = std::ranges::find(kOrdinals, word, &Ordinal::ru);
    if (found != kOrdinals.end()) return static_cast<int>(found - kOrdinals.begin()) + 1;
  }
  return std::nullopt;
}

}  // namespace svereno
