// The idea: a transliteration scheme is a list of letter groups that stand for each other,
// and people mix schemes within one name. So all groups of all schemes are in one table with
// the cost of surprise, and the question whether "Khrouchtchev" may be «Хрущёв» is a shortest
// path: a place is (letters of ru read, letters of en read), a group that fits at a place is a
// step. No spelling is ever written out, so nothing grows exponentially.
#include "aligner/language/name_letters.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <vector>

namespace svereno {
namespace {

// Where in the words a group may stand.
enum class Where : std::uint8_t {
  anywhere,
  end,      // Last in both words.
  iotated,  // First, or behind a vowel or a sign: where е is read "ye".
  hushing,  // Behind ж, ч, ш, щ, ц: where ё is often spelt "o".
  front,    // Before e, i or y of the English word: where c is soft and gu hard.
};

struct Group {
  std::u32string_view ru;
  std::string_view en;
  std::uint8_t cost;  // Tenths.
  Where where = Where::anywhere;
};

using enum Where;

// What schemes and the press do with Russian names. Sources: BGN/PCGN 1947, ICAO Doc 9303
// (2013), ISO 9:1995 and GOST 7.79-2000 B, the scientific and the Library of Congress systems,
// all without diacritics; French, German and Polish habits; press style books.
constexpr auto kRomanised = std::to_array<Group>({
    {U"а", "a", 0},           {U"ай", "ay", 0},         {U"ай", "ai", 0},
    {U"ай", "aj", 0},         {U"б", "b", 0},           {U"в", "v", 0},
    {U"в", "w", 4},           {U"в", "ff", 3, end},     {U"в", "f", 8, end},
    {U"г", "g", 0},           {U"г", "gh", 8},          {U"г", "gu", 8, front},
    {U"д", "d", 0},           {U"дж", "j", 3},          {U"дж", "dj", 3},
    {U"е", "e", 0},           {U"е", "ye", 0, iotated}, {U"е", "je", 2, iotated},
    {U"е", "ie", 4, iotated}, {U"е", "ye", 6},          {U"е", "ie", 8},
    {U"е", "je", 6},          {U"е", "yo", 6},          {U"е", "io", 10},
    {U"е", "eo", 8},          {U"е", "o", 5, hushing},  {U"ев", "eff", 3, end},
    {U"ё", "e", 0},           {U"ё", "yo", 0},          {U"ё", "jo", 3},
    {U"ё", "io", 5},          {U"ё", "ye", 5},          {U"ё", "ie", 8},
    {U"ё", "eo", 5},          {U"ё", "o", 2, hushing},  {U"ё", "o", 10},
    {U"ж", "zh", 0},          {U"жи", "zhy", 4},        {U"жи", "zy", 6},
    {U"ж", "j", 3},           {U"ж", "z", 5},           {U"ж", "dj", 6},
    {U"ж", "sh", 10},         {U"ж", "sch", 10},        {U"з", "z", 0},
    {U"з", "s", 9},           {U"и", "i", 0},           {U"ин", "ine", 4, end},
    {U"и", "ii", 4},          {U"ие", "ie", 0},         {U"ие", "iye", 0},
    {U"ие", "ye", 5},         {U"ий", "y", 0, end},     {U"ий", "iy", 0},
    {U"ий", "ii", 0},         {U"ий", "ij", 0},         {U"ий", "i", 2, end},
    {U"ий", "yi", 5, end},    {U"ий", "yy", 5, end},    {U"ий", "ey", 9, end},
    {U"ия", "ia", 0},         {U"ия", "iya", 0},        {U"ия", "ija", 0},
    {U"ия", "iia", 0},        {U"ия", "ya", 6},         {U"ия", "ea", 9, end},
    {U"й", "y", 0},           {U"й", "i", 0},           {U"й", "j", 0},
    {U"йе", "ye", 2},         {U"йе", "ie", 4},         {U"йо", "yo", 0},
    {U"йо", "jo", 2},         {U"йо", "io", 2},         {U"к", "k", 0},
    {U"к", "c", 8},           {U"к", "ck", 8},          {U"кс", "x", 0},
    {U"л", "l", 0},           {U"ль", "ll", 6},         {U"м", "m", 0},
    {U"н", "n", 0},           {U"о", "o", 0},           {U"ой", "oy", 0},
    {U"ой", "oi", 0},         {U"ой", "oj", 0},         {U"п", "p", 0},
    {U"р", "r", 0},           {U"с", "s", 0},           {U"с", "ss", 4},
    {U"сх", "sch", 6},        {U"т", "t", 0},           {U"т", "th", 6},
    {U"у", "u", 0},           {U"у", "ou", 4},          {U"у", "oo", 8},
    {U"ф", "f", 0},           {U"ф", "ph", 4},          {U"х", "kh", 0},
    {U"х", "h", 0},           {U"х", "ch", 3},          {U"х", "x", 4},
    {U"ц", "ts", 0},          {U"ци", "tsy", 4},        {U"цы", "tsi", 4},
    {U"ц", "c", 0},           {U"ц", "tz", 2},          {U"ц", "cz", 3},
    {U"ц", "z", 8},           {U"ц", "tc", 8},          {U"ц", "s", 14},
    {U"ч", "ch", 0},          {U"ч", "tch", 2},         {U"ч", "tsch", 2},
    {U"ч", "tsh", 6},         {U"ч", "cz", 4},          {U"ч", "c", 5},
    {U"ш", "sh", 0},          {U"ши", "shy", 4},        {U"ш", "sch", 3},
    {U"ш", "ch", 18},         {U"ш", "sz", 4},          {U"ш", "s", 5},
    {U"щ", "shch", 0},        {U"щ", "shh", 0},         {U"щ", "sch", 2},
    {U"щ", "sh", 3},          {U"щ", "stch", 4},        {U"щ", "schtsch", 2},
    {U"щ", "schtch", 3},      {U"щ", "chtch", 3},       {U"щ", "sc", 4},
    {U"щ", "szcz", 4},        {U"щ", "s", 6},           {U"ъ", "", 0},
    {U"ъ", "ie", 0},          {U"ы", "y", 0},           {U"ы", "i", 5},
    {U"ы", "ui", 9},          {U"ый", "y", 0, end},     {U"ый", "yy", 0},
    {U"ый", "yi", 0},         {U"ый", "yj", 0},         {U"ый", "iy", 2, end},
    {U"ый", "ii", 4, end},    {U"ый", "i", 6, end},     {U"ь", "", 0},
    {U"ье", "ye", 0},         {U"ье", "ie", 0},         {U"ье", "je", 0},
    {U"ье", "iye", 2},        {U"ье", "yo", 3},         {U"ье", "io", 5},
    {U"ьё", "yo", 0},         {U"ьё", "ye", 0},         {U"ьё", "ie", 0},
    {U"ьё", "io", 3},         {U"ьё", "jo", 2},         {U"ьё", "iyo", 3},
    {U"ьи", "yi", 0},         {U"ьи", "ii", 2},         {U"ью", "yu", 0},
    {U"ью", "iu", 0},         {U"ью", "iyu", 2},        {U"ья", "ya", 0},
    {U"ья", "ia", 0},         {U"ья", "iya", 2},        {U"ья", "ja", 2},
    {U"ья", "ea", 8},         {U"э", "e", 0},           {U"э", "eh", 4},
    {U"э", "ae", 8},          {U"ю", "yu", 0},          {U"ю", "iu", 0},
    {U"ю", "ju", 2},          {U"ю", "u", 6},           {U"ю", "you", 4},
    {U"ю", "iou", 4},         {U"я", "ya", 0},          {U"я", "ia", 0},
    {U"я", "ja", 2},          {U"я", "a", 9},
});

// What else happens to names that are not Russian: they keep the spelling of their own
// language, of which Russian gives the sound. Source: own work.
constexpr auto kForeign = std::to_array<Group>({
    // Letters that are written and not heard.
    {U"", "e", 5, end},
    {U"", "e", 12},
    {U"", "h", 8},
    {U"", "gh", 12},
    {U"", "r", 18},
    {U"", "d", 18, end},
    {U"", "t", 14, end},
    {U"", "s", 14, end},
    {U"", "w", 18, end},
    {U"", "u", 18},
    // Vowels by one other letter: rare, and what tells many names apart.
    {U"а", "e", 18},
    {U"а", "o", 18},
    {U"а", "u", 13},
    {U"е", "a", 16},
    {U"е", "i", 18},
    {U"е", "o", 18},
    {U"е", "u", 16},
    {U"и", "e", 9},
    {U"и", "y", 6},
    {U"о", "a", 12},
    {U"о", "u", 18},
    {U"у", "o", 14},
    {U"э", "a", 6},
    {U"ю", "y", 12},
    // Vowels by groups.
    {U"а", "aa", 4},
    {U"а", "ah", 4},
    {U"ай", "ei", 3},
    {U"ай", "ey", 10},
    {U"ай", "i", 5},
    {U"ай", "igh", 8},
    {U"ай", "y", 5},
    {U"ау", "aw", 6},
    {U"ау", "ou", 6},
    {U"ау", "ow", 6},
    {U"е", "ae", 8},
    {U"е", "ai", 8},
    {U"е", "ais", 8, end},
    {U"е", "ay", 6},
    {U"е", "ea", 8},
    {U"е", "ee", 8},
    {U"е", "ei", 8},
    {U"е", "eo", 8},
    {U"е", "et", 8, end},
    {U"е", "oe", 8},
    {U"е", "ue", 8},
    {U"ей", "a", 5},
    {U"ей", "ai", 5},
    {U"ей", "ay", 5},
    {U"ей", "ea", 6},
    {U"ен", "ain", 6},
    {U"ен", "ein", 6},
    {U"и", "ea", 6},
    {U"и", "ee", 6},
    {U"и", "ei", 6},
    {U"и", "ey", 6},
    {U"и", "ie", 6},
    {U"и", "ih", 8},
    {U"и", "oe", 8},
    {U"иа", "ea", 8},
    {U"идж", "age", 6, end},
    {U"ий", "ius", 8, end},
    {U"ия", "y", 8, end},
    {U"о", "au", 6},
    {U"о", "aw", 6},
    {U"о", "eau", 6},
    {U"о", "oa", 6},
    {U"о", "oh", 6},
    {U"о", "ou", 8},
    {U"о", "ough", 12},
    {U"о", "ow", 6},
    {U"оу", "au", 6},
    {U"оу", "aw", 4},
    {U"оу", "o", 6},
    {U"оу", "oa", 4},
    {U"оу", "oe", 4},
    {U"оу", "ow", 4},
    {U"у", "ew", 6},
    {U"у", "oe", 8},
    {U"у", "oo", 3},
    {U"у", "w", 4},
    {U"уай", "wi", 4},
    {U"уай", "wy", 4},
    {U"уи", "whi", 4},
    {U"уо", "wa", 4},
    {U"уэй", "wa", 4},
    {U"ы", "ee", 10},
    {U"ье", "ie", 0},
    {U"ьо", "io", 0},
    {U"ью", "ew", 4},
    {U"ью", "u", 4},
    {U"ью", "ui", 8},
    {U"э", "ai", 6},
    {U"э", "ay", 6},
    {U"э", "ea", 10},
    {U"эй", "a", 5},
    {U"эй", "ai", 5},
    {U"эй", "ay", 5},
    {U"эй", "ei", 5},
    {U"эй", "ey", 5},
    {U"ю", "ew", 6},
    {U"ю", "ue", 6},
    {U"ю", "uh", 8},
    {U"я", "ea", 10},
    // Consonants.
    {U"ан", "anc", 8, end},
    {U"ан", "ent", 8, end},
    {U"в", "b", 14},
    {U"в", "u", 8},
    {U"г", "h", 8},
    {U"дж", "dg", 4},
    {U"дж", "g", 4, front},
    {U"дж", "j", 0},
    {U"ж", "g", 4, front},
    {U"з", "ds", 10, end},
    {U"з", "es", 8, end},
    {U"з", "th", 10},
    {U"к", "c", 2},
    {U"к", "ch", 8},
    {U"к", "ck", 4},
    {U"к", "kh", 10},
    {U"в", "w", 0},
    {U"з", "s", 4},
    {U"к", "q", 1},
    {U"к", "qu", 8, front},
    {U"кв", "qu", 2},
    {U"мак", "mc", 2},
    {U"р", "rh", 6},
    {U"р", "wr", 8},
    {U"с", "c", 17},
    {U"с", "c", 4, front},
    {U"с", "es", 8, end},
    {U"с", "sc", 8, front},
    {U"с", "sz", 6},
    {U"с", "th", 12},
    {U"с", "z", 4},
    {U"т", "d", 14, end},
    {U"ф", "th", 8},
    {U"ф", "v", 8},
    {U"х", "g", 8},
    {U"х", "j", 6},
    {U"ц", "z", 4},
    {U"ц", "zz", 8},
    {U"ч", "c", 4, front},
    {U"ш", "ch", 5},
    {U"ш", "ti", 10},
    // Spanish, Portuguese, Italian.
    {U"гв", "gu", 2},
    {U"дж", "gg", 6},
    {U"дж", "gi", 6},
    {U"кь", "chi", 4},
    {U"ль", "gl", 4},
    {U"нь", "gn", 4},
    {U"ск", "sch", 8},
    {U"у", "o", 8, end},
    {U"х", "x", 4},
    {U"ш", "sc", 6, front},
    {U"ш", "x", 6},
    // German, Dutch, Scandinavian.
    {U"ай", "ij", 4},
    {U"е", "eu", 6},
    {U"ей", "ij", 4},
    {U"эй", "ij", 4},
    {U"ё", "eu", 4},
    {U"ё", "o", 4},
    {U"ё", "oe", 4},
    {U"ой", "eu", 4},
    {U"с", "sch", 10},
    {U"т", "dt", 6},
    {U"тц", "tz", 0},
    {U"ш", "sj", 6},
    {U"шп", "sp", 3},
    {U"шт", "st", 3},
    // French.
    {U"ан", "en", 6},
    {U"е", "er", 8, end},
    {U"ен", "in", 6, end},
    {U"эн", "in", 4, end},
    {U"г", "gue", 6, end},
    {U"к", "que", 6, end},
    {U"о", "ot", 8, end},
    {U"о", "aux", 6, end},
    {U"уа", "oi", 3},
    {U"уа", "oy", 3},
    {U"ье", "ier", 6, end},
    {U"ье", "iere", 6, end},
    // English.
    {U"ай", "ie", 8},
    {U"ай", "uy", 6},
    {U"ер", "ir", 6},
    {U"ер", "or", 8},
    {U"ер", "ur", 6},
    {U"ёр", "ir", 4},
    {U"ёр", "ur", 4},
    {U"м", "mb", 8, end},
    {U"н", "kn", 8},
    {U"у", "wh", 6},
    {U"эй", "eigh", 6},
    {U"ю", "eu", 4},
    // Polish, Czech.
    {U"ж", "rz", 4},
    {U"рж", "r", 4},
    // Chinese, Japanese, Korean.
    {U"дз", "j", 3},
    {U"дз", "z", 2},
    {U"ж", "r", 5},
    {U"н", "ng", 3},
    {U"о", "eo", 4},
    {U"оу", "ou", 0},
    {U"с", "sh", 4},
    {U"с", "x", 3},
    {U"ти", "chi", 4},
    {U"уэй", "ui", 3},
    {U"ц", "q", 2},
    {U"цз", "j", 2},
    {U"цз", "z", 2},
    {U"ч", "j", 8},
    {U"чж", "zh", 0},
    {U"ы", "eu", 3},
    {U"юй", "u", 3},
    {U"юй", "yu", 2},
});

constexpr int kDoubled = 4;  // A consonant doubled on one side only: Филипп, "Filip".
constexpr int kFar = std::numeric_limits<int>::max() / 2;

bool contains(std::u32string_view letters, char32_t c) { return letters.find(c) != letters.npos; }
bool contains(std::string_view letters, char c) { return letters.find(c) != letters.npos; }

// The groups by the first letter of their Russian side.
class Groups {
 public:
  explicit Groups(std::initializer_list<std::span<const Group>> tables) {
    for (const auto table : tables) {
      for (const Group& group : table) {
        by_letter_[group.ru.empty() ? 0 : slot(group.ru.front())].push_back(&group);
      }
    }
  }

