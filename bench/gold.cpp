#include "bench/gold.h"

#include <charconv>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace svereno {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

SegmentedText read_lines(const fs::path& path, Language language) {
  const std::string text = read(path);
  DocumentBuilder builder(path.string(), language);
  builder.append(text);
  std::vector<Segment> segments;
  for (std::uint32_t begin = 0; begin < text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
    builder.add(Block{.span = {begin, end}});
    segments.push_back({{begin, end}, static_cast<std::uint32_t>(segments.size())});
    begin = end + 1;
  }
  return {std::move(builder).build(), std::move(segments)};
}

std::vector<LooseBead> read_beads(const fs::path& path) {
  const std::string text = read(path);
  std::vector<LooseBead> beads(1);
  std::vector<std::uint32_t>* side = &beads.back().source;
  for (const char* at = text.data(); at < text.data() + text.size();) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(at, text.data() + text.size(), number);
    if (error == std::errc()) {
      side->push_back(number);
      at = end;
      continue;
    }
    if (*at == '\t') side = &beads.back().target;
    if (*at == '\n') side = &beads.emplace_back().source;
    ++at;
  }
  beads.pop_back();
  return beads;
}

fs::path with(const fs::path& stem, const char* extension) { return stem.string() + extension; }

}  // namespace

std::vector<fs::path> gold_stems(const fs::path& folder, GoldPart part) {
  constexpr std::string_view kGold = ".gold.tsv";
  std::set<fs::path> stems;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(kGold)) continue;
    const std::string document = name.substr(0, name.size() - kGold.size());
    if (gold_part(folder.filename().string(), document) == part) stems.insert(folder / document);
  }
  return {stems.begin(), stems.end()};
}

GoldPair read_gold(const fs::path& stem) {
  const bool german = fs::exists(with(stem, ".src"));
  return {german ? read_lines(with(stem, ".src"), *Language::parse("de"))
                 : read_lines(with(stem, ".ru"), kRussian),
          german ? read_lines(with(stem, ".tgt"), *Language::parse("fr"))
                 : read_lines(with(stem, ".en"), kEnglish),
          read_beads(with(stem, ".gold.tsv"))};
}

LooseBead loose(const Bead& bead) {
  LooseBead result;
  for (std::uint32_t i = bead.source.begin; i < bead.source.end; ++i) result.source.push_back(i);
  for (std::uint32_t i = bead.target.begin; i < bead.target.end; ++i) result.target.push_back(i);
  return result;
}

std::vector<bool> judge(const Alignment& alignment, const std::vector<LooseBead>& gold) {
  std::set<LooseBead> right;
  for (const LooseBead& bead : gold) {
    if (!bead.source.empty() && !bead.target.empty()) {
      right.insert(bead);
      continue;
    }
    for (const std::uint32_t i : bead.source) right.insert({{i}, {}});
    for (const std::uint32_t i : bead.target) right.insert({{}, {i}});
  }
  std::vector<bool> result;
  for (const Bead& bead : alignment) result.push_back(right.contains(loose(bead)));
  return result;
}

}  // namespace svereno
