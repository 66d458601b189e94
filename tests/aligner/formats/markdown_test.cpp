#include "aligner/formats/markdown.h"

#include <gmock/gmock.h>

#include "tests/aligner/formats/show.h"

namespace svereno {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Document markdown(const std::string& text) { return read_text(text, "a.md"); }

TEST(Markdown, TellsBlocksApart) {
  const Document document = markdown(
      "# Порт *вырос* #\n\nПервый абзац\nна двух строках.\n\nДлинный путь\n---\n\n"
      "- один\n- два\n\n  и ещё\n\n1. три\n\n> цитата\nлениво\n\n## Конец\n");
  EXPECT_THAT(shown_blocks(document),
              ElementsAre("h1 Порт *вырос*", "p Первый абзац на двух строках.", "h2 Длинный путь",
                          "i один", "i два", "p и ещё", "i три", "p цитата лениво", "h2 Конец"));
  EXPECT_THAT(shown_lines(document), ElementsAre(1U, 3U, 6U, 9U, 10U, 12U, 14U, 16U, 19U));
}

TEST(Markdown, KeepsTheFileAsItsText) {
  const std::string text = "---\ntitle: Порт\n---\r\n# А\r\n\r\nБ &amp; *в* \\* г\r\n";
  EXPECT_EQ(markdown(text).text(), text);
}

TEST(Markdown, LeavesOutWhatIsNoProse) {
  const Document document = markdown(
      "---\ntitle: Порт\ntags: [море]\n---\n\nДо.\n\n```\nкод *здесь*\n```\n\n    и здесь\n\n"
      "<div>\nразметка\n</div>\n\n***\n\n[port]: http://more.example 'Порт'\n\nПосле.\n");
  EXPECT_THAT(shown_blocks(document), ElementsAre("p До.", "p После."));
}

TEST(Markdown, TakesARuleForNoFrontMatter) {
  EXPECT_THAT(shown_blocks(markdown("---\nСлово\n\n---\nДело\n")),
              ElementsAre("p Слово", "p Дело"));
  EXPECT_THAT(shown_blocks(markdown("+++\ntitle = 'x'\n+++\nДело\n")), ElementsAre("p Дело"));
}

TEST(Markdown, MasksMarkup) {
  const Document document = markdown(
      "Это **важно**, _см._ `код \\` и ``a ` b`` <b>тут</b>, [здесь](</a b> 'и (там)'), "
      "![вид](x(1).png \"т\"), [порт], [порт][] и [тот][порт]; \\*не\\* то &mdash; да\\\n"
      "и *ещё\nстрока*.\n\n[порт]: /port\n");
  EXPECT_THAT(shown_lanes(document, Lane::code),
              ElementsAre("**", "**", "_", "_", "`код \\`", "``a ` b``", "<b>", "</b>", "[",
                          "](</a b> 'и (там)')", "![", "](x(1).png \"т\")", "[", "]", "[", "][]",
                          "[", "][порт]", "\\", "\\", "&mdash;", "\\", "*", "*"));
}

TEST(Markdown, MasksMarkupInQuotesAndLists) {
  const Document document =
      markdown("> *раз\n> два*\n> > три **четыре\n> > пять**\n\n- `a\n  b` в\n  *г*\n");
  EXPECT_THAT(shown_lanes(document, Lane::code),
              ElementsAre("*", ">", "*", "**", ">", ">", "**", "`a\n  b`", "*", "*"));
}

TEST(Markdown, MasksAddresses) {
  const Document document = markdown("См. <http://a.example/x> и http://b.example/y.\n");
  EXPECT_THAT(shown_lanes(document, Lane::code), ElementsAre("<", ">"));
  EXPECT_THAT(shown_lanes(document, Lane::url),
              ElementsAre("http://a.example/x", "http://b.example/y"));
}

TEST(Markdown, PartsTables) {
  const Document document = markdown(
      "| Порт | Груз |\n|:-----|-----:|\n| *Мурманск* | 5 \\| 6 |\n|  | нефть |\n\nа | б\n\nв\n");
  EXPECT_THAT(shown_blocks(document), ElementsAre("c Порт", "c Груз", "c *Мурманск*", "c 5 \\| 6",
                                                  "c нефть", "p а | б", "p в"));
  EXPECT_THAT(shown_lines(document), ElementsAre(1U, 1U, 3U, 3U, 4U, 6U, 8U));
}

TEST(Markdown, ReadsNotes) {
  const Document document = markdown(
      "Порт[^1] вырос[^long] вдвое[^u].\n\n[^1]: По *отчёту*\nза год.\n[^long]: Сначала.\n\n"
      "    Потом ещё.\n\n[^u]: https://more.example/1\n\nКод `[^1]` не сноска, [^9-x] тоже.\n");
  EXPECT_THAT(shown_blocks(document),
              ElementsAre("p Порт[^1] вырос[^long] вдвое[^u].",
                          "p Код `[^1]` не сноска, [^9-x] тоже.", "n1 По *отчёту* за год.",
                          "nlong Сначала.", "nlong Потом ещё.", "nu https://more.example/1"));
  EXPECT_THAT(shown_marks(document), ElementsAre("1=[^1]", "long=[^long]", "u=[^u]"));
}

TEST(Markdown, FindsTheWordsBehindDefinitions) {
  const Document document = markdown("[a]: /x\n[b]: /y 'z'\nСлова *здесь* [a].\n");
  EXPECT_THAT(shown_blocks(document), ElementsAre("p Слова *здесь* [a]."));
}

TEST(Markdown, SurvivesWhatNobodyWrites) {
  for (const std::string& text : {
           std::string("слово ") + std::string(5000, '['),
           std::string("слово ") + std::string(5000, '>'),
           "слово\n\n" + std::string(5000, '>') + " дело",
           std::string("сло\0во *a\0b*", 17) + " и дальше",
           std::string("\xEF\xBB\xBF\xEF\xBB\xBF# слово"),
           std::string("слово &#0; &#x110000; &nosuch; \\"),
       }) {
    EXPECT_THAT(markdown(text).blocks(), testing::Not(IsEmpty()));
  }
}

TEST(Markdown, TakesImagesByTheThousandInLinearTime) {
  // The parser itself needs quadratic time for these, and for nested lists before blank lines:
  // half a minute if they reach it.
  std::string images = "слово ";
  for (int i = 0; i < 100000; ++i) images += "![[]()";
  EXPECT_EQ(markdown(images).blocks().size(), 1U);
  std::string lists = "слово\n\n";
  for (int i = 0; i < 100000; ++i) lists += "- ";
  EXPECT_GE(markdown(lists + "дело" + std::string(100000, '\n') + "конец").blocks().size(), 2U);
}

}  // namespace
}  // namespace svereno
