#include "aligner/language/name_initials.h"

#include <algorithm>
#include <array>

#include "aligner/language/name_letters.h"

namespace svereno {

std::string_view english_initials(char32_t letter) {
  struct Initial {
    char32_t ru;
    std::string_view en;
  };
  constexpr auto kInitials = std::to_array<Initial>({
      {U'а', "a"},   {U'б', "b"},   {U'в', "vwb"}, {U'г', "gh"},   {U'д', "djg"},   {U'е', "eyjhc"},
      {U'ё', "eyj"}, {U'ж', "zjg"}, {U'з', "zs"},  {U'и', "ijye"}, {U'й', "yji"},   {U'к', "kcq"},
      {U'л', "l"},   {U'м', "m"},   {U'н', "n"},   {U'о', "o"},    {U'п', "p"},     {U'р', "r"},
      {U'с', "sc"},  {U'т', "t"},   {U'у', "uw"},  {U'ф', "ftp"},  {U'х', "khcjx"}, {U'ц', "tcz"},
      {U'ч', "ct"},  {U'ш', "sc"},  {U'щ', "s"},   {U'э', "eah"},  {U'ю', "yiju"},  {U'я', "yij"},
  });
  const auto* const found = std::ranges::find(kInitials, letter, &Initial::ru);
  return found == kInitials.end() ? std::string_view{} : found->en;
}

std::uint32_t possible_initials(char32_t ru) {
  std::uint32_t initials = initials_by_any_spelling(ru);
  for (const char letter : english_initials(ru)) initials |= 1U << (letter - 'a');
  return initials;
}

}  // namespace svereno
