#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"
#include "qa/checks.h"
#include "qa/measures.h"

namespace svereno::qa {
namespace {

using Values = std::unordered_set<std::string>;
using Numbers = std::vector<const Number*>;

constexpr Wording kDropped = {
    "The number {number} is not in the translation.",
    "Числа {number} нет в переводе.",
};
constexpr Wording kAdded = {
    "The number {number} is not in the source.",
    "Числа {number} нет в оригинале.",
};

Values values_of(const Side& side) {
  Values values;
  for (const Number& number : side.numbers) {
    values.insert(number.value);
    for (const auto& other : number.others) values.insert(other.begin(), other.end());
  }
  return values;
}

bool is_in(const Number& number, const Values& values) {
  if (values.contains(number.value)) return true;
  return std::ranges::any_of(number.others, [&](const std::vector<std::string>& reading) {
    return std::ranges::all_of(reading, [&](const std::string& v) { return values.contains(v); });
  });
}

// "1." or "3)" at the start of a list item: a matter of layout.
bool is_label(const Number& number, const Side& side) {
  if (number.text.data() != trim(side.text).data()) return false;
  const std::string_view behind = side.text.substr(side.span_of(number.text).end - side.base);
  return behind.starts_with(".") || behind.starts_with(")");
}

// Whether a translation must show `number`: one and two often turn into other words.
bool counts(const Number& number, const Side& side) {
  if (number.value == "1" || number.form == NumberForm::hint || is_label(number, side)) {
    return false;
  }
  if (number.text == "00") return false;  // "10:00" is "10 a.m."
  return number.form != NumberForm::words || (number.value != "2" && number.value != "0");
}

// The numbers of a sentence may move into the next one: what the neighbour's translation
// has and the neighbour has not.
Values surplus(const Side& of, const Side& over) {
  Values values = values_of(of);
  for (const std::string& value : values_of(over)) values.erase(value);
  return values;
}

// Which units stand at the numbers of a side.
struct Units {
  bool metric = false;
  bool imperial = false;
};

Units units_of(const Side& side) {
  Units units;
  for (const Number& number : side.numbers) {
    const Measure measure = measure_of(side, number);
    units.metric |= measure == Measure::metric;
    units.imperial |= measure == Measure::imperial;
  }
  return units;
}

// Takes away what became kilometres out of miles, or the other way round: the values must
// differ, and one text may give both.
void erase_converted(Numbers& numbers, const Side& side, const Side& other) {
  const Units here = units_of(side), there = units_of(other);
  const bool into_metric = there.metric;
  const bool into_imperial = there.imperial || (here.imperial && there.metric);
  std::erase_if(numbers, [&](const Number* number) {
    const Measure measure = measure_of(side, *number);
    return (measure == Measure::imperial && into_metric) ||
           (measure == Measure::metric && into_imperial);
  });
}

// What `side` of the pair numbered `i` has and the other side, with the surplus of its
// neighbours, has not.
Numbers lacking(const Whole& whole, std::size_t i, Side Pair::*side, Side Pair::*other) {
  const Side& from = whole.pairs[i].*side;
  const Values values = values_of(whole.pairs[i].*other);
  Numbers numbers;
  for (const Number& number : from.numbers) {
    if (counts(number, from) && !is_in(number, values)) numbers.push_back(&number);
  }
  if (numbers.empty()) return numbers;
  erase_converted(numbers, from, whole.pairs[i].*other);
  for (const std::size_t near : {i - 1, i + 1}) {
    if (near >= whole.pairs.size()) continue;
    const Values moved = surplus(whole.pairs[near].*other, whole.pairs[near].*side);
    std::erase_if(numbers, [&](const Number* number) { return is_in(*number, moved); });
  }
  return numbers;
}

bool is_sure(const Number* number) { return number->form == NumberForm::digits; }

Finding changed(const Pair& pair, const Number& source, const Number& target) {
  return {.target = {pair.target.span_of(target.text)},
          .source = {pair.source.span_of(source.text)},
          .args = {{"source", std::string(source.text)}, {"target", std::string(target.text)}},
          .confidence = pair.confidence};
}

Finding missing(const Pair& pair, const Number& number) {
  return {.source = {pair.source.span_of(number.text)},
          .args = {{"number", std::string(number.text)}},
          .confidence = pair.confidence,
          .wording = &kDropped};
}

Finding added(const Pair& pair, const Number& number) {
  return {.target = {pair.target.span_of(number.text)},
          .args = {{"number", std::string(number.text)}},
          .confidence = pair.confidence,
          .wording = &kAdded};
}

// Tells of the numbers in order, as changes if there are as many on either side.
void tell(std::vector<Finding>& findings, const Pair& pair, Numbers source, Numbers target) {
  if (source.size() != target.size()) {
    // Words alone are no evidence: "пять" may well have become "several".
    std::erase_if(source, [](const Number* n) { return !is_sure(n); });
    std::erase_if(target, [](const Number* n) { return !is_sure(n); });
  }
  if (source.size() == target.size()) {
    for (std::size_t i = 0; i < source.size(); ++i) {
      const bool alike = source[i]->form == target[i]->form;
      if (!alike && !is_sure(source[i]) && !is_sure(target[i])) continue;
      findings.push_back(changed(pair, *source[i], *target[i]));
    }
    return;
  }
  for (const Number* number : source) findings.push_back(missing(pair, *number));
  for (const Number* number : target) findings.push_back(added(pair, *number));
}

std::vector<Finding> run(const Whole& whole, const Settings&) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < whole.pairs.size(); ++i) {
    const Pair& pair = whole.pairs[i];
    if (pair.source.empty() || pair.target.empty()) continue;
    tell(findings, pair, lacking(whole, i, &Pair::source, &Pair::target),
         lacking(whole, i, &Pair::target, &Pair::source));
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    ru_en("Длина кабеля ⟦12,5⟧ м.", "The cable is ⟦15.2⟧ m long."),
    ru_en("Бюджет вырос до ⟦7,2 млн⟧ рублей.", "The budget rose to ⟦7.2 billion⟧ roubles."),
    ru_en("В 2015 году, по данным ⟦34⟧ стран, цены упали.", "In 2015 prices fell."),
    ru_en("Цены упали.", "Prices fell by ⟦12⟧ per cent."),
    ru_en("Пришли ⟦двадцать пять⟧ человек.", "⟦Fifteen⟧ people came."),
    ru_en("Замок построен в ⟦XVIII⟧ веке.", "The castle dates from the ⟦17⟧th century."),
    ru_en("Встреча прошла 4 июня ⟦2018⟧ года.", "The meeting took place on 4 June ⟦2016⟧."),
    ru_en("Цена — 12,5 рубля.", "The price is 12.5 roubles."),
    en_ru("1,200 people arrived.", "Прибыло 1\u00A0200 человек."),
    ru_en("Глава 7", "Chapter Seven"),
    ru_en("Обе стороны провели один раунд переговоров.", "The 2 sides held a round of talks."),
    ru_en("На 75-й сессии в конце XIX века.",
          "At the seventy-fifth session, in the late 19th century."),
    ru_en("Заседание 04.06.2018 началось в 18.30.",
          "The meeting on June 4, 2018 began at 6:30 p.m."),
    ru_en("В 90-е годы и в 1941–1945 гг.", "In the 1990s and in 1941–45."),
    ru_en("Около 5–7 млн человек, то есть полтора процента.",
          "Some five to seven million people, or 1.5 per cent."),
    ru_en("1) Открытие. См. также[^3] http://example.org/2019/7", "Opening. See also[^4]."),
    ru_en("До города 72 км, заседание в 10:00.", "The city is 45 miles away; we meet at 10 a.m."),
    ru_en("В зале было 40 человек. Потом пришли ещё.\n\nК вечеру ушли все.",
          "There were people in the hall. More came.\n\nBy the evening all 40 had left."),
});

}  // namespace

