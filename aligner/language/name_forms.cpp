#include "aligner/language/name_forms.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <optional>

#include "aligner/language/name_letters.h"

namespace svereno {
namespace {

enum class Number : std::uint8_t { singular, plural };

struct Ending {
  std::u32string_view form;
  std::u32string_view nominative;
  Number number = Number::singular;
};

using enum Number;

// How an ending goes back to the nominative: nouns, surnames in -ов and -ин, adjectives.
constexpr auto kEndings = std::to_array<Ending>({
    // Masculine nouns, and neuters: Иван, Сергей, Игорь, Бородино, Поволжье.
    {U"а", U""},
    {U"у", U""},
    {U"ом", U""},
    {U"ем", U""},
    {U"ём", U""},
    {U"ым", U""},
    {U"е", U""},
    {U"я", U"й"},
    {U"ю", U"й"},
    {U"ем", U"й"},
    {U"ём", U"й"},
    {U"е", U"й"},
    {U"и", U"й"},
    {U"я", U"ь"},
    {U"ю", U"ь"},
    {U"ем", U"ь"},
    {U"ём", U"ь"},
    {U"е", U"ь"},
    {U"и", U"ь"},
    {U"ью", U"ь"},
    {U"а", U"о"},
    {U"у", U"о"},
    {U"ом", U"о"},
    {U"ым", U"о"},
    {U"е", U"о"},
    {U"я", U"е"},
    {U"ю", U"е"},
    {U"ем", U"е"},
    {U"ьи", U"ье"},
    // A vowel that comes and goes: Павел, Лев, Елец, Псков-городок, Пётр.
    {U"ла", U"ел"},
    {U"лу", U"ел"},
    {U"лом", U"ел"},
    {U"ле", U"ел"},
    {U"ьва", U"ев"},
    {U"ьву", U"ев"},
    {U"ьвом", U"ев"},
    {U"ьве", U"ев"},
    {U"ца", U"ец"},
    {U"цу", U"ец"},
    {U"цем", U"ец"},
    {U"цом", U"ец"},
    {U"це", U"ец"},
    {U"цы", U"ец", plural},
    {U"цев", U"ец", plural},
    {U"цов", U"ец", plural},
    {U"цам", U"ец", plural},
    {U"цами", U"ец", plural},
    {U"цах", U"ец", plural},
    {U"йца", U"ец"},
    {U"йцу", U"ец"},
    {U"йцем", U"ец"},
    {U"йце", U"ец"},
    {U"йцы", U"ец", plural},
    {U"йцев", U"ец", plural},
    {U"йцам", U"ец", plural},
    {U"йцами", U"ец", plural},
    {U"йцах", U"ец", plural},
    {U"ьца", U"ец"},
    {U"ьцы", U"ец", plural},
    {U"ьцев", U"ец", plural},
    {U"ка", U"ек"},
    {U"ку", U"ек"},
    {U"ком", U"ек"},
    {U"ка", U"ок"},
    {U"ку", U"ок"},
    {U"ком", U"ок"},
    // Feminine nouns and women's surnames: Ольга, Мария, Петрова.
    {U"ы", U"а"},
    {U"и", U"а"},
    {U"е", U"а"},
    {U"у", U"а"},
    {U"ой", U"а"},
    {U"ою", U"а"},
    {U"ей", U"а"},
    {U"ею", U"а"},
    {U"и", U"я"},
    {U"е", U"я"},
    {U"ю", U"я"},
    {U"ей", U"я"},
    {U"ею", U"я"},
    {U"ёй", U"я"},
    // Several people: Романовы, немцы, россияне.
    {U"ы", U"", plural},
    {U"ых", U"", plural},
    {U"ым", U"", plural},
    {U"ыми", U"", plural},
    {U"ов", U"", plural},
    {U"ам", U"", plural},
    {U"ами", U"", plural},
    {U"ах", U"", plural},
    {U"и", U"", plural},
    {U"ев", U"й", plural},
    {U"ям", U"й", plural},
    {U"не", U"нин", plural},
    {U"н", U"нин", plural},
    {U"нам", U"нин", plural},
    {U"нами", U"нин", plural},
    {U"нах", U"нин", plural},
    {U"ок", U"ка", plural},
    {U"ек", U"ка", plural},
    {U"кам", U"ка", plural},
    {U"ам", U"а", plural},
    {U"ами", U"а", plural},
    {U"ах", U"а", plural},
    {U"ов", U"ы", plural},
    {U"ам", U"ы", plural},
    {U"ами", U"ы", plural},
    {U"ах", U"ы", plural},
    {U"ей", U"ы", plural},
    {U"", U"ы", plural},
    {U"ов", U"и", plural},
    {U"ам", U"и", plural},
    {U"ами", U"и", plural},
    {U"ах", U"и", plural},
    {U"", U"и", plural},
    // Adjectives: Толстой, Достоевский, Крупская, Белый.
    {U"ого", U"ый"},
    {U"ого", U"ой"},
    {U"ого", U"ий"},
    {U"ого", U"ое"},
    {U"его", U"ий"},
    {U"его", U"ее"},
    {U"ому", U"ый"},
    {U"ому", U"ой"},
    {U"ому", U"ий"},
    {U"ому", U"ое"},
    {U"ему", U"ий"},
    {U"ему", U"ее"},
    {U"ым", U"ый"},
    {U"ым", U"ой"},
    {U"ым", U"ое"},
    {U"им", U"ий"},
    {U"им", U"ой"},
    {U"им", U"ое"},
    {U"ом", U"ый"},
    {U"ом", U"ой"},
    {U"ом", U"ий"},
    {U"ом", U"ое"},
    {U"ем", U"ий"},
    {U"ем", U"ее"},
    {U"ая", U"ый"},
    {U"ая", U"ий"},
    {U"ая", U"ой"},
    {U"яя", U"ий"},
    {U"ое", U"ый"},
    {U"ое", U"ий"},
    {U"ое", U"ой"},
    {U"ее", U"ий"},
    {U"ой", U"ая"},
    {U"ой", U"ый"},
    {U"ой", U"ий"},
    {U"ей", U"яя"},
    {U"ей", U"ая"},
    {U"ую", U"ая"},
    {U"ую", U"ий"},
    {U"ую", U"ый"},
    {U"юю", U"яя"},
    {U"ые", U"ый", plural},
    {U"ые", U"ой", plural},
    {U"ие", U"ий", plural},
    {U"ие", U"ой", plural},
    {U"ых", U"ый", plural},
    {U"ых", U"ой", plural},
    {U"ых", U"ые", plural},
    {U"их", U"ий", plural},
    {U"их", U"ой", plural},
    {U"их", U"ие", plural},
    {U"ым", U"ые", plural},
    {U"им", U"ие", plural},
    {U"ыми", U"ый", plural},
    {U"ыми", U"ые", plural},
    {U"ими", U"ий", plural},
    {U"ими", U"ой", plural},
    {U"ими", U"ие", plural},
});

// Of a stem, or of a nominative with a shorter one: «Льва» is of «Лев», «Гу» is not of «Го».
constexpr std::size_t kShortestStem = 2;
constexpr std::size_t kShortestNominative = 3;

bool contains(std::u32string_view letters, char32_t c) { return letters.find(c) != letters.npos; }

// Whether an ending of the nominative may stand behind a stem that ends in `last`: «Хуа» is no
// form of «Ху», nor «Мали» one of «Мал».
bool joins(char32_t last, std::u32string_view nominative) {
  const bool vowel = contains(U"аеёиоуыэюя", last);
  if (nominative.empty()) return !vowel && !contains(U"ьъй", last);
  if (nominative.front() == U'й') return vowel;
  if (contains(U"аоуыь", nominative.front())) return !vowel && !contains(U"ьъй", last);
  return true;
}

// Endings by their last letter, the longest first; those of no letters are in all lists.
class EndingIndex {
 public:
  EndingIndex() {
    for (const Ending& ending : kEndings) {
      if (!ending.form.empty()) {
        lists_[slot(ending.form.back())].push_back(&ending);
        continue;
      }
      for (auto& list : lists_) list.push_back(&ending);
    }
    // The longer ending is the likelier one: «русские» is of several people.
    for (auto& list : lists_) {
      std::ranges::stable_sort(list, std::greater(),
                               [](const Ending* ending) { return ending->form.size(); });
    }
  }

