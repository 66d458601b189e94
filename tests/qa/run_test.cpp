#include "qa/run.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <string>

#include "aligner/text/fold.h"
#include "tests/qa/examples.h"

namespace svereno::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The tokens of `side` that are `word`.
std::vector<ByteSpan> places_of(const Side& side, std::string_view word) {
  std::vector<ByteSpan> places;
  for (const Token& token : side.tokens) {
    if (token.text == word) places.push_back(side.span_of(token.text));
  }
  return places;
}

constexpr std::string_view kFault = "xx";

Check with_texts(std::string_view id) {
  return {.id = id,
          .tier = Tier::gate,
          .severity = Severity::minor,
          .mqm = "accuracy/other",
          .message_en = "A fault.",
          .message_ru = "Ошибка."};
}

const Check kOfSide = [] {
  Check check = with_texts("of-side");
  check.run_side = [](const Side& side, const Settings&) {
    std::vector<Finding> findings;
    for (const ByteSpan place : places_of(side, kFault)) findings.push_back({.target = {place}});
    return findings;
  };
  return check;
}();

const Check kOfPair = [] {
  Check check = with_texts("of-pair");
  check.run_pair = [](const Pair& pair, const Settings&) {
    std::vector<Finding> findings;
    for (const ByteSpan place : places_of(pair.source, kFault)) {
      findings.push_back({.source = {place}, .confidence = .9});
    }
    for (const ByteSpan place : places_of(pair.target, kFault)) {
      findings.push_back({.target = {place}, .confidence = .9});
    }
    return findings;
  };
  return check;
}();

const Check kOfWhole = [] {
  Check check = with_texts("of-whole");
  check.run_whole = [](const Whole& whole, const Settings&) {
    std::vector<ByteSpan> all;
    for (const Side& side : whole.target_blocks) {
      std::ranges::copy(places_of(side, kFault), std::back_inserter(all));
    }
    return all.empty() ? std::vector<Finding>{} : std::vector<Finding>{{.target = all}};
  };
  return check;
}();

Check altered(Check check, void (*change)(Check&)) {
  change(check);
  return check;
}

std::vector<PlannedCheck> plan(std::initializer_list<const Check*> checks) {
  std::vector<PlannedCheck> result;
  for (const Check* check : checks) result.push_back({check, check->tier});
  return result;
}

// "id@target" or "id@target<source", with offsets.
std::string brief(const ReportedFinding& f) {
  std::string text(f.check->id);
  for (const ByteSpan span : f.finding.target) text += "@" + std::to_string(span.begin);
  for (const ByteSpan span : f.finding.source) text += "<" + std::to_string(span.begin);
  return text;
}

std::vector<std::string> brief(const std::vector<ReportedFinding>& findings) {
  std::vector<std::string> result;
  for (const ReportedFinding& f : findings) result.push_back(brief(f));
  return result;
}

TEST(Lint, RunsChecksOfOneSideAndOfWholeTextsInTheOrderOfPlaces) {
  const Bitext bitext = bitext_of(en("a xx\n\nb xx"));
  EXPECT_THAT(brief(lint(bitext.target, plan({&kOfWhole, &kOfSide, &kOfPair}))),
              ElementsAre("of-side@2", "of-whole@2@8", "of-side@8"));
}

TEST(Lint, AsksNoCheckAboutAnotherLanguage) {
  const Check russian = altered(kOfSide, [](Check& c) { c.only = kRussian; });
  EXPECT_THAT(lint(bitext_of(en("xx")).target, plan({&russian})), IsEmpty());
  EXPECT_EQ(lint(bitext_of(ru("xx")).target, plan({&russian})).size(), 1U);
}

TEST(Lint, DropsIgnoredWords) {
  RunOptions options;
  options.settings.ignored_words = {"zz", fold_word("XX")};
  EXPECT_THAT(lint(bitext_of(en("a xx")).target, plan({&kOfSide}), options), IsEmpty());
  options.settings.ignored_words = {"a xx"};
  EXPECT_EQ(lint(bitext_of(en("a xx")).target, plan({&kOfSide}), options).size(), 1U);
}

TEST(Lint, GivesNothingForNothing) {
  EXPECT_THAT(lint(bitext_of(en("")).target, plan({&kOfSide, &kOfWhole})), IsEmpty());
}

TEST(CheckRun, PutsWhatIsInTheSourceOnlyWhereItsTranslationWouldStand) {
  // The second source paragraph has no translation: it stands behind the first.
  const Bitext bitext = bitext_of(ru_en("а\n\nxx\n\nб", "a xx\n\n\n\nxx"));
  EXPECT_THAT(brief(check(bitext, plan({&kOfPair}))),
              ElementsAre("of-pair@2", "of-pair<4", "of-pair@8"));
}

TEST(CheckRun, SaysInWhichBeadTheFirstPlaceIs) {
  const Bitext bitext =
      bitext_of(ru_en("а\n\nxx\n\nб[^1]\n\n[^1]: в", "a\n\n\n\nxx[^1]\n\n[^1]: xx"));
  std::vector<std::uint32_t> beads;
  for (const ReportedFinding& f : check(bitext, plan({&kOfPair}))) {
    ASSERT_TRUE(f.bead);
    beads.push_back(*f.bead);
  }
  EXPECT_THAT(beads, ElementsAre(1, 2, 3));
}

