#include "aligner/bitext/document.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <tuple>

#include "aligner/bitext/lanes.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// Finding a place counts the characters of its stretch, unless they map byte by byte: such
// a stretch grows to this many bytes at most.
constexpr std::uint32_t kCountedStretch = 4096;

// Whether `next` goes on where `origin` ends, in the text and in the file.
bool continues(const Origin& origin, const Origin& next) {
  return origin.mapping == next.mapping && origin.mapping != Mapping::whole &&
         (origin.mapping == Mapping::per_byte || origin.text.size() < kCountedStretch) &&
         origin.part == next.part && origin.text.end == next.text.begin &&
         origin.file.end == next.file.begin;
}

// Bytes of the file from the start of `origin` to `offset` of the text.
std::uint32_t file_bytes(const Origin& origin, std::string_view text, std::uint32_t offset) {
  const std::string_view before = text.substr(origin.text.begin, offset - origin.text.begin);
  switch (origin.mapping) {
    case Mapping::per_code_point:
      return count_code_points(before);
    case Mapping::per_utf16_unit:
      return 2 * count_utf16_units(before);
    default:
      return static_cast<std::uint32_t>(before.size());
  }
}

// The part of `origin.file` that the bytes of `span` within `origin.text` came from.
ByteSpan file_span(const Origin& origin, std::string_view text, ByteSpan span) {
  if (origin.mapping == Mapping::whole) return origin.file;
  const std::uint32_t begin = std::max(span.begin, origin.text.begin);
  const std::uint32_t end = std::min(span.end, origin.text.end);
  return {origin.file.begin + file_bytes(origin, text, begin),
          origin.file.begin + file_bytes(origin, text, end)};
}

// Of two spans that overlap, the one that begins first stands.
void make_disjoint(std::vector<LaneSpan>& lanes) {
  std::ranges::stable_sort(lanes, {}, &LaneSpan::span);
  std::vector<LaneSpan> kept;
  for (const LaneSpan& lane : lanes) {
    if (kept.empty() || kept.back().span.end <= lane.span.begin) kept.push_back(lane);
  }
  lanes = std::move(kept);
}

// `addresses` outside `lanes`, both sorted and disjoint: one that runs into a lane, such as a
// note's mark right behind it, ends there; one that begins in a lane is none.
std::vector<LaneSpan> outside(std::vector<LaneSpan> addresses, const std::vector<LaneSpan>& lanes) {
  for (LaneSpan& address : addresses) {
    const auto lane = std::ranges::upper_bound(lanes, address.span.begin, {},
                                               [](const LaneSpan& l) { return l.span.end; });
    if (lane != lanes.end()) {
      address.span.end = std::min(address.span.end, std::max(lane->span.begin, address.span.begin));
    }
  }
  std::erase_if(addresses, [](const LaneSpan& address) { return address.span.empty(); });
  return addresses;
}

}  // namespace

std::vector<std::string_view> Document::pieces(ByteSpan span) const {
  std::vector<std::string_view> result;
  std::uint32_t from = span.begin;
  auto inlay = std::ranges::upper_bound(inlays_, span.begin, {}, &ByteSpan::end);
  for (; inlay != inlays_.end() && inlay->begin < span.end; ++inlay) {
    // An inlay that holds the span whole is where the span lives: a note's own text.
    if (inlay->contains(span)) continue;
    if (inlay->begin > from) result.push_back(text({from, inlay->begin}));
    from = std::max(from, inlay->end);
  }
  if (from < span.end) result.push_back(text({from, span.end}));
  return result;
}

std::string Document::line(ByteSpan span) const {
  std::string result;
  bool space = false;
  for (const std::string_view piece : pieces(span)) {
    for (const CodePoint c : code_points(piece)) {
      if (is_space(c.value) && (c.value <= U' ' || c.value == U'\u0085' || c.value == U'\u2028' ||
                                c.value == U'\u2029')) {
        space = true;
        continue;
      }
      if (space && !result.empty()) result += ' ';
      space = false;
      result += piece.substr(c.offset, c.size);
    }
  }
  return result;
}

std::optional<FilePlace> Document::origin(ByteSpan span) const {
  auto first = std::ranges::upper_bound(origins_, span.begin, {},
                                        [](const Origin& o) { return o.text.end; });
  const bool empty = span.empty();
  if (first == origins_.end() || first->text.begin > span.begin ||
      (!empty && first->text.begin >= span.end)) {
    return std::nullopt;
  }
  FilePlace place{first->part, file_span(*first, text(), span)};
  for (auto next = first + 1; next != origins_.end() && next->text.begin < span.end; ++next) {
    if (next->part != place.part) break;
    place.bytes.end = file_span(*next, text(), span).end;
  }
  return place;
}

DocumentBuilder::DocumentBuilder(std::string name, Language language) {
  document_.name_ = std::move(name);
  document_.language_ = language;
}

void DocumentBuilder::begin_part(std::string name) { document_.parts_.push_back(std::move(name)); }

void DocumentBuilder::append(std::string_view text, ByteSpan file, Mapping mapping) {
  if (text.empty()) return;
  if (document_.parts_.empty()) begin_part("");
  const auto part = static_cast<std::uint32_t>(document_.parts_.size() - 1);
  const std::uint32_t begin = size();
  text_ += text;
  const Origin origin{{begin, size()}, part, file, mapping};
  std::vector<Origin>& origins = document_.origins_;
  if (!origins.empty() && continues(origins.back(), origin)) {
    origins.back().text.end = origin.text.end;
    origins.back().file.end = origin.file.end;
  } else {
    origins.push_back(origin);
  }
}

void DocumentBuilder::append(std::string_view text) { text_ += text; }

void DocumentBuilder::add(Block block) {
  const std::string_view whole = text_;
  const std::string_view trimmed = trim(whole.substr(block.span.begin, block.span.size()));
  if (trimmed.empty()) return;
  block.span = span_of(trimmed, whole);
  document_.blocks_.push_back(std::move(block));
}

void DocumentBuilder::add(NoteMark mark) {
  add(LaneSpan{mark.span, Lane::note_mark});
  document_.note_marks_.push_back(std::move(mark));
}

void DocumentBuilder::add(LaneSpan lane) { document_.lanes_.push_back(lane); }

void DocumentBuilder::add_inlay(ByteSpan inlay) { document_.inlays_.push_back(inlay); }

void DocumentBuilder::add(Document::Remark remark) {
  document_.remarks_.push_back(std::move(remark));
}

Document DocumentBuilder::build() && {
  assert(!first_bad_byte(text_));
  if (document_.parts_.empty()) begin_part("");
  std::ranges::stable_sort(document_.blocks_, {}, [](const Block& block) {
    return std::tuple(block.kind == BlockKind::note, block.span);
  });
  std::ranges::sort(document_.note_marks_, {}, &NoteMark::span);
  std::ranges::sort(document_.inlays_);
  std::vector<LaneSpan>& lanes = document_.lanes_;
  make_disjoint(lanes);
  std::ranges::copy(outside(find_addresses(text_), lanes), std::back_inserter(lanes));
  std::ranges::sort(lanes, {}, &LaneSpan::span);
  document_.text_ = std::make_unique<const std::string>(std::move(text_));
  return std::move(document_);
}

}  // namespace svereno
