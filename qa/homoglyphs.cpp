#include "qa/homoglyphs.h"

#include <algorithm>
#include <array>

#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"
#include "qa/words.h"

namespace svereno::qa {
namespace {

// What a Cyrillic token in English may really be: words and acronyms all of whose letters
// have a Cyrillic twin.
constexpr auto kEnglishWords = std::to_array<std::string_view>(
    {"a", "AT", "BE", "BY", "CAP", "COP", "EEC", "HE", "ME", "OPEC", "PC", "TB", "THE", "TO"});

// What a Latin token in Russian may really be. Not «ВВС» and the like: BBC is a word, too.
constexpr auto kRussianWords = std::to_array<std::string_view>(
    {"СССР", "НАТО", "ТАСС", "КНР", "ВТО", "ООО", "ОАО", "МОК", "ЕАСТ"});
constexpr auto kRussianLetterWords = std::to_array<std::string_view>({"а", "о", "с", "у"});
constexpr auto kRussianLetterOpeners =
    std::to_array<std::string_view>({"А", "В", "К", "О", "С", "У"});

// After these a Latin letter in a Russian text is a name: «витамин C», «точка a».
constexpr auto kNamedByLetters = std::to_array<std::string_view>(
    {"букв",        "вектор",   "величин", "витамин",  "гепатит",  "групп", "класс",
     "коэффициент", "литер",    "нот",     "параметр", "переменн", "план",  "прям",
     "пункт",       "подпункт", "сери",    "скорост",  "сторон",   "тип",   "точк",
     "числ",        "категори", "формул",  "язык"});

bool is_russian(char32_t c) {
  return (c >= U'а' && c <= U'я') || (c >= U'А' && c <= U'Я') || c == U'ё' || c == U'Ё';
}

// `text` in Russian letters, if it can be written so.
std::optional<std::string> in_russian_letters(std::string_view text) {
  std::optional<std::string> result = all_cyrillic(text);
  if (!result) return std::nullopt;
  for (const CodePoint c : code_points(*result)) {
    if (script_of(c.value) == Script::cyrillic && !is_russian(c.value)) return std::nullopt;
  }
  return result;
}

// A token of both scripts, all in the one of the text if possible, else in the other.
std::optional<std::string> unmixed(std::string_view word, Language language) {
  std::optional<std::string> latin = all_latin(word);
  std::optional<std::string> cyrillic = in_russian_letters(word);
  if (language == kRussian) return cyrillic ? cyrillic : latin;
  return latin ? latin : cyrillic;
}

enum class Neighbours { none, latin, cyrillic, both };

// The scripts of the nearest words on either side of token `i`.
Neighbours neighbours(const Side& side, std::size_t i) {
  constexpr std::size_t kReach =
      8;  // Tokens to look at; numbers and punctuation may be among them.
  LetterCounts counts;
  const auto look = [&](const Token& token) {
    const LetterCounts letters =
        token.kind == TokenKind::word ? count_letters(token.text) : LetterCounts{};
    counts.latin += letters.latin;
    counts.cyrillic += letters.cyrillic;
    return letters.all() > 0;
  };
  for (std::size_t j = i; j-- > i - std::min(i, kReach);) {
    if (look(side.tokens[j])) break;
  }
  for (std::size_t j = i + 1; j < std::min(side.tokens.size(), i + 1 + kReach); ++j) {
    if (look(side.tokens[j])) break;
  }
  if (counts.latin > 0 && counts.cyrillic > 0) return Neighbours::both;
  if (counts.latin > 0) return Neighbours::latin;
  return counts.cyrillic > 0 ? Neighbours::cyrillic : Neighbours::none;
}

std::string_view text_at(const Side& side, std::size_t i) {
  return i < side.tokens.size() ? side.tokens[i].text : std::string_view{};
}

bool is_quoted(const Side& side, std::size_t i) {
  return i > 0 && is_quotation_mark(side.tokens[i - 1].text) &&
         is_quotation_mark(text_at(side, i + 1));
}

// «а» in English: the article, an item's letter, an initial, a size.
std::optional<std::string> as_english(const Side& side, std::size_t i, std::uint32_t letters) {
  const std::string_view text = side.tokens[i].text;
  std::optional<std::string> latin = all_latin(text);
  if (!latin || is_quoted(side, i) || neighbours(side, i) != Neighbours::latin) return std::nullopt;
  const bool labels = letters == 1 && (is_capitalised(text) || text_at(side, i + 1) == ")" ||
                                       side.tokens[i].kind == TokenKind::number);
  const bool multiplies = *latin == "x" && i > 0 && side.tokens[i - 1].kind == TokenKind::number;
  return labels || multiplies || is_one_of(*latin, kEnglishWords) ? latin : std::nullopt;
}

bool is_named_by_letters(std::string_view word) {
  const std::string folded = fold_word(word);
  return std::ranges::any_of(kNamedByLetters,
                             [&](std::string_view stem) { return folded.starts_with(stem); });
}

// Another Latin letter close by: «a и b», a formula.
bool is_among_latin_letters(const Side& side, std::size_t i) {
  constexpr std::size_t kReach = 3;  // Tokens on either side.
  const std::size_t begin = i - std::min(i, kReach);
  const std::size_t end = std::min(side.tokens.size(), i + kReach + 1);
  for (std::size_t j = begin; j < end; ++j) {
    const std::string_view text = side.tokens[j].text;
    if (j != i && text.size() == 1 && count_letters(text).latin == 1) return true;
  }
  return false;
}

// «а» comes after a comma or the like; «пакет a», and the label of a note, do not.
bool may_be_conjunction(const Side& side, std::size_t i) {
  if (i == 0) return !is_capitalised(side.tokens[1].text);
  return side.tokens[i - 1].kind == TokenKind::punctuation || side.tokens[i - 1].text == "не";
}

// «министр C. Лавров»: a letter, a stop and a name; where a block begins, it is its number.
bool is_initial(const Side& side, std::size_t i) {
  return i > 0 && i + 2 < side.tokens.size() && is_capitalised(side.tokens[i].text) &&
         side.tokens[i + 1].text == "." && !side.tokens[i + 1].after_space &&
         is_capitalised(side.tokens[i + 2].text) &&
         count_letters(side.tokens[i + 2].text).cyrillic > 0;
}

// Latin «c» in Russian: a preposition or conjunction, or an acronym.
std::optional<std::string> as_russian(const Side& side, std::size_t i, std::uint32_t letters) {
  const std::string_view text = side.tokens[i].text;
  std::optional<std::string> cyrillic = in_russian_letters(text);
  if (!cyrillic || is_quoted(side, i) || neighbours(side, i) != Neighbours::cyrillic)
    return std::nullopt;
  if (letters > 1) return is_one_of(*cyrillic, kRussianWords) ? cyrillic : std::nullopt;
  if (i > 0 && is_named_by_letters(side.tokens[i - 1].text)) return std::nullopt;
  if (is_initial(side, i)) return cyrillic;
  if (i + 1 == side.tokens.size() || !side.tokens[i + 1].after_space) return std::nullopt;
  const Token& next = side.tokens[i + 1];
  if (next.kind == TokenKind::punctuation && !is_opening(next.text, side.language))
    return std::nullopt;
  if (is_among_latin_letters(side, i)) return std::nullopt;
  if (*cyrillic == "а" && !may_be_conjunction(side, i)) return std::nullopt;
  if (is_one_of(*cyrillic, kRussianLetterWords)) return cyrillic;
  const bool opens = begins_sentence(side, i) && !is_capitalised(next.text);
  return opens && is_one_of(*cyrillic, kRussianLetterOpeners) ? cyrillic : std::nullopt;
}

}  // namespace

std::optional<std::string> spelt_in_one_alphabet(const Side& side, std::size_t i) {
  const Token& token = side.tokens[i];
  if (token.kind != TokenKind::word && token.kind != TokenKind::number) return std::nullopt;
  const LetterCounts letters = count_letters(token.text);
  if (letters.other > 0) return std::nullopt;
  if (letters.latin > 0 && letters.cyrillic > 0) return unmixed(token.text, side.language);
  if (letters.cyrillic > 0 && side.language == kEnglish) {
    return as_english(side, i, letters.cyrillic);
  }
  if (letters.latin > 0 && side.language == kRussian && token.kind == TokenKind::word) {
    return as_russian(side, i, letters.latin);
  }
  return std::nullopt;
}

}  // namespace svereno::qa
