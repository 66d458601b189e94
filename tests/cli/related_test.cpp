// Texts that do not belong together, and passages that were moved.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/cli/program.h"

namespace svereno::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kRussian =
    "Мастер проснулся рано и сразу открыл окно.\nНа улице было тихо, только лаяла собака.\n"
    "Он выпил холодный чай и надел старое пальто.\nВ мастерской пахло деревом и клеем.\n"
    "Скрипка лежала на столе, рядом с инструментами.\n"
    "Заказчик обещал прийти в пятницу и заплатить двести рублей.\n"
    "Мастер натянул струны и проверил звук.\nЗвук был чистый, но слишком тихий.\n"
    "Тогда он снял верхнюю деку и начал работу сначала.\n"
    "К вечеру снег засыпал весь двор до самых ворот.\n";
constexpr const char* kFront =
    "The master woke early and opened the window at once.\n"
    "It was quiet in the street, only a dog was barking.\n"
    "He drank his cold tea and put on an old coat.\n";
constexpr const char* kRest =
    "The workshop smelled of wood and glue.\nThe violin lay on the table beside the tools.\n"
    "The customer had promised to come on Friday and pay two hundred roubles.\n"
    "The master tightened the strings and tested the sound.\n"
    "The sound was clear but too quiet.\n"
    "Then he took off the top plate and began the work again.\n"
    "By evening snow had covered the whole yard up to the gate.\n";
constexpr const char* kOther =
    "Parliament will debate the new budget next week.\n"
    "Unemployment fell for the third month in a row.\n"
    "The minister denied that taxes would be raised before the election.\n"
    "Economists expect inflation to reach four per cent.\n"
    "Trade unions have called a strike for the end of September.\n"
    "Several airlines have cancelled their flights to the islands.\n";

class Related : public Program {
 protected:
  Related() {
    write("a.ru.txt", kRussian);
    write("a.en.txt", std::string(kFront) + kRest);
    write("moved.en.txt", std::string(kRest) + kFront);
    write("other.en.txt", kOther);
  }
};

TEST_F(Related, TextsThatAreNoTranslationsAreNotAlignedToNonsense) {
  for (const char* command : {"align", "check"}) {
    SCOPED_TRACE(command);
    const Outcome outcome = run({command, "a.ru.txt", "other.en.txt"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr("a.ru.txt"));
    EXPECT_THAT(outcome.err, HasSubstr("other.en.txt"));
    EXPECT_THAT(outcome.err, HasSubstr(" % could be paired"));
    EXPECT_THAT(outcome.err, HasSubstr("--force"));
  }
}

TEST_F(Related, IsSaidInRussian) {
  const Outcome outcome = run({"align", "a.ru.txt", "other.en.txt", "--ui", "ru"});
  EXPECT_THAT(outcome.err, HasSubstr("не похожи на перевод"));
  EXPECT_THAT(run({"align", "a.en.txt", "a.ru.txt", "--ui", "ru"}).err, HasSubstr("местами"));
}

TEST_F(Related, ForceGoesOnWithANote) {
  const Outcome outcome = run({"align", "--force", "a.ru.txt", "other.en.txt"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("Parliament"));
  EXPECT_THAT(outcome.err, HasSubstr("translations of each other"));
}

TEST_F(Related, SwappedTextsAreNoticed) {
  const Outcome outcome = run({"align", "a.en.txt", "a.ru.txt"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("swapped"));
  EXPECT_THAT(outcome.err, HasSubstr("--source-lang en --target-lang ru"));
  const Outcome told =
      run({"align", "a.en.txt", "a.ru.txt", "--source-lang", "en", "--target-lang", "ru"});
  EXPECT_EQ(told.status, 0);
}

TEST_F(Related, TwoTextsInOneLanguageAreNoticedOnce) {
  const Outcome outcome = run({"check", "a.ru.txt", "a.ru.txt"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("Both a.ru.txt and a.ru.txt are written in Cyrillic letters"));
}

TEST_F(Related, AMovedPassageIsOneFindingAndNoOmission) {
  const Outcome outcome = run({"check", "a.ru.txt", "moved.en.txt", "--format", "concise"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("moved-block"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("omitted-sentence")));
  EXPECT_THAT(outcome.out, Not(HasSubstr("added-sentence")));
  EXPECT_THAT(outcome.err, HasSubstr("Moved passages: 1."));
}

TEST_F(Related, AMovedPassageIsMarkedInTheAlignment) {
  const Outcome jsonl = run({"align", "a.ru.txt", "moved.en.txt", "--format", "jsonl"});
  EXPECT_EQ(jsonl.status, 0);
  EXPECT_THAT(jsonl.out,
              HasSubstr("\"sourceSegments\":[0],\"targetSegments\":[],\"kind\":\"1-0\""));
  EXPECT_THAT(jsonl.out, HasSubstr("\"moved\":[7]}"));
  EXPECT_THAT(jsonl.out, HasSubstr("\"moved\":[0]}"));
  const Outcome beads = run({"align", "a.ru.txt", "moved.en.txt", "--format", "beads"});
  EXPECT_THAT(beads.out, HasSubstr("# moved\t0\t7\t"));
}

}  // namespace
}  // namespace svereno::cli
