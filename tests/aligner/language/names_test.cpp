#include "aligner/language/names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/text/fold.h"

namespace svereno {
namespace {

using enum NameGrade;

struct Case {
  std::string_view ru;
  std::string_view en;
  NameGrade grade;
  NameReason reason;
};

constexpr auto kCases = std::to_array<Case>({
    // Conventions, in any case.
    {"Москвой", "Moscow", same, NameReason::convention},
    {"Соединённых Штатов Америки", "the United States of America", same, NameReason::convention},
    {"китайского", "Chinese", same, NameReason::convention},
    {"немцами", "Germans", same, NameReason::convention},
    {"Петром Великим", "Peter the Great", same, NameReason::convention},
    {"Иоанну Павлу II", "John Paul II", same, NameReason::convention},
    {"Льва", "Leo", same, NameReason::convention},
    // Schemes and mixtures.
    {"Громыко", "Gromyko", same, NameReason::scheme},
    {"Щукин", "Shchukin", same, NameReason::scheme},
    {"Ковалёва", "Kovalyov", same, NameReason::scheme},
    {"Ковалёвой", "Kovaleva", same, NameReason::scheme},
    {"Ковалёвых", "Kovalevs", same, NameReason::scheme},
    {"Дроздовский", "Drozdowski", same, NameReason::mixed},
    {"Жданов", "Jdanoff", same, NameReason::mixed},
    {"Вязников", "Viaznikov", same, NameReason::scheme},
    {"Мытищах", "Mytishchi", same, NameReason::scheme},
    // Ukrainian and Belarusian forms of what Russian spells its own way.
    {"Гриценко", "Hrytsenko", likely, NameReason::mixed},
    {"Соломенск", "Solomensk", same, NameReason::scheme},
    {"Кириллу Дроздову", "Kyrylo Drozdov", same, NameReason::scheme},
    // Places, what is made of them, and their people.
    {"российского", "Russian", same, NameReason::convention},
    {"россиянами", "Russians", same, NameReason::convention},
    {"женевские", "Geneva", likely, NameReason::derived},
    {"пекинской", "Beijing", likely, NameReason::derived},
    {"бристольский", "Bristol", likely, NameReason::derived},
    {"Нью-Йоркского", "New York", likely, NameReason::derived},
    {"чеченцы", "Czechs", different, NameReason::none},
    {"иранский", "Iraqi", different, NameReason::none},
    // Languages that are spelt by syllables.
    {"Чжэн Цзюньхуэй", "Zheng Junhui", likely, NameReason::foreign},
    {"Шэнь Цзин", "Sheng Jing", different, NameReason::none},
    {"Фудзибаяси", "Fujibayashi", likely, NameReason::foreign},
    {"Накадзима", "Nakayama", different, NameReason::none},
    {"Пак Чхоль Су", "Park Cheol-soo", likely, NameReason::foreign},
    {"Нгуен Динь Зяп", "Nguyen Dinh Giap", likely, NameReason::foreign},
    // Foreign names.
    {"Блэквуд", "Blackwood", likely, NameReason::foreign},
    {"Хаммерсли", "Hammersley", likely, NameReason::foreign},
    // Several words.
    {"Дроздова И. П.", "I.P. Drozdov", same, NameReason::initials},
    {"И.П.Дроздовым", "Drozdov, Ivan", likely, NameReason::initials},
    {"Пётр Ильич Щукин", "Peter Shchukin", same, NameReason::scheme},
    {"Нижнего Новгорода", "Nizhny Novgorod", same, NameReason::convention},
    {"Абу-Симбел", "Abusimbel", same, NameReason::scheme},
    {"Абдул-Хаким Дроздов", "Abdulhakim Drozdov", same, NameReason::mixed},
    {"Ахмед аш-Шатри", "Ahmed al-Shatri", same, NameReason::scheme},
    // Rulers, by either sort of numeral.
    {"Петром I", "Peter the First", same, NameReason::convention},
    {"Екатерине Второй", "Catherine II", same, NameReason::convention},
    {"Людовик XIV", "Louis XVI", different, NameReason::none},
    {"Щукин", "Ivan Shchukin", possible, NameReason::part},
    {"Иван Щукин", "Shchukin", possible, NameReason::part},
    // One surname, two persons.
    {"Дроздов", "Drozdova", possible, NameReason::gender},
    {"Дроздовой", "Drozdov", possible, NameReason::gender},
    // Others.
    {"Ковалёв", "Kovalenko", different, NameReason::none},
    {"Сидоров", "Sidorin", different, NameReason::none},
    {"Иран", "Iraq", different, NameReason::none},
    {"Иван Щукин", "Igor Shchukin", different, NameReason::none},
    {"И. Щукин", "A. Shchukin", different, NameReason::none},
    {"И. П.", "Drozdov", different, NameReason::none},
    {"", "Moscow", different, NameReason::none},
    {"Москва", "—", different, NameReason::none},
    {"один два три четыре пять шесть семь восемь девять", "Odin", different, NameReason::none},
});

TEST(Names, AreGradedWithAReason) {
  for (const Case& c : kCases) {
    const NameMatch match = names_match(c.ru, c.en);
    EXPECT_EQ(match.grade, c.grade) << c.ru << " – " << c.en;
    EXPECT_EQ(match.reason, c.reason) << c.ru << " – " << c.en;
  }
}

struct Spelling {
  std::string_view ru;
  std::string_view en;
  NameScheme scheme;
};

TEST(Names, NameTheScheme) {
  constexpr auto kSpellings = std::to_array<Spelling>({
      {"Алексеев", "Alekseyev", NameScheme::bgn},
      {"Вязовский", "Vyazovsky", NameScheme::press},
      {"Юсяев", "Iusiaev", NameScheme::passport},
      {"Щучкин", "Suckin", NameScheme::iso9},
      {"Хощин", "Xoshhin", NameScheme::gost_b},
      {"Юхнов", "Juxnov", NameScheme::scientific},
  });
  for (const Spelling& spelling : kSpellings) {
    const NameMatch match = names_match(spelling.ru, spelling.en);
    ASSERT_TRUE(match.scheme) << spelling.en;
    EXPECT_EQ(*match.scheme, spelling.scheme) << spelling.en;
  }
}

TEST(Names, DoNotDependOnCaseMarksAndSigns) {
  struct Variants {
    std::string_view ru;
    std::vector<std::string_view> en;
  };
  const std::vector<Variants> cases = {
      {"Ельцов", {"Yeltsov", "YELTSOV", "Yel'tsov", "Yel’tsov", "Yelʹtsov", "yeltsov's"}},
      {"Чехонин", {"Čechonin", "Cechonin", "ČECHONIN"}},
      {"Сан-Паулу", {"São Paulo", "Sao Paulo", "SÃO PAULO", "São-Paulo"}},
  };
  for (const Variants& variants : cases) {
    for (const std::string_view en : variants.en) {
      EXPECT_GE(names_match(variants.ru, en).grade, likely) << en;
      EXPECT_EQ(names_match(variants.ru, en), names_match(fold(variants.ru).text, en)) << en;
    }
  }
}

TEST(Names, TakeTheUsersPairs) {
  const std::vector<NamePair> own = {{.ru = "Берёзовая Роща", .en = "Birch Grove"},
                                     {.ru = "Гюнтер", .en = "Gunther"},
                                     {.ru = "", .en = "Nothing"}};
  const Names names(own);
  EXPECT_EQ(names_match("Берёзовой Роще", "Birch Grove").grade, different);
  EXPECT_EQ(names.match("Берёзовой Роще", "Birch Grove"),
            (NameMatch{.grade = same, .reason = NameReason::convention}));
  EXPECT_EQ(names.match("Москве", "Moscow").grade, same);
  EXPECT_EQ(names.match("", "Nothing").grade, different);
}

TEST(Names, OfAnyLengthAreCompared) {
  std::string ru;
  std::string en;
  for (int i = 0; i < 20000; ++i) {
    ru += "ы";
    en += "y";
  }
  EXPECT_EQ(names_match(ru, en).grade, different);
}

// Every word may be any other, as far as letters tell, and any two of the longer side one.
TEST(Names, AreComparedInBoundedTime) {
  constexpr int kLetters = 46;
  constexpr double kMostSeconds = 10;  // Some hundred times what it takes, for sanitizers.
  std::string ru_word;
  for (int i = 0; i < kLetters; ++i) ru_word += "е";
  std::string ru;
  std::string en;
  for (std::size_t i = 0; i < kMostNameWords; ++i) {
    ru += ru_word + " ";
    if (i > 0) en += std::string(kLetters, 'e') + " ";
  }
  const std::clock_t begin = std::clock();
  EXPECT_EQ(names_match(ru, en).grade, possible);
  EXPECT_LT(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, kMostSeconds);
}

struct Row {
  std::string ru;
  std::string en;
  bool same;
};

std::vector<Row> table() {
  std::vector<Row> rows;
  std::ifstream in(SVERENO_SOURCE "/tests/aligner/language/name_pairs.tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    const std::size_t en = line.find('\t') + 1;
    const std::size_t verdict = line.find('\t', en) + 1;
    rows.push_back({.ru = line.substr(0, en - 1),
                    .en = line.substr(en, verdict - 1 - en),
                    .same = line.compare(verdict, 5, "same\t") == 0});
  }
  return rows;
}

// What is told at a glance is told as a close look would: a soft hyphen, which folding leaves
// out, makes sure that one is taken.
TEST(Names, AreNotRejectedInHaste) {
  const std::vector<Row> rows = table();
  ASSERT_FALSE(rows.empty());
  constexpr std::size_t kFarRow = 1009;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const std::size_t step : {std::size_t{0}, kFarRow}) {
      const std::string& en = rows[(i + step) % rows.size()].en;
      EXPECT_EQ(names_match(rows[i].ru, en), names_match(rows[i].ru, en + "\u00AD"))
          << rows[i].ru << " – " << en;
    }
  }
}

// The table that bench/names measures: both parts together, hence no more than a floor.
TEST(Names, AreTold) {
  constexpr double kRecall = .98;
  constexpr double kPrecision = .99;
  double found = 0;
  double missed = 0;
  double false_matches = 0;
  for (const Row& row : table()) {
    const bool match = names_match(row.ru, row.en).grade >= likely;
    if (row.same) {
      (match ? found : missed) += 1;
    } else if (match) {
      false_matches += 1;
    }
  }
  ASSERT_GT(found + missed, 1000);
  EXPECT_GE(found / (found + missed), kRecall);
  EXPECT_GE(found / (found + false_matches), kPrecision);
}

}  // namespace
}  // namespace svereno
