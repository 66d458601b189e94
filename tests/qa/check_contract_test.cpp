// What every check must do, run over all of them: a new check is under test from the
// moment its file exists.

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"
#include "qa/check.h"
#include "tests/qa/examples.h"

namespace svereno::qa {
namespace {

constexpr std::size_t kFewestBad = 3;   // CHECKS.md, rule F12.
constexpr std::size_t kFewestGood = 5;  // CHECKS.md, rule F12.

// An example without its marks, and where they were.
struct Trial {
  explicit Trial(const Example& example)
      : source(parse_marks(example.source)),
        target(parse_marks(example.target)),
        languages(example) {}

  Example example() const {
    return {languages.source_language, languages.target_language, source.text, target.text};
  }
  bool shows_a_fault() const { return !source.spans.empty() || !target.spans.empty(); }

  Marked source;
  Marked target;
  Example languages;
};

bool on_code_points(std::string_view text, ByteSpan span) {
  const auto boundary = [&](std::uint32_t at) {
    constexpr unsigned kContinuationMask = 0xC0;
    constexpr unsigned kContinuation = 0x80;
    return at == text.size() ||
           (static_cast<unsigned char>(text[at]) & kContinuationMask) != kContinuation;
  };
  return span.begin <= span.end && span.end <= text.size() && boundary(span.begin) &&
         boundary(span.end);
}

// Where a finding has its place in the order: by the target, then by the source.
std::tuple<ByteSpan, ByteSpan> first_places(const Finding& finding) {
  return {finding.target.empty() ? ByteSpan{} : finding.target.front(),
          finding.source.empty() ? ByteSpan{} : finding.source.front()};
}

void expect_well_formed(const Check& check, const std::vector<Finding>& findings,
                        const Example& example) {
  for (const Finding& finding : findings) {
    EXPECT_FALSE(finding.target.empty() && finding.source.empty()) << "a finding about no place";
    for (const ByteSpan span : finding.target) EXPECT_TRUE(on_code_points(example.target, span));
    for (const ByteSpan span : finding.source) EXPECT_TRUE(on_code_points(example.source, span));
    for (const Fix& fix : finding.fixes) EXPECT_TRUE(on_code_points(example.target, fix.span));
    EXPECT_GE(finding.confidence, 0);
    EXPECT_LE(finding.confidence, 1);
    EXPECT_NO_THROW(message(check, finding, kEnglish));
    EXPECT_NO_THROW(message(check, finding, kRussian));
  }
}

void expect_in_order(const std::vector<Finding>& findings) {
  std::vector<Finding> in_target, in_source;
  for (const Finding& finding : findings) {
    (finding.target.empty() ? in_source : in_target).push_back(finding);
  }
  EXPECT_TRUE(std::ranges::is_sorted(in_target, {}, first_places)) << "out of order";
  EXPECT_TRUE(std::ranges::is_sorted(in_source, {}, first_places)) << "out of order";
}

std::string identifier(const testing::TestParamInfo<const Check*>& info) {
  std::string name(info.param->id);
  std::ranges::replace(name, '-', '_');
  return name;
}

class EveryCheck : public testing::TestWithParam<const Check*> {
 protected:
  const Check& check() const { return *GetParam(); }

