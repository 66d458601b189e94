#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "aligner/segment/segment.h"

namespace svereno {
namespace {

ByteSpan whole(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

ByteSpan find(std::string_view text, std::string_view piece) {
  const auto begin = static_cast<std::uint32_t>(text.find(piece));
  return {begin, begin + static_cast<std::uint32_t>(piece.size())};
}

std::vector<std::string> texts(const SegmentedText& segmented) {
  std::vector<std::string> result;
  for (const Segment& s : segmented.segments) result.emplace_back(segmented.document.text(s.span));
  return result;
}

std::vector<std::uint32_t> blocks(const SegmentedText& segmented) {
  std::vector<std::uint32_t> result;
  for (const Segment& s : segmented.segments) result.push_back(s.block);
  return result;
}

TEST(Segment, SplitsBodyAndNotesEachInItself) {
  const std::string text = "Он ушёл.[1] [1: См. том 2. С. 5. Это спорно.] Она осталась.\nКонец";
  DocumentBuilder builder("a.txt", kRussian);
  builder.append(text, whole(text), Mapping::per_byte);
  builder.add(Block{.span = find(text, text.substr(0, text.find('\n')))});
  builder.add(Block{.span = find(text, "Конец"), .kind = BlockKind::heading, .level = 1});
  builder.add(Block{
      .span = find(text, "См. том 2. С. 5. Это спорно."), .kind = BlockKind::note, .label = "1"});
  builder.add(NoteMark{find(text, "[1]"), "1"});
  builder.add_inlay(find(text, "[1: См. том 2. С. 5. Это спорно.]"));
  const SegmentedText segmented = segment(std::move(builder).build());
  EXPECT_THAT(texts(segmented),
              testing::ElementsAre("Он ушёл.[1] [1: См. том 2. С. 5. Это спорно.]", "Она осталась.",
                                   "Конец", "См. том 2. С. 5.", "Это спорно."));
  EXPECT_THAT(blocks(segmented), testing::ElementsAre(0, 0, 1, 2, 2));
}

Document of_lines(const std::string& text) {
  DocumentBuilder builder("a.txt", kEnglish);
  builder.append(text, whole(text), Mapping::per_byte);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    builder.add(
        Block{.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    begin = end + 1;
  }
  return std::move(builder).build();
}

TEST(SegmentByLines, TakesEachLineAsItIsAndKeepsBlankOnes) {
  const SegmentedText segmented = segment_by_lines(of_lines("One. Two.\r\n\n  \n Three \n\n"));
  EXPECT_THAT(texts(segmented), testing::ElementsAre("One. Two.", "", "", "Three", ""));
  EXPECT_EQ(segmented.segments[0].block, 0U);
  EXPECT_EQ(segmented.segments[3].block, 1U);
}

TEST(SegmentByLines, BeginsNoLineBehindTheLastLineEnd) {
  EXPECT_THAT(texts(segment_by_lines(of_lines("One\n"))), testing::ElementsAre("One"));
  EXPECT_THAT(texts(segment_by_lines(of_lines("One"))), testing::ElementsAre("One"));
  EXPECT_THAT(texts(segment_by_lines(of_lines("\n"))), testing::ElementsAre(""));
  EXPECT_THAT(texts(segment_by_lines(of_lines(""))), testing::IsEmpty());
}

}  // namespace
}  // namespace svereno
