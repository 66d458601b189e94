#include "aligner/align/ibm1.h"

#include <gmock/gmock.h>

#include "tests/aligner/align/texts.h"

namespace svereno {
namespace {

TextWords words_of(const std::vector<std::string>& lines) {
  const SegmentedText text = text_of(lines, *Language::parse("xx"));
  return read_words(text.document, text.segments);
}

Alignment one_to_one(std::uint32_t count, double confidence) {
  Alignment alignment;
  for (std::uint32_t i = 0; i < count; ++i) {
    alignment.push_back({{i, i + 1}, {i, i + 1}, confidence});
  }
  return alignment;
}

float forward(const MemoryLexicon& lexicon, std::string_view source, std::string_view target) {
  for (const Translation& t : lexicon.translations(*lexicon.find_source(source))) {
    if (t.target == *lexicon.find_target(target)) return t.forward;
  }
  return 0;
}

// Lines that hold the words at the same place of `lines` among others that meet only once.
std::vector<std::string> among_others(std::vector<std::string> lines, const std::string& others) {
  int number = 0;
  for (std::string& line : lines) {
    for (int k = 0; k < 6; ++k, ++number) {
      line += " " + others;
      line += static_cast<char>('a' + number / 26);
      line += static_cast<char>('a' + number % 26);
    }
  }
  return lines;
}

MemoryLexicon learn(const std::vector<std::string>& source, const std::vector<std::string>& target,
                    double confidence, const LearningModel& model = {}) {
  return learn_lexicon(words_of(among_others(source, "x")), words_of(among_others(target, "y")),
                       one_to_one(static_cast<std::uint32_t>(source.size()), confidence), model);
}

TEST(LearnLexicon, TellsWordsApartByTheCompanyTheyKeep) {
  const MemoryLexicon lexicon =
      learn({"дом мал", "дом бел", "снег бел", "снег мал", "дом мал"},
            {"house small", "house white", "snow white", "snow small", "house small"}, 1);
  EXPECT_GT(forward(lexicon, "дом", "house"), .3F);
  EXPECT_GT(forward(lexicon, "дом", "house"), 2 * forward(lexicon, "дом", "small"));
  EXPECT_GT(forward(lexicon, "бел", "white"), 2 * forward(lexicon, "бел", "snow"));
}

TEST(LearnLexicon, LearnsNothingFromWordsThatMeetOnce) {
  const MemoryLexicon lexicon = learn({"дом", "снег", "дом"}, {"house", "snow", "house"}, 1);
  EXPECT_GT(forward(lexicon, "дом", "house"), .2F);
  EXPECT_EQ(forward(lexicon, "снег", "snow"), 0);
}

TEST(LearnLexicon, LearnsNothingFromBeadsThatAreUnsure) {
  const MemoryLexicon lexicon = learn({"дом", "дом", "дом"}, {"house", "house", "house"}, .01);
  EXPECT_EQ(forward(lexicon, "дом", "house"), 0);
}

TEST(LearnLexicon, LearnsFromAPartOfWhatIsTooLarge) {
  LearningModel model;
  model.most_pairs = 10;  // Of 40.
  const std::vector<std::string> source(40, "дом");
  const std::vector<std::string> target(40, "house");
  EXPECT_GT(forward(learn(source, target, 1, model), "дом", "house"), .02F);
}

}  // namespace
}  // namespace svereno
