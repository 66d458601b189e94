#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <sstream>

#include "program.h"

namespace svereno::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr std::string_view kRussian =
    "Экспедиция вышла из порта в мае.\n\nК осени она дошла до устья реки.\n";
constexpr std::string_view kEnglish =
    "The expedition left the port in May.\n\nBy autumn it had reached the mouth  of the river.\n";
constexpr std::string_view kClean =
    "The expedition left the port in May.\n\nBy autumn it had reached the mouth of the river.\n";

class CommandLine : public Program {
 protected:
  CommandLine() {
    write("ru.txt", kRussian);
    write("en.txt", kEnglish);
    write("clean.txt", kClean);
    write("empty.txt", "");
    write("blank.txt", " \n\n\t\n");
    write("binary.txt", std::string("\x00\x01\xFF\xFE\x00\x9F\x00\x00\x10", 9));
    write("pairs.tsv", "Он пришёл.\tHe  came.\nОна ушла.\tShe left.\n");
    std::filesystem::create_directory(folder / "папка");
  }
};

// Arguments, exit status, and what each stream must hold; nothing if empty.
struct Case {
  std::vector<std::string> arguments;
  int status;
  std::string out;
  std::string err;
};

TEST_F(CommandLine, EndsAndSpeaksAsThisTableSays) {
  const auto cases = std::to_array<Case>({
      // Findings and none.
      {{"lint", "en.txt"}, 1, "1 finding: ", ""},
      {{"lint", "clean.txt"}, 0, "No findings ", ""},
      {{"lint", "clean.txt", "--format", "json"}, 0, "", "Nothing found."},
      {{"lint", "en.txt", "--fail-on", "never"}, 0, "1 finding: ", ""},
      {{"lint", "en.txt", "--tier", "double-space=warn"}, 0, "1 finding: ", ""},
      {{"lint", "en.txt", "--tier", "double-space=warn", "--fail-on=warning"},
       1,
       "double-space",
       ""},
      {{"lint", "en.txt", "--ignore", "double-space"}, 0, "No findings ", ""},
      {{"lint", "en.txt", "--only", "double-space,a-an"}, 1, "double-space", ""},
      {{"lint", "en.txt", "--format", "concise"}, 1, "en.txt:3:", ""},
      {{"lint", "en.txt", "--format=json"}, 1, "svereno-findings/1", ""},
      {{"lint", "en.txt", "--format=sarif"}, 1, "\"2.1.0\"", ""},
      {{"lint", "en.txt", "--format=html"}, 1, "<html", ""},
      {{"check", "ru.txt", "en.txt", "--only=double-space"}, 1, "double-space", "Beads: 2"},
      {{"check", "ru.txt", "clean.txt", "--only=double-space"}, 0, "No findings ", "Beads: "},
      {{"check", "pairs.tsv", "--only=double-space"}, 1, "1 finding: ", "Beads: "},
      {{"check", "ru.txt", "clean.txt", "--format", "tsv"}, 0, "Экспедиция", ""},
      {{"align", "ru.txt", "en.txt"},
       0,
       "Экспедиция вышла из порта в мае.\tThe expedition",
       "1-1 2"},
      {{"align", "ru.txt", "en.txt", "--output", "beads=-"}, 0, "0\t0\t", "1-1 2"},
      {{"segment", "ru.txt"}, 0, "Экспедиция вышла из порта в мае.\nК осени", ""},
      {{"explain"}, 0, "double-space", ""},
      {{"explain", "double-space"}, 0, "⟦  ⟧", ""},
      {{"explain", "--all"}, 0, "# The checks", ""},
      {{"--version"}, 0, "svereno 0.", ""},
      {{"--help"}, 0, "Usage:", ""},
      {{"lint", "--help"}, 0, "svereno lint EN", ""},
      // Inputs that cannot be used.
      {{"lint", "нет.txt"}, 2, "", "нет.txt"},
      {{"lint", "empty.txt"}, 2, "", "empty.txt"},
      {{"lint", "blank.txt"}, 2, "", "blank.txt"},
      {{"lint", "binary.txt"}, 2, "", "binary.txt"},
      {{"lint", "папка"}, 2, "", "папка is a folder"},
      {{"lint", "clean.txt", "нет.txt"}, 2, "", "нет.txt"},
      {{"lint", "нет.txt", "en.txt"}, 2, "double-space", "нет.txt"},
      {{"check", "ru.txt", "нет.txt"}, 2, "", "нет.txt"},
      {{"check", "empty.txt", "en.txt"}, 2, "", "empty.txt"},
      {{"check", "ru.txt"}, 2, "", "ru.txt alone cannot be checked"},
      {{"check", "-", "-"}, 2, "", "standard input"},
      {{"align", "empty.txt", "нет.txt"}, 2, "", "empty.txt"},
      {{"align", "ru.txt", "папка"}, 2, "", "папка"},
      {{"segment", "empty.txt"}, 2, "", "empty.txt"},
      {{"evaluate", "нет.gold.tsv", "нет.tsv"}, 2, "", "нет.gold.tsv"},
      {{"evaluate", "папка", "папка"}, 2, "", "*.gold.tsv"},
      // Usage.
      {{}, 2, "", "A command is missing"},
      {{"chek"}, 2, "", "Did you mean check?"},
      {{"check"}, 2, "", "svereno check RU EN"},
      {{"align", "ru.txt"}, 2, "", "svereno align RU EN"},
      {{"lint"}, 2, "", "svereno lint EN"},
      {{"segment"}, 2, "", "svereno segment FILE"},
      {{"evaluate", "папка"}, 2, "", "svereno evaluate GOLD BEADS"},
      {{"align", "ru.txt", "en.txt", "third.txt"},
       2,
       "",
       "Beyond two texts each needs its language"},
      {{"lint", "en.txt", "--ouput=x"}, 2, "", "Did you mean --output?"},
      {{"lint", "en.txt", "--quixotic"}, 2, "", "has no option --quixotic"},
      {{"lint", "en.txt", "-o"}, 2, "", "--output needs a value"},
      {{"lint", "en.txt", "--quiet=3"}, 2, "", "--quiet is a switch"},
      {{"lint", "en.txt", "--only", "doble-space"}, 2, "", "Did you mean double-space?"},
      {{"lint", "en.txt", "--only", "zzz"}, 2, "", "svereno explain"},
      {{"lint", "en.txt", "--only=double-space", "--ignore=double-space"},
       2,
       "",
       "No check is left"},
      {{"lint", "en.txt", "--tier", "double-space=loud"}, 2, "", "off, advice, warn, gate"},
      {{"lint", "en.txt", "--tier", "double-space"}, 2, "", "ID=TIER"},
      {{"lint", "en.txt", "--fail-on", "all"}, 2, "", "gate, warn, advice, never"},
      {{"lint", "en.txt", "--variant", "au"}, 2, "", "us, gb, any"},
      {{"lint", "en.txt", "-j", "many"}, 2, "", "--jobs cannot be many"},
      {{"lint", "en.txt", "-j", "-1"}, 2, "", "--jobs cannot be -1"},
      {{"lint", "en.txt", "--color", "blue"}, 2, "", "auto, always, never"},
      {{"lint", "en.txt", "--format", "tsv"}, 2, "", "no output format tsv"},
      {{"lint", "en.txt", "--config", "нет.toml"}, 2, "", "нет.toml"},
      {{"align", "ru.txt", "en.txt", "--source-lang", "r"}, 2, "", "--source-lang cannot be r"},
      {{"segment", "ru.txt", "--lang", "русский"}, 2, "", "--lang cannot be русский"},
      {{"explain", "double-spaces"}, 2, "", "Did you mean double-space?"},
      {{"explain", "double-space", "--all"}, 2, "", "--all"},
      {{"--ui", "fr", "explain"}, 2, "", "--ui cannot be fr"},
      {{"explain", "--ui", "fr"}, 2, "", "--ui cannot be fr"},
      // Outputs.
      {{"lint", "en.txt", "-o", "report.doc"}, 2, "", "the name does not tell the format"},
      {{"lint", "en.txt", "--output", "htm=x"}, 2, "", "no output format htm"},
      {{"lint", "en.txt", "--output", "html="}, 2, "", "names no file"},
      {{"lint", "en.txt", "--output", "html=нет/x.html"}, 2, "", "its folder is not there"},
      {{"lint", "en.txt", "--output", "html=папка"}, 2, "", "it is a folder"},
      {{"lint", "en.txt", "--output", "text=-", "--format=json"}, 2, "", "standard output"},
      {{"lint", "en.txt", "-o", "a.html", "-o", "json=./a.html"}, 2, "", "cannot both be written"},
      {{"lint", "en.txt", "--output", "text=./en.txt"}, 2, "", "would be overwritten"},
      {{"align", "ru.txt", "en.txt", "--output", "tsv=ru.txt"}, 2, "", "would be overwritten"},
      {{"segment", "ru.txt", "-o", "ru.txt"}, 2, "", "would be overwritten"},
      {{"align", "ru.txt", "en.txt", "--output", "moses=-"}, 2, "", "moses"},
  });
  for (const Case& c : cases) {
    std::string line;
    for (const std::string& argument : c.arguments) line += argument + " ";
    SCOPED_TRACE(line);
    const Outcome outcome = run(c.arguments);
    EXPECT_EQ(outcome.status, c.status) << outcome.out << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr(c.out));
    EXPECT_THAT(outcome.err, HasSubstr(c.err));
    if (c.status == 2) {
      EXPECT_THAT(outcome.err, StartsWith("svereno: "));
    }
    EXPECT_EQ(read("ru.txt"), kRussian) << "an input was overwritten";
    EXPECT_EQ(read("en.txt"), kEnglish) << "an input was overwritten";
  }
}

