#include "aligner/language/base_form.h"

#include <gtest/gtest.h>

namespace svereno {
namespace {

TEST(BaseForms, AreLemmasOfFormsInTheDictionary) {
  const BaseForms russian(kRussian);
  for (const char* form : {"отец", "отца", "отцами"}) EXPECT_EQ(russian.of(form), "отец");
  EXPECT_EQ(russian.of("людей"), "человек");
  const BaseForms english(kEnglish);
  EXPECT_EQ(english.of("went"), "go");
  EXPECT_EQ(english.of("children"), "child");
  // A stemmer makes one word of these.
  EXPECT_NE(english.of("universe"), english.of("university"));
}

TEST(BaseForms, AreStemsOfOtherForms) {
  const BaseForms russian(kRussian);
  EXPECT_EQ(russian.of("кракозябликами"), russian.of("кракозябликов"));
  const BaseForms german(*Language::parse("de"));
  EXPECT_EQ(german.of("verträge"), Stemmer(*Language::parse("de")).stem("verträge"));
  EXPECT_EQ(german.of(""), "");
}

}  // namespace
}  // namespace svereno
