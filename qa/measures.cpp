#include "qa/measures.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "aligner/text/fold.h"

namespace svereno::qa {
namespace {

// Whole words, and with a "*" beginnings of words.
constexpr auto kMetric = std::to_array<std::string_view>(
    {"м",         "км",       "см",      "мм",       "кг",       "г",      "л",       "га",
     "метр*",     "километ*", "сантим*", "миллим*",  "килогр*",  "грамм*", "тонн*",   "литр*",
     "гектар*",   "градус*",  "цельси*", "m",        "km",       "cm",     "mm",      "kg",
     "kph",       "kmh",      "ha",      "kilomet*", "metre*",   "meter*", "centim*", "millim*",
     "kilogram*", "tonne*",   "litre*",  "liter*",   "hectare*", "celsius"});
constexpr auto kImperial = std::to_array<std::string_view>(
    {"mile*",      "mph",   "foot",    "feet",   "ft",      "inch*",     "yard*",  "pound*",
     "lb",         "lbs",   "oz",      "ounce*", "gallon*", "acre*",     "stone",  "degrees",
     "fahrenheit", "миля",  "мили*",   "миль*",  "фут",     "фута",      "футов*", "дюйм*",
     "фунт*",      "унци*", "галлон*", "акр*",   "ярд*",    "фаренгейт*"});

bool is_listed(std::string_view word, std::span<const std::string_view> list) {
  return std::ranges::any_of(list, [&](std::string_view entry) {
    if (!entry.ends_with('*')) return word == entry;
    entry.remove_suffix(1);
    return word.starts_with(entry);
  });
}

Measure measure_named_by(const Token& token) {
  if (token.kind != TokenKind::word) return Measure::none;
  const std::string word = fold_word(token.text);
  if (is_listed(word, kMetric)) return Measure::metric;
  return is_listed(word, kImperial) ? Measure::imperial : Measure::none;
}

}  // namespace

Measure measure_of(const Side& side, const Number& number) {
  constexpr std::ptrdiff_t kBehind = 4;  // Tokens: "2", "to", "4", "inches".
  constexpr std::ptrdiff_t kBefore = 2;  // Tokens: "foot", "-".
  const char* const end = number.text.data() + number.text.size();
  const auto behind = std::ranges::lower_bound(
      side.tokens, end, {}, [](const Token& token) { return token.text.data(); });
  const auto last = behind + std::min(kBehind, side.tokens.end() - behind);
  for (auto token = behind; token != last; ++token) {
    const Measure measure = measure_named_by(*token);
    if (measure != Measure::none) return measure;
    if (token->text == "," || token->text == "." || token->text == ";") break;
  }
  const auto first = std::ranges::lower_bound(side.tokens, number.text.data(), {},
                                              [](const Token& token) { return token.text.data(); });
  const auto earliest = first - std::min(kBefore, first - side.tokens.begin());
  for (auto token = earliest; token != first; ++token) {
    const Measure measure = measure_named_by(*token);
    if (measure != Measure::none) return measure;
  }
  return Measure::none;
}

}  // namespace svereno::qa
