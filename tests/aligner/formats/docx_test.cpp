// Each test is a trap that Word files hold for a reader; the files are made here.
#include "aligner/formats/docx.h"

#include <gmock/gmock.h>

#include <cstdio>
#include <fstream>
#include <random>

#include "aligner/text/utf8.h"
#include "tests/aligner/formats/docx_builder.h"

namespace svereno {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Document read(const std::string& package) {
  Result<Document> document = read_docx(package, "a.docx", kRussian);
  if (!document) throw std::runtime_error(document.error().message());
  return *std::move(document);
}
Document read(const Docx& docx) { return read(docx.bytes()); }
Document read_body(std::string body) { return read(Docx{.body = std::move(body)}); }

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> result;
  for (const Block& block : document.blocks()) result.emplace_back(document.text(block.span));
  return result;
}

std::string error_of(const std::string& package, const ReadLimits& limits = {}) {
  const Result<Document> document = read_docx(package, "a.docx", kRussian, limits);
  return document ? "none" : document.error().message();
}

std::string kinds(const Document& document) {
  std::string result;
  for (const Block& block : document.blocks()) {
    result += "phlcn"[static_cast<std::size_t>(block.kind)];
    if (block.level > 0) result += std::to_string(block.level);
  }
  return result;
}

std::vector<std::string> marks(const Document& document) {
  std::vector<std::string> result;
  for (const NoteMark& mark : document.note_marks()) {
    result.push_back(std::string(document.text(mark.span)) + "=" + mark.label);
  }
  return result;
}

std::vector<std::string> notes(const Document& document) {
  std::vector<std::string> result;
  for (const Block& block : document.blocks()) {
    if (block.kind != BlockKind::note) continue;
    result.push_back(block.label + ": " + std::string(document.text(block.span)));
  }
  return result;
}

std::string note(std::string_view kind, std::string_view id, std::string_view content) {
  return "<w:" + std::string(kind) + " w:id=\"" + std::string(id) + "\">" + std::string(content) +
         "</w:" + std::string(kind) + ">";
}

std::string reference(std::string_view id, std::string_view kind = "footnote") {
  return "<w:r><w:" + std::string(kind) + "Reference w:id=\"" + std::string(id) + "\"/></w:r>";
}

std::string field(std::string_view code, std::string_view result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + std::string(code) +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
         std::string(result) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string row(std::initializer_list<std::string_view> cells, std::string_view properties = "") {
  std::string xml = "<w:tr>" + std::string(properties);
  for (const std::string_view cell : cells) xml += "<w:tc>" + std::string(cell) + "</w:tc>";
  return xml + "</w:tr>";
}

TEST(ReadDocx, JoinsAParagraphOverRunsSplitInsideWords) {
  const Document document =
      read_body(p("<w:proofErr w:type=\"spellStart\"/>" + r("Гру") + r("зо", "<w:b/>") +
                  "<w:proofErr w:type=\"spellEnd\"/>" + r("оборот порта.")));
  EXPECT_THAT(texts(document), ElementsAre("Грузооборот порта."));
}

TEST(ReadDocx, KeepsSpaceOnlyWhereWordDoes) {
  EXPECT_THAT(texts(read_body(p("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space=\"preserve\"> b "
                                "</w:t></w:r><w:r><w:t>\n  c\n</w:t></w:r>"))),
              ElementsAre("a b c"));
  EXPECT_THAT(texts(read_body("<w:sdt xml:space=\"preserve\">" +
                              p("<w:r><w:t>a </w:t></w:r><w:r><w:t>b</w:t></w:r>") + "</w:sdt>")),
              ElementsAre("a b"));
}

TEST(ReadDocx, ReadsEachChildOfARun) {
  EXPECT_THAT(texts(read_body(
                  p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
                    "<w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t><w:ptab/>"
                    "<w:t>g</w:t><w:br w:type=\"page\"/><w:t>h</w:t>"
                    "<w:lastRenderedPageBreak/><w:t>i</w:t></w:r>"))),
              ElementsAre("a\tb\nc\nd\u2011e\u00ADf\tg\nhi"));
}

