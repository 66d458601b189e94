#include <gmock/gmock.h>

#include <algorithm>

#include "aligner/text/utf8.h"
#include "qa/report/shown.h"
#include "qa/report/snippet.h"
#include "qa/report/words.h"
#include "tests/qa/report/sample.h"

namespace svereno::qa {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr std::uint32_t kColumns = 60;

// "text|underline" for each line of the snippet of the whole `text`.
std::vector<std::string> lines(std::string_view text, std::vector<ByteSpan> marks) {
  const SegmentedText segmented = plain("a", kEnglish, text);
  const Passage passage{{0, static_cast<std::uint32_t>(text.size())}, marks};
  std::vector<std::string> result;
  const ByteSpan main = marks.empty() ? ByteSpan{} : marks.front();
  for (const SnippetLine& line : snippet(segmented.document, passage, main, kColumns)) {
    result.push_back(line.text + '|' + line.underline);
  }
  return result;
}

TEST(Snippet, UnderlinesByTerminalColumns) {
  const auto under = [](std::string_view text, std::string_view piece) {
    return lines(text, {find(text, piece)}).at(0);
  };
  EXPECT_EQ(under("Ёж бежит.", "бежит"), "Ёж бежит.|   ^^^^^");
  EXPECT_EQ(under("у\u0301дар час", "час"), "у\u0301дар час|     ^^^");
  EXPECT_EQ(under("日本 час", "час"), "日本 час|     ^^^");
  EXPECT_EQ(under("час 日本", "日本"), "час 日本|    ^^^^");
}

TEST(Snippet, ShowsAnEmptyPlaceAsOneCaret) {
  EXPECT_THAT(lines("He came", {{7, 7}}), ElementsAre("He came|       ^"));
}

TEST(Snippet, MarksThePlacesThatAreNotTheMainOne) {
  const std::string_view text = "a b a b a";
  EXPECT_THAT(lines(text, {find(text, "b", 1), find(text, "b")}), ElementsAre("a b a b a|  ~   ^"));
}

TEST(Snippet, CutsALongLineAroundThePlace) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "слово ";
  text += "ЗДЕСЬ";
  for (int i = 0; i < 100; ++i) text += " слово";
  const std::vector<std::string> cut = lines(text, {find(text, "ЗДЕСЬ")});
  ASSERT_EQ(cut.size(), 1U);
  EXPECT_EQ(cut[0], "…слово слово слово ЗДЕСЬ слово слово слово…|                   ^^^^^");
}

TEST(Snippet, ShowsPlacesThatAreFarApartOnLinesOfTheirOwn) {
  std::string text = "ONE";
  for (int i = 0; i < 100; ++i) text += " word";
  text += " TWO";
  const std::vector<std::string> cut = lines(text, {find(text, "ONE"), find(text, "TWO")});
  ASSERT_EQ(cut.size(), 2U);
  EXPECT_EQ(cut[0], "ONE word word word word…|^^^");
  EXPECT_EQ(cut[1], "…word word word word TWO|                     ~~~");
}

TEST(Snippet, CutsAPlaceThatIsLongItself) {
  const std::string text(1000, 'x');
  const std::vector<std::string> cut = lines(text, {{0, 1000}});
  EXPECT_THAT(cut, ElementsAre(std::string(30, 'x') + "…|" + std::string(30, '^')));
}

TEST(Snippet, NoLineIsMuchTooWide) {
  std::string text;
  std::vector<ByteSpan> marks;
  for (int i = 0; i < 500; ++i) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += i % 7 == 0 ? "日本語" : "слово";
    if (i % 3 == 0) marks.push_back({begin, static_cast<std::uint32_t>(text.size())});
    if (i % 2 == 0) text += i % 10 == 0 ? "\n" : " ";
  }
  std::size_t carets = 0;
  for (const std::string& line : lines(text, marks)) {
    const std::string shown = line.substr(0, line.find('|'));
    EXPECT_LE(count_columns(shown), kColumns + 2);
    carets += static_cast<std::size_t>(std::ranges::count(line, '~') > 0 ||
                                       std::ranges::count(line, '^') > 0);
  }
  EXPECT_EQ(carets, lines(text, marks).size());
}

