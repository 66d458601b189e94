#include "aligner/formats/pairs.h"

#include <gmock/gmock.h>

#include "aligner/formats/write.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Bitext read(std::string bytes, std::string name = "a.tsv") {
  Result<Bitext> bitext = read_pairs(std::move(bytes), std::move(name), kRussian, kEnglish);
  if (!bitext) throw std::runtime_error(bitext.error().message());
  return *std::move(bitext);
}
Bitext read_tmx(std::string body) {
  return read("<tmx version=\"1.4\"><header/><body>" + body + "</body></tmx>", "a.TMX");
}

std::string error_of(std::string bytes, std::string name, const ReadLimits& limits = {}) {
  const auto bitext = read_pairs(std::move(bytes), std::move(name), kRussian, kEnglish, limits);
  return bitext ? "none" : bitext.error().message();
}

std::string unit(std::string_view ru, std::string_view en, std::string_view more = "") {
  return "<tu>" + std::string(more) + "<tuv xml:lang=\"ru\"><seg>" + std::string(ru) +
         "</seg></tuv><tuv xml:lang=\"en\"><seg>" + std::string(en) + "</seg></tuv></tu>";
}

TEST(ReadTsvPairs, MakesABeadOfEachLine) {
  const Bitext bitext =
      read("\xEF\xBB\xBFОдин\tOne\t0.25\r\n\tAdded\nЛишний\t\n\nДва\t Two\tпроба\t1");
  EXPECT_EQ(write_tsv(bitext), "Один\tOne\t0.25\n\tAdded\t1.00\nЛишний\t\t1.00\nДва\tTwo\t1.00\n");
  EXPECT_EQ(bitext.source.document.language(), kRussian);
  const Block& last = bitext.target.document.blocks().back();
  EXPECT_EQ(std::get<LineAnchor>(last.anchor).line, 5U);
}

TEST(ReadTsvPairs, SaysWhatIsWrong) {
  EXPECT_THAT(error_of("a\tb\nодин два\n", "a.tsv"), HasSubstr("line 2 has no TAB"));
  EXPECT_THAT(error_of("a\tb\n\xFFq\tc\n", "a.tsv"), HasSubstr("line 2, byte 5"));
  EXPECT_THAT(error_of("", "a.tsv"), HasSubstr("has no pairs"));
  EXPECT_THAT(error_of("\t\n", "a.tsv"), HasSubstr("has no pairs"));
  EXPECT_THAT(error_of("a\tb\n", "a.tsv", {.file_bytes = 3}), HasSubstr("larger than 3"));
}

TEST(ReadTsvPairs, KnowsTheBytesOfEachCell) {
  const std::string bytes = "\xEF\xBB\xBFОдин\tOne\nДва\tTwo 😀\n";
  const Bitext bitext = read(bytes);
  for (const SegmentedText* side : {&bitext.source, &bitext.target}) {
    for (const Segment& segment : side->segments) {
      const auto place = side->document.origin(segment.span);
      ASSERT_TRUE(place);
      EXPECT_EQ(bytes.substr(place->bytes.begin, place->bytes.size()),
                side->document.text(segment.span));
    }
  }
}

TEST(ReadTmxPairs, ReadsUnitsInWhateverOrderAndSpellingOfLanguages) {
  const Bitext bitext = read_tmx(
      "<tu tuid=\"u1\"><tuv xml:lang=\"EN-us\"><seg>One</seg></tuv><tuv "
      "xml:lang=\"de\"><seg>Eins</seg>"
      "</tuv><tuv xml:lang=\"RU_ru\"><seg>Один</seg></tuv></tu>\n"
      "<tu><tuv lang=\"ru\"><seg>Два</seg></tuv><tuv lang=\"ru\"><seg>Дважды</seg></tuv>"
      "<tuv lang=\"en\"><seg>Two</seg></tuv></tu>");
  EXPECT_EQ(write_tsv(bitext), "Один\tOne\t1.00\nДва\tTwo\t1.00\n");
  const std::vector<Block>& blocks = bitext.source.document.blocks();
  EXPECT_EQ(std::get<UnitAnchor>(blocks[0].anchor).id, "u1");
  EXPECT_EQ(std::get<UnitAnchor>(blocks[1].anchor).id, "2");
  EXPECT_EQ(std::get<UnitAnchor>(blocks[1].anchor).line, 2U);
}