TEST_F(CommandLine, AFailedRunLeavesNoOutputBehind) {
  const Outcome outcome = run({"check", "ru.txt", "empty.txt", "-o", "a.html", "-o", "a.tsv"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_FALSE(exists("a.html"));
  EXPECT_FALSE(exists("a.tsv"));
}

TEST_F(CommandLine, WritesManyOutputsInOneRunAndLeavesNoDraft) {
  const Outcome outcome =
      run({"check", "ru.txt", "en.txt", "-o", "a.html", "-o", "a.sarif", "--output", "tmx=b", "-o",
           "a.tsv", "--output", "moses=m", "--output", "concise=c"});
  EXPECT_EQ(outcome.status, 1) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("double-space")) << "text still goes to the terminal";
  EXPECT_THAT(read("a.html"), HasSubstr("<html"));
  EXPECT_THAT(read("a.sarif"), HasSubstr("2.1.0"));
  EXPECT_THAT(read("b"), HasSubstr("<tmx"));
  EXPECT_THAT(read("a.tsv"), HasSubstr("Экспедиция"));
  EXPECT_THAT(read("m.ru"), HasSubstr("Экспедиция"));
  EXPECT_THAT(read("m.en"), HasSubstr("expedition"));
  EXPECT_THAT(read("c"), HasSubstr("double-space"));
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    EXPECT_THAT(entry.path().string(), Not(HasSubstr(".svereno-")));
  }
}

