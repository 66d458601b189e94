#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/ui.h"
#include "program.h"

namespace svereno::cli {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

class UiLanguage : public Program {
 protected:
  UiLanguage() {
    write("ru.txt", "Он пришёл домой поздно.\n");
    write("en.txt", "He came  home late.\n");
  }
};

TEST_F(UiLanguage, ComesFromTheFlagElseFromTheEnvironment) {
  struct Case {
    std::vector<std::string> environment;
    std::vector<std::string> arguments;
    bool russian;
  };
  const std::vector<Case> cases = {
      {{}, {"lint", "нет"}, false},
      {{"LC_ALL=C"}, {"lint", "нет"}, false},
      {{"LANG=ru_RU.UTF-8"}, {"lint", "нет"}, true},
      {{"LC_MESSAGES=ru_RU.UTF-8", "LANG=en_US.UTF-8"}, {"lint", "нет"}, true},
      {{"LC_ALL=en_GB.UTF-8", "LANG=ru_RU.UTF-8"}, {"lint", "нет"}, false},
      {{"LC_ALL=", "LANG=ru_RU.UTF-8"}, {"lint", "нет"}, true},
      {{"LC_ALL=de_DE.UTF-8"}, {"lint", "нет"}, false},
      {{"LC_ALL=C"}, {"lint", "нет", "--ui", "ru"}, true},
      {{"LC_ALL=C"}, {"--ui=ru", "lint", "нет"}, true},
      {{"LANG=ru_RU.UTF-8"}, {"lint", "нет", "--ui=en"}, false},
  };
  for (const Case& c : cases) {
    const Outcome outcome = run(c.arguments, {.environment = c.environment});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr(c.russian ? "нет не существует" : "нет does not exist"))
        << testing::PrintToString(c.environment) << testing::PrintToString(c.arguments);
  }
}

TEST_F(UiLanguage, IsThatOfHelpErrorsFindingsAndSummaries) {
  const Outcome help = run({"check", "--help", "--ui=ru"});
  EXPECT_EQ(help.status, 0);
  EXPECT_THAT(help.out, HasSubstr("Использование:"));
  EXPECT_THAT(help.out, HasSubstr("Параметры:"));
  for (const char* english : {"Usage", "Examples", "Options", "Arguments", "default", "Show"}) {
    EXPECT_THAT(help.out, Not(HasSubstr(english)));
  }
  EXPECT_THAT(run({"check", "--ui=ru", "--nonsense"}).err, HasSubstr("нет параметра --nonsense"));
  EXPECT_THAT(run({"check", "--ui=ru", "-o"}).err, HasSubstr("требует значения"));
  const Outcome check = run({"check", "ru.txt", "en.txt", "--ui=ru", "--only=double-space"});
  EXPECT_THAT(check.out, HasSubstr("пробел"));
  EXPECT_THAT(check.out, HasSubstr("1 замечание: "));
  EXPECT_THAT(check.err, HasSubstr("Соответствий: 1"));
  EXPECT_THAT(run({"explain", "double-space", "--ui=ru"}).out, HasSubstr("Не отмечается"));
}

TEST_F(UiLanguage, ChangesNoByteOfWhatMachinesRead) {
  for (const char* format : {"json", "sarif", "concise", "tsv", "beads", "tmx", "jsonl"}) {
    const std::vector<std::string> arguments = {"check", "ru.txt", "en.txt", "--format", format};
    const std::string plain = run(arguments).out;
    EXPECT_FALSE(plain.empty());
    EXPECT_EQ(plain, run(arguments, {.environment = {"LC_ALL=ru_RU.UTF-8"}}).out) << format;
    EXPECT_EQ(plain, run(arguments, {.environment = {}}).out) << format;
    auto russian = arguments;
    russian.push_back("--ui=ru");
    EXPECT_EQ(plain, run(russian).out) << format;
  }
}

TEST(Ui, CountsAsRussianDoes) {
  const Ui ui(*Language::parse("ru"));
  const auto counted = [&](std::uint64_t count) {
    return ui.tr("{count} finding (gate {gate}, warn {warn}, advice {advice}).",
                 "{count} findings (gate {gate}, warn {warn}, advice {advice}).", count);
  };
  for (const std::uint64_t n : {1ULL, 21ULL, 101ULL, 1'000'001ULL, 5'000'000'001ULL}) {
    EXPECT_THAT(counted(n), HasSubstr("замечание ")) << n;
  }
  for (const std::uint64_t n : {2ULL, 33ULL, 104ULL}) {
    EXPECT_THAT(counted(n), HasSubstr("замечания ")) << n;
  }
  for (const std::uint64_t n : {0ULL, 5ULL, 11ULL, 12ULL, 111ULL, 5'000'000'012ULL}) {
    EXPECT_THAT(counted(n), HasSubstr("замечаний ")) << n;
  }
}

TEST(Ui, SaysInEnglishWhatItHasNoRussianFor) {
  EXPECT_EQ(Ui(*Language::parse("ru")).tr("Nobody says “this”."), "Nobody says “this”.");
  EXPECT_EQ(Ui(*Language::parse("en")).tr("Nobody says “this”."), "Nobody says “this”.");
}

}  // namespace
}  // namespace svereno::cli
