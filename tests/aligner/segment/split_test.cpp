// What Russian and English do where sentences meet, and languages that have no profile.
#include <gtest/gtest.h>

#include "tests/aligner/segment/marked.h"

namespace svereno {
namespace {

TEST(SplitRussian, AbbreviationsThatGoOn) {
  expect_splits(kRussian, {
                              "Это г-н Орлов. | Он врач.",
                              "Дом на ул. Садовой, д. 5, стоит.",
                              "Пришли проф. Ильин и акад. Бунге.",
                              "Так и вышло, т. е. Пётр уехал.",
                              "Жили в г. Москве и в с. Ивановка.",
                              "Он служил в ген.-губернаторстве, см. Приказ.",
                              "Завод им. Кирова встал. | Отдай им. | Потом поговорим.",
                              "Цена 15 тыс. долл. США за штуку.",
                          });
}

TEST(SplitRussian, AbbreviationsBeforeNumbers) {
  expect_splits(kRussian, {
                              "По ст. 5 и п. 3 ст. 7. | Далее иное.",
                              "На рис. 4 и табл. 2 видно. | Варили рис. | Потом ели.",
                              "В т. IV на с. 12. | Том толстый.",
                              "Прошло 10 ч. 15 мин. с начала.",
                              "Начало в 10 ч. 00 м. | 2. Утверждение повестки.",
                              "Рост. | Потом спад. | Хвост. | 5 лап.",
                          });
}

TEST(SplitRussian, AbbreviationsThatMayEndASentence) {
  expect_splits(kRussian,
                {
                    "Ели, пили и т. д. | Потом ушли.",
                    "Ели, пили и т.п. | Потом ушли.",
                    "Были Орлов, Ильин и др. | Никто не спал.",
                    "Были и др. гости.",
                    "Мост построен в 1905 г. | Инженер умер.",
                    "В 1905 г. Москва бастовала.",
                    "В 1905г. Москва бастовала.",
                    "Осенью 1905 г. Москва бастовала. | Говорят, в 1905 г. Москва бастовала.",
                    "Умер он, как известно, в 1905 г. | Он был стар.",
                    "В конце XIX – начале XX вв. Россия росла. | Это XX в. | Он долог.",
                    "Весом по 40 г. | Натуральный продукт.",
                    "Длина 12 см. | Цвет белый. | См. Приложение.",
                    "Ветер 25 м/с. | Снег. | Было 15 °С. | Потом 20 км/ч. | Буря.",
                    "Поднялись на 3 тыс. м. | После отдыха пошли.",
                });
}

TEST(SplitRussian, Initials) {
  expect_splits(kRussian,
                {
                    "Писал А. С. Пушкин. | И. И. Орлов читал.",
                    "Пришёл Л.Н. Андреев. | Дж. Р. Р. Толкин не пришёл.",
                    "Дети из группы А. | Орлов был в группе Б. | Он рад.",
                    "Принимал витамин C. | Выздоровел. | Подписал Орлов А. Б. | Он устал.",
                });
}

TEST(SplitRussian, HeadingsAndLists) {
  expect_splits(kRussian, {
                              "1. Введение. | 2. Метод. | 2.3. Итоги. | IV. Выводы.",
                              "Глава 2. Право. | Статья 14. Каждый вправе. | Рис. 3. Схема.",
                              "а) первое; б) второе; в) третье.",
                              "Вот случаи закона. | а. Обычный. | б. Особый.",
                              "1990. | Он родился тогда.",
                          });
}

TEST(SplitRussian, DirectSpeech) {
  expect_splits(kRussian, {
                              "«Уходи!» — сказал он. | Она ушла.",
                              "«Да», — сказал он. | «Нет!» | Она ушла.",
                              "— Да. | — Он встал. | — Пойдём.",
                              "— Да, — сказал он. | — Пойдём! — крикнула она. | — Куда? | — Туда.",
                              "«Как же так?.. — начал он. | — Как…»",
                              "- Кто там? | - Это я.",
                              "„Уходи!“ — сказал он. | \"Нет!\" - сказала она. | \"Да.\" | Он сел.",
                          });
}

TEST(SplitRussian, EllipsesAndOtherStops) {
  expect_splits(kRussian, {
                              "Он думал… потом ушёл… | Дождь шёл. | …И вдруг стих.",
                              "Он думал... потом ушёл... | Дождь шёл.",
                              "Да?! | Нет!.. | Да!.. нет, нет. | Экая досада! как нарочно!",
                              "Текст […] Орлова (?) Потом (!) ещё.",
                              "... Москва молчит.",
                          });
}

TEST(SplitRussian, Asides) {
  expect_splits(kRussian, {
                              "Игра «Что? Где? Когда?» вернулась.",
                              "Гости (откуда? Никто не знал) сидели.",
                              "Он встал. | (Смех. | Шум.) | Он сел.",
                              "Это так (см. рис. 5). | Ясно.",
                              "Он (род. в 1950 г.) Орлова знал.",
                          });
}

TEST(SplitRussian, References) {
  expect_splits(
      kRussian,
      {
          "Орлов И. И. О праве // Журнал. 2019. № 3. С. 5–9.",
          "См.: Орлов И. И. О праве // Журнал. 2019. Т. 2. Вып. 3. С. 5.",
          "Орлов И. И., Ильин П. П. Право. М.: Наука, 1990. 250 с. | Ср. также: Бунге А. Право. "
          "Казань, 2001. С. 5.",
          "Орлов И. И. Право : учебник. — Москва : Юг, 2020. — 250 с. — ISBN 978-5-00. — Текст.",
          "Там же. С. 44–45.",
          "Орлов И. И. Указ. соч. С. 5. | Это спорно.",
          "РГБ. Ф. 17. Оп. 3. Д. 25. Л. 4.",
          "Орлов И. И. О реке [Электронный ресурс]. URL: http://a.example/b (дата обращения: "
          "01.02.2020).",
          "Это спорно. | Орлов И. И. О праве // Журнал. 2019. № 3.",
          "Закон принят. | Ст. 15 гласит иное. | Рис. 5 это покажет.",
      });
}

TEST(SplitRussian, SpacesAndNotes) {
  expect_splits(kRussian, {
                              "Слово забыли.|Пробел пропал. | Сайт пример.рф жив. | Цена 3.14.",
                              "Файл readme.Txt, адрес ул.Садовая, дата 21.11.2018. | Конец.",
                              "Слово.[12] | Другое.¹² | Третье.12 | Ещё. [3] | Конец.* | Вот.",
                              "[1] Первый источник. | [2] Второй источник.",
                              "Он ушёл. | 15 человек остались. | iPhone упал.",
                          });
}

TEST(SplitEnglish, Abbreviations) {
  expect_splits(kEnglish,
                {
                    "Mr. Dale met Dr. Hill. | They left.",
                    "Some, e.g. Swifts, i.e. Birds, vs. Cats.",
                    "The U.S. Army left the U.S. | They stayed.",
                    "Founded by Acme Inc. | The price rose. | Acme Inc. Chairman left.",
                    "Pens, paper, etc. | Then more. | At 5 p.m. Monday. | At 5 p.m. | He left.",
                    "A Ph.D. student. | He has a Ph.D. | She has not.",
                    "Washington, D.C. | It rains. | St. Paul. | On Main St. | The end.",
                    "See No. 5. | He said no. | Then p. 7. | On Jan. 5. | In Jan. | Then.",
                    "It weighs 12 lbs. | The box is 3 ft. | Then 3 ft. long.",
                });
}

TEST(SplitEnglish, InitialsAndHeadings) {
  expect_splits(kEnglish, {
                              "By J. R. R. Potter and L.N. Marsh. | He left.",
                              "1. Aim. | 2.3. Method. | IV. Results. | A. First point.",
                              "Chapter 2. Law. | Figure 3. House. | Fig. 3 shows it.",
                              "Vitamin C. | Doctors agree. | It was I. | He left.",
                          });
}

TEST(SplitEnglish, QuotesAndEllipses) {
  expect_splits(kEnglish,
                {
                    "\"Yes!\" he said. | “Really?” John asked. | “No?” Mr. Brown replied.",
                    "“Yes.” | He stood up. | “Go!” | She left.",
                    "He paused... then went on. | He paused… | Then he left.",
                    "Is it right? is it just? | Yes! | Really?! | Good.",
                    "The show “Who? What?” is on. | He (why? Nobody knew) left.",
                    "The “are [...] not enough” line (!) He left.",
                });
}

TEST(SplitEnglish, ReferencesAndSpaces) {
  expect_splits(kEnglish,
                {
                    "Smith, J. (2010). The law. Journal of Law, 5(2), 10–20. | It is long.",
                    "Brown A. The town. Oxford: Mill, 1990. 250 p. | See Green B. A river. London, "
                    "1999. P. 15.",
                    "Ibid. P. 44. | Then Vol. 2 came out.",
                    "The end.|The start. | Use Node.Js and readme.txt, see a.example/B.html. | Go.",
                    "It ended.[12] | Next.¹ | Then.12 | Last. [3] | End.",
                });
}

TEST(SplitOther, LanguagesWithLittleDataAndWithNone) {
  expect_splits(*Language::parse("de"), {"Am 3. Oktober, z. B. Montag, kam Dr. Berg. | Er ging.",
                                         "Im 19. Jahrhundert usw. | Dann kam Nr. 5."});
  expect_splits(*Language::parse("fr"),
                {"M. Dubois et Mme. Roy, p. ex. Paul, etc. | Ils sont là.", "« Oui. » | Il part."});
  expect_splits(*Language::parse("uk"), {"На вул. Франка у 1905 р. Київ ріс. | Це так."});
  expect_splits(*Language::parse("es"), {"El Sr. Ruiz vive en EE. UU. | La casa es de D. Luis."});
  expect_splits(Language(), {"Mr. | Dale left. one two.", "Да… Нет. | Да."});
  expect_splits(kRussian, {"到着した。|次。", "यह है। | वह।"});
}

}  // namespace
}  // namespace svereno
