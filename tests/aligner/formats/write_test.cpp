#include "aligner/formats/write.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>

#include "aligner/formats/pairs.h"
#include "aligner/formats/xml.h"

namespace svereno {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// Each string is a segment on a line of its own.
SegmentedText side(Language language, const std::vector<std::string>& segments) {
  DocumentBuilder builder("a", language);
  for (const std::string& segment : segments) {
    const std::uint32_t begin = builder.size();
    builder.append(segment);
    builder.add(Block{.span = {begin, builder.size()}});
    builder.append("\n");
  }
  SegmentedText text{std::move(builder).build(), {}};
  for (std::uint32_t i = 0; i < text.document.blocks().size(); ++i) {
    text.segments.push_back({text.document.blocks()[i].span, i});
  }
  return text;
}

Bitext example() {
  return {side(kRussian, {"Раз,\tдва.", "Три\nчетыре.", "Лишнее."}),
          side(kEnglish, {"One & <two>.", "New."}),
          {{{0, 2}, {0, 1}, 0.934}, {{2, 3}, {1, 1}, 0.5}, {{3, 3}, {1, 2}, 1}}};
}

TEST(WriteTsv, BreaksNoColumns) {
  EXPECT_EQ(write_tsv(example()),
            "Раз, два. Три четыре.\tOne & <two>.\t0.93\nЛишнее.\t\t0.50\n\tNew.\t1.00\n");
}

TEST(WriteMoses, KeepsLinesTogether) {
  const MosesPair pair = write_moses(example());
  EXPECT_EQ(pair.source, "Раз, два. Три четыре.\n");
  EXPECT_EQ(pair.target, "One & <two>.\n");
}

TEST(WriteBeads, ComesBackThroughReadBeads) {
  const std::string written = write_beads(example().alignment);
  EXPECT_EQ(written, "0,1\t0\t0.93\n2\t\t0.50\n\t1\t1.00\n");
  const auto beads = read_beads(written, "b");
  ASSERT_TRUE(beads);
  EXPECT_EQ(*beads, (std::vector<LooseBead>{{{0, 1}, {0}}, {{2}, {}}, {{}, {1}}}));
}

TEST(ReadBeads, TakesWhatGoldFilesHave) {
  const auto beads = read_beads("\xEF\xBB\xBF# note\n3, 1,1\t2\tx\ty\r\n\n\t\n 7 \t\n", "b");
  ASSERT_TRUE(beads);
  EXPECT_EQ(*beads, (std::vector<LooseBead>{{{1, 3}, {2}}, {{7}, {}}}));
}

TEST(ReadBeads, TakesWhatVecalignWrites) {
  const auto beads = read_beads("[0]:[0]:0.12\n[2, 1]:[1]:0.4\n[3]:[]:0.0\n[]:[2]\n", "b");
  ASSERT_TRUE(beads) << beads.error().message();
  EXPECT_EQ(*beads, (std::vector<LooseBead>{{{0}, {0}}, {{1, 2}, {1}}, {{3}, {}}, {{}, {2}}}));
}

TEST(ReadBeads, TakesTheStepsOfALadder) {
  const auto beads = read_beads("0\t0\t0.5\n1\t1\t-0.3\n3\t2\t0\n3\t3\t1\n", "b.ladder");
  ASSERT_TRUE(beads) << beads.error().message();
  EXPECT_EQ(*beads, (std::vector<LooseBead>{{{0}, {0}}, {{1, 2}, {1}}, {{}, {2}}}));
}

TEST(ReadBeads, NamesTheRungThatIsNone) {
  const auto wrong = [](std::string_view text) {
    const auto beads = read_beads(text, "b.ladder");
    return beads ? "nothing" : beads.error().message();
  };
  EXPECT_THAT(wrong("0\t0\n1\n"), HasSubstr("b.ladder: line 2 is not a rung"));
  EXPECT_THAT(wrong("0\t0\n1\t4294967295\n"), HasSubstr("b.ladder: line 2 is not a rung"));
  EXPECT_THAT(wrong("0\t0\n2\t2\n\n1\t3\n"), HasSubstr("b.ladder: line 4 goes back"));
}

TEST(WriteLadder, ComesBackThroughReadBeads) {
  const std::string ladder = write_ladder(example().alignment);
  EXPECT_EQ(ladder, "0\t0\t0.93\n2\t1\t0.50\n3\t1\t1.00\n3\t2\t0.00\n");
  const auto beads = read_beads(ladder, "a.ladder");
  ASSERT_TRUE(beads);
  EXPECT_EQ(*beads, *read_beads(write_beads(example().alignment), "a"));
  EXPECT_EQ(write_ladder({}), "0\t0\t0.00\n");
}

TEST(WriteHunalign, JoinsSegmentsAsItDoes) {
  EXPECT_EQ(write_hunalign(example()),
            "Раз, два. ~~~ Три четыре.\tOne & <two>.\t0.93\nЛишнее.\t\t0.50\n\tNew.\t1.00\n");
}

// Collects the elements and their attributes, and the text.
class Elements : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    std::string line(element.name.local);
    for (const XmlAttribute& attribute : element.attributes) {
      line += ' ' + std::string(attribute.name.local) + '=' + std::string(attribute.value);
    }
    elements.push_back(line);
  }
  void end(const XmlName&) override {}
  void text(std::string_view piece, ByteSpan, Mapping) override { content += piece; }

  std::vector<std::string> elements;
  std::string content;
};

