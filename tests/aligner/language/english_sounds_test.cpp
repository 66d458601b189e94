#include "aligner/language/english_sounds.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace svereno {
namespace {

// The words of `text` whose onset is not `onset`.
std::vector<std::string> wrong(std::string_view text, Onset onset) {
  std::vector<std::string> result;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    if (english_onset(word) != onset) result.emplace_back(word);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

using Words = std::vector<std::string>;

TEST(EnglishOnset, GoesByTheSoundOfAWord) {
  EXPECT_EQ(wrong("apple Egypt island order umbrella unable unimportant uninvited unidentified "
                  "urgent utter usher hour heir honest honorary Honour e-mail élite Øre yttrium "
                  "only onion Uzbek Udmurt Euler",
                  Onset::vowel),
            Words{});
  EXPECT_EQ(wrong("house union European one once Unanimous unilateral useful usual Ukrainian "
                  "Ugandan Uruguayan utility utopia uranium ubiquitous ewe year Yugoslav history "
                  "Honduran unit UK-based wide",
                  Onset::consonant),
            Words{});
  EXPECT_EQ(wrong("historic hotel herb heroic Ufa", Onset::either), Words{});
}

TEST(EnglishOnset, NamesTheLettersOfAnAcronymThatCannotBeSpoken) {
  EXPECT_EQ(
      wrong("MP MPs MP's NGO FBI RT HIV LNG SMS EU OSCE IAEA S F16 MSc M RS24 X MSF", Onset::vowel),
      Words{});
  EXPECT_EQ(
      wrong("UN US U.S UK UNDP UNESCO NATO NASA B BBC T U kHz CSTO PhD WTO", Onset::consonant),
      Words{});
  EXPECT_EQ(wrong("SQL XX MINEX UNTAET ONE", Onset::either), Words{});
}

TEST(EnglishOnset, ReadsNumbersOut) {
  EXPECT_EQ(
      wrong("8 8th 80 800 8,000 8.5 11 11th 11,000 18 18-year 18,500 11.5 11000 80s", Onset::vowel),
      Words{});
  EXPECT_EQ(wrong("1 10 12 110 180 1,100 100 7 0.8 118", Onset::consonant), Words{});
  EXPECT_EQ(wrong("1812 1100", Onset::either), Words{});
}

TEST(EnglishOnset, DoesNotGuessAtOtherScripts) {
  EXPECT_EQ(wrong("дом α 中", Onset::either), Words{});
  EXPECT_EQ(english_onset(""), Onset::either);
}

}  // namespace
}  // namespace svereno
