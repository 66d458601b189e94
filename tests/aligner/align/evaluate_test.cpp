#include "aligner/align/evaluate.h"

#include <gtest/gtest.h>

#include <array>
#include <boost/json.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>

#include "aligner/formats/write.h"

namespace svereno {
namespace {

using Beads = std::vector<LooseBead>;

TEST(Compare, CountsStrictAndLax) {
  const Beads gold = {{{0}, {0}}, {{1, 2}, {1}}, {{3}, {2}}, {{4}, {}}, {{}, {3}}};
  // Right; overlapping; touching on the source only; one-sided, half right.
  const Beads proposed = {{{0}, {0}}, {{1}, {1}}, {{3}, {3}}, {{2, 4}, {}}, {{}, {2}}};
  const BeadCounts counts = compare(gold, proposed);
  EXPECT_EQ(counts.proposed, 3U);
  EXPECT_EQ(counts.proposed_strict, 1U);
  EXPECT_EQ(counts.proposed_lax, 2U);
  EXPECT_EQ(counts.gold, 3U);
  EXPECT_EQ(counts.gold_strict, 1U);
  EXPECT_EQ(counts.gold_lax, 2U);
  EXPECT_EQ(counts.gold_unaligned, 2U);
  EXPECT_EQ(counts.proposed_unaligned, 3U);
  EXPECT_EQ(counts.both_unaligned, 1U);
}

TEST(Compare, CountsRepeatedBeadsOnce) {
  const Beads gold = {{{0}, {0}}, {{1}, {1}}};
  const BeadCounts counts = compare(gold, Beads{{{0}, {0}}, {{0}, {0}}});
  EXPECT_EQ(counts.proposed, 1U);
  EXPECT_DOUBLE_EQ(strict_score(counts).precision, 1);
  EXPECT_DOUBLE_EQ(strict_score(counts).recall, 0.5);
  EXPECT_DOUBLE_EQ(strict_score(counts).f1, 2.0 / 3);
}

TEST(Compare, GivesNoughtForNothing) {
  const BeadCounts counts = compare({}, {});
  for (const Score& score : {strict_score(counts), lax_score(counts), unaligned_score(counts)}) {
    EXPECT_EQ(score.precision, 0);
    EXPECT_EQ(score.recall, 0);
    EXPECT_EQ(score.f1, 0);
  }
}

TEST(Compare, AddsUpOverDocuments) {
  const Beads gold = {{{0}, {0}}, {{1}, {}}};
  BeadCounts sum = compare(gold, gold);
  sum += compare(gold, Beads{{{0}, {1}}, {{1}, {}}});
  EXPECT_EQ(sum.gold, 2U);
  EXPECT_DOUBLE_EQ(strict_score(sum).f1, 0.5);
  EXPECT_DOUBLE_EQ(unaligned_score(sum).f1, 1);
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The gold with beads merged, split, emptied and doubled at random.
Beads perturbed(const Beads& gold, std::mt19937& random) {
  Beads result;
  for (const LooseBead& bead : gold) {
    LooseBead copy = bead;
    switch (random() % 8) {
      case 0:
        if (!result.empty()) {
          result.back().source.insert(result.back().source.end(), bead.source.begin(),
                                      bead.source.end());
          result.back().target.insert(result.back().target.end(), bead.target.begin(),
                                      bead.target.end());
        }
        break;
      case 1:
        result.push_back({bead.source, {}});
        result.push_back({{}, bead.target});
        break;
      case 2:
        if (!copy.source.empty()) ++copy.source.back();
        result.push_back(copy);
        break;
      case 3:
        result.push_back(bead);
        result.push_back(bead);
        break;
      default:
        result.push_back(bead);
    }
  }
  return result;
}

std::string as_text(const Beads& beads) {
  std::string text;
  for (const LooseBead& bead : beads) {
    for (const std::uint32_t number : bead.source) text += std::to_string(number) + ",";
    text += "\t";
    for (const std::uint32_t number : bead.target) text += std::to_string(number) + ",";
    text += "\n";
  }
  return text;
}

std::string output_of(const std::string& command) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string output;
  std::array<char, 4096> chunk;
  while (const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), pipe.get())) {
    output.append(chunk.data(), got);
  }
  return output;
}

void expect_same(const Score& ours, const boost::json::value& theirs) {
  constexpr double kRounding = 1e-12;
  EXPECT_NEAR(ours.precision, theirs.at("P").to_number<double>(), kRounding);
  EXPECT_NEAR(ours.recall, theirs.at("R").to_number<double>(), kRounding);
  EXPECT_NEAR(ours.f1, theirs.at("F1").to_number<double>(), kRounding);
}

TEST(Compare, AgreesWithTheReferenceScorer) {
  const std::filesystem::path data = SVERENO_DATA;
  if (!std::filesystem::exists(data / "score.py")) GTEST_SKIP() << "no reference scorer";
  if (std::system("python3 --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "no python3";
  const std::filesystem::path proposed_path =
      std::filesystem::path(testing::TempDir()) / "svereno_evaluate_test.tsv";
  std::mt19937 random(5);
  for (const std::string_view name :
       {"diplomatic", "udhr", "lit-whole"}) {  // All of these are for development.
    for (const auto& entry : std::filesystem::directory_iterator(data / "gold" / name)) {
      if (!entry.path().string().ends_with(".gold.tsv")) continue;
      SCOPED_TRACE(entry.path());
      const auto gold = read_beads(contents(entry.path()), "gold");
      ASSERT_TRUE(gold);
      std::ofstream(proposed_path) << as_text(perturbed(*gold, random));
      const auto proposed = read_beads(contents(proposed_path), "proposed");
      ASSERT_TRUE(proposed);
      const boost::json::value theirs = boost::json::parse(
          output_of("python3 '" + (data / "score.py").string() + "' --json '" +
                    entry.path().string() + "' '" + proposed_path.string() + "'"));
      const BeadCounts ours = compare(*gold, *proposed);
      expect_same(strict_score(ours), theirs.at("strict"));
      expect_same(lax_score(ours), theirs.at("lax"));
      expect_same(unaligned_score(ours), theirs.at("null_lines"));
      EXPECT_LT(strict_score(ours).f1, 1);
    }
  }
  std::filesystem::remove(proposed_path);
}

}  // namespace
}  // namespace svereno