Elements parse(const std::string& xml) {
  Elements elements;
  const Done done = parse_xml(xml, {"a.xml"}, 64, elements);
  EXPECT_TRUE(done) << done.error().message();
  return elements;
}

TEST(WriteXces, LinksByNumbersFromOne) {
  const auto elements = parse(write_xces(example())).elements;
  EXPECT_THAT(elements, ElementsAre("cesAlign version=1.0", "linkGrp targType=s fromDoc=a toDoc=a",
                                    "link id=SL1 xtargets=1 2;1 certainty=0.93",
                                    "link id=SL2 xtargets=3; certainty=0.50",
                                    "link id=SL3 xtargets=;2 certainty=1.00"));
}

TEST(WriteTei, HasBothTextsAndLinksThatPointIntoThem) {
  const Elements tei = parse(write_tei(example()));
  EXPECT_THAT(tei.elements, testing::Contains("link type=2:1 target=#s1 #s2 #t1 cert=0.93"));
  EXPECT_EQ(std::ranges::count_if(tei.elements,
                                  [](const std::string& e) { return e.starts_with("link "); }),
            1);
  EXPECT_THAT(tei.elements, testing::IsSupersetOf({"s id=s1", "s id=s3", "s id=t1", "s id=t2",
                                                   "text lang=ru", "text lang=en"}));
  EXPECT_THAT(tei.content, HasSubstr("One & <two>."));
}

TEST(WriteXliff, LeavesToBeDoneWhatIsNotThere) {
  Bitext bitext = example();
  bitext.alignment[0].confidence = 0.3;
  const Elements xliff = parse(write_xliff(bitext));
  EXPECT_THAT(
      xliff.elements,
      ElementsAre("xliff version=1.2",
                  "file original=a source-language=ru target-language=en datatype=plaintext",
                  "body", "trans-unit id=1", "source", "target state=needs-review-translation",
                  "note from=svereno", "trans-unit id=2", "source", "note from=svereno"));
  EXPECT_THAT(xliff.content, HasSubstr("One & <two>."));
  EXPECT_THAT(xliff.content, Not(HasSubstr("New.")));
}

TEST(WriteXml, CarriesNamesAndTextsThatNeedEscapes) {
  DocumentBuilder builder("a\"b<&>'.txt", kRussian);
  builder.append("x");
  builder.add(Block{.span = {0, 1}});
  Bitext bitext{{std::move(builder).build(), {{{0, 1}, 0}}},
                side(kEnglish, {"]]>\x01\"&amp;"}),
                {{{0, 1}, {0, 1}, 1}}};
  EXPECT_THAT(parse(write_xces(bitext)).elements[1], HasSubstr("a\"b<&>'.txt"));
  EXPECT_THAT(parse(write_tei(bitext)).content, HasSubstr("]]>\uFFFD\"&amp;"));
  EXPECT_THAT(parse(write_xliff(bitext)).content, HasSubstr("]]>\uFFFD\"&amp;"));
}