  const std::vector<const Ending*>& of(std::u32string_view form) const {
    return lists_[slot(form.back())];
  }

 private:
  static std::size_t slot(char32_t letter) {
    if (letter == U'ё') return U'я' - U'а' + 1;
    return letter >= U'а' && letter <= U'я' ? letter - U'а' : U'я' - U'а' + 2;
  }
  std::array<std::vector<const Ending*>, U'я' - U'а' + 3> lists_;
};

const EndingIndex& endings() {
  static const EndingIndex index;
  return index;
}

// The stem of `form` if it may have the ending.
std::optional<std::u32string_view> stem_before(std::u32string_view form, const Ending& ending) {
  if (!form.ends_with(ending.form) || form.size() == ending.form.size()) return std::nullopt;
  const std::u32string_view stem = form.substr(0, form.size() - ending.form.size());
  const bool long_enough =
      stem.size() >= kShortestStem || stem.size() + ending.nominative.size() >= kShortestNominative;
  if (!long_enough) return std::nullopt;
  return joins(stem.back(), ending.nominative) ? std::optional(stem) : std::nullopt;
}

}  // namespace

std::vector<Nominative> nominatives(std::u32string_view form) {
  std::vector<Nominative> result = {
      {.word = std::u32string(form), .as_written = true, .plural = false, .lengthened = false}};
  if (form.empty() || form.size() > kMostNameLetters) return result;
  for (const Ending* ending : endings().of(form)) {
    const auto stem = stem_before(form, *ending);
    if (!stem) continue;
    std::u32string word(*stem);
    word += ending->nominative;
    const auto same = std::ranges::find(result, word, &Nominative::word);
    if (same != result.end()) continue;
    const bool lengthened = word.size() > form.size();
    result.push_back({.word = std::move(word),
                      .as_written = false,
                      .plural = ending->number == plural,
                      .lengthened = lengthened});
  }
  return result;
}

std::size_t unchanging_letters(std::u32string_view form) {
  std::size_t letters = form.size();
  if (form.empty() || form.size() > kMostNameLetters) return letters;
  for (const Ending* ending : endings().of(form)) {
    const auto stem = stem_before(form, *ending);
    if (stem) letters = std::min(letters, stem->size());
  }
  return letters;
}

}  // namespace svereno
