#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "aligner/bitext/bitext.h"
#include "qa/report/report.h"

namespace svereno::qa {

// Checks that the reports of these tests speak of; none of them looks for anything.
inline constexpr Check kNumbers = {
    .id = "sample-numbers",
    .tier = Tier::gate,
    .severity = Severity::major,
    .mqm = "accuracy/mistranslation",
    .message_en = "The number {number} is not in the translation.",
    .message_ru = "Числа {number} нет в переводе.",
    .manual_en = "A number stands on one side only.\n\nNumbers are compared by value.\n",
    .manual_ru = "Число стоит лишь на одной стороне.\n\nЧисла сравниваются по значению.\n",
};
inline constexpr Check kRepeat = {
    .id = "sample-repeat",
    .tier = Tier::warn,
    .severity = Severity::minor,
    .mqm = "linguistic-conventions/grammar",
    .message_en = "“{word}” stands twice.",
    .message_ru = "«{word}» стоит дважды.",
    .manual_en = "The same word twice\nin a row. It is a slip.\n",
    .manual_ru = "Одно слово дважды подряд.\n",
};
inline constexpr Check kMissing = {
    .id = "sample-missing",
    .tier = Tier::gate,
    .severity = Severity::critical,
    .mqm = "accuracy/omission",
    .message_en = "The sentence is not translated.",
    .message_ru = "Предложение не переведено.",
    .manual_en = "A sentence without a translation.\n",
    .manual_ru = "Предложение без перевода.\n",
};
inline constexpr Check kSpelling = {
    .id = "sample-spelling",
    .tier = Tier::advice,
    .severity = Severity::neutral,
    .mqm = "terminology/inconsistent-use",
    .message_en = "Two spellings: {majority} and {minority}.",
    .message_ru = "Два написания: {majority} и {minority}.",
    .manual_en = "One word spelt in two ways.\n",
    .manual_ru = "Слово написано двумя способами.\n",
};

inline ByteSpan find(std::string_view text, std::string_view piece, std::size_t nth = 0) {
  auto at = text.find(piece);
  for (; nth > 0; --nth) at = text.find(piece, at + 1);
  const auto begin = static_cast<std::uint32_t>(at);
  return {begin, begin + static_cast<std::uint32_t>(piece.size())};
}

inline ByteSpan find(const SegmentedText& text, std::string_view piece, std::size_t nth = 0) {
  return find(text.document.text(), piece, nth);
}

/// A plain text: a block is what stands between two blank lines, a segment is what
/// ends with a stop and a white space.
inline SegmentedText plain(std::string name, Language language, std::string_view text) {
  DocumentBuilder builder(std::move(name), language);
  builder.append(text, {0, static_cast<std::uint32_t>(text.size())}, Mapping::per_byte);
  std::uint32_t begin = 0;
  while (begin < text.size()) {
    const auto blank = std::min(text.find("\n\n", begin), text.size());
    const auto end = static_cast<std::uint32_t>(blank);
    builder.add(Block{.span = {begin, end}, .anchor = LineAnchor{1}});
    begin = end + 2;
  }
  SegmentedText result{std::move(builder).build(), {}};
  const std::vector<Block>& blocks = result.document.blocks();
  for (std::uint32_t number = 0; number < blocks.size(); ++number) {
    const ByteSpan block = blocks[number].span;
    std::uint32_t from = block.begin;
    for (std::uint32_t at = from; at < block.end; ++at) {
      const bool last = at + 1 == block.end;
      const bool stop = text[at] == '.' && !last && (text[at + 1] == ' ' || text[at + 1] == '\n');
      if (!last && !stop) continue;
      result.segments.push_back({{from, at + 1}, number});
      from = at + 2;
    }
  }
  return result;
}

/// A document as from Word: paragraph by paragraph, then the notes.
class WordSample {
 public:
  WordSample(std::string name, Language language) : builder_(std::move(name), language) {
    builder_.begin_part("word/document.xml");
  }

