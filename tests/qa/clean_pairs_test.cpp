// How often checks cry wolf on professional translations, and how many planted faults they
// find there. Documents of the gold data whose name's CRC-32 modulo 5 is 0 are left to
// others to measure with.

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "aligner/text/utf8.h"
#include "qa/check.h"

namespace svereno::qa {
namespace {

namespace fs = std::filesystem;

std::uint32_t crc32(std::string_view text) {
  constexpr std::uint32_t kPolynomial = 0xEDB88320U;
  std::uint32_t crc = ~0U;
  for (const char c : text) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? kPolynomial : 0U);
  }
  return ~crc;
}

std::vector<std::string> lines_of(const fs::path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::vector<std::uint32_t> numbers_of(const std::string& list) {
  std::vector<std::uint32_t> numbers;
  std::istringstream stream(list);
  for (std::string item; std::getline(stream, item, ',');) {
    numbers.push_back(static_cast<std::uint32_t>(std::stoul(item)));
  }
  return numbers;
}

// A document pair as sentences, with the beads that people gave it.
struct Gold {
  std::string name;
  std::vector<std::string> source;
  std::vector<std::string> target;
  Alignment alignment;
};

SegmentRange range_of(const std::vector<std::uint32_t>& numbers, std::uint32_t& next) {
  const std::uint32_t begin = numbers.empty() ? next : numbers.front();
  next = numbers.empty() ? next : numbers.back() + 1;
  return {begin, numbers.empty() ? begin : numbers.back() + 1};
}

// Empty if the beads cross, which no Alignment can say.
Alignment read_beads(const fs::path& path, std::size_t source_size, std::size_t target_size) {
  Alignment alignment;
  std::uint32_t next_source = 0, next_target = 0;
  for (const std::string& line : lines_of(path)) {
    const auto tab = line.find('\t');
    Bead bead;
    const std::uint32_t was_source = next_source, was_target = next_target;
    bead.source = range_of(numbers_of(line.substr(0, tab)), next_source);
    bead.target = range_of(numbers_of(line.substr(tab + 1)), next_target);
    if (bead.source.begin != was_source || bead.target.begin != was_target) return {};
    alignment.push_back(bead);
  }
  if (next_source != source_size || next_target != target_size) return {};
  return alignment;
}

std::vector<Gold> read_gold(const std::vector<std::string>& sets) {
  std::vector<Gold> all;
  for (const std::string& set : sets) {
    const fs::path folder = fs::path(SVERENO_DATA) / "gold" / set;
    if (!fs::exists(folder)) continue;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() == ".en") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    for (fs::path file : files) {
      const std::string name = file.stem().string();
      const bool all_dev = set == "diplomatic" || set == "udhr";
      if (!all_dev && crc32(name) % 5 == 0) continue;
      Gold gold{set + "/" + name, {}, lines_of(file), {}};
      gold.source = lines_of(file.replace_extension(".ru"));
      gold.alignment =
          read_beads(file.replace_extension(".gold.tsv"), gold.source.size(), gold.target.size());
      if (!gold.alignment.empty()) all.push_back(std::move(gold));
    }
  }
  return all;
}

SegmentedText text_of(const std::string& name, Language language,
                      const std::vector<std::string>& lines) {
  DocumentBuilder builder(name, language);
  std::vector<Segment> segments;
  std::uint32_t blocks = 0;
  for (const std::string& line : lines) {
    const std::uint32_t begin = builder.size();
    builder.append(line, {begin, begin + static_cast<std::uint32_t>(line.size())},
                   Mapping::per_byte);
    const ByteSpan span{begin, builder.size()};
    builder.append("\n");
    const bool blank = line.find_first_not_of(" \t\r") == line.npos;
    segments.push_back({span, blank ? 0 : blocks});
    if (!blank) ++blocks;
    builder.add(Block{.span = span});
  }
  return {std::move(builder).build(), std::move(segments)};
}

Bitext bitext_of(const Gold& gold) {
  return {text_of(gold.name + ".ru", kRussian, gold.source),
          text_of(gold.name + ".en", kEnglish, gold.target), gold.alignment};
}

