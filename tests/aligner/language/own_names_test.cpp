#include "aligner/language/own_names.h"

#include <gmock/gmock.h>

namespace svereno {
namespace {

using testing::HasSubstr;

TEST(OwnNames, ArePairs) {
  const auto pairs = read_name_pairs("# Ours.\n\n Плёс \tPloss\tplace\r\nЯр\tYar", "n.tsv");
  ASSERT_TRUE(pairs) << pairs.error().message();
  ASSERT_EQ(pairs->size(), 2U);
  EXPECT_EQ((*pairs)[0].ru, "Плёс");
  EXPECT_EQ((*pairs)[0].en, "Ploss");
  EXPECT_EQ((*pairs)[1].en, "Yar");
}

TEST(OwnNames, AreOfficialNamesAsInTheShippedTable) {
  const auto names = read_official_names(
      "ЛБЗ; Лига\tЛига больших затей\tBUL\tBig Undertakings League; the League\tbody\tLBZ\n"
      "-\tДоговор о затеях\t\tTreaty on Undertakings\ttreaty\n",
      "a.tsv");
  ASSERT_TRUE(names) << names.error().message();
  ASSERT_EQ(names->size(), 2U);
  EXPECT_THAT((*names)[0].ru_short, testing::ElementsAre("ЛБЗ", "Лига"));
  EXPECT_THAT((*names)[0].en_long, testing::ElementsAre("Big Undertakings League", "the League"));
  EXPECT_THAT((*names)[0].wrong, testing::ElementsAre("LBZ"));
  EXPECT_THAT((*names)[1].ru_short, testing::IsEmpty());
  EXPECT_EQ((*names)[1].kind, OfficialKind::treaty);
}

TEST(OwnNames, TellWhichLineIsWrong) {
  EXPECT_THAT(read_name_pairs("Яр\tYar\nПлёс\t\n", "n.tsv").error().message(),
              HasSubstr("n.tsv:2: a name needs"));
  EXPECT_THAT(read_name_pairs("\n\xFF\tYar\n", "n.tsv").error().message(),
              HasSubstr("n.tsv:2: the line is not UTF-8"));
  EXPECT_THAT(read_official_names("А\tБ\tC\tD\tbodies\n", "a.tsv").error().message(),
              HasSubstr("a.tsv:1: bodies is no kind of name. There are: body"));
  EXPECT_THAT(read_official_names("А\tБ\t-\t-\n", "a.tsv").error().message(),
              HasSubstr("a.tsv:1: a form is missing"));
}

}  // namespace
}  // namespace svereno