  template <class Visit>
  void for_each_example(Visit visit) const {
    for (const Example& example : check().examples) {
      const Trial trial(example);
      SCOPED_TRACE(std::string(example.source) + " | " + std::string(example.target));
      visit(trial);
    }
  }
};

TEST_P(EveryCheck, FlagsExactlyTheMarkedText) {
  for_each_example([&](const Trial& trial) {
    std::vector<ByteSpan> in_source, in_target;
    for (const Finding& finding : run_on(check(), trial.example())) {
      in_source.insert(in_source.end(), finding.source.begin(), finding.source.end());
      in_target.insert(in_target.end(), finding.target.begin(), finding.target.end());
    }
    EXPECT_THAT(in_source, testing::UnorderedElementsAreArray(trial.source.spans));
    EXPECT_THAT(in_target, testing::UnorderedElementsAreArray(trial.target.spans));
  });
}

TEST_P(EveryCheck, SaysItInBothLanguagesAtPlacesThatExistAndInOrder) {
  for_each_example([&](const Trial& trial) {
    const std::vector<Finding> findings = run_on(check(), trial.example());
    expect_well_formed(check(), findings, trial.example());
    expect_in_order(findings);
  });
}

TEST_P(EveryCheck, OffersOnlyFixesThatMend) {
  for_each_example([&](const Trial& trial) {
    const std::vector<Finding> before = run_on(check(), trial.example());
    for (const Finding& finding : before) {
      for (const Fix& fix : finding.fixes) {
        std::string mended = trial.target.text;
        mended.replace(fix.span.begin, fix.span.size(), fix.replacement);
        Example example = trial.example();
        example.target = mended;
        EXPECT_LT(run_on(check(), example).size(), before.size()) << "mended to: " << mended;
      }
    }
  });
}

TEST_P(EveryCheck, ShowsFaultsAndWhatLooksLikeOne) {
  std::size_t bad = 0;
  for_each_example([&](const Trial& trial) { bad += trial.shows_a_fault() ? 1 : 0; });
  EXPECT_GE(bad, kFewestBad);
  EXPECT_GE(check().examples.size() - bad, kFewestGood);
}

TEST_P(EveryCheck, IsDocumentedInBothLanguages) {
  constexpr std::uint32_t kFewestLetters = 80;
  const auto letters = [](std::string_view text, Script script) {
    std::uint32_t count = 0;
    for (const CodePoint c : code_points(text)) count += script_of(c.value) == script ? 1 : 0;
    return count;
  };
  EXPECT_GE(letters(check().manual_en, Script::latin), kFewestLetters);
  EXPECT_GE(letters(check().manual_ru, Script::cyrillic), kFewestLetters);
  EXPECT_TRUE(check().manual_en.ends_with('\n'));
  EXPECT_TRUE(check().manual_ru.ends_with('\n'));
  EXPECT_GT(letters(check().message_en, Script::latin), 0U);
  EXPECT_GT(letters(check().message_ru, Script::cyrillic), 0U);
  EXPECT_NE(check().mqm.find('/'), check().mqm.npos);
}

TEST_P(EveryCheck, HasOneFunction) {
  const int functions = (check().run_side != nullptr ? 1 : 0) +
                        (check().run_pair != nullptr ? 1 : 0) +
                        (check().run_whole != nullptr ? 1 : 0);
  EXPECT_EQ(functions, 1);
  if (check().run_side == nullptr) {
    EXPECT_FALSE(check().source_is_alibi);
    EXPECT_EQ(check().only, Language{});
  }
}

TEST_P(EveryCheck, IsImpliedByACheckThatThereIs) {
  if (check().implied_by.empty()) return;
  EXPECT_NE(find_check(check().implied_by), nullptr);
  EXPECT_NE(check().implied_by, check().id);
}

TEST_P(EveryCheck, SurvivesOddTexts) {
  const auto odd = std::to_array<std::string_view>(
      {"",         " ",       ".",          "«",      "(",   "\"",   "`",         "[^1]",
       "[^1]: x",  "1",       "a",          "я",      "a\n", "a a",  "😀 😀",       "e\u0301",
       "Текст 1.", "Text 1.", "http://a.b", "\u00AD", "«»",  "\n\n", "a\n\n\n\nb"});
  for (const std::string_view first : odd) {
    for (const std::string_view second : odd) {
      for (const Example& example :
           {ru_en(first, second), en_ru(first, second), en(second), ru(second)}) {
        SCOPED_TRACE(std::string(first) + " | " + std::string(second));
        expect_well_formed(check(), run_on(check(), example), example);
      }
    }
  }
}

TEST_P(EveryCheck, SurvivesTheExamplesOfAllOthers) {
  for (const Check* other : all_checks()) {
    for (const Example& example : other->examples) {
      const Trial trial(example);
      SCOPED_TRACE(std::string(example.source) + " | " + std::string(example.target));
      const std::vector<Finding> findings = run_on(check(), trial.example());
      expect_well_formed(check(), findings, trial.example());
      expect_in_order(findings);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, EveryCheck,
                         testing::ValuesIn(all_checks().begin(), all_checks().end()), identifier);

TEST(AllChecks, AreSortedByIdAndUnique) {
  EXPECT_TRUE(std::ranges::is_sorted(all_checks(), {}, &Check::id));
  EXPECT_EQ(std::ranges::adjacent_find(all_checks(), {}, &Check::id), all_checks().end());
}

TEST(AllChecks, AreFoundByTheNamesOfTheirFiles) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(SVERENO_SOURCE "/qa/checks")) {
    std::string name = entry.path().stem().string();
    std::ranges::replace(name, '_', '-');
    EXPECT_NE(find_check(name), nullptr) << name;
    names.push_back(std::move(name));
  }
  EXPECT_EQ(names.size(), all_checks().size());
  EXPECT_EQ(find_check("no-such-check"), nullptr);
}

}  // namespace
}  // namespace svereno::qa