  WordSample& paragraph(std::string_view text, BlockKind kind = BlockKind::paragraph) {
    return add(text, {.kind = kind, .anchor = ParagraphAnchor{"word/document.xml", ++paragraphs_}});
  }
  WordSample& cell(std::string_view text, TableCell cell) {
    return add(text, {.kind = BlockKind::table_cell,
                      .anchor = ParagraphAnchor{"word/document.xml", ++paragraphs_, cell}});
  }
  WordSample& mark(std::string_view mark, std::string label) {
    const auto at = static_cast<std::uint32_t>(builder_.text().rfind(mark));
    builder_.add(NoteMark{{at, at + static_cast<std::uint32_t>(mark.size())}, std::move(label)});
    return *this;
  }
  WordSample& note(std::string_view text, std::string label) {
    if (notes_++ == 0) builder_.begin_part("word/footnotes.xml");
    return add(text, {.kind = BlockKind::note,
                      .anchor = ParagraphAnchor{"word/footnotes.xml", notes_},
                      .label = std::move(label)});
  }

  /// Each block is one segment.
  SegmentedText build() {
    SegmentedText result{std::move(builder_).build(), {}};
    for (const Block& block : result.document.blocks()) {
      result.segments.push_back({block.span, static_cast<std::uint32_t>(result.segments.size())});
    }
    return result;
  }

 private:
  WordSample& add(std::string_view text, Block block) {
    const std::uint32_t begin = builder_.size();
    // As if a tag of 20 bytes stood before each paragraph.
    constexpr std::uint32_t kTag = 20;
    file_ += kTag;
    const auto size = static_cast<std::uint32_t>(text.size());
    builder_.append(text, {file_, file_ + size}, Mapping::per_byte);
    file_ += size;
    block.span = {begin, builder_.size()};
    builder_.add(std::move(block));
    builder_.append("\n");
    return *this;
  }

