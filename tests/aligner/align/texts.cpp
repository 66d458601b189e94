#include "tests/aligner/align/texts.h"

#include <cmath>
#include <utility>

namespace svereno {
namespace {

constexpr std::size_t kVocabulary = 100'000;  // A book's.

// The rank of a word: of Zipf's law, by its continuous form.
std::size_t zipf(std::mt19937& random) {
  const double share = std::uniform_real_distribution<double>(0, 1)(random);
  return static_cast<std::size_t>(std::pow(static_cast<double>(kVocabulary), share)) - 1;
}

// A word for each number, in letters from `first` on.
std::string word(std::size_t number, char first) {
  std::string result;
  for (std::size_t rest = number + 1000; rest > 0; rest /= 10) {
    result += static_cast<char>(first + static_cast<char>(rest % 10));
    result += "ua"[rest % 2];
  }
  return result;
}

}  // namespace

SegmentedText text_of(const std::vector<std::string>& lines, Language language) {
  DocumentBuilder builder("lines", language);
  std::vector<Segment> segments;
  std::uint32_t blocks = 0;
  for (const std::string& line : lines) {
    const std::uint32_t begin = builder.size();
    builder.append(line);
    segments.push_back({{begin, builder.size()}, blocks});
    if (!line.empty()) {
      builder.add(Block{.span = segments.back().span});
      ++blocks;
    }
    builder.append("\n");
  }
  return {std::move(builder).build(), std::move(segments)};
}

SegmentedText text_of(const std::vector<TestBlock>& blocks, Language language) {
  DocumentBuilder builder("blocks", language);
  std::vector<Segment> segments;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const std::uint32_t begin = builder.size();
    for (const std::string& segment : blocks[i].segments) {
      if (builder.size() > begin) builder.append(" ");
      segments.push_back({{builder.size(), 0}, i});
      builder.append(segment);
      segments.back().span.end = builder.size();
    }
    builder.add(Block{.span = {begin, builder.size()},
                      .kind = blocks[i].kind,
                      .level = static_cast<std::uint8_t>(blocks[i].kind == BlockKind::heading),
                      .label = blocks[i].label});
    builder.append("\n");
  }
  return {std::move(builder).build(), std::move(segments)};
}

MadeUpPair made_up_pair(std::size_t count, std::mt19937& random) {
  MadeUpPair result;
  for (std::size_t i = 0; i < count; ++i) {
    std::string source;
    std::string target;
    const std::size_t words = 4 + random() % 20;
    for (std::size_t k = 0; k < words; ++k) {
      const std::size_t number = zipf(random);
      const bool name = number % 17 == 3;
      source += word(number, name ? 'n' : 'b') + " ";
      target += word(number, name ? 'n' : 'k') + " ";
    }
    result.source.push_back(source + ".");
    result.target.push_back(target + ".");
  }
  return result;
}

std::vector<std::string> random_lines(std::size_t count, std::mt19937& random) {
  constexpr const char* kPieces[] = {"дом ",  "house ", "12 ", "— ", "Анна ",
                                     "Anna ", "? ",     "«",   "и "};
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < count; ++i) {
    std::string line;
    for (std::size_t k = random() % 6; k > 0; --k) line += kPieces[random() % std::size(kPieces)];
    while (line.ends_with(' ')) line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

}  // namespace svereno