std::vector<Finding> run(const Check& check, const Bitext& bitext) {
  const std::vector<Pair> pairs = make_pairs(bitext);
  const std::vector<Side> source = make_blocks(bitext.source.document);
  const std::vector<Side> target = make_blocks(bitext.target.document);
  std::vector<Finding> findings;
  const auto add = [&](std::vector<Finding> more) {
    std::ranges::move(more, std::back_inserter(findings));
  };
  if (check.run_whole != nullptr) {
    add(check.run_whole({&bitext.source.document, bitext.target.document, source, target, pairs},
                        {}));
  }
  for (const Side& side : target) {
    if (check.run_side != nullptr) add(check.run_side(side, {}));
  }
  for (const Pair& pair : pairs) {
    if (check.run_pair != nullptr) add(check.run_pair(pair, {}));
  }
  return findings;
}

std::size_t words_in(const std::vector<std::string>& lines) {
  std::size_t words = 0;
  for (const std::string& line : lines) {
    std::istringstream stream(line);
    for (std::string word; stream >> word;) ++words;
  }
  return words;
}

std::string line_around(const Document& document, const std::vector<ByteSpan>& spans) {
  if (spans.empty()) return "-";
  const std::string_view text = document.text();
  const auto end = text.find('\n', spans.front().begin);
  const auto begin =
      spans.front().begin == 0 ? text.npos : text.rfind('\n', spans.front().begin - 1);
  const std::size_t from = begin == text.npos ? 0 : begin + 1;
  std::string marks;
  for (const ByteSpan span : spans) marks += " ⟦" + std::string(document.text(span)) + "⟧";
  return std::string(text.substr(from, end - from)) + marks;
}

// Shows each finding if SVERENO_SHOW names the check or is "all".
void show(const Check& check, const Bitext& bitext, const Finding& finding) {
  const char* wanted = std::getenv("SVERENO_SHOW");
  if (wanted == nullptr || (std::string_view(wanted) != "all" && wanted != check.id)) return;
  std::cout << check.id << "  " << bitext.target.document.name() << "  "
            << message(check, finding, kEnglish) << "\n  "
            << line_around(bitext.source.document, finding.source) << "\n  "
            << line_around(bitext.target.document, finding.target) << "\n";
}

std::vector<const Check*> checks_of_pairs() {
  std::vector<const Check*> checks;
  for (const char* id : {"foreign-quotes", "number-mismatch", "unpaired-brackets",
                         "unpaired-quotes", "untranslated-segment"}) {
    checks.push_back(find_check(id));
  }
  return checks;
}

const std::vector<std::string> kCleanSets = {"un",    "ntrex",   "diplomatic", "sdg",       "udhr",
                                             "xquad", "debdocs", "wmt22-ruen", "wmt21-ruen"};

TEST(CleanPairs, AreRarelyFlagged) {
  const std::vector<Gold> gold = read_gold(kCleanSets);
  if (gold.empty()) GTEST_SKIP() << "no gold data at " SVERENO_DATA;
  std::map<const Check*, std::size_t> flagged;
  std::size_t pairs = 0, words = 0;
  for (const Gold& document : gold) {
    const Bitext bitext = bitext_of(document);
    pairs += document.alignment.size();
    words += words_in(document.target);
    for (const Check* check : checks_of_pairs()) {
      for (const Finding& finding : run(*check, bitext)) {
        ++flagged[check];
        show(*check, bitext, finding);
      }
    }
  }
  std::cout << gold.size() << " documents, " << pairs << " pairs, " << words << " words\n";
  const auto per_thousand = [](std::size_t n, std::size_t of) {
    return 1000.0 * static_cast<double>(n) / static_cast<double>(of);
  };
  for (const auto& [check, count] : flagged) {
    std::cout << check->id << ": " << count << ", per 1,000 pairs " << per_thousand(count, pairs)
              << ", per 1,000 words " << per_thousand(count, words) << "\n";
  }
}

}  // namespace
}  // namespace svereno::qa