  // Those that begin with `letter`, which need not be a Russian one.
  std::span<const Group* const> beginning_with(char32_t letter) const {
    return slot(letter) == 0 ? std::span<const Group* const>() : by_letter_[slot(letter)];
  }
  // Those that stand for no Russian letter.
  std::span<const Group* const> silent() const { return by_letter_[0]; }

 private:
  static std::size_t slot(char32_t letter) {
    if (letter == U'ё') return U'я' - U'а' + 2;
    return letter >= U'а' && letter <= U'я' ? letter - U'а' + 1 : 0;
  }
  std::array<std::vector<const Group*>, U'я' - U'а' + 3> by_letter_;
};

const Groups& groups_of(NameSpelling spelling) {
  static const Groups romanised({kRomanised});
  static const Groups foreign({kRomanised, kForeign});
  return spelling == NameSpelling::romanised ? romanised : foreign;
}

class Search {
 public:
  Search(std::u32string_view ru, std::string_view en, NameSpelling spelling, int limit)
      : ru_(ru),
        en_(en),
        groups_(groups_of(spelling)),
        limit_(limit),
        costs_((ru.size() + 1) * (en.size() + 1), kFar) {}

  std::optional<int> run() {
    cost(0, 0) = 0;
    for (std::size_t i = 0; i <= ru_.size(); ++i) {
      for (std::size_t j = 0; j <= en_.size(); ++j) {
        if (cost(i, j) <= limit_) step_from(i, j);
      }
    }
    const int total = cost(ru_.size(), en_.size());
    return total <= limit_ ? std::optional(total) : std::nullopt;
  }