  DocumentBuilder builder_;
  std::uint32_t paragraphs_ = 0;
  std::uint32_t notes_ = 0;
  std::uint32_t file_ = 0;
};

/// Beads from pairs of how many segments stand on either side.
inline Alignment beads(std::initializer_list<std::pair<std::uint32_t, std::uint32_t>> sizes) {
  Alignment result;
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  for (const auto& [sources, targets] : sizes) {
    result.push_back({{source, source + sources}, {target, target + targets}, 0.9});
    source += sources;
    target += targets;
  }
  return result;
}

inline std::vector<PlannedCheck> sample_plan() {
  return {{&kMissing, Tier::gate},
          {&kNumbers, Tier::gate},
          {&kRepeat, Tier::warn},
          {&kSpelling, Tier::advice}};
}

/// A report and the texts that it is about.
struct Sample {
  std::unique_ptr<const SegmentedText> text = nullptr;
  std::unique_ptr<const Bitext> bitext = nullptr;
  Report report = {};
};

inline Sample lint_sample(SegmentedText text, std::vector<ReportedFinding> findings) {
  Sample sample{.text = std::make_unique<const SegmentedText>(std::move(text))};
  sample.report = {"1.2.3", {{sample.text.get(), nullptr, std::move(findings)}}, sample_plan()};
  return sample;
}

inline Sample check_sample(SegmentedText source, SegmentedText target, Alignment alignment) {
  Sample sample{.bitext = std::make_unique<const Bitext>(
                    Bitext{std::move(source), std::move(target), std::move(alignment)})};
  sample.report = {"1.2.3", {{nullptr, sample.bitext.get(), {}}}, sample_plan()};
  return sample;
}

inline ReportedFinding reported(const Check& check, Finding finding,
                                std::optional<std::uint32_t> bead = {}) {
  return {&check, check.tier, std::move(finding), bead};
}

/// Two plain texts with four faults: a wrong number, a doubled word across a line end,
/// a sentence left out, a word in two spellings at three places.
inline Sample plain_sample() {
  Sample sample = check_sample(
      plain("черновики/порт 1.txt", kRussian,
            "Порт вырос. Оборот составил 34,1 млн тонн.\n\nПричал стар. Кран новый. Лёд сошёл."),
      plain("drafts/port, 1.txt", kEnglish,
            "The harbour grew. The turnover was 34.5 million\ntons.\n\nThe\nthe pier is old. "
            "The ice left the harbor, not the harbour."),
      beads({{1, 1}, {1, 1}, {1, 1}, {1, 0}, {1, 1}}));
  const SegmentedText& source = sample.bitext->source;
  const SegmentedText& target = sample.bitext->target;
  const ByteSpan old = find(target, "is old.");
  sample.report.units[0].findings = {
      reported(
          kSpelling,
          {.target = {find(target, "harbor"), find(target, "harbour"), find(target, "harbour", 1)},
           .args = {{"majority", "harbour"}, {"minority", "harbor"}},
           .confidence = 0.75},
          4),
      reported(kNumbers,
               {.target = {find(target, "34.5")},
                .source = {find(source, "34,1")},
                .args = {{"number", "34,1"}},
                .fixes = {{find(target, "34.5"), "34.1"}}},
               1),
      reported(kRepeat,
               {.target = {find(target, "The\nthe")},
                .args = {{"word", "the"}},
                .fixes = {{find(target, "\nthe"), ""}}},
               2),
      reported(kMissing, {.target = {{old.end, old.end}}, .source = {find(source, "Кран новый.")}},
               3),
  };
  return sample;
}

/// Two Word documents with a faulty note, and a finding about nothing in particular.
inline Sample word_sample() {
  SegmentedText source = WordSample("статья.docx", kRussian)
                             .paragraph("Устав", BlockKind::heading)
                             .paragraph("Совет принял 12 поправок[1].")
                             .mark("[1]", "1")
                             .cell("Всего", {1, 2, 1})
                             .note("Протокол № 7.", "1")
                             .build();
  SegmentedText target = WordSample("article.docx", kEnglish)
                             .paragraph("Charter", BlockKind::heading)
                             .paragraph("The council adopted 12 amendments[1].")
                             .mark("[1]", "1")
                             .cell("In in all", {1, 2, 1})
                             .note("Minutes No. 9.", "1")
                             .build();
  Sample sample =
      check_sample(std::move(source), std::move(target), beads({{1, 1}, {1, 1}, {1, 1}, {1, 1}}));
  const SegmentedText& ru = sample.bitext->source;
  const SegmentedText& en = sample.bitext->target;
  sample.report.units[0].findings = {
      reported(kSpelling, {.args = {{"majority", "council"}, {"minority", "counsel"}}}),
      reported(kRepeat,
               {.target = {find(en, "In in")},
                .args = {{"word", "in"}},
                .fixes = {{find(en, "In in"), "In"}}},
               2),
      reported(kNumbers,
               {.target = {find(en, "9")}, .source = {find(ru, "7")}, .args = {{"number", "7"}}},
               3),
  };
  return sample;
}

/// One text that tries to break out of whatever it is printed into.
inline Sample hostile_sample() {
  const std::string_view text =
      "</script><script>alert(1)</script> \"quotes' & <b>tags</b> \x1b[31mred\x1b]0;t\x07 "
      "\u2028\u2029 \u202Eltr \u009B1m lone\rCR {number} %s \\u003c <!-- ]]> $' `x`.";
  SegmentedText segmented = plain("dir/<img src=x onerror=alert(2)>\x1b[2J\n.txt", kEnglish, text);
  std::vector<ReportedFinding> findings = {
      reported(kNumbers, {.target = {find(text, "</script>"), find(text, "\x1b[31m")},
                          .args = {{"number", std::string(text)}},
                          .fixes = {{find(text, "\x1b[31m"), "</script>\x1b[0m\r"}}}),
  };
  return lint_sample(std::move(segmented), std::move(findings));
}

}  // namespace svereno::qa
