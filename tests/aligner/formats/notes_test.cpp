#include "aligner/formats/notes.h"

#include <gmock/gmock.h>

#include "tests/aligner/formats/show.h"

namespace svereno {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Notes, ReadsThoseThatWordLeavesInline) {
  const Document document = read_text(
      "Порт вырос вдвое.[footnoteRef:1] [1:  Орлов И. Порты [сборник] // Море. URL: "
      "http://more.example/1.] Теперь он тесен.[footnoteRef:2] [2: Там же, с. 5.]\n");
  EXPECT_THAT(shown_blocks(document),
              ElementsAre("p Порт вырос вдвое.[footnoteRef:1] Теперь он тесен.[footnoteRef:2]",
                          "n1 Орлов И. Порты [сборник] // Море. URL: http://more.example/1.",
                          "n2 Там же, с. 5."));
  EXPECT_THAT(shown_marks(document), ElementsAre("1=[footnoteRef:1]", "2=[footnoteRef:2]"));
  EXPECT_THAT(shown_lanes(document, Lane::url), ElementsAre("http://more.example/1"));
  EXPECT_EQ(document.inlays().size(), 2U);
}

TEST(Notes, ReadsInlineBodiesBehindABareMark) {
  const Document document = read_text("Порт вырос[1] [1: По отчёту.] вдвое.");
  EXPECT_THAT(shown_blocks(document), ElementsAre("p Порт вырос[1] вдвое.", "n1 По отчёту."));
}

TEST(Notes, LetsABodyEndWithItsBlock) {
  const Document document = read_text(
      "Раз.[footnoteRef:1] [1: Скобка открыта\nДва.\nТри.[footnoteRef:2] [2: И [эта] тоже. Да\n"
      "Четыре.[footnoteRef:3] [3: Вот [она]. И дальше.\n"
      "Пять.[footnoteRef:4] [4: Без конца.[footnoteRef:5]");
  EXPECT_THAT(shown_marks(document),
              ElementsAre("1=[footnoteRef:1]", "2=[footnoteRef:2]", "3=[footnoteRef:3]",
                          "4=[footnoteRef:4]", "5=[footnoteRef:5]"));
  EXPECT_THAT(shown_blocks(document),
              ElementsAre("p Раз.[footnoteRef:1] [1: Скобка открыта", "p Два.",
                          "p Три.[footnoteRef:2] тоже. Да", "p Четыре.[footnoteRef:3] . И дальше.",
                          "p Пять.[footnoteRef:4] [4: Без конца.[footnoteRef:5]", "n2 И [эта",
                          "n3 Вот [она"));
}

TEST(Notes, ReadsABodyThatIsAParagraph) {
  const Document document = read_text(
      "Слово.[footnoteRef:1]\n[1: Тело одно.] [2: Другое.]\n"
      "Дело.[footnoteRef:2]\n");
  EXPECT_THAT(shown_blocks(document),
              ElementsAre("p Слово.[footnoteRef:1]", "p Дело.[footnoteRef:2]", "n1 Тело одно.",
                          "n2 Другое."));
  EXPECT_THAT(document.inlays(), IsEmpty());
}

TEST(Notes, ReadsCarets) {
  const Document document = read_text("Раз[^1], два[^прим].\n[^1]: Первая.\n[^прим]: Вторая.\n");
  EXPECT_THAT(shown_blocks(document),
              ElementsAre("p Раз[^1], два[^прим].", "n1 Первая.", "nприм Вторая."));
  EXPECT_THAT(shown_marks(document), ElementsAre("1=[^1]", "прим=[^прим]"));
}

TEST(Notes, ReadsCaretsWithinAParagraph) {
  const Document document = read_text("Раз.[^1] Два.[^2] [^1]: Первая. [^2]: Вторая.\nТри.");
  EXPECT_THAT(shown_blocks(document),
              ElementsAre("p Раз.[^1] Два.[^2]", "p Три.", "n1 Первая.", "n2 Вторая."));
}

TEST(Notes, ReadsNumbersWithBodiesAtTheEnd) {
  const Document document = read_text(
      "Первое[1] и второе [2], снова первое[1].\nЕщё абзац.\n[1] Орлов. Порты.\n[2] «Море», № 3.");
  EXPECT_THAT(shown_blocks(document),
              ElementsAre("p Первое[1] и второе [2], снова первое[1].", "p Ещё абзац.",
                          "n1 Орлов. Порты.", "n2 «Море», № 3."));
  EXPECT_THAT(shown_marks(document), ElementsAre("1=[1]", "2=[2]", "1=[1]"));
}

