#include "aligner/language/guess.h"

#include <gmock/gmock.h>

#include <string>

namespace svereno {
namespace {

std::string guessed(std::string_view text) {
  const Language language = guess_language(text);
  return std::string(language.tag());
}

TEST(GuessLanguage, GoesByLettersThatOthersLack) {
  EXPECT_EQ(guessed("Мост снова открыли весной, и все ушли домой."), "ru");
  EXPECT_EQ(guessed("The bridge was opened again, and all went home."), "en");
  EXPECT_EQ(guessed("Die Brücke wurde wieder geöffnet, und alle gingen später hinüber."), "de");
  EXPECT_EQ(guessed("Le pont fut rouvert après l'été, et là-bas on a fêté la rivière."), "fr");
  EXPECT_EQ(guessed("El año pasado la niña volvió aquí después de la función, según él."), "es");
  EXPECT_EQ(guessed("Міст знову відкрили, і всі пішли додому; її дочка сміялася."), "uk");
  EXPECT_EQ(guessed("Мост зноў адкрылі вясной, і ўсе пайшлі дадому; ён смяяўся."), "be");
  EXPECT_EQ(guessed("Көпір қайта ашылды, бәрі үйлеріне қайтты; ол күлді."), "kk");
  EXPECT_EQ(guessed("大桥重新开放了，大家都回家了。"), "zh");
}

TEST(GuessLanguage, IsNotLedAstrayByAName) {
  EXPECT_EQ(guessed("Poincaré and Gödel met in a café; the señor of the house paid, and nobody of "
                    "those who were there has ever told what they had talked about all evening, "
                    "though many have asked them and some have even offered to pay."),
            "en");
  EXPECT_EQ(guessed("Слово «Україна» на обложке напечатано по-украински, а всё остальное в книге "
                    "по-русски, так что читателю не понадобится ни словарь, ни переводчик."),
            "ru");
}

TEST(GuessLanguage, TakesTheLargerPart) {
  EXPECT_EQ(guessed(""), "ru");
  EXPECT_EQ(guessed("12, 15 — 40"), "ru");
  EXPECT_EQ(guessed("да yes"), "en");
  EXPECT_EQ(guessed("да да no"), "ru");
  EXPECT_EQ(guessed(std::string(100'000, 'a') + "мост"), "en");
  std::string chinese;
  for (int i = 0; i < 40'000; ++i) chinese += "好";
  EXPECT_EQ(guessed(chinese), "zh");
}

}  // namespace
}  // namespace svereno
