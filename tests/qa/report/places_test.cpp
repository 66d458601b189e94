#include "qa/report/places.h"

#include <gmock/gmock.h>

#include "tests/qa/report/sample.h"

namespace svereno::qa {
namespace {

TEST(Places, NamesParagraphsCellsAndNotes) {
  const SegmentedText text = WordSample("a.docx", kEnglish)
                                 .paragraph("First.")
                                 .paragraph("Second[3] and[4].")
                                 .mark("[3]", "3")
                                 .mark("[4]", "4")
                                 .cell("Cell", {2, 4, 1})
                                 .note("Third note.", "3")
                                 .note("Nobody's note.", "9")
                                 .build();
  const Places places(text);
  const auto locator = [&](std::string_view piece, Language reader) {
    return places.locator(find(text, piece), reader);
  };
  EXPECT_EQ(locator("First", kEnglish), "paragraph 1");
  EXPECT_EQ(locator("Second", kRussian), "абзац 2");
  EXPECT_EQ(locator("Cell", kEnglish), "table 2, row 4, column 1");
  EXPECT_EQ(locator("Cell", kRussian), "таблица 2, строка 4, столбец 1");
  EXPECT_EQ(locator("Third", kEnglish), "paragraph 2, note 3");
  EXPECT_EQ(locator("Third", kRussian), "абзац 2, сноска 3");
  EXPECT_EQ(locator("Nobody", kEnglish), "note 9");
  EXPECT_FALSE(places.mirrors_file());
}

TEST(Places, DoesNotGuessAmongMarksThatLookTheSame) {
  const SegmentedText text = WordSample("a.docx", kEnglish)
                                 .paragraph("One*.")
                                 .mark("*", "*")
                                 .paragraph("Two*.")
                                 .mark("*", "*")
                                 .note("A note.", "*")
                                 .build();
  EXPECT_EQ(Places(text).locator(find(text, "A note"), kEnglish), "note *");
}

TEST(Places, NamesLinesOfPlainText) {
  const SegmentedText text = plain("a.txt", kEnglish, "One.\n\nTwo\nthree.");
  const Places places(text);
  EXPECT_TRUE(places.mirrors_file());
  EXPECT_EQ(places.locator(find(text, "three"), kEnglish), "line 4");
  EXPECT_EQ(places.locator(find(text, "three"), kRussian), "строка 4");
}

TEST(Places, NamesUnitsAndFallsBackToTheirLines) {
  DocumentBuilder builder("a.tmx", kEnglish);
  builder.append("One", {100, 103}, Mapping::per_byte);
  builder.append("\n");
  builder.append("Two", {180, 183}, Mapping::per_byte);
  builder.add(Block{.span = {0, 3}, .anchor = UnitAnchor{"intro\x1b[2J", 7}});
  builder.add(Block{.span = {4, 7}, .anchor = UnitAnchor{"", 12}});
  const SegmentedText text{std::move(builder).build(), {{{0, 3}, 0}, {{4, 7}, 1}}};
  EXPECT_EQ(Places(text).locator({0, 3}, kEnglish), "unit intro<U+001B>[2J");
  EXPECT_EQ(Places(text).locator({4, 7}, kEnglish), "line 12");
}

TEST(Places, KnowsWhichTextsAreTheirFiles) {
  const auto mirrors = [](std::string_view text, ByteSpan file, Mapping mapping) {
    DocumentBuilder builder("a", kRussian);
    builder.append(text, file, mapping);
    const SegmentedText segmented{std::move(builder).build(), {}};
    return Places(segmented).mirrors_file();
  };
  EXPECT_TRUE(mirrors("ёж", {0, 4}, Mapping::per_byte));
  EXPECT_TRUE(mirrors("ёж", {3, 7}, Mapping::per_byte));  // After a byte-order mark.
  EXPECT_TRUE(mirrors("ёж", {0, 2}, Mapping::per_code_point));
  EXPECT_TRUE(mirrors("😀", {2, 6}, Mapping::per_utf16_unit));
  EXPECT_FALSE(mirrors("ёж", {0, 30}, Mapping::whole));
  EXPECT_FALSE(mirrors("ёж", {9, 13}, Mapping::per_byte));  // The second column of a table.
}

TEST(Places, FindsSegmentsInNotesInlaidIntoThem) {
  // One body segment with a note's body inside; the note is a segment of its own.
  DocumentBuilder builder("a.txt", kEnglish);
  builder.append("Text [1: A note.] ends. More.", {0, 29}, Mapping::per_byte);
  builder.add(Block{.span = {0, 29}});
  builder.add(Block{.span = {9, 16}, .kind = BlockKind::note, .label = "1"});
  builder.add_inlay({5, 17});
  const SegmentedText text{std::move(builder).build(), {{{0, 23}, 0}, {{24, 29}, 0}, {{9, 16}, 1}}};
  const Places places(text);
  EXPECT_EQ(places.segments_at(find(text, "note")), (SegmentRange{2, 3}));
  EXPECT_EQ(places.segments_at(find(text, "ends")), (SegmentRange{0, 1}));
  EXPECT_EQ(places.segments_at(find(text, "ends. More")), (SegmentRange{0, 2}));
  EXPECT_EQ(places.segments_at({29, 29}), (SegmentRange{1, 2}));
  EXPECT_EQ(places.block_at(find(text, "note"))->kind, BlockKind::note);
}

TEST(Places, SaysBetweenWhichSegmentsAPlaceLies) {
  const SegmentedText text = plain("a.txt", kEnglish, "One.\n\n\n\nTwo.");
  EXPECT_EQ(Places(text).segments_at({6, 6}), (SegmentRange{1, 1}));
}

}  // namespace
}  // namespace svereno::qa
