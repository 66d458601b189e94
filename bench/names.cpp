// How well names are told to be one: recall and precision of names_match() on a table of pairs,
// and how many a second.
//
//   names tests/aligner/language/name_pairs.tsv [--dev] [--mistakes]
//
// A pair is for tuning (dev) unless the CRC-32 of its Russian side is odd (test). "same" and
// "likely" count as a match. With --dev, the test part is left alone; with --mistakes, those of
// the development part are printed. Speed is measured on the development part: of the names as they
// stand side by side, and of each with the English of others, as a check compares them.

#include "aligner/language/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/crc.hpp>
#include <ctime>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using svereno::NameGrade;

struct Pair {
  std::string ru;
  std::string en;
  bool same = false;
  std::string source;
};

std::vector<Pair> read_pairs(const std::string& path) {
  std::vector<Pair> pairs;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    const std::size_t en = line.find('\t') + 1;
    const std::size_t verdict = line.find('\t', en) + 1;
    const std::size_t source = line.find('\t', verdict) + 1;
    if (en == 0 || verdict == 0 || source == 0) continue;
    pairs.push_back({.ru = line.substr(0, en - 1),
                     .en = line.substr(en, verdict - 1 - en),
                     .same = line.substr(verdict, source - 1 - verdict) == "same",
                     .source = line.substr(source)});
  }
  return pairs;
}

bool is_test(const Pair& pair) {
  boost::crc_32_type crc;
  crc.process_bytes(pair.ru.data(), pair.ru.size());
  return crc.checksum() % 2 == 1;
}

struct Counts {
  std::size_t found = 0;
  std::size_t missed = 0;
  std::size_t false_matches = 0;
  std::size_t kept_apart = 0;

  void add(const Pair& pair, bool match) {
    (pair.same ? (match ? found : missed) : (match ? false_matches : kept_apart)) += 1;
  }
};

double share(std::size_t part, std::size_t rest) {
  return part + rest == 0 ? 1 : static_cast<double>(part) / static_cast<double>(part + rest);
}

void print(std::string_view part, std::string_view source, const Counts& counts) {
  fmt::print("{:4} {:9} {:4} same, {:3} missed; {:4} different, {:2} taken for one", part, source,
             counts.found + counts.missed, counts.missed, counts.false_matches + counts.kept_apart,
             counts.false_matches);
  const bool has_both = counts.found > 0 && counts.false_matches + counts.kept_apart > 0;
  if (has_both) {
    fmt::print("; recall {:.4f}, precision {:.4f}", share(counts.found, counts.missed),
               share(counts.found, counts.false_matches));
  }
  fmt::print("\n");
}

void print_mistake(const Pair& pair, const svereno::NameMatch& match) {
  fmt::print("{} {}\t{}\t{}\tgrade {} reason {}\n", pair.same ? "missed" : "false", pair.ru,
             pair.en, pair.source, static_cast<int>(match.grade), static_cast<int>(match.reason));
}

struct Measured {
  std::map<std::pair<std::string_view, std::string>, Counts> counts;
  std::vector<Pair> dev;
};

Measured measure(const svereno::Names& names, const std::vector<Pair>& pairs, bool dev_only,
                 bool mistakes) {
  Measured result;
  for (const Pair& pair : pairs) {
    const bool test = is_test(pair);
    if (test && dev_only) continue;
    const svereno::NameMatch match = names.match(pair.ru, pair.en);
    const bool matches = match.grade >= NameGrade::likely;
    const std::string_view part = test ? "test" : "dev";
    result.counts[{part, "all"}].add(pair, matches);
    result.counts[{part, pair.source}].add(pair, matches);
    if (test) continue;
    if (mistakes && matches != pair.same) print_mistake(pair, match);
    result.dev.push_back(pair);
  }
  return result;
}

// Each Russian name with the English one that stands `step` rows further.
void print_speed(const svereno::Names& names, const std::vector<Pair>& pairs, std::size_t step,
                 std::string_view what) {
  const std::clock_t begin = std::clock();
  std::size_t matches = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const Pair& other = pairs[(i + step) % pairs.size()];
    if (names.match(pairs[i].ru, other.en).grade >= NameGrade::likely) ++matches;
  }
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  fmt::print("{}: {} pairs, {} match; {:.0f} a second of one core\n", what, pairs.size(), matches,
             static_cast<double>(pairs.size()) / seconds);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  const auto given = [&](std::string_view option) {
    return std::find(args.begin(), args.end(), option) != args.end();
  };
  if (args.empty() || args[0].starts_with("--")) {
    fmt::print(stderr, "usage: {} PAIRS [--dev] [--mistakes]\n", argv[0]);
    return 2;
  }
  const std::clock_t start = std::clock();
  const svereno::Names names;
  const std::clock_t loaded = std::clock();
  const Measured measured =
      measure(names, read_pairs(args[0]), given("--dev"), given("--mistakes"));
  for (const auto& [key, count] : measured.counts) print(key.first, key.second, count);
  fmt::print("tables read in {:.1f} ms\n",
             static_cast<double>(loaded - start) * 1000 / CLOCKS_PER_SEC);
  print_speed(names, measured.dev, 0, "side by side");
  // A prime far from the length of any run of one name.
  constexpr std::size_t kFarRow = 1009;
  print_speed(names, measured.dev, kFarRow, "with others");
  return 0;
}
