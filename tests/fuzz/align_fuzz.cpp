// Two texts, parted by the first line of dashes, aligned line by line: whatever they hold,
// the beads cover both exactly once, in order, also when moved passages are taken out.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "aligner/align/align.h"
#include "aligner/align/moved.h"
#include "aligner/align/relation.h"
#include "aligner/text/utf8.h"

namespace {

using namespace svereno;

constexpr std::size_t kMostBytes = 4000;  // The work grows with the square of short texts.

std::string valid(std::string_view bytes) {
  std::string text(bytes);
  while (const auto bad = first_bad_byte(text)) text[*bad] = '?';
  return text;
}

// The lines of `text`; one that begins with '#' is a heading, with '^' a note.
SegmentedText read(const std::string& text, Language language) {
  DocumentBuilder builder("fuzz", language);
  builder.append(text);
  for (std::uint32_t begin = 0; begin < text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
    const BlockKind kind = text[begin] == '#'   ? BlockKind::heading
                           : text[begin] == '^' ? BlockKind::note
                                                : BlockKind::paragraph;
    builder.add(Block{.span = {begin, end}, .kind = kind});
    begin = end + 1;
  }
  SegmentedText result{std::move(builder).build(), {}};
  for (std::uint32_t i = 0; i < result.document.blocks().size(); ++i) {
    result.segments.push_back({result.document.blocks()[i].span, i});
    if (i % 5 == 4) result.segments.push_back({{0, 0}, 0});
  }
  return result;
}

void check(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), std::min(size, kMostBytes));
  const std::size_t cut = std::min(bytes.find("\n---\n"), bytes.size());
  const SegmentedText source = read(valid(bytes.substr(0, cut)), kRussian);
  const SegmentedText target = read(valid(bytes.substr(cut)), kEnglish);
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  Alignment alignment = align(source, target);
  const std::vector<Moved> moved = take_out_moved(source, target, {}, alignment);
  for (const Moved& passage : moved) {
    check(passage.source.size() > 0 && passage.source.end <= source.segments.size());
    check(passage.target.size() > 0 && passage.target.end <= target.segments.size());
  }
  const Relation relation = relate(source, target, {}, alignment, moved);
  check(relation.share >= 0 && relation.share <= 1);
  for (const Bead& bead : alignment) {
    check(bead.source.begin == i && bead.target.begin == j);
    check(bead.source.size() + bead.target.size() > 0);
    check(bead.confidence >= 0 && bead.confidence <= 1);
    i = bead.source.end;
    j = bead.target.end;
  }
  check(i == source.segments.size() && j == target.segments.size());
  return 0;
}
