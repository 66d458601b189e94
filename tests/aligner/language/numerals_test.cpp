// Every number below a million, spelt out in every way and read back.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/language/spell.h"
#include "aligner/language/values.h"

namespace svereno {
namespace {

constexpr std::uint32_t kMillion = 1'000'000;
constexpr std::uint32_t kShare = 250'000;  // Of one test: they run side by side.
// Where each takes ten times as long, a few must do: an even share of all residues.
#if defined(__SANITIZE_ADDRESS__)
constexpr std::uint32_t kStep = 211;
#else
constexpr std::uint32_t kStep = 1;
#endif

constexpr auto kCases = std::to_array<GrammaticalCase>(
    {GrammaticalCase::nominative, GrammaticalCase::genitive, GrammaticalCase::dative,
     GrammaticalCase::accusative, GrammaticalCase::instrumental, GrammaticalCase::prepositional});
constexpr auto kGenders =
    std::to_array<Gender>({Gender::masculine, Gender::feminine, Gender::neuter});

// Numerals that are read back together, as a list of them is.
class Numerals {
 public:
  explicit Numerals(Language language) : language_(language) {}

  // All that `number` is spelt like, the same text once.
  void add(std::uint32_t number, const std::vector<std::string>& texts, bool ordinal) {
    for (auto text = texts.begin(); text != texts.end(); ++text) {
      if (std::find(texts.begin(), text, *text) != text) continue;
      text_ += *text;
      text_ += "; ";
      expected_.push_back({std::to_string(number), ordinal});
    }
    constexpr std::size_t kMost = 200;
    if (expected_.size() >= kMost) read_back();
  }

  void read_back() {
    const std::vector<Value> values = find_values(text_, language_);
    for (std::size_t i = 0; i < std::min(values.size(), expected_.size()); ++i) {
      const Reading& reading = values[i].reading;
      ASSERT_EQ(reading.amount, expected_[i].amount) << values[i].text;
      ASSERT_EQ(reading.kind == ValueKind::ordinal, expected_[i].ordinal) << values[i].text;
    }
    ASSERT_EQ(values.size(), expected_.size());
    text_.clear();
    expected_.clear();
  }

 private:
  struct Expected {
    std::string amount;
    bool ordinal;
  };
  Language language_;
  std::string text_;
  std::vector<Expected> expected_;
};

// Only one and two have genders, and only up to four, alone, are they others of what lives.
bool has_genders(std::uint32_t number) {
  constexpr std::uint32_t kTen = 10, kHundred = 100;
  const std::uint32_t last = number % kTen, teens = number % kHundred / kTen;
  return teens != 1 && (last == 1 || last == 2);
}

std::vector<std::string> russian_cardinals(std::uint32_t number) {
  std::vector<std::string> texts;
  for (const GrammaticalCase one : kCases) {
    texts.push_back(spell(number, kRussian, {.grammatical_case = one}));
    if (!has_genders(number)) continue;
    texts.push_back(spell(number, kRussian, {one, Gender::feminine}));
    texts.push_back(spell(number, kRussian, {one, Gender::neuter}));
  }
  texts.push_back(spell(number, kRussian, {GrammaticalCase::accusative, Gender::masculine, true}));
  return texts;
}

// The last word alone has cases and genders: each such word in all of them, and each number in
// all cases of one gender.
std::vector<std::string> russian_ordinals(std::uint32_t number) {
  constexpr std::uint32_t kThousand = 1000;
  const bool all = number < 2 * kThousand || number % kThousand == 0;
  std::vector<std::string> texts;
  for (const GrammaticalCase one : kCases) {
    for (const Gender gender : kGenders) {
      if (!all && gender != kGenders[number % kGenders.size()]) continue;
      texts.push_back(spell(number, kRussian, {one, gender, false, true}));
    }
  }
  return texts;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != text.npos;) {
    text.replace(at, what.size(), by);
  }
  return text;
}

// The British way, the American one, and without hyphens.
std::vector<std::string> english_numerals(std::uint32_t number, bool ordinal) {
  const std::string text = spell(number, kEnglish, {.ordinal = ordinal});
  return {text, replaced(text, " and ", " "), replaced(text, "-", " ")};
}

class ReadsBack : public testing::TestWithParam<std::uint32_t> {
 protected:
  static std::uint32_t end() { return std::min(GetParam() + kShare, kMillion); }
};

TEST_P(ReadsBack, EveryRussianCardinalInAllCases) {
  Numerals numerals(kRussian);
  for (std::uint32_t number = GetParam(); number < end() && !HasFatalFailure(); number += kStep) {
    numerals.add(number, russian_cardinals(number), false);
  }
  numerals.read_back();
}

TEST_P(ReadsBack, EveryRussianOrdinalInAllCases) {
  Numerals numerals(kRussian);
  for (std::uint32_t number = GetParam(); number < end() && !HasFatalFailure(); number += kStep) {
    numerals.add(number, russian_ordinals(number), true);
  }
  numerals.read_back();
}

TEST_P(ReadsBack, EveryEnglishNumeral) {
  Numerals numerals(kEnglish);
  for (std::uint32_t number = GetParam(); number < end() && !HasFatalFailure(); number += kStep) {
    numerals.add(number, english_numerals(number, false), false);
    numerals.add(number, english_numerals(number, true), true);
  }
  numerals.read_back();
}

INSTANTIATE_TEST_SUITE_P(FromZero, ReadsBack, testing::Values(0, kShare, 2 * kShare, 3 * kShare));

}  // namespace
}  // namespace svereno
