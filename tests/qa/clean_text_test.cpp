// What the checks find in professional English, and in the Russian beside it, where nearly
// all they find is a false alarm.
// CHECKS.md, rule F12, gives the budget. Needs the gold data; not run without it.
// SVERENO_GOLD_PART=test measures on documents that nothing was tuned on.

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "qa/run.h"
#include "tests/gold_data.h"
#include "tests/paragraph_lines.h"

namespace svereno::qa {
namespace {

namespace fs = std::filesystem;

constexpr double kGateBudget = .2;  // Findings in 1000 words, over all checks of the tier.
constexpr double kWarnBudget = 1;

// A document of a paragraph a line.
SegmentedText read_lines(const fs::path& path, Language language) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return paragraph_a_line(path.filename().string(), text, language);
}

std::size_t count_words(const Document& document) {
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : document.text()) {
    const bool space = c == ' ' || c == '\n';
    words += in_word && space ? 1 : 0;
    in_word = !space;
  }
  return words + (in_word ? 1 : 0);
}

// The marked text of `finding` with some of what surrounds it.
std::string in_context(const Document& document, const ReportedFinding& finding) {
  constexpr std::size_t kAround = 60;  // Bytes on either side.
  const ByteSpan span = finding.finding.target.front();
  const std::string_view text = document.text();
  const std::size_t begin = span.begin - std::min<std::size_t>(span.begin, kAround);
  std::string result(text.substr(begin, span.begin - begin));
  result +=
      "⟦" + std::string(document.text(span)) + "⟧" + std::string(text.substr(span.end, kAround));
  std::ranges::replace(result, '\n', '|');
  return result;
}

struct Tally {
  std::size_t words = 0;
  std::map<std::string_view, std::size_t> findings;  // By check.
  std::map<Tier, std::size_t> of_tier;
};

// Verses cut and join the paragraphs of long speeches, so that who closes which quotation
// cannot be told from them.
bool is_fair_to(const Check& check, const fs::path& path) {
  return check.id != "unpaired-quotes" || path.parent_path().filename() != "bible-whole";
}

void look_at(const fs::path& path, Language language, std::span<const PlannedCheck> plan,
             Tally& tally) {
  const SegmentedText text = read_lines(path, language);
  tally.words += count_words(text.document);
  for (const ReportedFinding& finding : lint(text, plan)) {
    if (!is_fair_to(*finding.check, path)) continue;
    ++tally.findings[finding.check->id];
    ++tally.of_tier[finding.tier];
    std::printf("%-26s %-24s %s\n", std::string(finding.check->id).c_str(), path.filename().c_str(),
                in_context(text.document, finding).c_str());
  }
}

std::vector<fs::path> documents(Language language) {
  constexpr auto kSets = std::to_array<const char*>(
      {"un", "ntrex", "diplomatic", "sdg", "udhr", "xquad", "debdocs", "lit", "bible-whole"});
  std::vector<fs::path> paths;
  for (const char* set : kSets) {
    std::ranges::copy(gold_documents(SVERENO_DATA, set, language, wanted_gold_part()),
                      std::back_inserter(paths));
  }
  return paths;
}

class CleanText : public testing::TestWithParam<Language> {};

TEST_P(CleanText, RaisesFewAlarms) {
  const std::vector<fs::path> paths = documents(GetParam());
  if (paths.empty()) GTEST_SKIP() << "no gold data at " SVERENO_DATA;
  Tally tally;
  const std::vector<PlannedCheck> plan = default_plan();
  for (const fs::path& path : paths) look_at(path, GetParam(), plan, tally);
  const double thousands = static_cast<double>(tally.words) / 1000;
  for (const auto& [id, count] : tally.findings) {
    std::printf("%-26s %6zu %8.4f per 1000 words\n", std::string(id).c_str(), count,
                static_cast<double>(count) / thousands);
  }
  std::printf("%zu words\n", tally.words);
  std::printf("gate %.4f, warn %.4f per 1000 words\n",
              static_cast<double>(tally.of_tier[Tier::gate]) / thousands,
              static_cast<double>(tally.of_tier[Tier::warn]) / thousands);
  EXPECT_LE(static_cast<double>(tally.of_tier[Tier::gate]) / thousands, kGateBudget);
  EXPECT_LE(static_cast<double>(tally.of_tier[Tier::warn]) / thousands, kWarnBudget);
}

std::string language_name(const testing::TestParamInfo<Language>& info) {
  return std::string(info.param.tag());
}

INSTANTIATE_TEST_SUITE_P(Both, CleanText, testing::Values(kEnglish, kRussian), language_name);

}  // namespace
}  // namespace svereno::qa
