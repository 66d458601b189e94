#include "tests/qa/examples.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "aligner/text/characters.h"

namespace svereno::qa {
namespace {

constexpr std::string_view kMark = "[^";
constexpr std::string_view kMoved = "¶";

// What becomes of a stretch of an example between blank lines.
struct Paragraph {
  ByteSpan span;  // Of what becomes the block.
  bool missing = false;
  std::string label = {};  // Of a note; else empty.
  std::string moved = {};  // The number of a moved passage; else empty.
  bool is_note() const { return !label.empty(); }
};

// The label of the mark that `text` begins with, or an empty view.
std::string_view mark_label(std::string_view text) {
  if (!text.starts_with(kMark)) return {};
  const auto end = text.find(']');
  if (end == text.npos) return {};
  const std::string_view label = text.substr(kMark.size(), end - kMark.size());
  return label.find_first_of(" \n[") == label.npos ? label : std::string_view{};
}

Paragraph paragraph_of(std::string_view piece, std::string_view text) {
  constexpr std::string_view kBodyFollows = "]:";
  Paragraph paragraph{span_of(piece, text), trim(piece).empty()};
  const std::string_view label = mark_label(piece);
  const std::size_t mark_size = kMark.size() + label.size();
  if (!label.empty() && piece.substr(mark_size).starts_with(kBodyFollows)) {
    paragraph.span = span_of(piece.substr(mark_size + kBodyFollows.size()), text);
    paragraph.label = label;
  }
  if (piece.starts_with(kMoved)) {
    const auto end = piece.find(' ');
    paragraph.moved = piece.substr(kMoved.size(), end - kMoved.size());
    paragraph.span = span_of(piece.substr(end + 1), text);
  }
  return paragraph;
}

std::vector<Paragraph> split_paragraphs(std::string_view text) {
  constexpr std::string_view kBlankLine = "\n\n";
  std::vector<Paragraph> paragraphs;
  std::size_t begin = 0;
  for (std::size_t end = 0; end != text.npos; begin = end + kBlankLine.size()) {
    end = text.find(kBlankLine, begin);
    paragraphs.push_back(paragraph_of(text.substr(begin, end - begin), text));
  }
  return paragraphs;
}

void add_marks(DocumentBuilder& builder, const std::vector<Paragraph>& paragraphs) {
  const std::string text(builder.text());
  for (const Paragraph& paragraph : paragraphs) {
    const std::string_view body =
        std::string_view(text).substr(paragraph.span.begin, paragraph.span.size());
    for (auto at = body.find(kMark); at != body.npos; at = body.find(kMark, at + 1)) {
      const std::string_view label = mark_label(body.substr(at));
      if (label.empty()) continue;
      const std::string_view mark = body.substr(at, kMark.size() + label.size() + 1);
      builder.add(NoteMark{span_of(mark, text), std::string(label)});
    }
  }
}

void add_code(DocumentBuilder& builder) {
  const std::string text(builder.text());
  for (auto begin = text.find('`'); begin != text.npos;) {
    const auto end = text.find('`', begin + 1);
    if (end == text.npos) return;
    builder.add(LaneSpan{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end + 1)},
                         Lane::code});
    begin = text.find('`', end + 1);
  }
}

SegmentedText build(std::string_view name, Language language, std::string_view text,
                    const std::vector<Paragraph>& paragraphs) {
  DocumentBuilder builder(std::string(name), language);
  builder.append(text, {0, static_cast<std::uint32_t>(text.size())}, Mapping::per_byte);
  for (const Paragraph& paragraph : paragraphs) {
    builder.add(Block{.span = paragraph.span,
                      .kind = paragraph.is_note() ? BlockKind::note : BlockKind::paragraph,
                      .label = paragraph.label});
  }
  add_marks(builder, paragraphs);
  add_code(builder);
  SegmentedText result{std::move(builder).build(), {}};
  for (const Block& block : result.document.blocks()) {
    result.segments.push_back({block.span, static_cast<std::uint32_t>(result.segments.size())});
  }
  return result;
}

// Pairs the n-th paragraph with the n-th, the notes after the body as blocks have it.
class ParagraphPairing {
 public:
  Alignment pair(const std::vector<Paragraph>& source, const std::vector<Paragraph>& target) {
    for (const bool notes : {false, true}) {
      pair_part(those(source, notes), those(target, notes));
    }
    return std::move(alignment_);
  }

