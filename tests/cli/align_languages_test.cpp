// One story, in each language that has a profile, against the Russian and the English: from
// files as a translator has them, through the program. Beside both, each version joins two
// sentences, parts one and leaves one out.
#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

#include "aligner/language/profile.h"
#include "program.h"

namespace svereno::cli {
namespace {

constexpr std::string_view kEnglishStory =
    "In 1912 the old bridge at Lindau was closed for 40 days. The engineer Karl Weber lived in a "
    "small house near the river. Every morning he measured the water and wrote the number in a "
    "book. On the third day the book was gone.\n\n“Who took my book?” he asked. Nobody answered, "
    "and the dog went on sleeping under the table. His daughter Anna laughed, because she had seen "
    "the thief. It was a goat, and it had eaten 12 pages. As all the 230 people of the village and "
    "their children knew, it belonged to the priest of the parish.\n\nDr. Weber paid 5 marks for "
    "the goat and took it home with him in the evening. Since then it has carried the measuring "
    "rod to the river. The bridge was opened again on 7 May 1913! The people sang until midnight. "
    "The goat got a medal and ate it.\n";

constexpr std::string_view kRussianStory =
    "В 1912 г. старый мост в Линдау закрыли на 40 дней. Инженер Карл Вебер жил в маленьком доме у "
    "реки. Каждое утро он измерял воду и записывал число в книгу. На третий день книга "
    "пропала.\n\n«Кто взял мою книгу?» — спросил он. Никто не ответил, а собака и дальше спала под "
    "столом. Его дочь Анна смеялась, потому что видела вора. Это была коза, и она съела 12 "
    "страниц. Как знали все 230 жителей деревни и их дети, она принадлежала приходскому "
    "священнику.\n\nД-р Вебер заплатил за козу 5 марок и вечером забрал её с собой домой. С тех "
    "пор она носит к реке мерную рейку. Мост снова открыли 7 мая 1913 г.! Люди пели до полуночи. "
    "Коза получила медаль и съела её.\n";

struct Version {
  std::string_view tag;
  std::string_view text;
};

constexpr Version kVersions[] = {
    {"de",
     "Im Jahr 1912 wurde die alte Brücke in Lindau für 40 Tage gesperrt. Der Ingenieur Karl Weber "
     "lebte in einem kleinen Haus am Fluss, und jeden Morgen maß er das Wasser und schrieb die "
     "Zahl in ein Buch. Am 3. Tag war das Buch weg.\n\n„Wer hat mein Buch genommen?“, fragte er. "
     "Niemand antwortete, und der Hund schlief unter dem Tisch weiter. Seine Tochter Anna lachte, "
     "denn sie hatte den Dieb gesehen. Es war eine Ziege, und sie hatte 12 Seiten "
     "gefressen.\n\nDr. Weber zahlte 5 Mark für die Ziege. Am Abend nahm er sie mit nach Hause. "
     "Seitdem trägt sie die Messlatte zum Fluss. Am 7. Mai 1913 wurde die Brücke wieder geöffnet! "
     "Die Leute sangen bis Mitternacht. Die Ziege bekam einen Orden und fraß ihn.\n"},
    {"fr",
     "En 1912, le vieux pont de Lindau fut fermé pendant 40 jours. L'ingénieur Karl Weber habitait "
     "une petite maison près de la rivière, et chaque matin il mesurait l'eau et notait le nombre "
     "dans un livre. Le troisième jour, le livre avait disparu.\n\n« Qui a pris mon livre ? » "
     "demanda-t-il. Personne ne répondit, et le chien continua de dormir sous la table. Sa fille "
     "Anna riait, car elle avait vu le voleur. C'était une chèvre, et elle avait mangé 12 "
     "pages.\n\nLe Dr. Weber paya 5 marks pour la chèvre. Le soir, il l'emmena chez lui. Depuis, "
     "elle porte la règle de mesure à la rivière. Le pont fut rouvert le 7 mai 1913 ! Les gens "
     "chantèrent jusqu'à minuit. La chèvre reçut une médaille et la mangea.\n"},
    {"es",
     "En 1912 el viejo puente de Lindau se cerró durante 40 días. El ingeniero Karl Weber vivía en "
     "una casa pequeña junto al río, y cada mañana medía el agua y apuntaba el número en un libro. "
     "Al tercer día el libro había desaparecido.\n\n«¿Quién se llevó mi libro?», preguntó. Nadie "
     "contestó, y el perro siguió durmiendo debajo de la mesa. Su hija Anna se reía, porque había "
     "visto al ladrón. Era una cabra, y se había comido 12 páginas.\n\nEl Dr. Weber pagó 5 marcos "
     "por la cabra. Por la noche se la llevó a casa. Desde entonces lleva la vara de medir al río. "
     "¡El puente se abrió de nuevo el 7 de mayo de 1913! La gente cantó hasta la medianoche. La "
     "cabra recibió una medalla y se la comió.\n"},
    {"uk",
     "У 1912 р. старий міст у Ліндау закрили на 40 днів. Інженер Карл Вебер жив у маленькому "
     "будинку біля річки і щоранку вимірював воду та записував число в книгу. На третій день книга "
     "зникла.\n\n«Хто взяв мою книгу?» — спитав він. Ніхто не відповів, а собака й далі спав під "
     "столом. Його дочка Анна сміялася, бо бачила злодія. Це була коза, і вона з'їла 12 "
     "сторінок.\n\nД-р Вебер заплатив за козу 5 марок. Увечері він забрав її додому. Відтоді вона "
     "носить до річки мірну рейку. Міст знову відкрили 7 травня 1913 р.! Люди співали до півночі. "
     "Коза отримала медаль і з'їла її.\n"},
    {"be",
     "У 1912 г. стары мост у Ліндаў закрылі на 40 дзён. Інжынер Карл Вебер жыў у маленькім доме "
     "каля ракі і кожную раніцу вымяраў ваду і запісваў лік у кнігу. На трэці дзень кніга "
     "знікла.\n\n«Хто ўзяў маю кнігу?» — спытаў ён. Ніхто не адказаў, а сабака і далей спаў пад "
     "сталом. Яго дачка Ганна смяялася, бо бачыла злодзея. Гэта была каза, і яна з'ела 12 "
     "старонак.\n\nД-р Вебер заплаціў за казу 5 марак. Увечары ён забраў яе дадому. З таго часу "
     "яна носіць да ракі мерную рэйку. Мост зноў адкрылі 7 мая 1913 г.! Людзі спявалі да поўначы. "
     "Каза атрымала медаль і з'ела яго.\n"},
    {"kk",
     "1912 ж. Линдаудағы ескі көпір 40 күнге жабылды. Инженер Карл Вебер өзен жағасындағы "
     "кішкентай үйде тұратын және күн сайын таңертең суды өлшеп, санын кітапқа жазатын. Үшінші "
     "күні кітап жоғалып кетті.\n\n«Менің кітабымды кім алды?» — деп сұрады ол. Ешкім жауап "
     "бермеді, ал ит үстелдің астында ұйықтай берді. Оның қызы Анна күлді, өйткені ол ұрыны көрген "
     "еді. Ол ешкі екен, ол 12 бетті жеп қойыпты.\n\nД-р Вебер ешкі үшін 5 марка төледі. Кешке ол "
     "оны үйіне алып кетті. Содан бері ол өзенге өлшеуіш таяқты тасып жүр. Көпір 1913 ж. 7 мамырда "
     "қайта ашылды! Халық түн ортасына дейін ән салды. Ешкі медаль алып, оны жеп қойды.\n"},
    {"zh",
     "1912年，林道的老桥关闭了40天。工程师卡尔·韦伯住在河边的一所小房子里，每天早上他都测量水位，把"
     "数字记在本子上。第三天，本子不见了。\n\n“谁拿了我的本子？”他问。没有人回答，狗继续在桌子底下"
     "睡觉。他的女儿安娜笑了，因为她看见了小偷。那是一只山羊，它吃掉了12页。\n\n韦伯博士花5马克买下"
     "了山羊。晚上他把它带回了家。从那以后，它就把量尺背到河边。1913年5月7日，大桥重新开放了！人们"
     "一直唱到半夜。山羊得到了一枚奖章，把它吃掉了。\n"},
};

// The sentences of any version against those of the Russian or the English, from 0.
constexpr std::string_view kBeads =
    "0\t0\n1\t1,2\n2\t3\n3\t4\n4\t5\n5\t6\n6\t7\n\t8\n7,8\t9\n9\t10\n10\t11\n11\t12\n12\t13\n";

// Which segments belong together, without how sure that is.
std::string without_confidence(std::string_view beads) {
  std::string result;
  while (!beads.empty()) {
    const std::string_view line = beads.substr(0, beads.find('\n'));
    beads.remove_prefix(line.size() + 1);
    result += std::string(line.substr(0, line.rfind('\t'))) + '\n';
  }
  return result;
}

std::string swapped(std::string_view beads) {
  std::string result;
  while (!beads.empty()) {
    const std::string_view line = beads.substr(0, beads.find('\n'));
    beads.remove_prefix(line.size() + 1);
    const std::size_t tab = line.find('\t');
    result += std::string(line.substr(tab + 1)) + '\t' + std::string(line.substr(0, tab)) + '\n';
  }
  return result;
}

class AlignLanguages : public Program, public testing::WithParamInterface<Version> {
 protected:
  AlignLanguages() {
    write("version.txt", GetParam().text);
    write("en.txt", kEnglishStory);
    write("ru.txt", kRussianStory);
  }
  std::string align(const std::string& source, const std::string& source_tag,
                    const std::string& target, const std::string& target_tag) const {
    const Outcome outcome = run({"align", source, target, "--source-lang", source_tag,
                                 "--target-lang", target_tag, "--output", "beads=-"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.err, testing::Not(testing::HasSubstr("no rules")));
    return without_confidence(outcome.out);
  }
};

TEST_P(AlignLanguages, WithEnglish) {
  const std::string tag(GetParam().tag);
  EXPECT_EQ(align("version.txt", tag, "en.txt", "en"), kBeads);
}

TEST_P(AlignLanguages, WithRussian) {
  const std::string tag(GetParam().tag);
  EXPECT_EQ(align("version.txt", tag, "ru.txt", "ru"), kBeads);
}

TEST_P(AlignLanguages, TheOtherWayRound) {
  const std::string tag(GetParam().tag);
  EXPECT_EQ(align("ru.txt", "ru", "version.txt", tag), swapped(kBeads));
}

INSTANTIATE_TEST_SUITE_P(Languages, AlignLanguages, testing::ValuesIn(kVersions),
                         [](const auto& tested) { return std::string(tested.param.tag); });

class OtherLanguages : public Program {};

TEST_F(OtherLanguages, AreSegmentedByGeneralRulesAndItIsSaid) {
  write("sv.txt", "Det regnar. Hon sover.\n");
  const Outcome swedish = run({"segment", "sv.txt", "--lang", "sv"});
  EXPECT_EQ(swedish.status, 0);
  EXPECT_EQ(swedish.out, "Det regnar.\nHon sover.\n");
  EXPECT_THAT(swedish.err, testing::HasSubstr("no rules for sentences in the language sv"));
  EXPECT_THAT(swedish.err, testing::HasSubstr("kk (Kazakh)"));
  EXPECT_THAT(run({"segment", "sv.txt", "--lang", "sv", "--ui", "ru"}).err,
              testing::HasSubstr("kk (казахский)"));
  EXPECT_EQ(run({"segment", "sv.txt", "--lang", "sv", "--quiet"}).err, "");
}

TEST_F(OtherLanguages, AreAlignedByGeneralRulesAndItIsSaid) {
  write("sv.txt", "Det regnar. Hon sover.\n");
  write("ru.txt", "Идёт дождь. Она спит.\n");
  const Outcome outcome = run({"align", "sv.txt", "ru.txt", "--source-lang", "sv", "--target-lang",
                               "ru", "--output", "beads=-"});
  EXPECT_EQ(without_confidence(outcome.out), "0\t0\n1\t1\n");
  EXPECT_THAT(outcome.err, testing::HasSubstr("no rules for sentences in the language sv"));
}

TEST_F(OtherLanguages, AreNotInTheListOfHelp) {
  for (const char* command : {"segment", "align"}) {
    const std::string help = run({command, "--help"}).out;
    EXPECT_THAT(help, testing::ContainsRegex("be, de, en, es, fr, kk,[ \n]+ru,[ \n]+uk, zh, or"));
  }
}

TEST_F(OtherLanguages, AreNotInTheReadme) {
  std::ifstream in(SVERENO_SOURCE "/README.md");
  const std::string readme{std::istreambuf_iterator<char>(in), {}};
  for (const Language language : known_languages()) {
    EXPECT_THAT(readme, testing::HasSubstr(std::string(profile(language).name(kEnglish))));
  }
}

TEST_F(OtherLanguages, SegmentKnowsThoseOfTheProfiles) {
  write("zh.txt", "你好吗？我很好。\n");
  write("be.txt", "У 1912 г. Мінск рос. Гэта так.\n");
  write("kk.txt", "Нан, тұз т. б. Содан кейін бәрі кетті.\n");
  EXPECT_EQ(run({"segment", "zh.txt", "--lang", "zh"}).out, "你好吗？\n我很好。\n");
  EXPECT_EQ(run({"segment", "zh.txt"}).out, "你好吗？\n我很好。\n");
  EXPECT_EQ(run({"segment", "be.txt", "--lang", "be"}).out, "У 1912 г. Мінск рос.\nГэта так.\n");
  EXPECT_EQ(run({"segment", "kk.txt", "--lang", "kk"}).out,
            "Нан, тұз т. б.\nСодан кейін бәрі кетті.\n");
}

}  // namespace
}  // namespace svereno::cli
