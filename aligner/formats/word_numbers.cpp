#include "aligner/formats/word_numbers.h"

#include <array>
#include <charconv>

#include "aligner/formats/word_names.h"

namespace svereno {
namespace {

std::optional<std::uint32_t> parse_number(std::string_view digits) {
  std::uint32_t number = 0;
  const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (status != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::string roman(std::uint32_t number) {
  struct Numeral {
    std::uint32_t value;
    std::string_view letters;
  };
  constexpr auto kNumerals = std::to_array<Numeral>({{1000, "m"},
                                                     {900, "cm"},
                                                     {500, "d"},
                                                     {400, "cd"},
                                                     {100, "c"},
                                                     {90, "xc"},
                                                     {50, "l"},
                                                     {40, "xl"},
                                                     {10, "x"},
                                                     {9, "ix"},
                                                     {5, "v"},
                                                     {4, "iv"},
                                                     {1, "i"}});
  std::string result;
  for (const Numeral& numeral : kNumerals) {
    for (; number >= numeral.value; number -= numeral.value) result += numeral.letters;
  }
  return result;
}

// The signs in turn; when they are used up, each doubled, and so on: a … z, aa … zz.
template <std::size_t size>
std::string repeated(std::uint32_t number, const std::array<std::string_view, size>& signs) {
  std::string result;
  for (std::size_t times = 0; times <= (number - 1) / size; ++times) {
    result += signs[(number - 1) % size];
  }
  return result;
}

constexpr std::array<std::string_view, 26> kLetters = {"a", "b", "c", "d", "e", "f", "g", "h", "i",
                                                       "j", "k", "l", "m", "n", "o", "p", "q", "r",
                                                       "s", "t", "u", "v", "w", "x", "y", "z"};
constexpr std::array<std::string_view, 4> kSigns = {"*", "†", "‡", "§"};

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

void NoteNumbering::take(const XmlElement& property) {
  const std::string_view name = property.name.local;
  if (name == "numFmt") format = value_of(property);
  if (name == "numStart") start = parse_number(value_of(property));
  if (name == "numRestart") restarts = value_of(property) == "eachSect";
}

std::string note_number(std::uint32_t number, std::string_view format) {
  constexpr std::uint32_t kLargestRoman = 3999;
  constexpr std::uint32_t kLargestRepeated = 100;
  if (number >= 1 && number <= kLargestRoman) {
    if (format == "lowerRoman") return roman(number);
    if (format == "upperRoman") return upper(roman(number));
  }
  if (number >= 1 && number <= kLargestRepeated) {
    if (format == "lowerLetter") return repeated(number, kLetters);
    if (format == "upperLetter") return upper(repeated(number, kLetters));
    if (format == "chicago") return repeated(number, kSigns);
  }
  return std::to_string(number);
}

}  // namespace svereno