TEST(ReadTmxPairs, LeavesOutCodesAndKeepsHighlightedText) {
  const Bitext bitext =
      read_tmx(unit("<bpt i=\"1\">&lt;b></bpt>Жир<ept i=\"1\">&lt;/b></ept><hi>но<hi>е</hi></hi>"
                    "<ph>x<sub>сноска</sub>y</ph><it pos=\"begin\">z</it><ut>w</ut>.",
                    "Bold<note>n</note>."));
  EXPECT_EQ(write_tsv(bitext), "Жирное.\tBoldn.\t1.00\n");
}

TEST(ReadTmxPairs, SkipsUnitsThatLackALanguage) {
  const Bitext bitext =
      read_tmx("<tu><note>n</note><tuv xml:lang=\"ru\"><seg>Один</seg></tuv></tu>" +
               unit("Два", "Two") + unit("Три", ""));
  EXPECT_EQ(write_tsv(bitext), "Два\tTwo\t1.00\nТри\t\t1.00\n");
  ASSERT_EQ(bitext.source.document.remarks().size(), 1U);
  const Document::Remark& remark = bitext.source.document.remarks()[0];
  EXPECT_EQ(fill(remark.pattern, remark.args), "a.TMX: 1 units lack ru or en and were left out.");
}

TEST(ReadTmxPairs, ReadsItsOwnScores) {
  const Bitext bitext = read_tmx(
      unit("a", "b", "<prop type=\"x-svereno:score\">0.25</prop>") + unit("c", "d") +
      unit("e", "f", "<prop type=\"x-svereno:score\">high</prop><prop type=\"x\">0.1</prop>"));
  EXPECT_EQ(write_beads(bitext.alignment), "0\t0\t0.25\n1\t1\t1.00\n2\t2\t1.00\n");
}

std::string utf16(std::string_view text) {
  std::string bytes = "\xFF\xFE";
  for (const CodePoint c : code_points(text)) {
    bytes += static_cast<char>(c.value & 0xFFU);
    bytes += static_cast<char>(c.value >> 8U);
  }
  return bytes;
}

TEST(ReadTmxPairs, ReadsUtf16) {
  const std::string xml = utf16("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n<tmx><body>" +
                                unit("Один &amp; два", "One") + "</body></tmx>");
  const Bitext bitext = read(xml, "a.tmx");
  EXPECT_EQ(write_tsv(bitext), "Один & два\tOne\t1.00\n");
  const Document& document = bitext.source.document;
  const auto begin = static_cast<std::uint32_t>(document.text().find("два"));
  const auto place = document.origin({begin, begin + 6});
  ASSERT_TRUE(place);
  EXPECT_EQ(xml.substr(place->bytes.begin, place->bytes.size()), utf16("два").substr(2));
}

TEST(ReadTmxPairs, SaysWhatIsWrong) {
  EXPECT_THAT(error_of("<tmx><body><tu>\n</body></tmx>", "a.tmx"), HasSubstr("line 2, column"));
  EXPECT_THAT(error_of("<xliff/>", "a.tmx"), HasSubstr("not TMX: its root element is xliff"));
  EXPECT_THAT(error_of("<tmx/>", "a.tmx"), HasSubstr("no translation units"));
  EXPECT_THAT(
      error_of("<tmx><tu><tuv xml:lang='de'><seg>a</seg></tuv><tuv xml:lang='fr'/></tu></tmx>",
               "a.tmx"),
      HasSubstr("both ru and en; it has de, fr"));
  EXPECT_THAT(error_of("<tmx/>", "a.tmx", {.file_bytes = 3}), HasSubstr("larger than 3"));
}

TEST(ReadTmxPairs, SurvivesElementsInWrongPlaces) {
  EXPECT_THAT(write_tsv(read_tmx("<seg>x</seg><tuv xml:lang='ru'><seg>y</seg></tuv>" +
                                 unit("a<tuv>b<seg>c</seg></tuv>", "d<tu/>e"))),
              HasSubstr("ab"));
}

}  // namespace
}  // namespace svereno
