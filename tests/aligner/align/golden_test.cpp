// A bar that quality must not fall below, on texts of our own.
#include <gmock/gmock.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "aligner/align/align.h"
#include "aligner/align/evaluate.h"
#include "tests/aligner/align/texts.h"

namespace svereno {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> read_lines(const fs::path& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::uint32_t> read_numbers(std::string_view list) {
  std::vector<std::uint32_t> numbers;
  while (!list.empty()) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(list.data(), list.data() + list.size(), number);
    if (error != std::errc()) return numbers;
    numbers.push_back(number);
    list.remove_prefix(static_cast<std::size_t>(end - list.data()));
    if (!list.empty()) list.remove_prefix(1);
  }
  return numbers;
}

BeadCounts count_case(const fs::path& folder) {
  const Alignment alignment = align(text_of(read_lines(folder / "ru.txt"), kRussian),
                                    text_of(read_lines(folder / "en.txt"), kEnglish));
  std::vector<LooseBead> proposed;
  for (const Bead& bead : alignment) {
    LooseBead& loose = proposed.emplace_back();
    for (std::uint32_t i = bead.source.begin; i < bead.source.end; ++i) loose.source.push_back(i);
    for (std::uint32_t j = bead.target.begin; j < bead.target.end; ++j) loose.target.push_back(j);
  }
  std::vector<LooseBead> gold;
  for (const std::string& line : read_lines(folder / "gold.tsv")) {
    const std::size_t tab = line.find('\t');
    gold.push_back({read_numbers(std::string_view(line).substr(0, tab)),
                    read_numbers(std::string_view(line).substr(tab + 1))});
  }
  return compare(gold, proposed);
}

// What was measured when the bar was last raised, rounded down.
constexpr double kStrictFloor = .92;
constexpr double kLaxFloor = .98;
constexpr double kUnalignedFloor = .79;

TEST(GoldenAlignments, DoNotGetWorse) {
  BeadCounts counts;
  std::set<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(SVERENO_SOURCE "/tests/golden/align")) {
    folders.insert(entry.path());
  }
  ASSERT_GE(folders.size(), 3U);
  for (const fs::path& folder : folders) {
    const BeadCounts here = count_case(folder);
    ASSERT_GT(here.gold, 10U) << folder;
    counts += here;
  }
  EXPECT_GE(strict_score(counts).f1, kStrictFloor);
  EXPECT_GE(lax_score(counts).f1, kLaxFloor);
  EXPECT_GE(unaligned_score(counts).f1, kUnalignedFloor);
}

}  // namespace
}  // namespace svereno
