#include "aligner/language/name_forms.h"

#include <algorithm>
#include <array>
#include <cstdint>

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

constexpr std::size_t kShortestStem = 1;

}  // namespace

std::vector<Nominative> nominatives(std::u32string_view form) {
  std::vector<Nominative> result = {
      {.word = std::u32string(form), .as_written = true, .plural = false, .lengthened = false}};
  if (form.size() > kMostNameLetters) return result;
  for (const Ending& ending : kEndings) {
    if (!form.ends_with(ending.form) || form.size() < ending.form.size() + kShortestStem) continue;
    std::u32string word(form.substr(0, form.size() - ending.form.size()));
    word += ending.nominative;
    const auto same = std::ranges::find(result, word, &Nominative::word);
    if (same != result.end()) continue;
    const bool lengthened = word.size() > form.size();
    result.push_back({.word = std::move(word),
                      .as_written = false,
                      .plural = ending.number == plural,
                      .lengthened = lengthened});
  }
  return result;
}

}  // namespace svereno
