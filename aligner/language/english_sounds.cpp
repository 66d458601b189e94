// A word sounds as its first letter looks, but for the spellings in kPrefixes, of which the
// longest that fits decides. Acronyms are read by letters if they cannot be pronounced.

#include "aligner/language/english_sounds.h"

#include <algorithm>
#include <array>
#include <string>

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

using enum Onset;

struct Prefix {
  std::string_view letters;  // Lower case; with '$' behind it, the whole word.
  Onset onset;
};

constexpr auto kPrefixes = std::to_array<Prefix>({
    {"eu", consonant},     {"ew", consonant},     {"euler$", vowel},       {"one$", consonant},
    {"ones$", consonant},  {"once$", consonant},  {"oneself$", consonant}, {"onetime$", consonant},
    {"ouija", consonant},  {"oua", either},       {"oui", either},         {"oax", either},

    {"uni", consonant},    {"unin", vowel},       {"unim", vowel},         {"uninom", consonant},
    {"unimod", consonant}, {"unimol", consonant}, {"unide", vowel},        {"unill", vowel},
    {"unirr", vowel},      {"uniss", vowel},      {"unioni", either},      {"unanim", consonant},
    {"use", consonant},    {"usa", consonant},    {"usi", consonant},      {"usu", consonant},
    {"uta", consonant},    {"ute", consonant},    {"uti", consonant},      {"uto", consonant},
    {"utr", either},       {"ura", consonant},    {"ure", consonant},      {"uri", consonant},
    {"uro", consonant},    {"uru", consonant},    {"uk", consonant},       {"ubi", consonant},
    {"ubu", either},       {"uga", consonant},    {"ugr", either},         {"uig", either},
    {"uyg", either},       {"ule", either},       {"uli", either},         {"ulu", either},
    {"uly", either},       {"uf", either},        {"uv", consonant},       {"ux", either},
    {"usm", either},       {"uss", either},       {"umi", either},         {"ume", either},

    {"heir", vowel},       {"hour", vowel},       {"houri", consonant},    {"honest", vowel},
    {"honor", vowel},      {"honour", vowel},     {"hors$", vowel},        {"herb", either},
    {"homage", either},    {"hotel", either},     {"historic", either},    {"historia", either},
    {"historio", either},  {"hysteri", either},   {"habitu", either},      {"heredit", either},
    {"hallucin", either},  {"heroic", either},    {"hegemon", either},     {"hilari", either},
    {"hypothe", either},   {"horrend", either},   {"horrif", either},      {"humble", either},

    {"yt", vowel},         {"yp", vowel},         {"yv", vowel},           {"yg", vowel},
    {"yl", either},        {"ys", either},        {"mb", either},          {"md", either},
    {"mk", either},        {"nd", either},        {"ng", either},          {"nk", either},
    {"nt", either},        {"nz", either},        {"xm", either},
});

struct Acronym {
  std::string_view letters;
  Onset onset;
};

// Acronyms that are spoken as words though the names of their letters begin otherwise, that
// are spelt though they could be spoken, or that are heard both ways.
constexpr auto kAcronyms = std::to_array<Acronym>({
    {"FIFA", consonant},    {"LUKOIL", consonant},  {"MERCOSUR", consonant}, {"MINURSO", consonant},
    {"MINUSCA", consonant}, {"MINUSMA", consonant}, {"MINUSTAH", consonant}, {"MONUSCO", consonant},
    {"NAFTA", consonant},   {"NASA", consonant},    {"NATO", consonant},     {"ROSATOM", consonant},
    {"SAARC", consonant},   {"SALT", consonant},    {"SARS", consonant},     {"START", consonant},
    {"SWAT", consonant},    {"SWIFT", consonant},   {"UNESCO", consonant},   {"UNICEF", consonant},
    {"FAO", vowel},         {"HIV", vowel},         {"LED", vowel},          {"LGBT", vowel},
    {"MEP", vowel},         {"MIT", vowel},         {"MOU", vowel},          {"NGO", vowel},
    {"NIH", vowel},         {"RAF", vowel},         {"SCO", vowel},          {"SEC", vowel},
    {"SUV", vowel},         {"FAQ", either},        {"LUN", either},         {"SCSI", either},
    {"SQL", either},        {"URL", either},
});

bool has_vowel(std::string_view letters) { return letters.find_first_of("aeiouy") != letters.npos; }

Onset vowel_if(bool condition) { return condition ? vowel : consonant; }

bool is_vowel_letter(char32_t c) {
  constexpr std::u32string_view kVowels = U"aeiou";
  return kVowels.find(c) != kVowels.npos;
}

// `c` in lower case, without the marks above or below it; 0 if not Latin.
char32_t base_letter(char32_t c) {
  struct Marked {
    std::u32string_view letters;
    char32_t base;
  };
  constexpr auto kMarked = std::to_array<Marked>({{U"àáâãäåæāăąÀÁÂÃÄÅÆĀĂĄ", U'a'},
                                                  {U"èéêëēĕėęěÈÉÊËĒĔĖĘĚ", U'e'},
                                                  {U"ìíîïĩīĭįİÌÍÎÏĨĪĬĮ", U'i'},
                                                  {U"òóôõöøōŏőœÒÓÔÕÖØŌŎŐŒ", U'o'},
                                                  {U"ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ", U'u'}});
  if (c >= U'A' && c <= U'Z') return c - U'A' + U'a';
  for (const Marked& marked : kMarked) {
    if (marked.letters.find(c) != marked.letters.npos) return marked.base;
  }
  return script_of(c) == Script::latin ? c : U'\0';
}

