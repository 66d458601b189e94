// Telling Cyrillic encodings apart.
//
// Any bytes are text in windows-1251, and in KOI8-R, and in the others; only one of these
// texts is Russian. Each candidate is given the likelihood of the text it makes of the bytes
// beyond ASCII: a letter's is its frequency in Russian, less a penalty where a capital stands
// behind a small letter (KOI8-R read as windows-1251 has that in every word) or a Cyrillic
// letter beside a Latin one; signs that no typist uses weigh like several letters.
#include "aligner/formats/encoding_guess.h"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "aligner/formats/byte_table.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// Share of the letters of Russian running text, in percent. Source: O. Lyashevskaya and
// S. Sharov, frequency dictionary of the Russian National Corpus, 2009.
struct LetterShare {
  char32_t letter;
  double percent;
};
constexpr auto kRussianLetters = std::to_array<LetterShare>({
    {U'о', 10.97}, {U'е', 8.45}, {U'а', 8.01}, {U'и', 7.35}, {U'н', 6.70}, {U'т', 6.26},
    {U'с', 5.47},  {U'р', 4.73}, {U'в', 4.54}, {U'л', 4.40}, {U'к', 3.49}, {U'м', 3.21},
    {U'д', 2.98},  {U'п', 2.81}, {U'у', 2.62}, {U'я', 2.01}, {U'ы', 1.90}, {U'ь', 1.74},
    {U'г', 1.70},  {U'з', 1.65}, {U'б', 1.59}, {U'ч', 1.44}, {U'й', 1.21}, {U'х', 0.97},
    {U'ж', 0.94},  {U'ш', 0.73}, {U'ю', 0.64}, {U'ц', 0.48}, {U'щ', 0.36}, {U'э', 0.32},
    {U'ф', 0.26},  {U'ъ', 0.04}, {U'ё', 0.04},
});

// All in nats; the spread between the commonest letter and a rare one is about 6.
// Source: chosen on pieces of Russian sentences of the gold data (dev) in the five Cyrillic
// encodings: 98 to 100 % of those of 12 characters come out right, 99 to 100 % of 30, all of
// 100; all in capitals, 90 to 100 % of 12 and 98 to 100 % of 30.
constexpr double kRareLetter = -8;              // A letter that Russian does not have.
constexpr double kTypography = -3;              // « » — № and the like.
constexpr double kStrangeSign = -8;             // Box drawing, controls, currency.
constexpr double kAccentedLatin = -3;           // é within a Latin word.
constexpr double kLonelyAccented = -6;          // é with no plain Latin letter beside it.
constexpr double kCapitalInside = -6;           // A capital behind a small letter.
constexpr double kCapitalAfterCapital = -0.15;  // An abbreviation or a heading.
constexpr double kMixedScripts = -6;            // Latin and Cyrillic letters side by side.
constexpr double kSignBeforeLetter = -4;        // A dash or closing mark that a word sticks to.
constexpr double kSmallBeginning = -2;          // A text that begins with a small letter.
constexpr double kVoiceOfUchardet = 3;

constexpr std::size_t kUtf16Sample = std::size_t{1} << 16U;     // Bytes.
constexpr std::size_t kUchardetSample = std::size_t{1} << 20U;  // Bytes.
// Of the units of a text in UTF-16, the least share that is Latin or Cyrillic: the rest may
// be dashes and quotation marks. Out of kWhole.
constexpr std::size_t kPlainUnits = 8;
constexpr std::size_t kWhole = 10;

constexpr char32_t kBeyondAscii = 0x80;

// What one byte means to the likelihood.
struct Sign {
  Script script = Script::none;
  bool ascii = false;
  bool upper = false;
  bool opens = false;  // « “ „
  double weight = 0;   // Of the sign by itself.
};
using Signs = std::array<Sign, 256>;

double russian_weight(char32_t letter) {
  // The small letters of Russian lie 32 above the capitals, ё 80 above Ё.
  constexpr char32_t kCapitalsToSmall = 32;
  constexpr double kPercent = 100;
  char32_t small = letter;
  if (letter >= U'А' && letter <= U'Я') small += kCapitalsToSmall;
  if (letter == U'Ё') small = U'ё';
  const auto found = std::ranges::find(kRussianLetters, small, &LetterShare::letter);
  return found == kRussianLetters.end() ? kRareLetter : std::log(found->percent / kPercent);
}

Sign sign_of(const std::string& meaning) {
  if (meaning.empty()) return {.weight = kStrangeSign};
  const char32_t c = first_code_point(meaning);
  Sign sign{.script = script_of(c), .ascii = c < kBeyondAscii, .upper = is_upper(c)};
  constexpr std::u32string_view kTypographic = U"\u00A0«»„“”’–—…№";
  if (sign.ascii) return sign;
  if (sign.script == Script::cyrillic) {
    sign.weight = russian_weight(c);
  } else if (sign.script == Script::latin) {
    sign.weight = kAccentedLatin;
  } else {
    sign.weight = kTypographic.find(c) != kTypographic.npos ? kTypography : kStrangeSign;
    sign.opens = c == U'«' || c == U'“' || c == U'„' || c == U'\u00A0';
  }
  return sign;
}