TEST_F(CommandLine, TakesCyrillicSpacesAndCommasInPaths) {
  write("мои тексты, 2024/проба, чистая.txt", kClean);
  const Outcome outcome = run({"lint", "мои тексты, 2024/проба, чистая.txt", "--output",
                               "json=мои тексты, 2024/итог=1.json"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(read("мои тексты, 2024/итог=1.json"), HasSubstr("проба, чистая.txt"));
}

TEST_F(CommandLine, ReadsTheStandardInput) {
  const Outcome lint = run({"lint", "-", "--format", "concise"}, {.input = std::string(kEnglish)});
  EXPECT_EQ(lint.status, 1) << lint.err;
  EXPECT_THAT(lint.out, HasSubstr("double-space"));
  const Outcome align =
      run({"align", "ru.txt", "-", "-o", "beads=-"}, {.input = std::string(kEnglish)});
  EXPECT_EQ(align.status, 0) << align.err;
  EXPECT_THAT(align.out, StartsWith("0\t0\t"));
  const Outcome empty = run({"lint", "-"});
  EXPECT_EQ(empty.status, 2);
  EXPECT_THAT(empty.err, HasSubstr("standard input"));
}

TEST_F(CommandLine, KeepsLineNumbersOfSegmentedTexts) {
  write("a", "Раз.\n\nДва слова.\n");
  write("b", "One.\n\nTwo words.\n");
  const Outcome outcome = run({"align", "--segmented", "a", "b", "--output", "beads=-"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(StartsWith("0\t0\t"), HasSubstr("2\t2\t")));
}

TEST_F(CommandLine, QuietLeavesErrorsOnly) {
  EXPECT_THAT(run({"lint", "clean.txt", "-q"}).err, IsEmpty());
  EXPECT_THAT(run({"align", "ru.txt", "en.txt", "--quiet"}).err, IsEmpty());
  EXPECT_THAT(run({"lint", "empty.txt", "-q"}).err, HasSubstr("empty.txt"));
}

TEST_F(CommandLine, ColoursOnlyATerminalUnlessTold) {
  EXPECT_THAT(run({"lint", "en.txt"}).out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(run({"lint", "en.txt"}).err, Not(HasSubstr("\x1b")));
  EXPECT_THAT(run({"lint", "en.txt", "--color", "always"}).out, HasSubstr("\x1b["));
  EXPECT_THAT(run({"lint", "en.txt", "--color", "always"}, {.environment = {"NO_COLOR=1"}}).out,
              HasSubstr("\x1b["))
      << "the flag is nearer than the environment";
  EXPECT_EQ(run({"lint", "en.txt", "--color", "always", "-o", "a.txt"}).status, 1);
  EXPECT_THAT(read("a.txt"), Not(HasSubstr("\x1b"))) << "a file is no terminal";
}

TEST_F(CommandLine, TellsWhatCannotBeWritten) {
  // /dev/full takes nothing.
  const Outcome outcome = run({"lint", "en.txt", "--output", "json=/dev/full"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("/dev/full cannot be written"));
}

TEST_F(CommandLine, GivesTheSameBytesForAnyNumberOfThreads) {
  std::string russian;
  std::string english;
  for (int i = 0; i < 60; ++i) {
    russian += "Глава " + std::to_string(i) + " начинается с дороги.\n\n";
    english += "Chapter " + std::to_string(i) + " begins  with the the road.\n\n";
  }
  write("long.ru", russian);
  write("long.en", english);
  const std::vector<std::string> formats = {"text", "concise", "json", "sarif", "html", "tsv"};
  for (const std::string& format : formats) {
    const auto with = [&](const std::string& jobs) {
      return run({"check", "long.ru", "long.en", "--format", format, jobs}).out;
    };
    const std::string one = with("-j1");
    EXPECT_FALSE(one.empty());
    EXPECT_EQ(one, with("-j2")) << format;
    EXPECT_EQ(one, with("-j7")) << format;
  }
}

// The command lines that a help page shows.
std::vector<std::vector<std::string>> examples(const std::string& page) {
  std::vector<std::vector<std::string>> found;
  std::istringstream lines(page);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == "Examples:") inside = true;
    if (line.empty()) inside = false;
    if (!inside || !line.starts_with("  svereno ")) continue;
    std::istringstream words(line);
    found.emplace_back(std::istream_iterator<std::string>(words),
                       std::istream_iterator<std::string>());
    found.back().erase(found.back().begin());
  }
  return found;
}

TEST_F(CommandLine, EveryExampleOfEveryHelpPageIsUnderstood) {
  const std::vector<std::vector<std::string>> pages = {{},
                                                       {"align"},
                                                       {"check"},
                                                       {"lint"},
                                                       {"segment"},
                                                       {"explain"},
                                                       {"evaluate"},
                                                       {"lexicon"},
                                                       {"lexicon", "train"},
                                                       {"lexicon", "show"}};
  for (std::vector<std::string> page : pages) {
    page.push_back("--help");
    const auto shown = examples(run(page).out);
    EXPECT_GE(shown.size(), 2U) << page.front();
    for (const auto& arguments : shown) {
      const Outcome outcome = run(arguments);
      // Their files are not there, which is all that may be wrong.
      EXPECT_THAT(outcome.status, testing::AnyOf(0, 2)) << outcome.err;
      if (outcome.status != 0) {
        EXPECT_THAT(outcome.err, HasSubstr("does not exist")) << testing::PrintToString(arguments);
      }
      EXPECT_THAT(outcome.err, Not(HasSubstr("--help"))) << testing::PrintToString(arguments);
    }
  }
}

}  // namespace
}  // namespace svereno::cli