constinit const Check checks::number_mismatch = {
    .id = "number-mismatch",
    .tier = Tier::gate,
    .severity = Severity::major,
    .mqm = "accuracy/mistranslation",
    .message_en = "The numbers differ: {source} in the source, {target} in the translation.",
    .message_ru = "Числа расходятся: в оригинале {source}, в переводе {target}.",
    .manual_en = R"(A number in one text that the other does not have.

Numbers are compared by value, not by how they are written: `12,5` in Russian is `12.5` in
English, `7,2 млн` is `7.2 million` and `7,200,000`, `75-я` is `75th` and `seventy-fifth`,
`XVIII век` is `18th century`, `в 90-е` is `the 1990s`, `18.30` is `6:30 p.m.`

Let pass: one and two (`one`, `a`, `both`), the numbers of list items and note marks, numbers
inside addresses and code, digits in names (`G20`), a number in words that the other text does
without, miles that became kilometres, and a number that has moved into the next sentence.
)",
    .manual_ru = R"(Число, которое есть только в одном из двух текстов.

Числа сравниваются по значению, а не по написанию: `12,5` по-русски — это `12.5` по-английски,
`7,2 млн` — `7.2 million` и `7,200,000`, `75-я` — `75th` и `seventy-fifth`, `XVIII век` —
`18th century`, `в 90-е` — `the 1990s`, `18.30` — `6:30 p.m.`

Не отмечаются: единица и двойка (`один`, `оба`), номера пунктов списка и знаки сносок, числа
в адресах и коде, цифры в названиях (`G20`), число прописью, без которого другой текст
обошёлся, мили, ставшие километрами, и число, которое перешло в соседнее предложение.
)",
    .examples = kExamples,
    .run_whole = run,
};

}  // namespace svereno::qa
