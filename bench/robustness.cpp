// What the aligner makes of texts that do not fit: prints a line for each set and question.
//
//   robustness relation|moved|omitted GOLD_FOLDER SET…
//
// relation: whether translations are taken for such, and the source of one document with the
// target of the next is not; of whole documents and of the first 3, 5 and 10 beads.
// moved: which passages are found in documents of which a block was moved elsewhere, and what
// is found in documents as they are.
// omitted: how the beads near the borders of a gap, up to ten on either side, are aligned, where
// 30 to 300 segments of one side, or other ones of each, are left out; "whole" is the whole text.
//
// All dev documents, with the program's lexicon and without one; the seed is fixed.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "aligner/align/align.h"
#include "aligner/align/moved.h"
#include "aligner/align/relation.h"
#include "aligner/align/unfounded.h"
#include "aligner/language/shipped_lexicon.h"
#include "bench/gold.h"

namespace svereno {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostDocuments = 40;  // Of a set.

// A gold document as lines, to be taken apart.
struct Lines {
  std::vector<std::string> source;
  std::vector<std::string> target;
  Language source_language;
  Language target_language;
  std::vector<LooseBead> beads;
};

std::vector<std::string> lines_of(const SegmentedText& text) {
  std::vector<std::string> lines;
  for (const Segment& segment : text.segments) {
    lines.emplace_back(text.document.text(segment.span));
  }
  return lines;
}

Lines read_lines(const fs::path& stem) {
  GoldPair pair = read_gold(stem);
  return {lines_of(pair.source), lines_of(pair.target), pair.source.document.language(),
          pair.target.document.language(), std::move(pair.beads)};
}

std::vector<Lines> read_set(const fs::path& folder) {
  std::vector<Lines> documents;
  for (const fs::path& stem : gold_stems(folder, GoldPart::dev)) {
    if (documents.size() < kMostDocuments) documents.push_back(read_lines(stem));
  }
  return documents;
}

SegmentedText text_of(const std::vector<std::string>& lines, Language language) {
  DocumentBuilder builder("gold", language);
  std::vector<Segment> segments;
  for (const std::string& line : lines) {
    const std::uint32_t begin = builder.size();
    builder.append(line);
    const ByteSpan span{begin, builder.size()};
    builder.append("\n");
    builder.add(Block{.span = span});
    segments.push_back({span, static_cast<std::uint32_t>(segments.size())});
  }
  return {std::move(builder).build(), std::move(segments)};
}

AlignOptions options_for(const Lexicon* lexicon) {
  AlignOptions options;
  if (lexicon != nullptr) options.lexicons = {lexicon};
  return options;
}

// The beads [begin, end) as a document; other beads' lines are left out.
Lines part_of(const Lines& whole, std::size_t begin, std::size_t end) {
  Lines part{{}, {}, whole.source_language, whole.target_language, {}};
  for (std::size_t k = begin; k < std::min(end, whole.beads.size()); ++k) {
    LooseBead bead;
    for (const std::uint32_t i : whole.beads[k].source) {
      bead.source.push_back(static_cast<std::uint32_t>(part.source.size()));
      part.source.push_back(whole.source[i]);
    }
    for (const std::uint32_t j : whole.beads[k].target) {
      bead.target.push_back(static_cast<std::uint32_t>(part.target.size()));
      part.target.push_back(whole.target[j]);
    }
    part.beads.push_back(std::move(bead));
  }
  return part;
}

Relation relation_of(const Lines& source, const Lines& target, const Lexicon* lexicon) {
  const AlignOptions options = options_for(lexicon);
  const SegmentedText s = text_of(source.source, source.source_language);
  const SegmentedText t = text_of(target.target, target.target_language);
  Alignment alignment = align(s, t, options);
  part_unfounded(s, t, options, alignment);
  const std::vector<Moved> moved = take_out_moved(s, t, options, alignment);
  return relate(s, t, options, alignment, moved);
}

void measure_relation(const std::string& set, const std::vector<Lines>& whole,
                      const Lexicon* lexicon) {
  constexpr auto kAll = static_cast<std::size_t>(-1);
  for (const std::size_t beads : {std::size_t{3}, std::size_t{5}, std::size_t{10}, kAll}) {
    std::vector<Lines> documents;
    for (const Lines& document : whole) documents.push_back(part_of(document, 0, beads));
    std::size_t taken = 0, caught = 0, strangers = 0;
    for (std::size_t k = 0; k < documents.size(); ++k) {
      taken += relation_of(documents[k], documents[k], lexicon).translations ? 1U : 0U;
      if (documents.size() == 1) continue;
      const Lines& next = documents[(k + 1) % documents.size()];
      caught += relation_of(documents[k], next, lexicon).translations ? 0U : 1U;
      ++strangers;
    }
    fmt::print(
        "{:12} {:10} {:>5} beads: translations taken for such {} of {}, others not {} of {}\n", set,
        lexicon != nullptr ? "lexicon" : "no lexicon",
        beads == kAll ? "all" : std::to_string(beads), taken, documents.size(), caught, strangers);
  }
}

struct MoveTally {
  std::size_t moved = 0;  // Segments of both sides in two-sided beads of moved blocks.
  std::size_t found = 0;  // Of these, in passages found.
  std::size_t blocks = 0;
  std::size_t blocks_found = 0;     // Blocks of which at least half was found.
  std::size_t passages_beside = 0;  // Found where nothing was moved.
  std::size_t documents = 0;
};

// Moves the target lines of the beads [begin, end) before bead `to`, which is not among them.
Lines move_block(const Lines& whole, std::size_t begin, std::size_t end, std::size_t to,
                 std::set<std::uint32_t>& source, std::set<std::uint32_t>& target) {
  Lines result = whole;
  result.target.clear();
  const auto put = [&](std::size_t first, std::size_t last, bool moved) {
    for (std::size_t k = first; k < last; ++k) {
      const LooseBead& bead = whole.beads[k];
      const bool counts = moved && !bead.source.empty() && !bead.target.empty();
      if (counts) source.insert(bead.source.begin(), bead.source.end());
      for (const std::uint32_t j : bead.target) {
        if (counts) target.insert(static_cast<std::uint32_t>(result.target.size()));
        result.target.push_back(whole.target[j]);
      }
    }
  };
  put(0, std::min(begin, to), false);
  if (to < begin) put(begin, end, true);
  if (to < begin) put(to, begin, false);
  if (to > end) put(end, to, false);
  if (to > end) put(begin, end, true);
  put(std::max(end, to), whole.beads.size(), false);
  return result;
}

std::vector<Moved> moved_in(const Lines& lines, const Lexicon* lexicon) {
  const AlignOptions options = options_for(lexicon);
  const SegmentedText s = text_of(lines.source, lines.source_language);
  const SegmentedText t = text_of(lines.target, lines.target_language);
  Alignment alignment = align(s, t, options);
  part_unfounded(s, t, options, alignment);
  return take_out_moved(s, t, options, alignment);
}

std::size_t count_in(const std::set<std::uint32_t>& segments, SegmentRange range) {
  return static_cast<std::size_t>(
      std::distance(segments.lower_bound(range.begin), segments.lower_bound(range.end)));
}

void measure_move(const Lines& whole, std::size_t size, const Lexicon* lexicon,
                  std::mt19937& random, MoveTally& tally) {
  if (whole.beads.size() < 3 * size) return;
  const std::size_t begin = random() % (whole.beads.size() - size + 1);
  const std::size_t end = begin + size;
  std::size_t to = random() % (whole.beads.size() - size + 1);
  if (to >= begin) to += size;
  // The neighbours are the shorter of the two that change places: it is they that moved.
  const std::size_t over = to < begin ? begin - to : to - end;
  if (over < size) return;
  std::set<std::uint32_t> source, target;
  const Lines lines = move_block(whole, begin, end, to, source, target);
  std::size_t found = 0;
  for (const Moved& passage : moved_in(lines, lexicon)) {
    const std::size_t both = count_in(source, passage.source) + count_in(target, passage.target);
    found += both;
    if (both == 0) ++tally.passages_beside;
  }
  tally.moved += source.size() + target.size();
  tally.found += found;
  ++tally.blocks;
  if (2 * found >= source.size() + target.size()) ++tally.blocks_found;
}

void measure_moved(const std::string& set, const std::vector<Lines>& documents,
                   const Lexicon* lexicon) {
  const char* with = lexicon != nullptr ? "lexicon" : "no lexicon";
  MoveTally still;
  for (const Lines& document : documents) {
    still.passages_beside += moved_in(document, lexicon).size();
    ++still.documents;
  }
  fmt::print("{:12} {:10} as they are: {} passages in {} documents\n", set, with,
             still.passages_beside, still.documents);
  for (const std::size_t size : {3U, 6U, 12U, 30U, 60U}) {
    std::mt19937 random(static_cast<unsigned>(size));
    MoveTally tally;
    for (const Lines& document : documents) {
      for (int trial = 0; trial < 2; ++trial) {
        measure_move(document, size, lexicon, random, tally);
      }
    }
    if (tally.blocks == 0) continue;
    fmt::print(
        "{:12} {:10} {:2} beads moved: {:3} of {:3} blocks found, {:.3f} of their segments, {} "
        "passages beside\n",
        set, with, size, tally.blocks_found, tally.blocks,
        static_cast<double>(tally.found) / static_cast<double>(tally.moved), tally.passages_beside);
  }
}

// A stretch of lines to leave out of one side.
struct Cut {
  bool source = false;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Near {
  std::size_t gold = 0;
  std::size_t right = 0;
  std::size_t false_ones = 0;  // Sure two-sided beads anywhere that share no segments with gold's.
};

// The share of the two-sided gold beads next to the cuts that are found.
Near measure_cuts(const Lines& whole, const std::vector<Cut>& cuts, const Lexicon* lexicon) {
  constexpr std::size_t kNear = 10;
  const auto cut = [&](bool source, std::uint32_t line) {
    return std::ranges::any_of(
        cuts, [&](const Cut& c) { return c.source == source && c.begin <= line && line < c.end; });
  };
  Lines rest{{}, {}, whole.source_language, whole.target_language, {}};
  std::vector<bool> touched;
  for (const LooseBead& bead : whole.beads) {
    LooseBead left;
    bool cut_here = false;
    for (const std::uint32_t i : bead.source) {
      if (cut(true, i)) {
        cut_here = true;
        continue;
      }
      left.source.push_back(static_cast<std::uint32_t>(rest.source.size()));
      rest.source.push_back(whole.source[i]);
    }
    for (const std::uint32_t j : bead.target) {
      if (cut(false, j)) {
        cut_here = true;
        continue;
      }
      left.target.push_back(static_cast<std::uint32_t>(rest.target.size()));
      rest.target.push_back(whole.target[j]);
    }
    touched.push_back(cut_here);
    rest.beads.push_back(std::move(left));
  }
  const SegmentedText s = text_of(rest.source, rest.source_language);
  const SegmentedText t = text_of(rest.target, rest.target_language);
  std::set<std::pair<std::uint32_t, std::uint32_t>> links;
  for (const LooseBead& bead : rest.beads) {
    for (const std::uint32_t i : bead.source) {
      for (const std::uint32_t j : bead.target) links.emplace(i, j);
    }
  }
  std::set<LooseBead> found;
  Near near;
  Alignment alignment = align(s, t, options_for(lexicon));
  part_unfounded(s, t, options_for(lexicon), alignment);
  for (const Bead& bead : alignment) {
    const LooseBead& here = *found.insert(loose(bead)).first;
    if (here.source.empty() || here.target.empty() || bead.confidence < kDoubtful) continue;
    const bool linked = std::ranges::any_of(here.source, [&](std::uint32_t i) {
      return std::ranges::any_of(here.target, [&](std::uint32_t j) {
        return links.contains({i, j});
      });
    });
    if (!linked) ++near.false_ones;
  }
  for (std::size_t k = 0; k < rest.beads.size(); ++k) {
    const std::size_t first = k - std::min(k, kNear);
    const std::size_t last = std::min(k + kNear + 1, touched.size());
    const bool close = cuts.empty() || std::find(touched.begin() + static_cast<long>(first),
                                                 touched.begin() + static_cast<long>(last),
                                                 true) != touched.begin() + static_cast<long>(last);
    const LooseBead& bead = rest.beads[k];
    if (!close || touched[k] || bead.source.empty() || bead.target.empty()) continue;
    ++near.gold;
    near.right += found.contains(bead) ? 1U : 0U;
  }
  return near;
}

void measure_omitted(const std::string& set, const std::vector<Lines>& documents,
                     const Lexicon* lexicon) {
  std::map<std::string, Near> tallies;
  for (const Lines& document : documents) {
    const auto m = static_cast<std::uint32_t>(document.source.size());
    const auto n = static_cast<std::uint32_t>(document.target.size());
    const auto add = [&](const std::string& what, const std::vector<Cut>& cuts) {
      const Near near = measure_cuts(document, cuts, lexicon);
      tallies[what].gold += near.gold;
      tallies[what].right += near.right;
      tallies[what].false_ones += near.false_ones;
    };
    if (std::min(m, n) < 90) continue;
    add("whole", {});
    for (const std::uint32_t size : {30U, 100U, 300U}) {
      if (3 * size > std::min(m, n)) break;
      const std::string of = " " + std::to_string(size);
      add("front" + of, {{true, 0, size}});
      add("middle" + of, {{false, n / 2, n / 2 + size}});
      add("end" + of, {{true, m - size, m}});
      add("both" + of, {{true, m / 4, m / 4 + size}, {false, n / 4 + size, n / 4 + 2 * size}});
    }
  }
  for (const auto& [what, near] : tallies) {
    fmt::print(
        "{:12} {:10} {:10} {:5} of {:5} beads right ({:.3f}), {} false\n", set,
        lexicon != nullptr ? "lexicon" : "no lexicon", what, near.right, near.gold,
        static_cast<double>(near.right) / static_cast<double>(std::max<std::size_t>(near.gold, 1)),
        near.false_ones);
  }
}

int run(int argc, char** argv) {
  const std::string_view question = argc > 1 ? argv[1] : "";
  const bool known = question == "relation" || question == "moved" || question == "omitted";
  if (!known || argc < 4) {
    fmt::print(stderr, "usage: robustness relation|moved|omitted GOLD_FOLDER SET...\n");
    return 2;
  }
  const LexiconFile shipped = shipped_lexicon();
  for (int i = 3; i < argc; ++i) {
    const std::string set = argv[i];
    const std::vector<Lines> documents = read_set(fs::path(argv[2]) / set);
    if (documents.empty()) continue;
    std::vector<const Lexicon*> lexicons = {nullptr};
    if (documents[0].source_language == kRussian) lexicons.insert(lexicons.begin(), &shipped);
    for (const Lexicon* lexicon : lexicons) {
      if (question == "relation") measure_relation(set, documents, lexicon);
      if (question == "moved") measure_moved(set, documents, lexicon);
      if (question == "omitted") measure_omitted(set, documents, lexicon);
      std::fflush(stdout);
    }
  }
  return 0;
}

}  // namespace
}  // namespace svereno

int main(int argc, char** argv) { return svereno::run(argc, argv); }
