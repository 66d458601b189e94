#include "aligner/language/name_words.h"

#include <algorithm>
#include <optional>

#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

struct RawWord {
  std::u32string letters;
  bool stopped = false;     // A full stop stands right behind it.
  bool possessive = false;  // It ends in 's or s'.
};

// Apostrophes, primes that stand for a soft sign, and the stress mark.
bool is_inside_mark(char32_t c) {
  constexpr std::u32string_view kMarks = U"'’‘`ʼʹʺ′″\u0301\u0300";
  return kMarks.find(c) != kMarks.npos;
}

std::vector<RawWord> split(std::string_view folded) {
  std::vector<RawWord> words;
  bool inside = false;
  bool marked = false;
  for (const CodePoint c : code_points(folded)) {
    if (is_letter(c.value)) {
      if (!inside) words.emplace_back();
      inside = true;
      words.back().letters += c.value;
      words.back().possessive = marked && c.value == U's';
      marked = false;
    } else if (inside && is_inside_mark(c.value)) {
      marked = true;
      words.back().possessive = words.back().letters.ends_with(U's');
    } else {
      if (inside && c.value == U'.') words.back().stopped = true;
      inside = marked = false;
    }
  }
  return words;
}

// "Yu.", "Zh.", «Дж.»; one letter needs no stop. "Van." is hardly a name by itself.
constexpr std::size_t kLongestInitial = 2;
constexpr std::size_t kLongestEnglishInitial = 4;  // "Shch."

bool is_english_initial(const RawWord& word) {
  const bool has_vowel_inside = word.letters.find_first_of(U"aeio") < word.letters.size();
  const std::size_t most = has_vowel_inside ? kLongestInitial : kLongestEnglishInitial;
  return word.letters.size() == 1 || (word.stopped && word.letters.size() <= most);
}

// What fold() gives for the letters that most names are made of, without asking ICU.
std::optional<std::string> folded_quickly(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const CodePoint c : code_points(text)) {
    const bool upper_latin = c.value >= U'A' && c.value <= U'Z';
    const bool upper_cyrillic = c.value >= U'А' && c.value <= U'Я';
    if (upper_latin || upper_cyrillic) {
      append_code_point(result, c.value + (U'a' - U'A'));
    } else if (c.value == U'Ё') {
      append_code_point(result, U'ё');
    } else if (c.value < 0x80 || (c.value >= U'а' && c.value <= U'я') || c.value == U'ё') {
      append_code_point(result, c.value);
    } else {
      return std::nullopt;
    }
  }
  return result;
}

std::string folded(std::string_view text) {
  std::optional<std::string> quickly = folded_quickly(text);
  return quickly ? std::move(*quickly) : fold(text).text;
}

// A Latin word of ASCII letters; others are left out.
std::string ascii(std::u32string_view letters) {
  std::string result;
  for (const char32_t c : letters) {
    if (c >= U'a' && c <= U'z') result += static_cast<char>(c);
  }
  return result;
}

}  // namespace

std::vector<RussianNameWord> russian_name_words(std::string_view name) {
  std::vector<RussianNameWord> words;
  for (RawWord& raw : split(folded(name))) {
    const bool initial =
        raw.letters.size() == 1 || (raw.stopped && raw.letters.size() <= kLongestInitial);
    const bool latin = script_of(raw.letters.front()) == Script::latin;
    words.push_back(
        {.letters = std::move(raw.letters), .initial = initial && !latin, .stopped = raw.stopped});
  }
  return words;
}

std::vector<EnglishNameWord> english_name_words(std::string_view name) {
  std::vector<EnglishNameWord> words;
  const bool is_ascii =
      std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  for (RawWord& raw : split(is_ascii ? folded(name) : base_letters(folded(name)))) {
    if (raw.possessive && raw.letters.size() > 2) raw.letters.pop_back();
    std::string letters = ascii(raw.letters);
    if (letters.empty() || letters == "the") continue;
    words.push_back({.letters = std::move(letters), .initial = is_english_initial(raw)});
  }
  return words;
}

}  // namespace svereno
