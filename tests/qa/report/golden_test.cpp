// What each printer writes, whole. SVERENO_UPDATE_GOLDEN=1 rewrites the expected files;
// their diff is what to review.
#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/qa/report/sample.h"

namespace svereno::qa {
namespace {

const std::filesystem::path kFolder = SVERENO_SOURCE "/tests/golden/report";

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void expect_golden(const std::string& name, const std::string& actual) {
  const std::filesystem::path path = kFolder / name;
  if (std::getenv("SVERENO_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << actual;
  }
  EXPECT_EQ(actual, read(path)) << path;
}

void expect_all(const std::string& name, const Report& report) {
  expect_golden(name + ".en.txt", write_text(report));
  expect_golden(name + ".ru.txt", write_text(report, {.language = kRussian}));
  expect_golden(name + ".concise.txt", write_concise(report));
  expect_golden(name + ".json", write_json(report));
  expect_golden(name + ".sarif", write_sarif(report));
}

TEST(Golden, Plain) { expect_all("plain", plain_sample().report); }
TEST(Golden, Word) { expect_all("word", word_sample().report); }
TEST(Golden, Hostile) { expect_all("hostile", hostile_sample().report); }

TEST(Golden, SaysWhenNothingWasFound) {
  Sample sample = plain_sample();
  sample.report.units[0].findings.clear();
  expect_all("clean", sample.report);
}

TEST(Golden, UsesColourIfAsked) {
  expect_golden("plain.colour.txt", write_text(plain_sample().report, {.colour = true}));
}

}  // namespace
}  // namespace svereno::qa