 private:
  static std::vector<Paragraph> those(const std::vector<Paragraph>& paragraphs, bool notes) {
    std::vector<Paragraph> result;
    std::ranges::copy_if(paragraphs, std::back_inserter(result),
                         [&](const Paragraph& p) { return p.is_note() == notes; });
    return result;
  }
  static SegmentRange take(const std::vector<Paragraph>& from, std::size_t i, std::uint32_t& next) {
    const bool there = i < from.size() && !from[i].missing;
    const std::uint32_t begin = next;
    if (there) ++next;
    return {begin, next};
  }
  void pair_part(const std::vector<Paragraph>& source, const std::vector<Paragraph>& target) {
    for (std::size_t i = 0; i < std::max(source.size(), target.size()); ++i) {
      const Bead bead{take(source, i, next_source_), take(target, i, next_target_)};
      if (!bead.source.empty() || !bead.target.empty()) alignment_.push_back(bead);
    }
  }

  Alignment alignment_;
  std::uint32_t next_source_ = 0;
  std::uint32_t next_target_ = 0;
};

std::vector<Paragraph> paragraphs_of(std::string_view text, bool whole) {
  if (whole) return split_paragraphs(text);
  const ByteSpan span{0, static_cast<std::uint32_t>(text.size())};
  return {Paragraph{span, trim(text).empty()}};
}

// The paragraphs of either side that have the same number, as passages of one segment. There
// must be no notes beside them.
std::vector<Moved> moved_ones(const std::vector<Paragraph>& source,
                              const std::vector<Paragraph>& target) {
  const auto segment = [](const std::vector<Paragraph>& paragraphs, std::size_t i) {
    const auto begin = static_cast<std::uint32_t>(
        std::count_if(paragraphs.begin(), paragraphs.begin() + static_cast<std::ptrdiff_t>(i),
                      [](const Paragraph& p) { return !p.missing; }));
    return SegmentRange{begin, begin + 1};
  };
  std::vector<Moved> result;
  for (std::size_t i = 0; i < source.size(); ++i) {
    for (std::size_t j = 0; j < target.size(); ++j) {
      if (source[i].moved.empty() || source[i].moved != target[j].moved) continue;
      const SegmentRange s = segment(source, i);
      const SegmentRange t = segment(target, j);
      result.push_back({.source = s, .target = t, .beads = {{s, t}}});
    }
  }
  return result;
}

Bitext make_bitext(const Example& example, bool whole) {
  const std::vector<Paragraph> source = paragraphs_of(example.source, whole);
  const std::vector<Paragraph> target = paragraphs_of(example.target, whole);
  return {build("source", example.source_language, example.source, source),
          build("target", example.target_language, example.target, target),
          ParagraphPairing().pair(source, target), moved_ones(source, target)};
}

void append(std::vector<Finding>& findings, std::vector<Finding> more) {
  std::ranges::move(more, std::back_inserter(findings));
}

}  // namespace

Marked parse_marks(std::string_view marked) {
  constexpr std::string_view kOpen = "⟦";
  constexpr std::string_view kClose = "⟧";
  Marked result;
  while (!marked.empty()) {
    const auto size = static_cast<std::uint32_t>(result.text.size());
    if (marked.starts_with(kOpen)) {
      result.spans.push_back({size, size});
      marked.remove_prefix(kOpen.size());
    } else if (marked.starts_with(kClose)) {
      result.spans.back().end = size;
      marked.remove_prefix(kClose.size());
    } else {
      result.text += marked.front();
      marked.remove_prefix(1);
    }
  }
  return result;
}

Bitext bitext_of(const Example& example) { return make_bitext(example, true); }

std::vector<Finding> run_on(const Check& check, const Example& example, const Settings& settings) {
  if (check.only != Language{} && check.only != example.target_language) return {};
  const Bitext bitext = make_bitext(example, check.run_whole != nullptr);
  const Document& target = bitext.target.document;
  const bool one_sided = example.source_language == Language{};
  std::vector<Finding> findings;
  if (check.run_side != nullptr) {
    for (const Side& side : make_blocks(target)) append(findings, check.run_side(side, settings));
  }
  const std::vector<Pair> pairs = one_sided ? std::vector<Pair>{} : make_pairs(bitext);
  if (check.run_pair != nullptr) {
    for (const Pair& pair : pairs) append(findings, check.run_pair(pair, settings));
  }
  if (check.run_whole != nullptr) {
    const std::vector<Pair> moved = make_moved(bitext);
    const std::vector<Side> source_blocks = make_blocks(bitext.source.document);
    const std::vector<Side> target_blocks = make_blocks(target);
    append(findings, check.run_whole({.source = one_sided ? nullptr : &bitext.source.document,
                                      .target = target,
                                      .source_blocks = source_blocks,
                                      .target_blocks = target_blocks,
                                      .pairs = pairs,
                                      .moved = moved},
                                     settings));
  }
  return findings;
}

}  // namespace svereno::qa