TEST(ReadDocx, TakesNoTabStopForATab) {
  EXPECT_THAT(texts(read_body(p(
                  "<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs></w:pPr>" + r("a")))),
              ElementsAre("a"));
}

TEST(ReadDocx, ReadsSymbolsByTheirFont) {
  const auto symbol = [](std::string_view font, std::string_view code) {
    return "<w:r><w:sym w:font=\"" + std::string(font) + "\" w:char=\"" + std::string(code) +
           "\"/></w:r>";
  };
  EXPECT_THAT(texts(read_body(p(symbol("Symbol", "F0B0") + symbol("Symbol", "F061") +
                                symbol("Symbol", "F0A3") + symbol("Arial", "2116") +
                                symbol("Wingdings", "F04A") + symbol("Symbol", "D800") +
                                symbol("Arial", "DC00") + symbol("Arial", "x")))),
              ElementsAre("°α≤№\uFFFC\uFFFC\uFFFC\uFFFC"));
}

TEST(ReadDocx, LooksThroughContainers) {
  EXPECT_THAT(
      texts(read_body("<w:sdt><w:sdtPr><w:placeholder><w:p>" + r("x") +
                      "</w:p></w:placeholder></w:sdtPr><w:sdtContent>" +
                      p("<w:smartTag>" + r("a") + "</w:smartTag><w:hyperlink>" + r("b") +
                        "</w:hyperlink><w:customXml>" + r("c") + "</w:customXml><w:bdo>" + r("d") +
                        "</w:bdo><w:dir>" + r("e") + "</w:dir><w:sdt><w:sdtContent>" + r("f") +
                        "</w:sdtContent></w:sdt><m:oMath><m:r><m:t>g</m:t></m:r></m:oMath>") +
                      "</w:sdtContent></w:sdt>")),
      ElementsAre("abcdefg"));
}

TEST(ReadDocx, LeavesOutRuby) {
  EXPECT_THAT(
      texts(read_body(p("<w:r><w:ruby><w:rubyPr/><w:rt>" + r("とう") + "</w:rt><w:rubyBase>" +
                        r("東") + "</w:rubyBase></w:ruby></w:r>" + r("京")))),
      ElementsAre("東京"));
}

