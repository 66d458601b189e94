#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "tests/cli/program.h"

namespace svereno::cli {
namespace {

using testing::HasSubstr;

using LexiconCommand = Program;

// Enough of them to learn from.
std::string pairs() {
  std::string text = "\n";
  for (int i = 0; i < 4; ++i) {
    text +=
        "Кошка спит.\tCat sleeps.\r\n"
        "Собака спит.\tDog sleeps.\tignored\n"
        "Кошка ест.\tCat eats.\n"
        "Собака ест.\tDog eats.\n";
  }
  return text;
}

TEST_F(LexiconCommand, TrainsALexiconAndShowsAWordOfEitherLanguage) {
  write("pairs.tsv", pairs());
  const Outcome trained = run({"lexicon", "train", "pairs.tsv", "-o", "my.lexicon"});
  EXPECT_EQ(trained.status, 0) << trained.err;
  EXPECT_THAT(trained.err, HasSubstr("Words: 4 and 4. Translations: 4."));
  const Outcome russian = run({"lexicon", "show", "Собаки", "--lexicon", "my.lexicon"});
  EXPECT_EQ(russian.status, 0);
  EXPECT_THAT(russian.out,
              testing::ContainsRegex("^собака \\(ru → en\\)\n  0\\.[0-9]+  0\\.[0-9]+  dog\n"));
  const Outcome english = run({"lexicon", "show", "dogs", "--lexicon", "my.lexicon"});
  EXPECT_THAT(english.out,
              testing::ContainsRegex("^dog \\(en → ru\\)\n  0\\.[0-9]+  0\\.[0-9]+  собака\n"));
  const Outcome unknown = run({"lexicon", "show", "ёж", "--lexicon", "my.lexicon"});
  EXPECT_EQ(unknown.status, 0);
  EXPECT_EQ(unknown.out, "");
  EXPECT_THAT(unknown.err, HasSubstr("does not know the word ёж"));
}

TEST_F(LexiconCommand, ReadsPairsFromTheStandardInput) {
  write("pairs.tsv", pairs());
  run({"lexicon", "train", "pairs.tsv", "-o", "a.lexicon"});
  const Outcome piped = run({"lexicon", "train", "-", "-o", "b.lexicon"}, {.input = pairs()});
  EXPECT_EQ(piped.status, 0) << piped.err;
  EXPECT_EQ(read("a.lexicon"), read("b.lexicon"));
}

TEST_F(LexiconCommand, TheProgramHasOneOfItsOwn) {
  const Outcome outcome = run({"lexicon", "show", "государство"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("  state\n"));
}

TEST_F(LexiconCommand, ShowsPhrasesOfEitherLanguage) {
  EXPECT_THAT(
      run({"lexicon", "show", "«Совета Безопасности»"}).out,
      testing::ContainsRegex("^совет безопасность \\(ru → en\\)\n  .*  security council\n"));
  EXPECT_THAT(run({"lexicon", "show", "Security Council"}).out,
              HasSubstr("  совет безопасность\n"));
  EXPECT_THAT(run({"lexicon", "show", "железная дорога"}).out, HasSubstr("railway\n"));
  EXPECT_EQ(run({"lexicon", "show", "собака кошка"}).out, "");
}

TEST_F(LexiconCommand, SaysWhatIsWrongWithPairs) {
  write("pairs.tsv", "Одно\tOne\nДва\n");
  write("latin.tsv", "caf\xE9\tcoffee\n");
  write("good.tsv", pairs());
  const struct {
    std::vector<std::string> arguments;
    const char* error;
  } cases[] = {
      {{"pairs.tsv", "-o", "my.lexicon"}, "pairs.tsv:2: there is no tab"},
      {{"latin.tsv", "-o", "my.lexicon"}, "latin.tsv:1: the line is not UTF-8"},
      {{"none.tsv", "-o", "my.lexicon"}, "none.tsv does not exist"},
      {{".", "-o", "my.lexicon"}, "cannot be opened"},
      {{"good.tsv"}, "a file to write"},
      {{"-o", "my.lexicon"}, "needs pairs"},
      {{"good.tsv", "-o", "none/my.lexicon"}, "its folder is not there"},
      {{"good.tsv", "-o", "my.lexicon", "--weight", "good.tsv=0"}, "--weight cannot be good.tsv=0"},
      {{"good.tsv", "-o", "my.lexicon", "--weight", "other.tsv=1"}, "--weight cannot be"},
      {{"good.tsv", "-o", "my.lexicon", "--weight", "good.tsv=nan"}, "--weight cannot be"},
  };
  for (const auto& [arguments, error] : cases) {
    std::vector<std::string> all = {"lexicon", "train"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const Outcome outcome = run(all);
    EXPECT_EQ(outcome.status, 2) << error;
    EXPECT_THAT(outcome.err, HasSubstr(error));
    EXPECT_FALSE(exists("my.lexicon"));
  }
  write("once.tsv", "Редкое слово\tRare word\n");
  EXPECT_THAT(run({"lexicon", "train", "once.tsv", "-o", "my.lexicon"}).err,
              HasSubstr("There is nothing to learn from: in 1 pairs"));
  EXPECT_EQ(run({"lexicon"}).status, 2);
}

class AlignByLexicon : public Program {
 protected:
  // Nothing but the words says which English line belongs to which Russian.
  AlignByLexicon() {
    write("a.ru", "Он читает книгу.\nВойна началась.\nОна купила хлеб.\n");
    write("a.en", "He reads a book.\nShe bought bread.\n");
  }
  // Without how sure they are.
  std::string beads(std::vector<std::string> options) const {
    std::vector<std::string> arguments = {"align", "--segmented", "--output", "beads=-", "-q"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    std::istringstream lines(outcome.out);
    std::string numbers;
    for (std::string line; std::getline(lines, line);) {
      numbers += line.substr(0, line.rfind('\t')) + "\n";
    }
    return numbers;
  }
};

TEST_F(AlignByLexicon, RussianAndEnglishUseTheProgramsOwnInEitherDirection) {
  EXPECT_EQ(beads({"a.ru", "a.en"}), "0\t0\n1\t\n2\t1\n");
  EXPECT_EQ(beads({"a.en", "a.ru", "--source-lang", "en", "--target-lang", "ru"}),
            "0\t0\n\t1\n1\t2\n");
}

// A lexicon of the project stands beside the program's own; what the command line asks for
// stands alone.
TEST_F(AlignByLexicon, TheConfigurationAddsItsOwn) {
  write("a.ru", "Он читает книгу.\nЗвиздил брынькает пумпон.\nХрямка шкворчит брындой.\n");
  write("a.en", "He reads a book.\nFizzler sizzles grindle.\n");
  std::string odd;
  for (int i = 0; i < 5; ++i) odd += "кот спит\tthe cat sleeps\nпёс бежит\tthe dog runs\n";
  for (int i = 0; i < 20; ++i) odd += "хрямка шкворчит брындой\tfizzler sizzles grindle\n";
  write("pairs.tsv", odd);
  run({"lexicon", "train", "pairs.tsv", "-o", "my.lexicon"});
  const std::string usual = beads({"a.ru", "a.en"});
  write("svereno.toml", "lexicon = \"my.lexicon\"\n");
  EXPECT_EQ(beads({"a.ru", "a.en"}), "0\t0\n1\t\n2\t1\n");
  EXPECT_NE(usual, "0\t0\n1\t\n2\t1\n");
  EXPECT_EQ(beads({"a.ru", "a.en", "--no-config"}), usual);
  EXPECT_EQ(beads({"a.ru", "a.en", "--lexicon", "none", "--no-config"}),
            beads({"a.ru", "a.en", "--lexicon", "none"}));
  write("svereno.toml", "lexicon = [\"pairs.tsv\"]\n");
  const Outcome foreign = run({"check", "a.ru", "a.en"});
  EXPECT_EQ(foreign.status, 2);
  EXPECT_THAT(foreign.err, HasSubstr("pairs.tsv is not a lexicon"));
}

TEST_F(AlignByLexicon, AnotherOrNoneCanBeAskedFor) {
  write("pairs.tsv", pairs());
  run({"lexicon", "train", "pairs.tsv", "-o", "my.lexicon"});
  EXPECT_EQ(beads({"a.ru", "a.en", "--lexicon", "none"}),
            beads({"a.ru", "a.en", "--lexicon", "my.lexicon"}));
  EXPECT_EQ(run({"align", "a.ru", "a.en", "--lexicon", "my.lexicon", "--source-lang", "de"}).status,
            2);
  const Outcome foreign = run({"check", "a.ru", "a.en", "--lexicon", "pairs.tsv"});
  EXPECT_EQ(foreign.status, 2);
  EXPECT_THAT(foreign.err, HasSubstr("pairs.tsv is not a lexicon"));
}

}  // namespace
}  // namespace svereno::cli
