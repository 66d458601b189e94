// The idea: a word of either script becomes a row of sounds, each a Latin letter, and
// every spelling of one sound becomes the same letter. Vowels differ most between
// transliterations (ё: e, yo, o; й: i, y, j), so they are dropped; what stays is
// what the tables of transliteration agree on. Of several letters that spell one
// sound together the longest group counts: "shch" before "sh" before "s".
#include "aligner/language/skeleton.h"

#include <algorithm>
#include <array>
#include <optional>

#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

struct Spelling {
  std::string_view letters;
  std::string_view sounds;
};

// Groups of letters, the longer before those that they begin with.
constexpr auto kGroups = std::to_array<Spelling>({
    {"shch", "s"}, {"schtsch", "s"}, {"sch", "s"}, {"sh", "s"}, {"sz", "s"}, {"tsch", "c"},
    {"tch", "c"},  {"tsh", "c"},     {"ts", "c"},  {"tz", "c"}, {"ch", "c"}, {"cz", "c"},
    {"ck", "k"},   {"cv", "cv"},     {"ce", "c"},  {"ci", "c"}, {"cy", "c"}, {"dzh", "j"},
    {"dj", "j"},   {"zh", "j"},      {"kh", "h"},  {"gh", "g"}, {"ph", "f"}, {"th", "t"},
    {"дж", "j"},   {"тс", "c"},      {"тц", "c"},  {"тч", "c"},
});

// Single letters that stand for consonants. Letters that are not here are vowels or signs.
constexpr auto kLetters = std::to_array<Spelling>({
    {"b", "b"}, {"c", "k"}, {"d", "d"},  {"f", "f"}, {"g", "g"}, {"h", "h"}, {"j", "j"}, {"k", "k"},
    {"l", "l"}, {"m", "m"}, {"n", "n"},  {"p", "p"}, {"q", "k"}, {"r", "r"}, {"s", "s"}, {"t", "t"},
    {"v", "v"}, {"w", "v"}, {"x", "ks"}, {"z", "z"}, {"ç", "c"}, {"č", "c"}, {"ć", "c"}, {"š", "s"},
    {"ś", "s"}, {"ŝ", "s"}, {"ş", "s"},  {"ž", "j"}, {"ż", "j"}, {"ź", "z"}, {"ł", "l"}, {"ñ", "n"},
    {"б", "b"}, {"в", "v"}, {"г", "g"},  {"ґ", "g"}, {"д", "d"}, {"ж", "j"}, {"з", "z"}, {"к", "k"},
    {"л", "l"}, {"м", "m"}, {"н", "n"},  {"п", "p"}, {"р", "r"}, {"с", "s"}, {"т", "t"}, {"ў", "v"},
    {"ф", "f"}, {"х", "h"}, {"ц", "c"},  {"ч", "c"}, {"ш", "s"}, {"щ", "s"},
});

bool is_spellable(std::string_view word) {
  for (const CodePoint c : code_points(word)) {
    if (is_digit(c.value) || script_of(c.value) == Script::other) return false;
  }
  return true;
}

template <std::size_t N>
std::optional<Spelling> spelling_at(const std::array<Spelling, N>& table, std::string_view rest) {
  const auto found = std::ranges::find_if(
      table, [&](const Spelling& spelling) { return rest.starts_with(spelling.letters); });
  return found == table.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::string consonant_skeleton(std::string_view word) {
  const std::string folded = fold_word(word);
  if (!is_spellable(folded)) return {};
  std::string skeleton;
  for (std::string_view rest = folded; !rest.empty();) {
    std::optional<Spelling> spelling = spelling_at(kGroups, rest);
    if (!spelling) spelling = spelling_at(kLetters, rest);
    if (!spelling) {
      rest.remove_prefix((*code_points(rest).begin()).size);
      continue;
    }
    for (const char sound : spelling->sounds) {
      if (skeleton.empty() || skeleton.back() != sound) skeleton += sound;
    }
    rest.remove_prefix(spelling->letters.size());
  }
  return skeleton;
}

}  // namespace svereno