TEST(ReadDocx, ReadsOneAlternativeOfAlternateContent) {
  const auto box = [](std::string_view text) {
    return "<w:txbxContent>" + p(r(text)) + "</w:txbxContent>";
  };
  EXPECT_THAT(
      texts(read_body(
          p(r("До ") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>" +
            box("Надпись") + "</wps:txbx></mc:Choice><mc:Choice Requires=\"v\">" + box("Другая") +
            "</mc:Choice><mc:Fallback><w:pict><v:textbox>" + box("Надпись") +
            "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("после.")))),
      ElementsAre("До после.", "Надпись"));
  EXPECT_THAT(texts(read_body(p("<mc:AlternateContent><mc:Choice Requires=\"x\">" + r("a") +
                                "</mc:Choice><mc:Fallback>" + r("b") +
                                "</mc:Fallback></mc:AlternateContent>"))),
              ElementsAre("a"));
}

TEST(ReadDocx, PutsATextBoxAfterItsParagraph) {
  EXPECT_THAT(texts(read_body(p("<w:r><w:pict><v:textbox><w:txbxContent>" + p(r("один")) +
                                p(r("два") + "<w:r><w:pict><w:txbxContent>" + p(r("внутри")) +
                                  "</w:txbxContent></w:pict></w:r>") +
                                p(r("три")) + "</w:txbxContent></v:textbox></w:pict></w:r>" +
                                r("Сначала")) +
                              p(r("потом")))),
              ElementsAre("Сначала", "один", "два", "внутри", "три", "потом"));
}

std::string style(std::string_view id, std::string_view content, std::string_view more = "") {
  return "<w:style w:type=\"paragraph\" " + std::string(more) + "w:styleId=\"" + std::string(id) +
         "\">" + std::string(content) + "</w:style>";
}

std::string styled(std::string_view id, std::string_view text, std::string_view more = "") {
  return p("<w:pPr><w:pStyle w:val=\"" + std::string(id) + "\"/>" + std::string(more) + "</w:pPr>" +
           r(text));
}

TEST(ReadDocx, KnowsHeadingsByLevelNameAndBase) {
  const Document document = read(Docx{
      .body = styled("1", "a") + styled("a", "b") + styled("b", "c") + styled("c", "d") +
              styled("1", "e", "<w:outlineLvl w:val=\"9\"/>") +
              p("<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>" + r("f")) + styled("t", "g") +
              p(r("h")),
      .styles = style("1", "<w:name w:val=\"heading 1\"/>") +
                style("a", "<w:name w:val=\"Глава\"/><w:basedOn w:val=\"1\"/>") +
                style("b", "<w:name w:val=\"Раздел\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>") +
                style("c", "<w:name w:val=\"Заголовок 3\"/>") +
                style("t",
                      "<w:name w:val=\"TOC Heading\"/><w:basedOn w:val=\"1\"/><w:pPr>"
                      "<w:outlineLvl w:val=\"9\"/></w:pPr>")});
  EXPECT_EQ(kinds(document), "h1h1h2h3ph3pp");
}

TEST(ReadDocx, KnowsHeadingsWithoutStyles) {
  EXPECT_EQ(kinds(read_body(styled("Heading2", "a") + styled("Заголовок1", "b") +
                            styled("Heading20", "c"))),
            "h2h1p");
}

TEST(ReadDocx, SurvivesStylesBasedOnEachOther) {
  EXPECT_EQ(kinds(read(Docx{.body = styled("a", "x"),
                            .styles = style("a", "<w:basedOn w:val=\"b\"/>") +
                                      style("b", "<w:basedOn w:val=\"a\"/>")})),
            "p");
}

TEST(ReadDocx, TakesNoOldPropertiesForTheParagraphsOwn) {
  EXPECT_EQ(kinds(read_body(p("<w:pPr><w:pPrChange w:id=\"1\"><w:pPr><w:pStyle w:val=\"Heading1\"/>"
                              "</w:pPr></w:pPrChange></w:pPr>" +
                              r("a")))),
            "p");
}

TEST(ReadDocx, KnowsListItems) {
  const std::string numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>";
  EXPECT_EQ(
      kinds(read(Docx{.body = p("<w:pPr>" + numbered + "</w:pPr>" + r("a")) + styled("l", "b") +
                              styled("l", "c", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
                      .styles = style("l", "<w:pPr>" + numbered + "</w:pPr>")})),
      "llp");
}

std::vector<std::string> cells(const Document& document) {
  std::vector<std::string> result;
  for (const Block& block : document.blocks()) {
    const auto& anchor = std::get<ParagraphAnchor>(block.anchor);
    std::string cell = "-";
    if (anchor.cell) {
      cell = std::to_string(anchor.cell->table) + "." + std::to_string(anchor.cell->row) + "." +
             std::to_string(anchor.cell->column);
    }
    result.push_back(std::string(document.text(block.span)) + " " + cell);
  }
  return result;
}

TEST(ReadDocx, AnchorsTableCells) {
  const std::string wide = "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>";
  EXPECT_THAT(
      cells(read_body(p(r("до")) + "<w:tbl><w:tblPr/>" +
                      row({wide + p(r("a")), p(r("b")) + p(r("c"))}) +
                      row({p(""), "<w:tbl>" + row({p(r("d"))}) + "</w:tbl>" + p(r("e"))}) +
                      "</w:tbl>" + p(r("после")))),
      ElementsAre("до -", "a 1.1.1", "b 1.1.3", "c 1.1.3", "d 2.1.1", "e 1.2.2", "после -"));
  EXPECT_EQ(kinds(read_body("<w:tbl>" + row({styled("Heading1", "a")}) + "</w:tbl>")), "c");
}

TEST(ReadDocx, NumbersParagraphsThatHoldText) {
  const Document document = read_body(p(r("a")) + p("") + p(r(" ")) + p(r("b")));
  const auto& anchor = std::get<ParagraphAnchor>(document.blocks()[1].anchor);
  EXPECT_EQ(anchor.part, "word/document.xml");
  EXPECT_EQ(anchor.paragraph, 2U);
  EXPECT_EQ(document.text(), "a\nb\n");
}

TEST(ReadDocx, NumbersNotesByTheirReferences) {
  const Document document = read(Docx{
      .body = p(r("Порт") + reference("7") + r(" вырос") + reference("2") + r(".")),
      .footnotes = "<w:footnote w:type=\"separator\" w:id=\"-1\">" + p(r("x")) + "</w:footnote>" +
                   "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\">" + p(r("x")) +
                   "</w:footnote>" + note("footnote", "2", p(r("Вторая."))) +
                   note("footnote", "5", p(r("Ничья."))) +
                   note("footnote", "7",
                        p("<w:r><w:footnoteRef/></w:r>" + r(" Первая.")) + p(r("Её конец.")))});
  EXPECT_THAT(texts(document), ElementsAre("Порт[1] вырос[2].", "Первая.", "Её конец.", "Вторая."));
  EXPECT_THAT(marks(document), ElementsAre("[1]=1", "[2]=2"));
  EXPECT_THAT(notes(document), ElementsAre("1: Первая.", "1: Её конец.", "2: Вторая."));
  EXPECT_EQ(document.lanes().size(), 2U);
  const auto& anchor = std::get<ParagraphAnchor>(document.blocks()[1].anchor);
  EXPECT_EQ(anchor.part, "word/footnotes.xml");
  EXPECT_EQ(anchor.paragraph, 3U);
}

TEST(ReadDocx, HonoursMarksOfTheAuthorsOwn) {
  const Document document = read(Docx{
      .body =
          p(r("a") +
            "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/><w:t>*</w:t></w:r>" +
            r("b") + reference("2") +
            "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/></w:r>"),
      .footnotes = note("footnote", "1", p(r("* Своя."))) + note("footnote", "2", p(r("Чужая."))) +
                   note("footnote", "3", p(r("Без знака.")))});
  EXPECT_THAT(texts(document).front(), "a*b[1][*]");
  EXPECT_THAT(marks(document), ElementsAre("*=*", "[1]=1", "[*]=*"));
  EXPECT_THAT(notes(document), ElementsAre("*: Своя.", "1: Чужая.", "*: Без знака."));
}

TEST(ReadDocx, KeepsEndnotesAsAStreamOfTheirOwn) {
  const Document document = read(Docx{
      .body = p(r("a") + reference("1", "endnote") + reference("1") + reference("2", "endnote")),
      .footnotes = note("footnote", "1", p(r("Сноска."))),
      .endnotes = note("endnote", "2", p(r("Вторая."))) + note("endnote", "1", p(r("Первая.")))});
  EXPECT_THAT(marks(document), ElementsAre("[i]=i", "[1]=1", "[ii]=ii"));
  EXPECT_THAT(notes(document), ElementsAre("1: Сноска.", "i: Первая.", "ii: Вторая."));
  EXPECT_THAT(document.parts(),
              ElementsAre("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"));
}

TEST(ReadDocx, RecognisesNotesThatBecameText) {
  const Document document = read(
      Docx{.body = p(r("Порт") + reference("1") +
                     r(" вырос.[footnoteRef:3] [3: Отчёт порта // Сайт. URL: https://a.ru/b]")),
           .footnotes = note("footnote", "1", p(r("Морской.")))});
  EXPECT_EQ(document.line(document.blocks()[0].span), "Порт[1] вырос.[footnoteRef:3]");
  EXPECT_THAT(marks(document), ElementsAre("[1]=1", "[footnoteRef:3]=3"));
  EXPECT_THAT(notes(document),
              ElementsAre("3: Отчёт порта // Сайт. URL: https://a.ru/b", "1: Морской."));
}

TEST(ReadDocx, NumbersNotesAsSectionsAndSettingsSay) {
  const std::string restart =
      "<w:sectPr><w:footnotePr><w:numFmt w:val=\"chicago\"/><w:numRestart w:val=\"eachSect\"/>"
      "</w:footnotePr></w:sectPr>";
  const Document document = read(
      Docx{.body = p(reference("1") + reference("2")) +
                   p("<w:pPr>" + restart + "</w:pPr>" + reference("3")) +
                   p(reference("4") + reference("5")) + restart,
           .settings = "<w:footnotePr><w:numFmt w:val=\"upperLetter\"/><w:numStart w:val=\"4\"/>"
                       "</w:footnotePr>"});
  EXPECT_THAT(marks(document), ElementsAre("[§]=§", "[**]=**", "[††]=††", "[§]=§", "[**]=**"));
}

TEST(ReadDocx, CountsNoReferenceThatIsDeletedOrHidden) {
  const Document document = read_body(p("<w:del>" + reference("1") +
                                        "</w:del><w:r><w:rPr><w:vanish/></w:rPr>"
                                        "<w:footnoteReference w:id=\"2\"/></w:r>" +
                                        r("a") + reference("3")));
  EXPECT_THAT(marks(document), ElementsAre("[1]=1"));
}

TEST(ReadDocx, KeepsResultsOfFieldsAndNotTheirCodes) {
  EXPECT_THAT(texts(read_body(
                  p(r("См. ") + field(" HYPERLINK \"http://a.ru\" ", r("сайт")) + r(", ") +
                    "<w:fldSimple w:instr=\" REF a \">" + r("рис. 1") + "</w:fldSimple>" + r(", ") +
                    field(" IF " + field("PAGE", r("7")) + " = 7 ", r("да")) + r(".")))),
              ElementsAre("См. сайт, рис. 1, да."));
}

TEST(ReadDocx, SkipsTablesOfContents) {
  const std::string contents =
      p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TO</w:instrText></w:r>"
        "<w:r><w:instrText>C \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/>"
        "</w:r>" +
        r("Глава 1") + field("PAGEREF x", r("3"))) +
      p(r("Глава 2")) + p("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r("Текст"));
  const Document document =
      read_body(p(r("Содержание")) + contents +
                p("<w:fldSimple w:instr=\"TOC \\c\">" + r("x") + "</w:fldSimple>" + r("Глава 1")));
  EXPECT_THAT(texts(document), ElementsAre("Содержание", "Текст", "Глава 1"));
  EXPECT_THAT(document.remarks(), IsEmpty());
}

TEST(ReadDocx, SaysThatAFieldHasNoEnd) {
  const Document document =
      read_body(p(r("a") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>") + p(r("b")));
  EXPECT_THAT(texts(document), ElementsAre("a"));
  ASSERT_EQ(document.remarks().size(), 1U);
  EXPECT_THAT(document.remarks()[0].pattern, HasSubstr("has no end"));
}

TEST(ReadDocx, ReadsTheFinalViewOfTrackedChanges) {
  EXPECT_THAT(
      texts(read_body(p(r("было ") + "<w:del w:id=\"1\"><w:r><w:delText>плохо</w:delText></w:r>" +
                        r("плохо") + "</w:del><w:ins w:id=\"2\">" + r("хорошо") + "<w:del>" +
                        r("x") + "</w:del></w:ins><w:moveFrom>" + r(" тут") +
                        "</w:moveFrom><w:moveTo>" + r(" там") + "</w:moveTo>"))),
      ElementsAre("было хорошо там"));
}

TEST(ReadDocx, JoinsParagraphsWhoseMarkIsDeleted) {
  const std::string deleted = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
  const std::string moved = "<w:pPr><w:rPr><w:moveFrom w:id=\"1\"/></w:rPr></w:pPr>";
  EXPECT_THAT(texts(read_body(p(deleted + r("Один ")) + p(moved + r("два ")) + p(r("три.")) +
                              p(r("Отдельно.")))),
              ElementsAre("Один два три.", "Отдельно."));
  EXPECT_THAT(texts(read_body("<w:tbl>" + row({p(deleted + r("a")), p(r("b"))}) + "</w:tbl>" +
                              p(deleted + r("c")) + "<w:tbl>" + row({p(r("d"))}) + "</w:tbl>")),
              ElementsAre("a", "b", "c", "d"));
  EXPECT_THAT(texts(read_body(p(deleted + "<w:del>" + r("x") + "</w:del>") + p(r("a")))),
              ElementsAre("a"));
}

TEST(ReadDocx, DropsDeletedRowsAndCells) {
  EXPECT_THAT(
      cells(read_body(
          "<w:tbl>" + row({p(r("a"))}) + row({p(r("x"))}, "<w:trPr><w:del w:id=\"1\"/></w:trPr>") +
          row({p(r("b"))}, "<w:trPr><w:ins w:id=\"1\"/></w:trPr>") +
          row({"<w:tcPr><w:cellDel w:id=\"1\"/></w:tcPr>" + p(r("y")), p(r("c"))}) + "</w:tbl>")),
      ElementsAre("a 1.1.1", "b 1.2.1", "c 1.3.1"));
}

TEST(ReadDocx, SkipsHiddenTextAndCountsIt) {
  const std::string hidden = "<w:rPr><w:vanish/></w:rPr>";
  const Document document = read(
      Docx{.body = p(r("a") + r("тайна", "<w:vanish/>") + r("b", "<w:vanish w:val=\"0\"/>") +
                     r("код", "<w:rStyle w:val=\"h\"/>")) +
                   styled("hp", "весь") +
                   p("<w:pPr><w:pStyle w:val=\"hp\"/></w:pPr>" + r("c", "<w:rStyle w:val=\"h\"/>") +
                     r("d", "<w:vanish w:val=\"false\"/>")) +
                   p(r("e", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")),
           .styles = style("hp", hidden) + "<w:style w:type=\"character\" w:styleId=\"h\">" +
                     hidden + "</w:style>"});
  EXPECT_THAT(texts(document), ElementsAre("ab", "cd", "e"));
  ASSERT_EQ(document.remarks().size(), 1U);
  EXPECT_EQ(fill(document.remarks()[0].pattern, document.remarks()[0].args),
            "a.docx: hidden text was left out (12 characters).");
}

TEST(ReadDocx, FindsTheDocumentByItsRelationship) {
  const std::string xml =
      Docx::root("document", "<w:body>" + p(r("a") + reference("1")) + "</w:body>");
  const PackageFiles files = {
      {"_rels/.rels", Docx::relationships({{"officeDocument", "/text/My%20document2.xml"}})},
      {"text/My document2.xml", xml},
      {"text/_rels/My document2.xml.rels",
       Docx::relationships({{"footnotes", "../notes/./f.xml"}})},
      {"Notes\\F.xml", Docx::root("footnotes", note("footnote", "1", p(r("b"))))}};
  const Document document = read(make_package(files));
  EXPECT_THAT(texts(document), ElementsAre("a[1]", "b"));
  EXPECT_THAT(document.parts(), ElementsAre("text/My document2.xml", "notes/f.xml"));
}

TEST(ReadDocx, ReadsAnyPrefixAndTheStrictNamespace) {
  for (const std::string_view space :
       {kWordSpace, std::string_view("http://purl.oclc.org/ooxml/wordprocessingml/main")}) {
    const std::string xml = "<document xmlns=\"" + std::string(space) + "\" xmlns:ns0=\"" +
                            std::string(space) +
                            "\"><ns0:body><p><ns0:r><t>a</t></ns0:r></p></ns0:body></document>";
    EXPECT_THAT(
        texts(read(make_package(
            {{"_rels/.rels",
              "<Relationships xmlns=\"x\"><Relationship Type=\"http://purl.oclc.org/ooxml/"
              "officeDocument/relationships/officeDocument\" Target=\"d.xml\"/></Relationships>"},
             {"d.xml", xml}}))),
        ElementsAre("a"));
  }
}

// UTF-16 of `text`, little-endian or big-endian, with a byte-order mark.
std::string utf16(std::string_view text, bool big_endian) {
  std::string bytes;
  const auto put = [&](std::uint32_t unit) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  };
  put(0xFEFF);
  for (const CodePoint c : code_points(text)) {
    if (c.value < 0x10000) {
      put(c.value);
    } else {
      put(0xD7C0U + (c.value >> 10U));
      put(0xDC00U + (c.value & 0x3FFU));
    }
  }
  return bytes;
}

TEST(ReadDocx, ReadsPartsInUtf16) {
  std::string xml = Docx{.body = p(r("Ё & 😀 &amp; б"))}.document_xml();
  xml.replace(xml.find("Ё &"), std::string("Ё &").size(), "Ё &lt;");
  xml.erase(0, xml.find("<w:"));
  for (const bool big_endian : {false, true}) {
    PackageFiles files = Docx{}.files();
    files[2].second = utf16(xml, big_endian);
    const Document document = read(make_package(files));
    ASSERT_THAT(texts(document), ElementsAre("Ё < 😀 & б"));
    const auto begin = static_cast<std::uint32_t>(document.text().find("😀"));
    const auto place = document.origin({begin, begin + 4});
    ASSERT_TRUE(place);
    EXPECT_EQ(files[2].second.substr(place->bytes.begin, place->bytes.size()),
              utf16("😀", big_endian).substr(2));
  }
}

TEST(ReadDocx, SaysWhatAForeignPackageIs) {
  const auto office = [](std::string_view part) {
    return make_package({{"[Content_Types].xml", "<Types/>"},
                         {"_rels/.rels", Docx::relationships({{"officeDocument", part}})},
                         {std::string(part), "<workbook/>"}});
  };
  EXPECT_THAT(error_of(office("xl/workbook.xml")), HasSubstr("Excel workbook"));
  EXPECT_THAT(error_of(office("ppt/presentation.xml")), HasSubstr("PowerPoint"));
  EXPECT_THAT(error_of(office("word/document.xml")), HasSubstr("of another kind"));
  EXPECT_THAT(error_of(make_package({{"mimetype", "application/vnd.oasis.opendocument.text"}})),
              HasSubstr("OpenDocument"));
  EXPECT_THAT(error_of(make_package({{"mimetype", "application/epub+zip"}})), HasSubstr("EPUB"));
  EXPECT_THAT(error_of(make_package({{"a.txt", "a"}})), HasSubstr("ZIP archive"));
  EXPECT_THAT(error_of("PK\x03\x04"), HasSubstr("not a whole ZIP package"));
}

TEST(ReadDocx, NamesTheDamagedPart) {
  PackageFiles files = Docx{.body = p(r("a"))}.files();
  files[2].second.resize(files[2].second.size() - 3);
  EXPECT_THAT(error_of(make_package(files)),
              testing::AllOf(HasSubstr("word/document.xml"), HasSubstr("line 2, column")));
}

TEST(ReadDocx, HasNothingToSayOfAnEmptyDocument) {
  EXPECT_THAT(error_of(Docx{.body = p("") + p(r("\u00A0"))}.bytes()), HasSubstr("has no text"));
}

// What the bytes of a part say, read as XML text: references undone.
std::string decoded(std::string bytes) {
  for (const auto& [from, to] :
       {std::pair("&amp;", "&"), std::pair("&lt;", "<"), std::pair("&#x41F;", "П"),
        std::pair("<w:tab/>", "\t"), std::pair("\r\n", "\n")}) {
    if (bytes == from) return to;
  }
  return bytes;
}

TEST(ReadDocx, KnowsTheBytesOfEachCharacter) {
  const Docx docx = {.body = p(r("Ст. &amp; &lt;б&gt; &#x41F;о<![CDATA[<рт>]]> 😀\r\nе́") +
                               "<w:r><w:tab/></w:r>" + r("конец"))};
  const std::string xml = docx.document_xml();
  const Document document = read(docx);
  const ByteSpan span = document.blocks()[0].span;
  EXPECT_EQ(document.text(span), "Ст. & <б> По<рт> 😀\nе́\tконец");
  for (const CodePoint c : code_points(document.text(span))) {
    if (c.value == U'>') continue;  // Both as &gt; and as itself.
    const std::uint32_t begin = span.begin + c.offset;
    const auto place = document.origin({begin, begin + c.size});
    ASSERT_TRUE(place) << c.offset;
    EXPECT_EQ(decoded(xml.substr(place->bytes.begin, place->bytes.size())),
              document.text({begin, begin + c.size}));
  }
}

TEST(ReadDocx, AnchorsAMarkAtItsReference) {
  const Docx docx = {.body = p(r("a") + reference("4"))};
  const Document document = read(docx);
  const auto place = document.origin(document.note_marks()[0].span);
  ASSERT_TRUE(place);
  EXPECT_EQ(docx.document_xml().substr(place->bytes.begin, place->bytes.size()),
            "<w:footnoteReference w:id=\"4\"/>");
}

TEST(ReadDocx, EndsAnAddressAtTheMarkBehindIt) {
  const Document document = read_body(p(r("См. https://a.ru/b") + reference("1") + r(".")));
  ASSERT_EQ(document.lanes().size(), 2U);
  EXPECT_EQ(document.text(document.lanes()[0].span), "https://a.ru/b");
  EXPECT_EQ(document.text(document.lanes()[1].span), "[1]");
}

TEST(ReadDocx, ReadsTheSameHoweverRunsAreSplit) {
  const std::vector<std::string> paragraphs = {"Вагон № 5 — «Ё-моё»: 12,5 %. 😀",
                                               "Second one, “quoted”."};
  std::mt19937 random(7);
  constexpr int kTries = 200;
  for (int i = 0; i < kTries; ++i) {
    std::string body;
    for (const std::string& paragraph : paragraphs) {
      std::string runs;
      std::string run;
      for (const CodePoint c : code_points(paragraph)) {
        run += paragraph.substr(c.offset, c.size);
        if (random() % 3 == 0) runs += r(std::exchange(run, ""), random() % 2 ? "<w:b/>" : "");
        if (random() % 5 == 0) runs += "<w:bookmarkStart w:id=\"0\"/>";
      }
      body += p(runs + r(run));
    }
    SCOPED_TRACE(body);
    const Docx docx = {.body = body};
    const Document document = read(docx);
    ASSERT_EQ(texts(document), paragraphs);
    const std::string xml = docx.document_xml();
    for (const CodePoint c : code_points(document.text())) {
      if (c.value == U'\n') continue;
      const auto place = document.origin({c.offset, c.offset + c.size});
      ASSERT_TRUE(place);
      ASSERT_EQ(xml.substr(place->bytes.begin, place->bytes.size()),
                document.text({c.offset, c.offset + c.size}));
    }
  }
}

TEST(ReadDocx, ReadsAFileThatPandocMade) {
  if (std::system("pandoc --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "no pandoc";
  const std::string folder = testing::TempDir();
  const std::string markdown = folder + "svereno_docx_test.md";
  const std::string docx = folder + "svereno_docx_test.docx";
  std::ofstream(markdown) << "# Порт\n\nГрузооборот *вырос*[^1].\n\n- один\n- два\n\n"
                             "| А | Б |\n|---|---|\n| в | г |\n\n[^1]: См. отчёт.\n";
  ASSERT_EQ(std::system(("pandoc -o " + docx + " " + markdown).c_str()), 0);
  std::ifstream in(docx, std::ios::binary);
  const Document document =
      read(std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()));
  std::remove(markdown.c_str());
  std::remove(docx.c_str());
  EXPECT_THAT(texts(document), ElementsAre("Порт", "Грузооборот вырос[1].", "один", "два", "А", "Б",
                                           "в", "г", "См. отчёт."));
  EXPECT_EQ(kinds(document), "h1pllccccn");
}

}  // namespace
}  // namespace svereno
