#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "aligner/segment/segment.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"
#include "tests/gold_data.h"

namespace svereno {

/// A text whose sentences are known: as one paragraph, and where they begin in it.
struct SplitText {
  std::string text;
  std::vector<std::uint32_t> starts;  ///< Of all sentences but the first.
};

/// `sentences` as one paragraph, parted by spaces.
inline SplitText join(const std::vector<std::string>& sentences) {
  SplitText result;
  for (const std::string& sentence : sentences) {
    if (trim(sentence).empty()) continue;
    if (!result.text.empty()) {
      result.text += ' ';
      result.starts.push_back(static_cast<std::uint32_t>(result.text.size()));
    }
    result.text += trim(sentence);
  }
  return result;
}

/// Boundaries that were found, that are right, and that should have been found.
struct BoundaryCounts {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t wanted = 0;

  double precision() const { return ratio(right, found); }
  double recall() const { return ratio(right, wanted); }
  double f1() const { return ratio(2 * right, found + wanted); }
  void add(const BoundaryCounts& other) {
    right += other.right;
    found += other.found;
    wanted += other.wanted;
  }

 private:
  static double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

/// Where split_sentences() begins the sentences of `text` but the first.
inline std::vector<std::uint32_t> starts_found(std::string_view text, Language language) {
  std::vector<std::uint32_t> starts;
  for (const ByteSpan sentence : split_sentences(text, language)) {
    if (sentence.begin > 0) starts.push_back(sentence.begin);
  }
  return starts;
}

/// Splits `gold` by the rules of `language`, "und" for ICU's alone.
inline BoundaryCounts count_boundaries(const SplitText& gold, Language language) {
  const std::vector<std::uint32_t> found = starts_found(gold.text, language);
  std::vector<std::uint32_t> right;
  std::ranges::set_intersection(found, gold.starts, std::back_inserter(right));
  return {right.size(), found.size(), gold.starts.size()};
}

inline std::vector<std::string> read_lines(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The sets whose lines are sentences: the Bible's are verses, the noisy ones repeat others.
inline constexpr auto kGoldSets =
    std::to_array<std::string_view>({"debdocs", "diplomatic", "lit", "ntrex", "sdg", "udhr", "un",
                                     "wmt21-ruen", "wmt22-enru", "wmt22-ruen", "xquad"});

/// Whether a stop is the last of `line` but for closing quotes, brackets and spaces.
inline bool ends_in_stop(std::string_view line) {
  constexpr std::u32string_view kBehindStops = U"»”’\"')] ";
  constexpr std::u32string_view kStops = U".!?…";
  bool stop = false;
  for (const CodePoint c : code_points(line)) {
    if (kBehindStops.find(c.value) == kBehindStops.npos) {
      stop = kStops.find(c.value) != kStops.npos;
    }
  }
  return stop;
}

/// "6.6.2.", "II.", "b.": in the gold a line of its own, in a text the head of the next.
inline bool is_number_line(std::string_view line) {
  constexpr std::string_view kNumbering = "0123456789.IVX";
  line = trim(line);
  const bool letter = line.size() == 2 && line[0] >= 'a' && line[0] <= 'z';
  return line.ends_with('.') && (letter || line.find_first_not_of(kNumbering) == line.npos);
}

/// The lines of a gold document as paragraphs. Behind a line without a stop, such as a
/// heading or an item of a list, another paragraph begins: there a reader ends the block.
inline std::vector<SplitText> read_paragraphs(const std::filesystem::path& document) {
  std::vector<SplitText> paragraphs;
  std::vector<std::string> lines;
  const auto end_paragraph = [&] {
    if (!lines.empty()) paragraphs.push_back(join(lines));
    lines.clear();
  };
  for (const std::string& line : read_lines(document)) {
    if (!lines.empty() && is_number_line(lines.back())) {
      lines.back() += " " + line;
    } else {
      lines.push_back(line);
    }
    if (!ends_in_stop(line)) end_paragraph();
  }
  end_paragraph();
  return paragraphs;
}

inline BoundaryCounts count_boundaries(const std::vector<std::filesystem::path>& documents,
                                       Language language) {
  BoundaryCounts counts;
  for (const auto& document : documents) {
    for (const SplitText& paragraph : read_paragraphs(document)) {
      counts.add(count_boundaries(paragraph, language));
    }
  }
  return counts;
}

}  // namespace svereno
