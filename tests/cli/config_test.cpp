#include "cli/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/plan.h"
#include "program.h"

namespace svereno::cli {
namespace {

using testing::HasSubstr;

TEST(Config, ReadsEveryKey) {
  const Result<Config> config = parse_config(R"(
fail-on = "warn"
ignored-words = ["Дальний Плёс", "ё"]

[checks]
double-space = "off"

[english]
variant = "gb"

[languages]
source = "de"
target = "en-GB"
)",
                                             "svereno.toml");
  ASSERT_TRUE(config) << config.error().message();
  EXPECT_EQ(config->fail_on->tier, qa::Tier::warn);
  EXPECT_THAT(config->ignored_words, testing::ElementsAre("Дальний Плёс", "ё"));
  ASSERT_EQ(config->checks.size(), 1U);
  EXPECT_EQ(config->checks[0].first->id, "double-space");
  EXPECT_EQ(config->checks[0].second, std::nullopt);
  EXPECT_EQ(config->english, qa::EnglishVariant::gb);
  EXPECT_EQ(config->source->tag(), "de");
  EXPECT_EQ(*config->target, kEnglish);
}

TEST(Config, TakesTrueAsTheChecksOwnTier) {
  const Result<Config> config = parse_config("[checks]\ndouble-space = true\n", "svereno.toml");
  ASSERT_TRUE(config);
  EXPECT_EQ(config->checks[0].second, config->checks[0].first->tier);
}

TEST(Config, NamesFileLineKeyAndTheRightSpelling) {
  struct Case {
    const char* text;
    const char* message;
  };
  const std::vector<Case> cases = {
      {"fail_on = \"warn\"", "c.toml:1: fail_on is not a setting. Did you mean fail-on?"},
      {"\n\nquixotic = 1", "c.toml:3: quixotic is not a setting. There are: checks, fail-on"},
      {"fail-on = \"wran\"", "c.toml:1: fail-on cannot be wran. Did you mean warn?"},
      {"fail-on = 3", "c.toml:1: fail-on cannot have this value. It can be: gate, warn"},
      {"[english]\nvariant = \"uk\"", "c.toml:2: english.variant cannot "},
      {"[english]\nvarient = \"gb\"",
       "english.varient is not a setting. Did you mean english.variant?"},
      {"[english]\nvariant = \"gb\"\nfail-on = \"warn\"",
       "c.toml:3: english.fail-on is not a setting. Without its section it is"},
      {"[checks]\n\ndouble-spaces = \"off\"",
       "c.toml:3: there is no check double-spaces. Did you mean double-space?"},
      {"[checks]\nzzz = \"off\"", "c.toml:2: there is no check zzz. `svereno explain`"},
      {"[checks]\ndouble-space = \"of\"", "checks.double-space cannot be of. Did you mean off?"},
      {"[checks]\ndouble-space = 1", "checks.double-space cannot have this value"},
      {"checks = \"off\"", "c.toml:1: checks is a section"},
      {"[[checks]]", "c.toml:1: checks is a section"},
      {"ignored-words = \"one\"", "ignored-words cannot have this value"},
      {"ignored-words = [\n  \"one\",\n  2]", "c.toml:3: ignored-words cannot have this value"},
      {"[languages]\nsource = \"russian\"", "languages.source cannot have this value"},
      {"[languages]\nsoruce = \"ru\"", "Did you mean languages.source?"},
      {"glossary = \"nowhere.csv\"", "c.toml:1: there is no file nowhere.csv. Its path"},
      {"glossary = \".\"", "c.toml:1: . cannot be read"},
      {"lexicon = 3", "c.toml:1: lexicon cannot have this value. It can be: \"mine.lexicon\", ["},
      {"lexicon = \"nowhere.lexicon\"", "c.toml:1: there is no file nowhere.lexicon"},
      {"names = [\n  \"nowhere.tsv\"]", "c.toml:2: there is no file nowhere.tsv"},
      {"names = [\n\n  1]", "c.toml:3: names cannot have this value"},
      {"acronyms = \"\"", "acronyms cannot have this value"},
      {"acronym = \"a.tsv\"", "acronym is not a setting. Did you mean acronyms?"},
      {"glossary = \"\"", "glossary cannot have this value"},
      {"fail-on \"warn\"", "c.toml:1: this is not TOML"},
      {"fail-on = \"warn\"\nfail-on = \"gate\"", "c.toml:2: this is not TOML"},
      {"fail-on = \"\xFF\"", "this is not TOML"},
  };
  for (const Case& c : cases) {
    const Result<Config> config = parse_config(c.text, "c.toml");
    ASSERT_FALSE(config) << c.text;
    EXPECT_THAT(config.error().message(), HasSubstr(c.message)) << c.text;
  }
}

TEST(Config, StandsDeepNesting) {
  const std::string deep = "fail-on = " + std::string(200'000, '[');
  EXPECT_FALSE(parse_config(deep, "c.toml"));
}

class ConfigFile : public Program {
 protected:
  ConfigFile() { write("a/b/en.txt", "He came  home late.\n"); }
  int lint(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"lint", "a/b/en.txt"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments).status;
  }
};

constexpr const char* kOff = "[checks]\ndouble-space = \"off\"\n";
constexpr const char* kOn = "[checks]\ndouble-space = \"gate\"\n";

TEST_F(ConfigFile, IsTheNearestUpward) {
  EXPECT_EQ(lint(), 1);
  write("svereno.toml", kOff);
  EXPECT_EQ(lint(), 0);
  write("a/b/svereno.toml", kOn);
  EXPECT_EQ(lint(), 1);
}

TEST_F(ConfigFile, IsNotLookedForAboveTheRepository) {
  write("svereno.toml", kOff);
  std::filesystem::create_directory(folder / "a/.git");
  EXPECT_EQ(lint(), 1);
  write("a/svereno.toml", kOff);
  EXPECT_EQ(lint(), 0);
}

TEST_F(ConfigFile, YieldsToFlags) {
  write("svereno.toml", kOff);
  EXPECT_EQ(lint({"--tier", "double-space=gate"}), 1);
  EXPECT_EQ(lint({"--no-config"}), 1);
  write("other.toml", kOn);
  EXPECT_EQ(lint({"--config", "other.toml"}), 1);
  write("svereno.toml", "fail-on = \"never\"\n");
  EXPECT_EQ(lint(), 0);
  EXPECT_EQ(lint({"--fail-on", "gate"}), 1);
}

TEST_F(ConfigFile, StopsTheRunIfItIsWrong) {
  write("svereno.toml", "[checks]\ndouble-spice = \"off\"\n");
  const Outcome outcome = run({"lint", "a/b/en.txt"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("svereno.toml:2: there is no check double-spice"));
  EXPECT_THAT(outcome.out, testing::IsEmpty());
}

TEST_F(ConfigFile, MustBeOneForAllInputs) {
  write("c/en.txt", "She left.\n");
  write("c/svereno.toml", kOff);
  const Outcome outcome = run({"lint", "a/b/en.txt", "c/en.txt"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("different configurations"));
}

TEST_F(ConfigFile, AddsNamesAndAcronyms) {
  write("own/names.tsv", "# Ours.\nДальний Плёс\tFarreach\n");
  write("own/more.tsv", "\xEF\xBB\xBFКривой Яр\tCrookham\tplace\r\n");
  write("own/acronyms.tsv", "ЛБЗ\tЛига больших затей\tBUL\tBig Undertakings League\n");
  write("own/svereno.toml", "names = [\"names.tsv\", \"more.tsv\"]\nacronyms = \"acronyms.tsv\"\n");
  const Result<Config> config = read_config(folder / "own/svereno.toml");
  ASSERT_TRUE(config) << config.error().message();
  const Result<Plan> plan = make_plan({}, *config);
  ASSERT_TRUE(plan) << plan.error().message();
  const qa::Settings& with = plan->options.settings;
  const qa::Settings without;
  EXPECT_EQ(with.names().match("Дальнего Плёса", "Farreach").reason, NameReason::convention);
  EXPECT_EQ(with.names().match("Кривой Яр", "Crookham").reason, NameReason::convention);
  EXPECT_EQ(with.names().match("Москва", "Moscow").grade, NameGrade::same);
  EXPECT_EQ(without.names().match("Кривой Яр", "Crookham").grade, NameGrade::different);
  EXPECT_TRUE(with.official_names().same("ЛБЗ", "Big Undertakings League"));
  EXPECT_TRUE(with.official_names().same("ООН", "UN"));
  EXPECT_FALSE(without.official_names().same("ЛБЗ", "BUL"));
}

TEST_F(ConfigFile, NamesTheLineOfATableThatIsWrong) {
  write("svereno.toml", "names = \"names.tsv\"\n");
  write("names.tsv", "Дальний Плёс\tFarreach\nКривой Яр\n");
  const Outcome outcome = run({"lint", "a/b/en.txt"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("names.tsv:2: a name needs its Russian form, a tab"));
  write("svereno.toml", "acronyms = \"names.tsv\"\n");
  EXPECT_THAT(run({"lint", "a/b/en.txt"}).err, HasSubstr("names.tsv:1: a form is missing"));
}

TEST_F(ConfigFile, SilencesIgnoredWords) {
  write("en.txt", "He went to to Paris.\n");
  EXPECT_EQ(run({"lint", "en.txt", "--tier", "repeated-word=gate"}).status, 1);
  write("svereno.toml", "ignored-words = [\"To to\", \"to\"]\n");
  EXPECT_EQ(run({"lint", "en.txt", "--tier", "repeated-word=gate"}).status, 0);
}

TEST_F(ConfigFile, WantsTheGlossaryBesideIt) {
  write("svereno.toml", "glossary = \"термины.csv\"\n");
  EXPECT_EQ(lint(), 2);
  write("термины.csv", "река;river\n");
  EXPECT_EQ(lint(), 1);
}

}  // namespace
}  // namespace svereno::cli
