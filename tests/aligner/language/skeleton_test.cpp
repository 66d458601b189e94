#include "aligner/language/skeleton.h"

#include <gmock/gmock.h>

namespace svereno {
namespace {

TEST(ConsonantSkeleton, IsOneForAllSpellingsOfAName) {
  const std::vector<std::vector<const char*>> names = {
      {"Хрущёв", "Khrushchev", "Khrushchov"},
      {"Чайковский", "Tchaikovsky", "Chaykovskiy", "Tschaikowski"},
      {"Жуков", "Zhukov", "Žukov"},
      {"Цветаева", "Tsvetaeva", "Cvetaeva"},
      {"Щукин", "Shchukin", "ŝukin"},
      {"Алексей", "Alexei", "Aleksey"},
      {"Виктор", "Victor", "Viktor"},
      {"Екатеринбург", "Yekaterinburg", "Ekaterinburg"},
      {"Россия", "Rossiya", "Rossia"},
      {"Джон", "Dzhon"},
      {"Вашингтон", "VASHINGTON"},
      {"Фёдор", "Fyodor", "Fedor"},
  };
  for (const auto& spellings : names) {
    const std::string skeleton = consonant_skeleton(spellings.front());
    EXPECT_GE(skeleton.size(), 2U) << spellings.front();
    for (const char* spelling : spellings)
      EXPECT_EQ(consonant_skeleton(spelling), skeleton) << spelling;
  }
}

TEST(ConsonantSkeleton, KeepsTheConsonantsOfTheTable) {
  const std::vector<std::pair<const char*, const char*>> table = {
      {"Пушкин", "pskn"}, {"Pushkin", "pskn"}, {"Анна", "n"}, {"Юля", "l"},
      {"объём", "bm"},    {"Съезд", "szd"},    {"аоуэ", ""},  {"Kyiv", "kv"},
      {"O'Hara", "hr"},   {"Łódź", "ldz"},     {"ff", "f"},   {"", ""},
  };
  for (const auto& [word, skeleton] : table) EXPECT_EQ(consonant_skeleton(word), skeleton) << word;
}

TEST(ConsonantSkeleton, IsEmptyForWhatIsNoLatinOrCyrillicWord) {
  for (const char* word : {"12", "B2B", "Т34", "Ωμέγα", "東京", "—"}) {
    EXPECT_EQ(consonant_skeleton(word), "") << word;
  }
}

}  // namespace
}  // namespace svereno