Signs signs_of(const ByteTable& table) {
  Signs signs;
  std::ranges::transform(table, signs.begin(), sign_of);
  return signs;
}

// What the neighbours of a sign make of it.
double beside(const Sign& before, const Sign& sign, const Sign& after) {
  const auto is_plain_latin = [](const Sign& other) {
    return other.ascii && other.script == Script::latin;
  };
  double sum = 0;
  if (sign.script == Script::cyrillic) {
    if (before.script == Script::cyrillic && sign.upper) {
      sum += before.upper ? kCapitalAfterCapital : kCapitalInside;
    }
    if (before.script == Script::latin || after.script == Script::latin) sum += kMixedScripts;
  } else if (sign.script == Script::latin && !is_plain_latin(before) && !is_plain_latin(after)) {
    sum += kLonelyAccented;
  } else if (sign.script == Script::none && !sign.opens && after.script != Script::none) {
    sum += kSignBeforeLetter;
  }
  return sum;
}

double likelihood(std::string_view bytes, const Signs& signs) {
  const Sign none;
  const auto at = [&](std::size_t i) -> const Sign& {
    return i < bytes.size() ? signs[static_cast<unsigned char>(bytes[i])] : none;
  };
  const auto* const letter = std::ranges::find_if(
      bytes, [&](char c) { return signs[static_cast<unsigned char>(c)].script != Script::none; });
  const bool small = letter != bytes.end() && !signs[static_cast<unsigned char>(*letter)].upper;
  double sum = small ? kSmallBeginning : 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (at(i).ascii) continue;
    sum += at(i).weight + beside(i == 0 ? none : at(i - 1), at(i), at(i + 1));
  }
  return sum;
}

// uchardet's answer to the stretch that begins where ASCII ends; empty if it has none.
std::string ask_uchardet(std::string_view bytes) {
  const auto* const first = std::ranges::find_if(
      bytes, [](char c) { return static_cast<unsigned char>(c) >= kBeyondAscii; });
  const auto at = static_cast<std::size_t>(first - bytes.begin());
  const std::string_view sample = bytes.substr(at).substr(0, kUchardetSample);
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       &uchardet_delete);
  uchardet_handle_data(detector.get(), sample.data(), sample.size());
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

struct Candidate {
  const char* name;
  const char* in_uchardet;
};
constexpr auto kCandidates = std::to_array<Candidate>({
    {"windows-1251", "WINDOWS-1251"},
    {"KOI8-R", "KOI8-R"},
    {"IBM866", "IBM866"},
    {"x-mac-cyrillic", "MAC-CYRILLIC"},
    {"ISO-8859-5", "ISO-8859-5"},
    {"windows-1252", "WINDOWS-1252"},
});

// What a text without a single letter beyond ASCII is taken for.
std::string_view usual_encoding(Language language) {
  return language == kRussian ? "windows-1251" : "windows-1252";
}

}  // namespace

bool looks_like_utf16(std::string_view bytes, bool big_endian) {
  if (bytes.empty() || bytes.size() % 2 != 0) return false;
  const std::string_view sample = bytes.substr(0, kUtf16Sample);
  std::size_t plain = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    const char high = sample[big_endian ? i : i + 1];
    const char low = sample[big_endian ? i + 1 : i];
    constexpr char kLatinRow = 0;
    constexpr char kCyrillicRow = 4;
    plain += static_cast<std::size_t>((high == kLatinRow && low != 0) || high == kCyrillicRow);
  }
  return plain * kWhole >= sample.size() / 2 * kPlainUnits;
}

bool looks_like_damaged_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  while (!bytes.empty()) {
    const std::size_t until = first_bad_byte(bytes).value_or(bytes.size());
    good += static_cast<std::size_t>(std::ranges::count_if(
        bytes.substr(0, until), [](char c) { return static_cast<unsigned char>(c) >= 0xC0U; }));
    if (until == bytes.size()) break;
    ++bad;
    bytes.remove_prefix(until + 1);
  }
  return good > bad;
}

std::string guess_encoding(std::string_view bytes, Language language) {
  const std::string hint = ask_uchardet(bytes);
  if (language != kRussian && language != kEnglish && byte_table(hint)) return hint;
  std::string best;
  double highest = 0;
  for (const Candidate& candidate : kCandidates) {
    const std::optional<ByteTable> table = byte_table(candidate.name);
    if (!table) continue;
    double score = likelihood(bytes, signs_of(*table));
    if (hint == candidate.in_uchardet) score += kVoiceOfUchardet;
    const bool tie_won = score == highest && candidate.name == usual_encoding(language);
    if (best.empty() || score > highest || tie_won) {
      best = candidate.name;
      highest = score;
    }
  }
  return best.empty() ? std::string(usual_encoding(language)) : best;
}

}  // namespace svereno