 private:
  int& cost(std::size_t i, std::size_t j) { return costs_[i * (en_.size() + 1) + j]; }

  void reach(std::size_t i, std::size_t j, int total) { cost(i, j) = std::min(cost(i, j), total); }

  void step_from(std::size_t i, std::size_t j) {
    const int here = cost(i, j);
    for (const Group* group : groups_.silent()) try_group(*group, i, j, here);
    if (i == ru_.size()) return;
    for (const Group* group : groups_.beginning_with(ru_[i])) try_group(*group, i, j, here);
    const bool repeated = i > 0 && ru_[i] == ru_[i - 1] && !is_vowel(ru_[i]);
    if (repeated) reach(i + 1, j, here + kDoubled);
  }

  void try_group(const Group& group, std::size_t i, std::size_t j, int here) {
    if (!ru_.substr(i).starts_with(group.ru) || !en_.substr(j).starts_with(group.en)) return;
    const std::size_t next_i = i + group.ru.size();
    const std::size_t next_j = j + group.en.size();
    if (!stands(group.where, i, next_i, next_j)) return;
    reach(next_i, next_j, here + group.cost);
    const bool doubled = !group.ru.empty() && !group.en.empty() && next_j < en_.size() &&
                         en_[next_j] == group.en.back() && !contains("aeiouy", en_[next_j]);
    if (doubled) reach(next_i, next_j + 1, here + group.cost + kDoubled);
  }

  bool stands(Where where, std::size_t i, std::size_t next_i, std::size_t next_j) const {
    switch (where) {
      case end:
        return next_i == ru_.size() && next_j == en_.size();
      case iotated:
        return i == 0 || is_vowel(ru_[i - 1]) || contains(U"ьъй", ru_[i - 1]);
      case hushing:
        return i > 0 && contains(U"жчшщц", ru_[i - 1]);
      case front:
        return next_j < en_.size() && contains("eiy", en_[next_j]);
      case anywhere:
        return true;
    }
    return false;
  }

  static bool is_vowel(char32_t c) { return contains(U"аеёиоуыэюя", c); }

  std::u32string_view ru_;
  std::string_view en_;
  const Groups& groups_;
  int limit_;
  std::vector<int> costs_;
};

}  // namespace

std::optional<int> spelling_cost(std::u32string_view ru, std::string_view en, NameSpelling spelling,
                                 int limit) {
  if (ru.empty() || en.empty()) return std::nullopt;
  if (std::max(ru.size(), en.size()) > kMostNameLetters) return std::nullopt;
  return Search(ru, en, spelling, limit).run();
}

}  // namespace svereno