// The Latin letters of `word`, up to the first other character, in lower case.
std::string plain_letters(std::string_view word) {
  std::string letters;
  for (const CodePoint c : code_points(word)) {
    const char32_t base = base_letter(c.value);
    if (base == U'\0') break;
    append_code_point(letters, base);
  }
  return letters;
}

Onset onset_of_letter_name(char letter) {
  return vowel_if(std::string_view("aefhilmnorsx").find(letter) != std::string_view::npos);
}

// "8", "80", "8,000" (eight…), "11", "11,000", "18" (eleven, eighteen): the first group of
// digits and those that follow it.
Onset onset_of_number(std::string_view number) {
  constexpr std::size_t kYearDigits = 4;
  constexpr std::size_t kGroupDigits = 3;
  const auto end = std::min(number.find_first_not_of("0123456789"), number.size());
  const std::string_view digits = number.substr(0, end);
  if (digits.front() == '8') return vowel;
  const bool eleven_or_eighteen = digits.starts_with("11") || digits.starts_with("18");
  if (!eleven_or_eighteen) return consonant;
  // "1812" is a year, "eighteen…", or a count, "one thousand…".
  if (digits.size() == kYearDigits) return either;
  return vowel_if(digits.size() % kGroupDigits == 2);
}

Onset onset_of_plain(const std::string& letters) {
  const Prefix* best = nullptr;
  for (const Prefix& prefix : kPrefixes) {
    const bool whole = prefix.letters.ends_with('$');
    const std::string_view wanted =
        prefix.letters.substr(0, prefix.letters.size() - (whole ? 1 : 0));
    const bool fits = whole ? letters == wanted : letters.starts_with(wanted);
    if (fits && (best == nullptr || wanted.size() >= best->letters.size())) best = &prefix;
  }
  if (best != nullptr) return best->onset;
  // No vowel at all: a unit or the like.
  if (!has_vowel(letters)) return either;
  return vowel_if(is_vowel_letter(first_code_point(letters)));
}

// Two consonants that no English syllable begins with: "FB", "NG", "MF".
bool begins_unpronounceably(std::string_view lower) {
  constexpr auto kClusters = std::to_array<std::string_view>(
      {"fl", "fr", "sc", "sh", "sk", "sl", "sm", "sn", "sp", "sq", "st", "sw", "sv", "rh"});
  const auto is_vowel = [](char c) {
    return std::string_view("aeiouy").find(c) != std::string_view::npos;
  };
  return !is_vowel(lower[0]) && !is_vowel(lower[1]) &&
         std::ranges::find(kClusters, lower.substr(0, 2)) == kClusters.end();
}

bool is_roman_numeral(std::string_view upper) {
  return upper.find_first_not_of("IVXLCDM") == upper.npos;
}

Onset onset_of_acronym(std::string_view upper) {
  constexpr std::size_t kSpeltU = 4;  // "UN", "UAE", "UNDP"; longer ones may be words.
  const auto known = std::ranges::find(kAcronyms, upper, &Acronym::letters);
  if (known != kAcronyms.end()) return known->onset;
  if (is_roman_numeral(upper)) return either;
  const std::string lower = plain_letters(upper);
  if (lower.front() == 'u') return upper.size() <= kSpeltU ? consonant : either;
  const Onset spelt = onset_of_letter_name(lower.front());
  const bool spoken = upper.size() > 2 && has_vowel(lower) && !begins_unpronounceably(lower);
  return !spoken || onset_of_plain(lower) == spelt ? spelt : either;
}

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }

// The capitals of "NGOs", "MP's" or "RS24", two at least; or an empty view.
std::string_view acronym_in(std::string_view word) {
  std::size_t size = 0;
  while (size < word.size() && is_ascii_upper(word[size])) ++size;
  const std::string_view rest = word.substr(size);
  const bool ends = rest.empty() || rest == "s" || rest.starts_with('\'') ||
                    rest.starts_with("’") || (rest.front() >= '0' && rest.front() <= '9');
  return size >= 2 && ends ? word.substr(0, size) : std::string_view{};
}

// Whether `word` begins with a letter that is read by its name: "S", "U.S", "F16".
bool begins_with_a_letter_name(std::string_view word, std::string_view letters) {
  if (letters.size() != 1) return false;
  const std::string_view rest = word.substr(1);
  return rest.empty() || rest.front() == '.' || (rest.front() >= '0' && rest.front() <= '9');
}

}  // namespace

Onset english_onset(std::string_view word) {
  if (word.empty()) return either;
  if (word.front() >= '0' && word.front() <= '9') return onset_of_number(word);
  const std::string letters = plain_letters(word);
  if (letters.empty()) return either;
  if (begins_with_a_letter_name(word, letters)) return onset_of_letter_name(letters.front());
  const std::string_view acronym = acronym_in(word);
  if (!acronym.empty()) return onset_of_acronym(acronym);
  const Onset plain = onset_of_plain(letters);
  const bool mixed = std::ranges::any_of(word.substr(1), is_ascii_upper);
  if (!mixed) return plain;
  // "PhD" and "kHz" are read by letters; "iOS" and "McDonald" may be.
  const Onset spelt = onset_of_letter_name(letters.front());
  return !has_vowel(letters) || plain == spelt ? spelt : either;
}

}  // namespace svereno
