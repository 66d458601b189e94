#include "aligner/segment/segment.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>

#include "aligner/language/profile.h"
#include "aligner/segment/asides.h"
#include "aligner/segment/place.h"
#include "aligner/segment/proposals.h"
#include "aligner/segment/rules.h"
#include "aligner/segment/running_text.h"
#include "aligner/segment/scan.h"
#include "aligner/text/characters.h"

namespace svereno {
namespace {

// Where sentences but the first begin by our rules. Proposals of ICU's at other stops than
// ours, those of other scripts, stand.
std::vector<std::uint32_t> correct(std::string_view text,
                                   const std::vector<std::uint32_t>& proposals,
                                   const LanguageProfile& profile) {
  const Asides asides(text, profile);
  std::vector<std::uint32_t> starts;
  std::uint32_t sentence = after_spaces(text, 0);
  const auto begin_sentence = [&](std::uint32_t at) { starts.push_back(sentence = at); };
  auto proposal = proposals.begin();
  std::uint32_t from = 0;
  while (std::optional<Place> place = find_place(text, from, sentence, profile)) {
    for (; proposal != proposals.end() && *proposal <= place->stop; ++proposal) {
      if (*proposal > std::max(from, sentence)) begin_sentence(*proposal);
    }
    place->sentence = sentence;
    // Where no space stands, ICU takes the marks that open the next sentence to this one.
    for (; proposal != proposals.end() && *proposal <= place->following.begin; ++proposal) {
      place->proposed = true;
    }
    from = place->stop_end;
    if (ends_sentence(*place, profile) && !asides.interrupt_sentence(*place)) {
      begin_sentence(place->next);
    }
  }
  std::copy_if(proposal, proposals.end(), std::back_inserter(starts),
               [&](std::uint32_t at) { return at > sentence; });
  return starts;
}

// Where the sentence at `start` of the running text begins in the original: before the
// holes that touch it, unless they touch the sentence before too.
std::uint32_t original_start(const RunningText& running, std::uint32_t start,
                             std::span<const ByteSpan> holes) {
  const std::uint32_t at = running.to_original(start);
  const CodePoint last = code_point_before(running.text(), before_spaces(running.text(), start));
  const std::uint32_t before = running.to_original(last.offset) + last.size;
  auto hole = std::ranges::lower_bound(holes, at, {}, &ByteSpan::begin);
  std::uint32_t begin = at;
  while (hole != holes.begin() && std::prev(hole)->end == begin &&
         std::prev(hole)->begin >= before) {
    begin = (--hole)->begin;
  }
  return begin > before ? begin : at;
}

// What split_sentences() is to read over in a block, as spans from its start: the lanes and
// the inlays in it, but an inlay that the block lies in is where it lives.
std::vector<ByteSpan> holes_in(const Document& document, ByteSpan block) {
  std::vector<ByteSpan> found;
  const auto take = [&](ByteSpan hole) {
    if (hole.overlaps(block) && !hole.contains(block)) {
      found.push_back({std::max(hole.begin, block.begin), std::min(hole.end, block.end)});
    }
  };
  const auto inlay = std::ranges::upper_bound(document.inlays(), block.begin, {}, &ByteSpan::end);
  for (auto i = inlay; i != document.inlays().end() && i->begin < block.end; ++i) take(*i);
  const auto lane = std::ranges::upper_bound(document.lanes(), block.begin, {},
                                             [](const LaneSpan& l) { return l.span.end; });
  for (auto i = lane; i != document.lanes().end() && i->span.begin < block.end; ++i) take(i->span);
  std::ranges::sort(found);

  std::vector<ByteSpan> holes;
  for (const ByteSpan hole : found) {
    if (!holes.empty() && hole.begin < holes.back().end) continue;  // a lane in an inlay
    holes.push_back(hole);
  }
  for (ByteSpan& hole : holes) hole = {hole.begin - block.begin, hole.end - block.begin};
  return holes;
}

// The number of the block that `line` lies in or begins: one of the body if there is one.
std::uint32_t block_of(const std::vector<Block>& blocks, ByteSpan line) {
  const auto is_note = [](const Block& block) { return block.kind == BlockKind::note; };
  const auto notes = std::ranges::partition_point(blocks, std::not_fn(is_note));
  const auto end_of = [](const Block& block) { return block.span.end; };
  for (const auto& [first, last] :
       {std::pair(blocks.begin(), notes), std::pair(notes, blocks.end())}) {
    const auto block = std::ranges::upper_bound(first, last, line.begin, {}, end_of);
    if (block != last && block->span.overlaps(line)) {
      return static_cast<std::uint32_t>(block - blocks.begin());
    }
  }
  return 0;
}

}  // namespace

std::vector<ByteSpan> split_sentences(std::string_view text, Language language,
                                      std::span<const ByteSpan> holes) {
  const RunningText running(text, holes);
  const LanguageProfile& known = profile(language);
  std::vector<std::uint32_t> starts = propose_starts(running.text());
  if (!known.empty()) starts = correct(running.text(), starts, known);

  std::vector<ByteSpan> sentences;
  std::uint32_t begin = 0;
  const auto end_sentence = [&](std::uint32_t end) {
    const std::string_view sentence = trim(text.substr(begin, end - begin));
    if (!sentence.empty()) sentences.push_back(span_of(sentence, text));
    begin = end;
  };
  for (const std::uint32_t start : starts) end_sentence(original_start(running, start, holes));
  end_sentence(static_cast<std::uint32_t>(text.size()));
  return sentences;
}

SegmentedText segment(Document document) {
  std::vector<Segment> segments;
  for (std::uint32_t i = 0; i < document.blocks().size(); ++i) {
    const ByteSpan block = document.blocks()[i].span;
    for (const ByteSpan sentence :
         split_sentences(document.text(block), document.language(), holes_in(document, block))) {
      segments.push_back({{block.begin + sentence.begin, block.begin + sentence.end}, i});
    }
  }
  return {std::move(document), std::move(segments)};
}

SegmentedText segment_by_lines(Document document) {
  const std::string_view text = document.text();
  std::vector<Segment> segments;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trim(text.substr(begin, end - begin));
    const ByteSpan span = span_of(line, text);
    segments.push_back({span, line.empty() ? 0 : block_of(document.blocks(), span)});
    begin = end + 1;
  }
  return {std::move(document), std::move(segments)};
}

}  // namespace svereno
