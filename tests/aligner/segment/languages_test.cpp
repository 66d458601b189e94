// What the other languages that have a profile do where sentences meet.
#include "tests/aligner/segment/marked.h"

namespace svereno {
namespace {

TEST(SplitGerman, Abbreviations) {
  expect_splits(*Language::parse("de"),
                {
                    "Am 3. Oktober, z. B. Montag, kam Dr. Berg. | Er ging.",
                    "Im 19. Jahrhundert usw. | Dann kam Nr. 5.",
                    "Frau Prof. Dr. Lindner wohnt in der Str. des Friedens.",
                    "Das gilt d. h. immer, vgl. Kap. 3 und Abs. 2.",
                    "Es kamen ca. 40 Gäste, u. a. Herr Maier. | Alle aßen.",
                    "Das Dorf hatte 300 Ew. | Die Kirche steht noch.",
                    "Siehe Abb. 7 auf S. 12. | Dort steht es.",
                    "Um 44 v. Chr. starb er. | Danach war Ruhe.",
                    "Äpfel, Birnen usw. | Das war der ganze Vorrat.",
                    "Der sog. Hofrat schwieg bzw. schlief.",
                });
}

TEST(SplitGerman, NumbersAndInitials) {
  expect_splits(*Language::parse("de"), {
                                            "Der 1. Mai ist ein Feiertag. | Der 2. Teil folgt.",
                                            "1. Der Vertrag gilt ab sofort.",
                                            "Kaiser Karl V. regierte lange.",
                                            "Am 24. Dezember schneite es. | Am 25. war alles weiß.",
                                            "Es schrieb J. W. Bergmann. | Das Buch blieb liegen.",
                                            "Das Haus Nr. 8 brannte. | 20 Leute sahen zu.",
                                            "Kapitel 2. Die Ankunft.",
                                            "Der Preis fiel um 3,5 Mio. Euro.",
                                        });
}

TEST(SplitGerman, QuotesAndEllipses) {
  expect_splits(*Language::parse("de"), {
                                            "„Komm herein!“ | Er trat ein.",
                                            "„Wer ist da?“, fragte sie. | Niemand sprach.",
                                            "»Komm!« | Dann war es still.",
                                            "»Was willst du?« fragte der Wirt.",
                                            "«Geh!» | Sie ging.",
                                            "Er sagte: „Ich komme.“ | Sie lachte.",
                                            "Das Spiel „Wer? Wie? Was?“ war beliebt.",
                                            "Das Spiel »Wer? Wie? Was?« war beliebt.",
                                            "Er kam … und ging wieder.",
                                            "Ach so ... | Nun gut.",
                                            "– Wer ist da? | – Ich bin es.",
                                            "Er rief (zu laut!) nach ihr. | Sie kam.",
                                        });
}

TEST(SplitFrench, Abbreviations) {
  expect_splits(*Language::parse("fr"),
                {
                    "M. Dubois et Mme. Roy, p. ex. Paul, etc. | Ils sont là.",
                    "Le Dr. Martin habite bd. Voltaire. | Il soigne bien.",
                    "Voir art. 5 et chap. 2, p. 14. | La suite manque.",
                    "Il naquit vers 50 av. J.-C. à Lyon.",
                    "MM. Blanc et Noir partirent. | On les oublia.",
                    "Cf. Petit et al. pour la suite.",
                    "Mgr. Leroy bénit le pont. | Il pleuvait.",
                    "Rien, c.-à-d. presque rien.",
                    "Du pain, du vin, etc. | Puis ils dormirent.",
                    "Le vol. II et le t. III manquent.",
                });
}

TEST(SplitFrench, NumbersAndInitials) {
  expect_splits(*Language::parse("fr"), {
                                            "1. Le contrat prend effet.",
                                            "Il vécut sous Louis XVI. | Le peuple avait faim.",
                                            "Le juge J. P. Moreau signa.",
                                            "Il paya 3,5 francs. | 20 personnes le virent.",
                                            "Chapitre 3. La forêt.",
                                            "Le 14 juillet 1902. | La ville dansait.",
                                        });
}

TEST(SplitFrench, QuotesAndEllipses) {
  expect_splits(*Language::parse("fr"), {
                                            "« Oui. » | Il part.",
                                            "« Où vas-tu ? » demanda-t-elle.",
                                            "« Où vas-tu ? » | Il ne dit rien.",
                                            "– Tu viens ? | – Non, je reste.",
                                            "— Tu viens ? dit Paul. | — Non.",
                                            "Il dit : « Entrez. » | Elle entra.",
                                            "Le jeu « Qui ? Quand ? Où ? » revient ce soir.",
                                            "Il hésita… puis sortit.",
                                            "Il hésita… | Puis il sortit.",
                                            "Quoi ?! | Encore lui !",
                                            "Il cria (trop fort !) son nom. | Elle vint.",
                                            "“Entrez !” | Personne ne bougea.",
                                        });
}

TEST(SplitSpanish, Abbreviations) {
  expect_splits(*Language::parse("es"), {
                                            "El Sr. Ruiz vive en EE. UU. | La casa es de D. Luis.",
                                            "La Dra. Vega y el Prof. Mora llegaron. | Nadie habló.",
                                            "Véase el art. 5, pág. 12. | Ahí está todo.",
                                            "Compró pan, vino, etc. | Luego se fue.",
                                            "Murió en el año 44 a. C. en Roma.",
                                            "Salió a las 8 p. m. con su perro.",
                                            "Usa fruta, p. ej. naranjas.",
                                            "Vive en la avda. Colón, núm. 7.",
                                            "Los Sres. Gil y Paz firmaron. | Fue ayer.",
                                            "La obra ocupa vols. 2 y 3. | Falta el 4.",
                                            "Ud. sabe más. | Yo no.",
                                        });
}

TEST(SplitSpanish, NumbersAndInitials) {
  expect_splits(*Language::parse("es"), {
                                            "1. El contrato entra en vigor.",
                                            "Reinó Felipe II. | El pueblo calló.",
                                            "Lo escribió J. L. Campos en su casa.",
                                            "Pagó 3,5 euros. | 20 vecinos miraban.",
                                            "Capítulo 4. El bosque.",
                                            "Era el 2 de mayo de 1903. | La plaza ardía.",
                                        });
}

TEST(SplitSpanish, QuotesAndEllipses) {
  expect_splits(*Language::parse("es"), {
                                            "¿Vienes? | No, me quedo.",
                                            "¡Corre! | ¡Ya vienen!",
                                            "—¿Vienes? —preguntó Ana.",
                                            "—¿Vienes? | —No.",
                                            "«¿Quién es?» | Nadie contestó.",
                                            "«¿Quién es?», preguntó.",
                                            "Dijo: «Entra.» | Ella entró.",
                                            "“¿Quién?” | Nadie.",
                                            "Dudó… y salió.",
                                            "Dudó… | Después salió.",
                                            "El juego «¿Qué? ¿Cómo? ¿Dónde?» vuelve hoy.",
                                            "Gritó (¡muy fuerte!) su nombre. | Ella vino.",
                                        });
}

TEST(SplitUkrainian, Abbreviations) {
  expect_splits(*Language::parse("uk"), {
                                            "На вул. Франка у 1905 р. Київ ріс. | Це так.",
                                            "Прийшли проф. Коваль і акад. Лис. | Усі встали.",
                                            "Див. розд. 3 та ст. 5. | Там усе є.",
                                            "Жили тут напр. гончарі та ін. | Потім поїхали.",
                                            "Хліб, сіль і т. д. | Потім усі заснули.",
                                            "Приїхали о 8 год. 15 хв. з Одеси.",
                                            "Завод ім. Франка став. | Люди пішли.",
                                            "Ціна — 15 тис. грн. за штуку.",
                                            "Міст збудовано у 1905 р. | Він стоїть досі.",
                                            "У 1905 р. Одеса зросла.",
                                            "До 300 р. до н. е. | Потім прийшли інші.",
                                            "На рис. 4 і в табл. 2 видно все.",
                                        });
}

TEST(SplitUkrainian, NumbersAndInitials) {
  expect_splits(*Language::parse("uk"), {
                                            "Вірш написав І. Я. Франчук. | Його любили.",
                                            "1. Загальні положення.",
                                            "Розділ 2. Дорога.",
                                            "Їх було 20. | 15 пішли.",
                                            "Пункт 3. Права сторін.",
                                        });
}

TEST(SplitUkrainian, QuotesAndEllipses) {
  expect_splits(*Language::parse("uk"), {
                                            "«Хто там?» | Ніхто не озвався.",
                                            "«Хто там?» — спитала вона.",
                                            "— Ти йдеш? | — Ні.",
                                            "— Ти йдеш? — спитав Петро. | — Ні.",
                                            "Вона сказала: «Я йду». | Він мовчав.",
                                            "Він чекав… та й пішов.",
                                            "Він чекав… | Потім пішов.",
                                            "„Хто там?“ | Ніхто.",
                                            "Гра «Що? Де? Коли?» повернулася.",
                                            "Він гукнув (надто голосно!) її. | Вона прийшла.",
                                            "Що?! | Знову він!",
                                        });
}

TEST(SplitBelarusian, Abbreviations) {
  expect_splits(*Language::parse("be"), {
                                            "Прыйшлі праф. Ліс і акад. Кавальчук. | Усе ўсталі.",
                                            "На вул. Садовай, д. 5, стаіць дом.",
                                            "Гл. арт. 5 і раздз. 3. | Там усё ёсць.",
                                            "Хлеб, соль і г. д. | Потым усе заснулі.",
                                            "Ён маўчаў, г. зн. Пятро паехаў.",
                                            "Мост пабудаваны ў 1905 г. | Ён стаіць дагэтуль.",
                                            "У 1905 г. Мінск вырас.",
                                            "У XIX ст. Вільня расла.",
                                            "Жылі тут напр. ганчары і інш. | Потым з’ехалі.",
                                            "Цана — 15 тыс. руб. за штуку.",
                                            "Прыехалі а 8 гадз. 15 хв. з Гомеля.",
                                            "Гэта было ў 40 г. да н. э. | Потым прыйшлі іншыя.",
                                            "На рыс. 4 і ў табл. 2 усё відаць.",
                                            "Слова паходзіць ад ням. Haus або лац. casa.",
                                            "Ён нарадзіўся ў в. Сосны. | Там цішыня.",
                                        });
}

TEST(SplitBelarusian, NumbersAndInitials) {
  expect_splits(*Language::parse("be"), {
                                            "Верш напісаў Я. К. Лучынскі. | Яго любілі.",
                                            "1. Агульныя палажэнні.",
                                            "Раздзел 2. Дарога.",
                                            "Іх было 20. | 15 пайшлі.",
                                        });
}

TEST(SplitBelarusian, QuotesAndEllipses) {
  expect_splits(*Language::parse("be"), {
                                            "«Хто там?» | Ніхто не адазваўся.",
                                            "«Хто там?» — спытала яна.",
                                            "— Ты ідзеш? | — Не.",
                                            "— Ты ідзеш? — спытаў Пятро. | — Не.",
                                            "Яна сказала: «Я іду». | Ён маўчаў.",
                                            "Ён чакаў… ды й пайшоў.",
                                            "Ён чакаў… | Потым пайшоў.",
                                            "„Хто там?“ | Ніхто.",
                                            "Гульня «Што? Дзе? Калі?» вярнулася.",
                                            "Ён гукнуў (занадта гучна!) яе. | Яна прыйшла.",
                                            "Што?! | Зноў ён!",
                                        });
}

TEST(SplitKazakh, Abbreviations) {
  expect_splits(*Language::parse("kk"),
                {
                    "Кеше проф. Серіков пен акад. Омаров келді. | Бәрі тұрды.",
                    "Нан, тұз т. б. | Содан кейін бәрі ұйықтады.",
                    "Алма, өрік, т.с.с. | Бәрі піскен.",
                    "Көпір 1905 ж. салынған. | Ол әлі тұр.",
                    "Ол 1905 ж. Алматыға келді.",
                    "Бұл XIX ғ. Орал бойында болған.",
                    "Бізде, мыс. Алматыда, күн жылы.",
                    "Қар. 5-сурет. | Сонда бәрі бар.",
                    "Бағасы 15 мың. теңге тұрады.",
                    "Ол қ. Алматы, Абай көш. 5 мекенжайында тұрады.",
                    "Сағат 8-де, 10 мин. кейін шықты.",
                    "Біздің 40 ж. б. з. д. | Кейін басқалар келді.",
                    "Сөз орыс. дом және лат. domus дегеннен.",
                });
}

TEST(SplitKazakh, NumbersAndInitials) {
  expect_splits(*Language::parse("kk"), {
                                            "1-тарау. Жалпы ережелер.",
                                            "2-бап. Тараптардың құқықтары.",
                                            "1. Шарт бүгін күшіне енеді.",
                                            "Өлеңді А. Қ. Сейітов жазды. | Оны бәрі сүйді.",
                                            "Олар 20 еді. | 15 кетті.",
                                            "Ол 12-ші үйде тұрады. | Біз көрші.",
                                        });
}

TEST(SplitKazakh, QuotesAndEllipses) {
  expect_splits(*Language::parse("kk"), {
                                            "«Кім бұл?» | Ешкім үндемеді.",
                                            "«Кім бұл?» — деп сұрады ол.",
                                            "— Барасың ба? | — Жоқ.",
                                            "— Барасың ба? — деді Асан. | — Жоқ.",
                                            "Ол: «Мен барамын», — деді. | Анасы үндемеді.",
                                            "Ол күтті… сосын кетті.",
                                            "Ол күтті… | Сосын кетті.",
                                            "“Кім бұл?” | Ешкім.",
                                            "Бүгін «Не? Қайда? Қашан?» ойыны болды.",
                                            "Ол (тым қатты!) айқайлады. | Анасы келді.",
                                            "Не?! | Тағы да ол!",
                                        });
}

TEST(SplitChinese, Stops) {
  expect_splits(*Language::parse("zh"), {
                                            "他昨天来了。|我不在家。",
                                            "你去哪儿？|我去市场！|快走吧。",
                                            "雨停了。 | 天空很蓝。",
                                            "他买了苹果、梨，还有桃子。|都很甜。",
                                            "真的吗？！|我不信。",
                                            "他用的是iPhone。|我用的是旧手机。",
                                            "气温是36.5度。|他还在发烧。",
                                            "价格是3．5元。|太贵了。",
                                            "见图Fig. 3。|那里写得很清楚。",
                                            "你好!|我是老李。",
                                            "今天是2019年5月1日。|街上没有人。",
                                            "Dr. Wang来了。|大家都站了起来。",
                                            "第一章。|山上的雪。",
                                            "那天很冷｡|没有人出门｡",
                                        });
}

TEST(SplitChinese, QuotesAndSpeech) {
  expect_splits(*Language::parse("zh"), {
                                            "“走吧！”他说。|我们就走了。",
                                            "“你去哪儿？”她小声问道，眼睛看着窗外。|没有人回答。",
                                            "他说：“我不去。”|我们都看着他。",
                                            "「你是誰？」|門外沒有人。",
                                            "『回來！』老人喊道。|孩子跑遠了。",
                                            "“我……”|“你怎么了？”",
                                            "他喊了一声“救命！”就跑了。|谁也没有追。",
                                            "《你是谁？》是一本旧书。|我没有读过。",
                                            "我读过《雪！雪！》这首诗。|很短。",
                                            "他来了（昨天没来。）然后又走了。",
                                            "他来了。|（他昨天没来。）",
                                            "“好！”|“快走！”",
                                            "〔注〕请关灯。|谢谢。",
                                        });
}

TEST(SplitChinese, Ellipses) {
  expect_splits(*Language::parse("zh"), {
                                            "他……没有说话。|天黑了。",
                                            "雪下了一夜……",
                                            "他想了想……还是走了。|门没有关。",
                                            "窗外——什么也没有。|他坐下了。",
                                        });
}

}  // namespace
}  // namespace svereno
