#include "cli/manual.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace svereno::cli {
namespace {

std::string read_source(const std::string& name) {
  std::ifstream in(std::string(SVERENO_SOURCE "/") + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

constexpr const char* kRemedy = "Run scripts/update-manual.";

TEST(Manual, IsTheSameInTheDocumentation) {
  EXPECT_EQ(read_source("docs/checks.md"), whole_manual(Ui(svereno::kEnglish))) << kRemedy;
  EXPECT_EQ(read_source("docs/checks.ru.md"), whole_manual(Ui(svereno::kRussian))) << kRemedy;
}

TEST(Manual, OfEveryCheckShowsExamplesAndHowToSilenceIt) {
  const Ui ui(svereno::kEnglish);
  for (const qa::Check* check : qa::all_checks()) {
    const std::string text = manual(*check, ui);
    EXPECT_NE(text.find("Flagged, between"), text.npos) << check->id;
    EXPECT_NE(text.find("Let pass:"), text.npos) << check->id;
    EXPECT_NE(text.find("--ignore " + std::string(check->id)), text.npos);
  }
}

}  // namespace
}  // namespace svereno::cli
