#include "aligner/formats/plain_text.h"

#include <gmock/gmock.h>

#include "tests/aligner/formats/show.h"

namespace svereno {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;

TEST(PlainText, TakesEachLineForAParagraph) {
  const Document document = read_text(
      "Первый абзац здесь стоит одной строкой, как бы она ни была длинна.\n"
      "Второй короче.\n\n\nТретий.");
  EXPECT_THAT(shown_blocks(document),
              ElementsAre("p Первый абзац здесь стоит одной строкой, как бы она ни была длинна.",
                          "p Второй короче.", "p Третий."));
  EXPECT_THAT(shown_lines(document), ElementsAre(1U, 2U, 5U));
}

TEST(PlainText, KeepsTheTextAsItIs) {
  const std::string text = "  Раз.\r\n\tДва \x01 и\0 три.\f\n"s + std::string("Че\0тыре.", 15);
  const Document document = read_text(text);
  EXPECT_EQ(document.text(), text);
}

TEST(PlainText, KnowsEveryLineEnd) {
  struct Case {
    std::string end;
    std::uint32_t counted;  // What an editor counts.
  };
  for (const Case& c :
       {Case{"\n", 1}, Case{"\r\n", 1}, Case{"\r", 1}, Case{"\u0085", 0}, Case{"\u2028", 0},
        Case{"\u2029", 0}, Case{"\f", 0}, Case{"\f\n", 1}, Case{"\n\f", 1}}) {
    const Document document = read_text("Раз." + c.end + "Два." + c.end + "Три.");
    EXPECT_THAT(shown_blocks(document), ElementsAre("p Раз.", "p Два.", "p Три."));
    EXPECT_THAT(shown_lines(document), ElementsAre(1U, 1 + c.counted, 1 + 2 * c.counted));
  }
}

TEST(PlainText, JoinsLinesThatWereWrappedByHand) {
  const Document document = read_text(
      "Утром мы вышли на берег и увидели, что вода\n"
      "за ночь поднялась и унесла обе лодки, кото-\n"
      "рые мы с вечера привязали к старой иве.\n"
      "\n"
      "Идти дальше пешком никто не хотел, но ждать\n"
      "помощи было неоткуда.\n");
  EXPECT_THAT(shown_blocks(document),
              ElementsAre("p Утром мы вышли на берег и увидели, что вода за ночь поднялась и "
                          "унесла обе лодки, кото- рые мы с вечера привязали к старой иве.",
                          "p Идти дальше пешком никто не хотел, но ждать помощи было неоткуда."));
  EXPECT_THAT(shown_lines(document), ElementsAre(1U, 5U));
}

TEST(PlainText, PartsWrappedParagraphsAtIndentsAndAtSpeech) {
  const Document document = read_text(
      "    The river had risen during the night and\n"
      "carried off both boats, which we had tied to\n"
      "the old willow.\n"
      "    Nobody wished to walk, but there was no\n"
      "help to wait for, and the day was already\n"
      "warm.\n"
      "— Let us go, said the eldest, and he put his\n"
      "hat on.\n"
      "— Let us.\n");
  EXPECT_THAT(shown_blocks(document),
              ElementsAre("p The river had risen during the night and carried off both boats, "
                          "which we had tied to the old willow.",
                          "p Nobody wished to walk, but there was no help to wait for, and the day "
                          "was already warm.",
                          "p — Let us go, said the eldest, and he put his hat on.", "p — Let us."));
}

TEST(PlainText, TakesVerseAndListsOfWordsForLines) {
  EXPECT_EQ(read_text("яблоки\nгруши\nсливы").blocks().size(), 3U);
  EXPECT_EQ(read_text("Тихо в доме,\nтихо в поле,\nтолько ветер\nна просторе.").blocks().size(),
            4U);
}

TEST(PlainText, KnowsHeadings) {
  EXPECT_THAT(shown_blocks(read_text("Глава 5\nБыло утро.\nCHAPTER IV.\nIt was late.\n"
                                     "Часть вторая. Дорога домой\nМы шли.\n"
                                     "ВВЕДЕНИЕ\nВсё просто.\n1.2. Метод\nМы мерили.\n"
                                     "2.1.3 Results of the trial\nThey were good.")),
              ElementsAre("h1 Глава 5", "p Было утро.", "h1 CHAPTER IV.", "p It was late.",
                          "h1 Часть вторая. Дорога домой", "p Мы шли.", "h1 ВВЕДЕНИЕ",
                          "p Всё просто.", "h2 1.2. Метод", "p Мы мерили.",
                          "h3 2.1.3 Results of the trial", "p They were good."));
}

TEST(PlainText, KnowsHeadingsWithNotes) {
  EXPECT_THAT(
      shown_blocks(read_text("Глава 5[footnoteRef:1] [1: Так у автора.]\nБыло утро.\n"
                             "ВВЕДЕНИЕ[2]\nВсё просто.\n1.2. Метод[^3]\nМы мерили.\n[2] Ред.")),
      ElementsAre("h1 Глава 5[footnoteRef:1]", "p Было утро.", "h1 ВВЕДЕНИЕ[2]", "p Всё просто.",
                  "h2 1.2. Метод[^3]", "p Мы мерили.", "n1 Так у автора.", "n2 Ред."));
}

TEST(PlainText, KnowsAHeadingByWhereItStands) {
  EXPECT_THAT(shown_blocks(read_text("Дорога домой\n\nМы шли весь день.\n\nIV. Привал\n\n"
                                     "Ночью пошёл дождь.\n\nИван Петров\n")),
              ElementsAre("h2 Дорога домой", "p Мы шли весь день.", "h1 IV. Привал",
                          "p Ночью пошёл дождь.", "p Иван Петров"));
}

TEST(PlainText, TakesNoSentenceForAHeading) {
  for (const std::string text : {
           "Глава МИД приехал в Минск",
           "Глава 5 рассказывает о дожде.",
           "Дорога домой\nМы шли весь день.",
           "США\nВ стране прошли выборы.",
           "В. Иванов",
           "12.05.2020 Москва",
           "1945. Весна",
           "Часть людей ушла",
           "3 Дома",
           "I was there",
       }) {
    EXPECT_EQ(read_text(text).blocks()[0].kind, BlockKind::paragraph) << text;
  }
}

TEST(PlainText, KnowsListItems) {
  EXPECT_THAT(
      shown_blocks(read_text("Взять с собой:\n- нож;\n• верёвку;\n1) спички;\nа) сухие;\n"
                             "(b) matches;\niv) soap.\nИ ещё:\n1. Хлеб\n2. Соль")),
      ElementsAre("p Взять с собой:", "i - нож;", "i • верёвку;", "i 1) спички;", "i а) сухие;",
                  "i (b) matches;", "i iv) soap.", "p И ещё:", "i 1. Хлеб", "i 2. Соль"));
}

TEST(PlainText, TakesSpeechAndRulesForNoList) {
  for (const std::string text :
       {"- Пойдём, - сказал он.\n- Пойдём.", "— Да.\n— Нет.", "* * *\nДа.", "а) Да ли?"}) {
    const Document document = read_text(text);
    const bool lettered = text.starts_with("а)");
    EXPECT_EQ(document.blocks()[0].kind, lettered ? BlockKind::list_item : BlockKind::paragraph)
        << text;
    EXPECT_EQ(document.blocks().back().kind, document.blocks()[0].kind) << text;
  }
}

TEST(PlainText, WrapsListItemsAndNotes) {
  const Document document = read_text(
      "Для работы понадобится несколько вещей, и все\n"
      "они есть в любом доме, даже в самом бедном[1].\n"
      "1) острый нож с деревянной ручкой, который не\n"
      "   скользит в руке;\n"
      "2) верёвка.\n"
      "[1] Так думали раньше, а теперь думают совсем\n"
      "иначе.\n"
      "[2] См. выше.\n");
  EXPECT_THAT(shown_blocks(document),
              ElementsAre("p Для работы понадобится несколько вещей, и все они есть в любом доме, "
                          "даже в самом бедном[1].",
                          "i 1) острый нож с деревянной ручкой, который не скользит в руке;",
                          "i 2) верёвка.", "n1 Так думали раньше, а теперь думают совсем иначе.",
                          "n2 См. выше."));
}

}  // namespace
}  // namespace svereno
