#include "aligner/language/official_names.h"

#include <gmock/gmock.h>

#include <array>
#include <set>
#include <string>
#include <string_view>

namespace svereno {
namespace {

using testing::Contains;

// The first long English name of each thing found.
std::vector<std::string> names_of(const std::vector<const OfficialName*>& found) {
  std::vector<std::string> names;
  for (const OfficialName* name : found) names.push_back(name->en_long.front());
  return names;
}

struct Pair {
  std::string_view ru;
  std::string_view en;
};

TEST(OfficialNames, AreFoundByAnyForm) {
  const OfficialNames names;
  constexpr auto kSame = std::to_array<Pair>({
      {"ООН", "UN"},
      {"ООН", "U.N."},
      {"ООН", "United Nations"},
      {"Организацией Объединённых Наций", "the United Nations"},
      {"ОРГАНИЗАЦИИ ОБЪЕДИНЕННЫХ НАЦИЙ", "UN's"},
      {"МИДом", "the Ministry of Foreign Affairs"},
      {"ТАССу", "TASS"},
      {"Росатома", "Rosatom"},
      {"ОДКБ", "CSTO"},
      {"США", "US"},
      {"Соединённых Штатах", "United States"},
      {"налога на добавленную стоимость", "VAT"},
      {"НДС", "value-added tax"},
      {"Всемирной организации здравоохранения", "World Health Organisation"},
      {"ЕАЭС", "Eurasian Economic Union"},
      {"НПО", "NGOs"},
  });
  for (const Pair& pair : kSame) EXPECT_TRUE(names.same(pair.ru, pair.en)) << pair.ru << pair.en;
}

TEST(OfficialNames, AreNotFoundByOthers) {
  const OfficialNames names;
  constexpr auto kOther = std::to_array<Pair>({
      {"ООН", "WHO"},
      {"ВТО", "WHO"},
      {"сша", "US"},
      {"США", "us"},
      {"ОДКБ", "ODKB"},
      {"", ""},
      {"МИДия", "MFA"},
      {"организация", "United Nations"},
  });
  for (const Pair& pair : kOther) EXPECT_FALSE(names.same(pair.ru, pair.en)) << pair.ru << pair.en;
}

TEST(OfficialNames, KnowWrongRomanisations) {
  const OfficialNames names;
  EXPECT_THAT(names_of(names.wrongly_romanised("VOZ")), Contains("World Health Organization"));
  EXPECT_THAT(names_of(names.wrongly_romanised("ODKB")),
              Contains("Collective Security Treaty Organization"));
  EXPECT_TRUE(names.wrongly_romanised("WHO").empty());
  EXPECT_TRUE(names.wrongly_romanised("voz").empty());
}

TEST(OfficialNames, TakeTheUsersOwn) {
  const OfficialNames names({{.ru_short = {"ЦЗП"},
                              .ru_long = {"Центр забытых переводов"},
                              .en_short = {"CFT"},
                              .en_long = {"Centre for Forgotten Translations"}}});
  EXPECT_TRUE(names.same("Центром забытых переводов", "CFT"));
  EXPECT_TRUE(names.same("ЦЗП", "Centre for Forgotten Translations"));
  EXPECT_TRUE(names.same("ООН", "UN"));
}

TEST(OfficialNames, AreManyAndFindThemselves) {
  const OfficialNames names;
  constexpr std::size_t kPromised = 400;
  ASSERT_GE(OfficialNames::shipped().size(), kPromised);
  for (const OfficialName& name : OfficialNames::shipped()) {
    for (const auto* forms : {&name.ru_short, &name.ru_long}) {
      for (const std::string& form : *forms) {
        EXPECT_THAT(names.named_in_russian(form), Contains(&name)) << form;
      }
    }
    for (const auto* forms : {&name.en_short, &name.en_long}) {
      for (const std::string& form : *forms) {
        EXPECT_THAT(names.named_in_english(form), Contains(&name)) << form;
      }
    }
    for (const std::string& form : name.wrong) {
      EXPECT_THAT(names.wrongly_romanised(form), Contains(&name)) << form;
    }
  }
}

// A wrong form that is right for something would be a false alarm.
TEST(OfficialNames, WrongFormsAreNoEnglish) {
  const OfficialNames names;
  for (const OfficialName& name : OfficialNames::shipped()) {
    for (const std::string& form : name.wrong) {
      EXPECT_TRUE(names.named_in_english(form).empty()) << form;
    }
  }
}

}  // namespace
}  // namespace svereno