TEST(ReadBeads, NamesTheLineThatIsNoBead) {
  for (const std::string_view line : {"1", "1\ta", "-1\t2", "1.5\t2", "4294967296\t0", "1 2\t3",
                                      "[1]", "[1:[2]", "[1]:[a]", "[1]:[2]x", "[1],[2]"}) {
    const auto beads = read_beads("0\t0\n" + std::string(line) + "\n", "g.tsv");
    ASSERT_FALSE(beads) << line;
    EXPECT_THAT(beads.error().message(), HasSubstr("g.tsv: line 2 is not a bead"));
  }
}

TEST(WriteJsonl, IsJsonALineWithKeysInOrder) {
  const std::string lines = write_jsonl(example());
  EXPECT_EQ(
      lines.substr(0, lines.find('\n')),
      "{\"source\":\"Раз, два. Три четыре.\",\"target\":\"One & <two>.\","
      "\"sourceSegments\":[0,1],\"targetSegments\":[0],\"kind\":\"2-1\",\"confidence\":0.93}");
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = lines.find('\n', begin)) != lines.npos; begin = end + 1) {
    EXPECT_NO_THROW(boost::json::parse(lines.substr(begin, end - begin)));
  }
}

TEST(WriteTmx, HasAllThatTheDtdRequires) {
  unsetenv("SOURCE_DATE_EPOCH");
  const std::string tmx = write_tmx(example());
  for (const std::string_view attribute :
       {"creationtool=\"svereno\"", "creationtoolversion=\"", "segtype=\"sentence\"", "o-tmf=\"",
        "adminlang=\"en\"", "srclang=\"ru\"", "datatype=\"plaintext\"", "version=\"1.4\"",
        "xml:lang=\"ru\"", "xml:lang=\"en\"", "tuid=\"1\"",
        "<prop type=\"x-svereno:score\">0.93</prop>"}) {
    EXPECT_THAT(tmx, HasSubstr(std::string(attribute)));
  }
  EXPECT_THAT(tmx, Not(HasSubstr("creationdate")));
  EXPECT_THAT(tmx, Not(HasSubstr("Лишнее")));
}

TEST(WriteTmx, DatesItselfOnlyByTheEnvironment) {
  setenv("SOURCE_DATE_EPOCH", "1709210096", 1);
  EXPECT_THAT(write_tmx(example()), HasSubstr("creationdate=\"20240229T123456Z\""));
  setenv("SOURCE_DATE_EPOCH", "tomorrow", 1);
  EXPECT_THAT(write_tmx(example()), Not(HasSubstr("creationdate")));
  unsetenv("SOURCE_DATE_EPOCH");
}

TEST(WriteTmx, ComesBackWhateverTheTextHolds) {
  const std::vector<std::string> texts = {
      "a & b < c > d \"e\" 'f'", "x]]>y", "😀 \u2028z", "<![CDATA[", "&amp;&#1;",
      "\u00A0края\u00A0",        "\u0085"};
  Bitext bitext{side(kEnglish, texts), side(kRussian, texts), {}};
  for (std::uint32_t i = 0; i < bitext.source.segments.size(); ++i) {
    bitext.alignment.push_back({{i, i + 1}, {i, i + 1}, 0.5});
  }
  const auto back = read_tmx_pairs(write_tmx(bitext), "a.tmx", kEnglish, kRussian);
  ASSERT_TRUE(back);
  EXPECT_EQ(write_tsv(*back), write_tsv(bitext));
}

TEST(WriteTmx, ReplacesWhatXmlDoesNotAllow) {
  const std::string bad = std::string("a\u0001b\uFFFEc\uFFFFd\x1Fz") + '\0' + "e\x7F";
  const Bitext bitext{side(kRussian, {bad}), side(kEnglish, {"x"}), {{{0, 1}, {0, 1}, 1}}};
  const auto back = read_tmx_pairs(write_tmx(bitext), "a.tmx", kRussian, kEnglish);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->source.document.text(), "a\uFFFDb\uFFFDc\uFFFDd\uFFFDz\uFFFDe\x7F\n");
}

}  // namespace
}  // namespace svereno
