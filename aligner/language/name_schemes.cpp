#include "aligner/language/name_schemes.h"

#include <array>
#include <string>

namespace svereno {
namespace {

struct Letter {
  char32_t ru;
  std::array<std::string_view, 5> en;  // bgn and press, passport, loc, iso9, gost_b
};

// Where the schemes differ; the rest are in kSame. Sources: the standards that NameScheme names.
constexpr auto kLetters = std::to_array<Letter>({
    {U'ж', {"zh", "zh", "zh", "z", "zh"}},
    {U'й', {"y", "i", "i", "j", "j"}},
    {U'х', {"kh", "kh", "kh", "h", "x"}},
    {U'ц', {"ts", "ts", "ts", "c", "cz"}},
    {U'ч', {"ch", "ch", "ch", "c", "ch"}},
    {U'ш', {"sh", "sh", "sh", "s", "sh"}},
    {U'щ', {"shch", "shch", "shch", "s", "shh"}},
    {U'ъ', {"", "ie", "", "", ""}},
    {U'ё', {"e", "e", "e", "e", "yo"}},
    {U'ю', {"yu", "iu", "iu", "u", "yu"}},
    {U'я', {"ya", "ia", "ia", "a", "ya"}},
});
constexpr std::u32string_view kSameRu = U"абвгдезиклмнопрстуфыэ";
constexpr std::string_view kSameEn = "abvgdeziklmnoprstufye";
static_assert(kSameRu.size() == kSameEn.size());

// Slavists write as ISO 9 does, but for these.
constexpr auto kScientific = std::to_array<std::pair<char32_t, std::string_view>>(
    {{U'х', "x"}, {U'щ', "sc"}, {U'ю', "ju"}, {U'я', "ja"}});

std::size_t column(NameScheme scheme) {
  switch (scheme) {
    case NameScheme::bgn:
    case NameScheme::press:
      return 0;
    case NameScheme::passport:
      return 1;
    case NameScheme::loc:
      return 2;
    case NameScheme::iso9:
    case NameScheme::scientific:
      return 3;
    case NameScheme::gost_b:
      return 4;
  }
  return 0;
}

std::string spelling(char32_t letter, NameScheme scheme) {
  if (scheme == NameScheme::scientific) {
    for (const auto& [ru, en] : kScientific) {
      if (ru == letter) return std::string(en);
    }
  }
  for (const Letter& row : kLetters) {
    if (row.ru == letter) return std::string(row.en[column(scheme)]);
  }
  const std::size_t same = kSameRu.find(letter);
  return same == kSameRu.npos ? std::string() : std::string(1, kSameEn[same]);
}

bool is_iotated(std::u32string_view word, std::size_t at) {
  constexpr std::u32string_view kBefore = U"аеёиоуыэюяйьъ";
  return at == 0 || kBefore.find(word[at - 1]) != kBefore.npos;
}

}  // namespace

std::string romanise(std::u32string_view word, NameScheme scheme) {
  std::string result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool is_ye = word[i] == U'е' || word[i] == U'ё';
    if (scheme == NameScheme::bgn && is_ye && is_iotated(word, i)) result += 'y';
    const std::u32string_view rest = word.substr(i);
    if (scheme == NameScheme::press && (rest == U"ий" || rest == U"ый")) return result + 'y';
    result += spelling(word[i], scheme);
  }
  return result;
}

std::optional<NameScheme> scheme_of(std::u32string_view word, std::string_view latin) {
  using enum NameScheme;
  for (const NameScheme scheme : {bgn, press, passport, loc, iso9, gost_b, scientific}) {
    if (romanise(word, scheme) == latin) return scheme;
  }
  return std::nullopt;
}

}  // namespace svereno