TEST(Snippet, StaysCheapWhereOneSegmentIsHuge) {
  std::string text;
  std::vector<ByteSpan> marks;
  for (std::uint32_t i = 0; i < 200'000; ++i) {
    if (i % 100 == 0) marks.push_back({i * 2, i * 2 + 1});
    text += "a\u0301"[0];
    text += ' ';
  }
  EXPECT_GE(lines(text, marks).size(), 1000U);
}

TEST(Shown, LeavesOutInlaysUnlessAPlaceLiesInOne) {
  DocumentBuilder builder("a", kEnglish);
  builder.append("Text [1: Note.] ends.");
  builder.add(Block{.span = {0, 21}});
  builder.add_inlay({5, 16});
  const Document document = std::move(builder).build();
  const ByteSpan ends = find(document.text(), "ends");
  const Shown outside = show(document, {0, 21}, std::vector{ends});
  EXPECT_EQ(outside.text, "Text ends.");
  EXPECT_THAT(outside.marks, ElementsAre(ByteSpan{5, 9}));
  const ByteSpan bracket = find(document.text(), "[1:");
  EXPECT_EQ(show(document, {0, 21}, std::vector{bracket}).text, "Text [1: Note.] ends.");
}

TEST(Shown, SpellsOutWhatWouldActOrHide) {
  EXPECT_EQ(visible("a\tb\r\nc\rd\u2028e\u0085f"), "a b c d e f");
  EXPECT_EQ(visible("\x1b[31m\x07\u009B"), "<U+001B>[31m<U+0007><U+009B>");
  EXPECT_EQ(visible("\u202Eab\u200Bc\u00ADd\uFEFF"), "<U+202E>ab<U+200B>c<U+00AD>d<U+FEFF>");
  EXPECT_EQ(visible("caf\xc3 \xff."), "caf\uFFFD \uFFFD.");
  EXPECT_EQ(visible("й\u00A0ё"), "й\u00A0ё");
}

TEST(Words, CountInRussianAsOneSpeaks) {
  const auto count = [](std::uint64_t n) { return count_of(n, Noun::finding, kRussian); };
  EXPECT_EQ(count(0), "0 замечаний");
  EXPECT_EQ(count(1), "1 замечание");
  EXPECT_EQ(count(2), "2 замечания");
  EXPECT_EQ(count(5), "5 замечаний");
  EXPECT_EQ(count(11), "11 замечаний");
  EXPECT_EQ(count(14), "14 замечаний");
  EXPECT_EQ(count(21), "21 замечание");
  EXPECT_EQ(count(22), "22 замечания");
  EXPECT_EQ(count(111), "111 замечаний");
  EXPECT_EQ(count_of(1, Noun::error, kEnglish), "1 error");
  EXPECT_EQ(count_of(0, Noun::error, kEnglish), "0 errors");
}

TEST(Text, LetsNothingOfTheDocumentAct) {
  const Sample sample = hostile_sample();
  const Report& report = sample.report;
  for (const std::string& out :
       {write_text(report), write_text(report, {.language = kRussian}), write_concise(report)}) {
    EXPECT_THAT(out, Not(HasSubstr("\x1b")));
    EXPECT_THAT(out, Not(HasSubstr("\r")));
    EXPECT_THAT(out, Not(HasSubstr("\x07")));
    EXPECT_THAT(out, Not(HasSubstr("\u009B")));
    EXPECT_THAT(out, Not(HasSubstr("\u202E")));
    EXPECT_THAT(out, Not(HasSubstr("\u2028")));
  }
}

TEST(Text, WritesOnlyItsOwnEscapesInColour) {
  const std::string out = write_text(hostile_sample().report, {.colour = true});
  EXPECT_THAT(out, HasSubstr("\x1b[1;31merror\x1b[0m"));
  EXPECT_THAT(out, Not(HasSubstr("\x1b[31m")));
}

TEST(Concise, IsOneLineAFinding) {
  const std::string out = write_concise(hostile_sample().report);
  EXPECT_EQ(std::ranges::count(out, '\n'), 1);
}

}  // namespace
}  // namespace svereno::qa
