// What people hand in, read as files are and aligned with the program's lexicon.
#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <string>

#include "aligner/align/align.h"
#include "aligner/align/moved.h"
#include "aligner/align/relation.h"
#include "aligner/align/unfounded.h"
#include "aligner/formats/read.h"
#include "aligner/language/shipped_lexicon.h"
#include "aligner/segment/segment.h"
#include "tests/aligner/align/texts.h"

namespace svereno {
namespace {

const LexiconFile& lexicon() {
  static const LexiconFile shipped = shipped_lexicon();
  return shipped;
}

SegmentedText read(std::string text, Language language, const char* name) {
  Result<Document> document = read_document(std::move(text), name, language);
  EXPECT_TRUE(document.has_value());
  return segment(*std::move(document));
}

AlignOptions with_lexicon() {
  AlignOptions options;
  options.lexicons = {&lexicon()};
  return options;
}

Bitext align_texts(SegmentedText source, SegmentedText target) {
  Alignment alignment = align(source, target, with_lexicon());
  return {std::move(source), std::move(target), std::move(alignment)};
}

Bitext align_files(std::string russian, std::string english, const char* name = "a.txt") {
  return align_texts(read(std::move(russian), kRussian, name),
                     read(std::move(english), kEnglish, name));
}

// The two sides of each bead, as "source = target".
std::vector<std::string> shown(const Bitext& bitext) {
  std::vector<std::string> result;
  for (const Bead& bead : bitext.alignment) {
    const auto text = [](const SegmentedText& side, SegmentRange range) {
      return range.empty() ? std::string() : side.document.line(span_of(side, range));
    };
    result.push_back(text(bitext.source, bead.source) + " = " + text(bitext.target, bead.target));
  }
  return result;
}

TEST(Readers, OneLongParagraphIsAlignedBySentences) {
  const Bitext bitext = align_files(
      "Лодка стояла у берега. Отец молчал. Мы ждали брата до вечера, но он не пришёл. Потом "
      "начался дождь.",
      "The boat stood by the shore. Father said nothing. We waited for my brother until evening, "
      "but he did not come. Then the rain began.");
  EXPECT_THAT(shown(bitext),
              testing::ElementsAre(
                  "Лодка стояла у берега. = The boat stood by the shore.",
                  "Отец молчал. = Father said nothing.",
                  "Мы ждали брата до вечера, но он не пришёл. = We waited for my brother until "
                  "evening, but he did not come.",
                  "Потом начался дождь. = Then the rain began."));
}

TEST(Readers, DialogueWithDashesPairsWithQuotes) {
  const Bitext bitext = align_files(
      "— Где ключ? — спросил доктор.\n\n— На столе, — ответила Анна. — Рядом с письмом.\n\n"
      "— Спасибо.\n\nОн взял ключ и вышел.",
      "“Where is the key?” asked the doctor.\n\n“On the table,” Anna answered. “Next to the "
      "letter.”\n\n“Thank you.”\n\nHe took the key and went out.");
  EXPECT_THAT(shown(bitext),
              testing::IsSupersetOf({"— Где ключ? — спросил доктор. = “Where is the key?” asked "
                                     "the doctor.",
                                     "— Спасибо. = “Thank you.”",
                                     "Он взял ключ и вышел. = He took the key and went out."}));
}

TEST(Readers, VerseIsAlignedLineByLine) {
  const Bitext bitext = align_files(
      "Над рекою белый снег,\nза рекою чёрный лес.\n\nСпит у печки человек,\nснится воину "
      "невеста.\n",
      "White snow above the river,\nbeyond the river the black forest.\n\nA man sleeps by the "
      "stove,\nthe soldier dreams of his bride.\n");
  for (const Bead& bead : bitext.alignment) {
    EXPECT_FALSE(bead.source.empty());
    EXPECT_FALSE(bead.target.empty());
  }
}

TEST(Readers, ListsAndHeadingsPairItemByItem) {
  const Bitext bitext = align_files(
      "# Инструменты\n\n- молоток\n- пила\n- гвозди\n\n# Материалы\n\n- доски\n- краска\n",
      "# Tools\n\n- hammer\n- nails\n\n# Materials\n\n- boards\n- glue\n- paint\n", "a.md");
  EXPECT_THAT(shown(bitext),
              testing::IsSupersetOf({"Инструменты = Tools", "молоток = hammer", "гвозди = nails",
                                     "Материалы = Materials", "краска = paint"}));
}

TEST(Readers, NotesPairByTheirOwnNumbers) {
  const Bitext bitext = align_files(
      "Дом построили до войны[^1]. Потом в нём была школа[^2].\n\n[^1]: В 1938 году.\n[^2]: "
      "Там же.\n",
      "The house was built before the war[^1]. Later it was a school[^2].\n\n[^1]: In 1938.\n"
      "[^2]: Ibid.\n",
      "a.md");
  EXPECT_THAT(shown(bitext), testing::IsSupersetOf({"В 1938 году. = In 1938.", "Там же. = Ibid."}));
}

TEST(Readers, TablesPairByCell) {
  const auto table = [](std::vector<const char*> cells, Language language) {
    std::vector<TestBlock> blocks;
    for (const char* cell : cells) blocks.push_back({BlockKind::table_cell, {cell}});
    return text_of(blocks, language);
  };
  const Bitext bitext = align_texts(
      table({"Город", "Население", "Москва", "12 млн", "Казань", "1,3 млн"}, kRussian),
      table({"City", "Population", "Moscow", "12 million", "Kazan", "1.3 million"}, kEnglish));
  EXPECT_THAT(shown(bitext), testing::ElementsAre("Город = City", "Население = Population",
                                                  "Москва = Moscow", "12 млн = 12 million",
                                                  "Казань = Kazan", "1,3 млн = 1.3 million"));
}

constexpr auto kRussianStory = std::to_array<const char*>(
    {"Мастер проснулся рано и сразу открыл окно.", "На улице было тихо, только лаяла собака.",
     "Он выпил холодный чай и надел старое пальто.", "В мастерской пахло деревом и клеем.",
     "Скрипка лежала на столе, рядом с инструментами.",
     "Заказчик обещал прийти в пятницу и заплатить двести рублей.",
     "Мастер натянул струны и проверил звук.", "Звук был чистый, но слишком тихий.",
     "Тогда он снял верхнюю деку и начал работу сначала.",
     "К вечеру снег засыпал весь двор до самых ворот."});
constexpr auto kEnglishStory = std::to_array<const char*>(
    {"The master woke early and opened the window at once.",
     "It was quiet in the street, only a dog was barking.",
     "He drank his cold tea and put on an old coat.", "The workshop smelled of wood and glue.",
     "The violin lay on the table beside the tools.",
     "The customer had promised to come on Friday and pay two hundred roubles.",
     "The master tightened the strings and tested the sound.", "The sound was clear but too quiet.",
     "Then he took off the top plate and began the work again.",
     "By evening snow had covered the whole yard up to the gate."});
constexpr auto kOtherStory = std::to_array<const char*>(
    {"Parliament will debate the new budget next week.",
     "Unemployment fell for the third month in a row.",
     "The minister denied that taxes would be raised before the election.",
     "Economists expect inflation to reach four per cent.",
     "Trade unions have called a strike for the end of September.",
     "Several airlines have cancelled their flights to the islands.",
     "The central bank left its interest rate unchanged.",
     "Opposition parties demand an inquiry into the contracts.",
     "Shares in energy companies lost a tenth of their value.",
     "A spokesman said that talks would go on."});

template <class Story>
std::vector<std::string> lines_of(const Story& story) {
  return {story.begin(), story.end()};
}

Relation relation_of(const std::vector<std::string>& russian,
                     const std::vector<std::string>& english) {
  const SegmentedText source = text_of(russian, kRussian);
  const SegmentedText target = text_of(english, kEnglish);
  const AlignOptions options = with_lexicon();
  return relate(source, target, options, align(source, target, options));
}

TEST(Relation, OfATranslationIsThatOfOne) {
  const Relation relation = relation_of(lines_of(kRussianStory), lines_of(kEnglishStory));
  EXPECT_TRUE(relation.translations);
  EXPECT_GT(relation.share, .9);
}

TEST(Relation, OfAnotherTextIsNone) {
  const Relation relation = relation_of(lines_of(kRussianStory), lines_of(kOtherStory));
  EXPECT_FALSE(relation.translations);
  EXPECT_LT(relation.share, .5);
}

TEST(Relation, OfATextThatHoldsATranslationAmongOthersIsThatOfOne) {
  std::vector<std::string> english = lines_of(kOtherStory);
  for (const char* line : kEnglishStory) english.emplace_back(line);
  EXPECT_TRUE(relation_of(lines_of(kRussianStory), english).translations);
}

TEST(Relation, OfAFewWordsIsNotJudged) {
  EXPECT_TRUE(relation_of({"Мастер проснулся рано."}, {"Shares fell."}).translations);
  EXPECT_TRUE(relation_of({}, {}).translations);
}

TEST(Relation, IsNotDoubtedWhereTheUserGivesAnchors) {
  const SegmentedText source = text_of(lines_of(kRussianStory), kRussian);
  const SegmentedText target = text_of(lines_of(kOtherStory), kEnglish);
  AlignOptions options = with_lexicon();
  options.anchors.beads = {{{0, 1}, {0, 1}}};
  EXPECT_TRUE(relate(source, target, options, align(source, target, options)).translations);
}

TEST(Unfounded, BeadsOfOtherTextsArePartedButForAnchors) {
  const SegmentedText source = text_of(lines_of(kRussianStory), kRussian);
  const SegmentedText target = text_of(lines_of(kOtherStory), kEnglish);
  Alignment alignment;
  for (std::uint32_t i = 0; i < 10; ++i) alignment.push_back({{i, i + 1}, {i, i + 1}, .9});
  AlignOptions options = with_lexicon();
  options.anchors.beads = {{{4, 5}, {4, 5}}};
  EXPECT_EQ(part_unfounded(source, target, options, alignment), 9U);
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  for (const Bead& bead : alignment) {
    EXPECT_EQ(bead.source.begin, i);
    EXPECT_EQ(bead.target.begin, j);
    i = bead.source.end;
    j = bead.target.end;
    const bool two_sided = !bead.source.empty() && !bead.target.empty();
    EXPECT_EQ(two_sided, bead.source == (SegmentRange{4, 5}));
  }
  EXPECT_EQ(i, 10U);
  EXPECT_EQ(j, 10U);
}

TEST(Unfounded, BeadsOfATranslationAndOfTextsWithoutALexiconStay) {
  const SegmentedText source = text_of(lines_of(kRussianStory), kRussian);
  const SegmentedText target = text_of(lines_of(kEnglishStory), kEnglish);
  const SegmentedText other = text_of(lines_of(kOtherStory), kEnglish);
  Alignment alignment;
  for (std::uint32_t i = 0; i < 10; ++i) alignment.push_back({{i, i + 1}, {i, i + 1}, .9});
  EXPECT_EQ(part_unfounded(source, target, with_lexicon(), alignment), 0U);
  EXPECT_EQ(part_unfounded(source, other, {}, alignment), 0U);
}

TEST(Readers, ALineThatIsRepeatedBetweenParagraphsKeepsItsPlace) {
  std::string russian, english;
  for (std::size_t k = 0; k < 50; ++k) {
    russian += "Северный вестник, выпуск второй\n\n" + std::string(kRussianStory[k % 10]) + "\n\n";
    english +=
        "The Northern Herald, second issue\n\n" + std::string(kEnglishStory[k % 10]) + "\n\n";
  }
  const Bitext bitext = align_files(russian, english);
  EXPECT_EQ(bitext.alignment.size(), 100U);
  for (const Bead& bead : bitext.alignment) EXPECT_EQ(bead.source, bead.target);
}

TEST(Readers, AMovedParagraphIsFoundWithTheLexicon) {
  std::vector<std::string> english = lines_of(kEnglishStory);
  std::rotate(english.begin(), english.begin() + 3, english.end());
  const SegmentedText source = text_of(lines_of(kRussianStory), kRussian);
  const SegmentedText target = text_of(english, kEnglish);
  Alignment alignment = align(source, target, with_lexicon());
  const std::vector<Moved> moved = take_out_moved(source, target, with_lexicon(), alignment);
  ASSERT_EQ(moved.size(), 1U);
  EXPECT_EQ(moved[0].source, (SegmentRange{0, 3}));
  EXPECT_EQ(moved[0].target, (SegmentRange{7, 10}));
}

}  // namespace
}  // namespace svereno