TEST(CheckRun, LetsTheAuthorsFaultExcuseTheTranslators) {
  const Check lenient = altered(kOfSide, [](Check& c) { c.source_is_alibi = true; });
  const Bitext bitext = bitext_of(ru_en("xx\n\nа", "xx\n\nxx"));
  EXPECT_THAT(brief(check(bitext, plan({&lenient}))), ElementsAre("of-side@4"));
  EXPECT_THAT(brief(check(bitext, plan({&kOfSide}))), ElementsAre("of-side@0", "of-side@4"));
}

TEST(CheckRun, FindsNoAlibiInALanguageThatTheCheckIsNotAbout) {
  const Check english = altered(kOfSide, [](Check& c) {
    c.source_is_alibi = true;
    c.only = kEnglish;
  });
  EXPECT_EQ(check(bitext_of(ru_en("xx", "xx")), plan({&english})).size(), 1U);
}

TEST(CheckRun, DropsWhatAFindingOverALongerStretchImplies) {
  const auto planned =
      plan({find_check("untranslated-cyrillic"), find_check("untranslated-segment")});
  const Bitext bitext = bitext_of(
      ru_en("Дети читают иначе.\n\nРассада растёт.", "Дети читают иначе.\n\nThe рассада grows."));
  std::vector<std::string_view> ids;
  for (const ReportedFinding& f : check(bitext, planned)) ids.push_back(f.check->id);
  EXPECT_THAT(ids, ElementsAre("untranslated-segment", "untranslated-cyrillic"));
}

TEST(CheckRun, DropsWhatAFindingInTheSourceImplies) {
  const auto planned = plan({find_check("footnote-mismatch"), find_check("omitted-sentence")});
  const Bitext bitext =
      bitext_of(ru_en("Один[^1] и два[^2].\n\nТри.\n\n[^1]: Раз.\n\n[^2]: Совет собрался.",
                      "One[^1] and two.\n\nThree.\n\n[^1]: Once."));
  std::vector<std::string_view> ids;
  for (const ReportedFinding& f : check(bitext, planned)) ids.push_back(f.check->id);
  EXPECT_THAT(ids, ElementsAre("footnote-mismatch"));
}

TEST(CheckRun, TrustsAPairAsMuchAsItsBead) {
  Bitext bitext = bitext_of(ru_en("а", "xx"));
  bitext.alignment.front().confidence = .5;
  const auto unsure = check(bitext, plan({&kOfPair, &kOfSide}));
  ASSERT_EQ(unsure.size(), 2U);
  EXPECT_DOUBLE_EQ(unsure[0].finding.confidence, .45);
  EXPECT_EQ(unsure[0].tier, Tier::warn);
  EXPECT_EQ(unsure[1].tier, Tier::gate);  // Of one side: the bead has no say.

  const auto bold = check(bitext, plan({&kOfPair}), {.least_confidence = .4});
  EXPECT_EQ(bold.front().tier, Tier::gate);
}

TEST(CheckRun, ReadsNoteMarksAndIgnoredWordsOfTheSourceToo) {
  RunOptions options;
  options.settings.ignored_words = {"xx"};
  EXPECT_THAT(check(bitext_of(ru_en("xx", "a")), plan({&kOfPair}), options), IsEmpty());
}

TEST(Runs, GiveTheSameForAnyNumberOfThreads) {
  std::string source, target;
  constexpr int kParagraphs = 300;
  for (int i = 0; i < kParagraphs; ++i) {
    const std::string number = std::to_string(i);
    source += "xx " + number + " xx\n\n";
    target += number + " xx the the xx  a\n\n";
  }
  const Bitext bitext = bitext_of(ru_en(source, target));
  std::vector<PlannedCheck> all = default_plan();
  std::ranges::copy(plan({&kOfWhole, &kOfSide, &kOfPair}), std::back_inserter(all));
  const auto one_check = brief(check(bitext, all, {.threads = 1}));
  const auto one_lint = brief(lint(bitext.target, all, {.threads = 1}));
  EXPECT_GT(one_lint.size(), 2U * kParagraphs);
  for (const unsigned threads : {2U, 7U}) {
    EXPECT_EQ(brief(check(bitext, all, {.threads = threads})), one_check);
    EXPECT_EQ(brief(lint(bitext.target, all, {.threads = threads})), one_lint);
  }
}

TEST(DefaultPlan, HasAllButAdvice) {
  std::size_t on = 0;
  for (const Check* check : all_checks()) on += check->tier != Tier::advice ? 1 : 0;
  EXPECT_EQ(default_plan().size(), on);
  for (const PlannedCheck& planned : default_plan()) {
    EXPECT_EQ(planned.tier, planned.check->tier);
    EXPECT_NE(planned.tier, Tier::advice);
  }
}

}  // namespace
}  // namespace svereno::qa
