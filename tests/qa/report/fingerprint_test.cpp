#include <gmock/gmock.h>

#include <set>

#include "tests/qa/report/sample.h"

namespace svereno::qa {
namespace {

std::vector<std::string> names(const Sample& sample) {
  return fingerprints(sample.report.units.at(0));
}

// The name of a repeat of `piece` in `text`.
std::string name_in(std::string_view text, std::string_view piece, std::string path = "a.txt",
                    std::string word = "w") {
  const Sample sample = lint_sample(
      plain(std::move(path), kEnglish, text),
      {reported(kRepeat, {.target = {find(text, piece)}, .args = {{"word", std::move(word)}}})});
  return names(sample).at(0);
}

TEST(Fingerprint, IsSixteenHexadecimalDigits) {
  EXPECT_THAT(name_in("He had had tea.", "had had"), testing::MatchesRegex("[0-9a-f]{16}"));
}

// Decisions that people stored must not come loose: this value may never change.
TEST(Fingerprint, IsTheSameForEver) {
  EXPECT_EQ(name_in("He had had tea.", "had had"), "f291ac6d9e319cd5");
}

TEST(Fingerprint, OutlivesWrappingMovingRenamingAndRewording) {
  const std::string name = name_in("One. He had had tea. Two.", "had had");
  EXPECT_EQ(name_in("One.\nHe   had\nhad tea. Two.", "had\nhad"), name);
  EXPECT_EQ(name_in("Two. Three.\n\nFour.\n\nHe had had tea.", "had had"), name);
  EXPECT_EQ(name_in("He had had tea.", "had had", "/other/path.txt", "other message"), name);
}

TEST(Fingerprint, DependsOnTheSegmentThePlaceAndTheCheck) {
  const std::string text = "He had had tea.";
  const std::string name = name_in(text, "had had");
  EXPECT_NE(name_in("He had had milk.", "had had"), name);
  EXPECT_NE(name_in(text, "had"), name);
  const Sample other = lint_sample(plain("a.txt", kEnglish, text),
                                   {reported(kMissing, {.target = {find(text, "had had")}})});
  EXPECT_NE(names(other).at(0), name);
}

TEST(Fingerprint, TellsEqualFindingsApart) {
  const std::string text = "No no. No no. No no.";
  std::vector<ReportedFinding> findings;
  for (const std::size_t nth : {0U, 1U, 2U}) {
    findings.push_back(
        reported(kRepeat, {.target = {find(text, "No no", nth)}, .args = {{"word", "no"}}}));
  }
  const std::vector<std::string> all = names(lint_sample(plain("a", kEnglish, text), findings));
  EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), 3U);
  findings.pop_back();
  const std::vector<std::string> two = names(lint_sample(plain("a", kEnglish, text), findings));
  EXPECT_EQ(two, std::vector<std::string>(all.begin(), all.begin() + 2));
}

TEST(Fingerprint, DoesNotDependOnTheOrderOfPlaces) {
  const auto name = [](std::string_view text) {
    const ByteSpan us = find(text, "color");
    const ByteSpan gb = find(text, "colour");
    return names(lint_sample(plain("a", kEnglish, text),
                             {reported(kSpelling, {.target = {std::min(us, gb), std::max(us, gb)},
                                                   .args = {{"majority", ""}, {"minority", ""}}})}))
        .at(0);
  };
  EXPECT_EQ(name("A color.\n\nA colour it is."), name("A colour it is.\n\nA color."));
}

TEST(Fingerprint, OfTheTargetAloneNeedsNoSource) {
  const std::string_view text = "He had had tea.";
  Sample pair = check_sample(plain("a", kRussian, "Он пил чай."), plain("b", kEnglish, text),
                             beads({{1, 1}}));
  pair.report.units[0].findings = {
      reported(kRepeat, {.target = {find(text, "had had")}, .args = {{"word", "had"}}}, 0)};
  EXPECT_EQ(names(pair).at(0), name_in(text, "had had"));
}

TEST(Fingerprint, OfWhatIsMissingDoesNotHangOnItsNeighbour) {
  const auto name = [](std::string_view target) {
    Sample sample = check_sample(plain("a", kRussian, "Раз. Два."), plain("b", kEnglish, target),
                                 beads({{1, 1}, {1, 0}}));
    const auto end = static_cast<std::uint32_t>(target.size());
    sample.report.units[0].findings = {reported(
        kMissing, {.target = {{end, end}}, .source = {find(sample.bitext->source, "Два.")}}, 1)};
    return names(sample).at(0);
  };
  EXPECT_EQ(name("One."), name("Only one."));
}

}  // namespace
}  // namespace svereno::qa