TEST(Notes, ReadsNotesAtTheFootOfEachPage) {
  const Document document =
      read_text("Первое[1].\n[1] Раз.\nВторое[1].\n[1] Два.\nТретье[2].\n[2] Три.");
  EXPECT_THAT(shown_blocks(document), ElementsAre("p Первое[1].", "p Второе[1].", "p Третье[2].",
                                                  "n1 Раз.", "n1 Два.", "n2 Три."));
}

TEST(Notes, ReadsRaisedDigits) {
  const Document document =
      read_text("Поле в 5 м² и 10³ саженей², а рядом луг¹².\n² Сажень — 2,1 м.\n¹² Общий.");
  EXPECT_THAT(shown_blocks(document), ElementsAre("p Поле в 5 м² и 10³ саженей², а рядом луг¹².",
                                                  "n2 Сажень — 2,1 м.", "n12 Общий."));
  EXPECT_THAT(shown_marks(document), ElementsAre("2=²", "12=¹²"));
}

TEST(Notes, ReadsACountWithoutBodies) {
  EXPECT_THAT(shown_marks(read_text("Город[1] стоит[2] у реки.[3] Город[1] стар.")),
              ElementsAre("1=[1]", "2=[2]", "3=[3]", "1=[1]"));
  EXPECT_THAT(shown_marks(read_text("Город¹ стоит² у реки.³")), ElementsAre("1=¹", "2=²", "3=³"));
}

TEST(Notes, LeavesAloneWhatIsNone) {
  for (const std::string text : {
           "Об этом писали [12, с. 5] и [3; 4], а ещё [Орлов 1999].",
           "Это было давно [1999] и недавно [2001].\n[1999] Год.",
           "Массив a[1], a[2], a[3] пуст.",
           "Город[2] стоит[1] у реки[3].",
           "Один[1] раз[2].",
           "Как сказано [1], [2] и [3], так и есть.",
           "[1] Первый пункт\n[2] Второй пункт",
           "[1] показал, что [1] верно.",
           "Ин. [3: 16] и [1: 25] гласят.",
           "Площадь 5 м², объём 3 см³, 10² и x² раз.",
           "Шаблон [^a-z] и [^x] в тексте.",
           "Число [0] и [1000] и [].",
           "Адрес http://a.example/x[1] и http://b.example/y[2], http://c.example/z[3].",
           "[footnoteRef:] [footnoteRef:x] [footnoteRef:1 [1: нет",
       }) {
    const Document document = read_text(text);
    EXPECT_THAT(document.note_marks(), IsEmpty()) << text;
    EXPECT_THAT(document.inlays(), IsEmpty()) << text;
    for (const Block& block : document.blocks()) EXPECT_NE(block.kind, BlockKind::note) << text;
  }
}

TEST(Notes, EndsAnAddressAtAMark) {
  const Document document = read_text("См. www.more.example[footnoteRef:1] [1: Отчёт.] здесь.");
  EXPECT_THAT(shown_lanes(document, Lane::url), ElementsAre("www.more.example"));
  EXPECT_THAT(shown_marks(document), ElementsAre("1=[footnoteRef:1]"));
}

TEST(Notes, KnowsTheLineOfAnInlineBody) {
  const Document document = read_text(
      "Утром мы вышли на берег и увидели, что вода\n"
      "поднялась[footnoteRef:1] [1: По отчёту.] и\n"
      "унесла обе лодки, которые стояли у самой ивы.\n");
  EXPECT_THAT(shown_lines(document), ElementsAre(1U, 2U));
}

TEST(Notes, KeepsWhatOthersFound) {
  // Another reader's note stays as it is, marks outside and masks inside are respected.
  DocumentBuilder builder("a", kRussian);
  const std::string_view text = "Слово[^1] `[^2]`\nТело";
  builder.append(text, {0, static_cast<std::uint32_t>(text.size())}, Mapping::per_byte);
  const auto line_end = static_cast<std::uint32_t>(text.find('\n'));
  const auto code = static_cast<std::uint32_t>(text.find('`'));
  const std::vector<ByteSpan> masked = {{code, line_end}};
  add_with_notes(
      builder,
      {Block{.span = {0, line_end}},
       Block{.span = {line_end + 1, builder.size()}, .kind = BlockKind::note, .label = "1"}},
      masked);
  const Document document = std::move(builder).build();
  EXPECT_THAT(shown_blocks(document), ElementsAre("p Слово[^1] `[^2]`", "n1 Тело"));
  EXPECT_THAT(shown_marks(document), ElementsAre("1=[^1]"));
}

}  // namespace
}  // namespace svereno
