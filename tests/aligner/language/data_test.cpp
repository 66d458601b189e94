// What holds of every table in aligner/language/data.
#include "aligner/language/data.h"

#include <gmock/gmock.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> rows_of(std::string_view text) {
  std::vector<std::string> rows = lines_of(text);
  std::erase_if(rows, [](const std::string& line) { return line.starts_with('#'); });
  return rows;
}

bool is_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  return nfc->isNormalizedUTF8(
             icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), status) &&
         U_SUCCESS(status);
}

TEST(LanguageData, IsWhatTheFilesHold) {
  ASSERT_FALSE(language_data().empty());
  for (const DataFile& file : language_data()) {
    std::ifstream in(std::string(SVERENO_SOURCE "/aligner/language/data/") +
                     std::string(file.name));
    std::stringstream text;
    text << in.rdbuf();
    EXPECT_EQ(file.text, text.str()) << file.name;
  }
}

// Every table of the folder is compiled in, so that all of this holds of it.
TEST(LanguageData, IsAllOfTheFolder) {
  std::set<std::string> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(SVERENO_SOURCE "/aligner/language/data")) {
    if (entry.path().extension() == ".tsv") files.insert(entry.path().filename());
  }
  std::set<std::string> compiled;
  for (const DataFile& file : language_data()) compiled.emplace(file.name);
  EXPECT_EQ(compiled, files);
}

TEST(LanguageData, NamesItsSourceAndLicence) {
  for (const DataFile& file : language_data()) {
    const std::vector<std::string> lines = lines_of(file.text);
    ASSERT_GE(lines.size(), 3U) << file.name;
    EXPECT_THAT(lines[0], testing::MatchesRegex("# source: .+")) << file.name;
    EXPECT_THAT(lines[1], testing::MatchesRegex("# licence: .+")) << file.name;
  }
}

TEST(LanguageData, IsNormalisedUtf8) {
  for (const DataFile& file : language_data()) {
    ASSERT_FALSE(first_bad_byte(file.text)) << file.name;
    EXPECT_TRUE(is_nfc(file.text)) << file.name;
    EXPECT_TRUE(file.text.ends_with('\n')) << file.name;
    EXPECT_EQ(file.text.find('\r'), file.text.npos) << file.name;
  }
}

// In the order of bytes, which is that of code points; each row once, by its first two fields.
TEST(LanguageData, IsSortedAndUnique) {
  for (const DataFile& file : language_data()) {
    const std::vector<std::string> rows = rows_of(file.text);
    EXPECT_FALSE(rows.empty()) << file.name;
    EXPECT_TRUE(std::ranges::is_sorted(rows)) << file.name;
    std::set<std::string> keys;
    for (const std::string& row : rows) {
      const std::size_t first = row.find('\t');
      ASSERT_NE(first, row.npos) << file.name << ": " << row;
      EXPECT_TRUE(keys.insert(row.substr(0, row.find('\t', first + 1))).second)
          << file.name << ": " << row;
    }
  }
}

const DataFile& table(std::string_view name) {
  const auto file = std::ranges::find(language_data(), name, &DataFile::name);
  EXPECT_NE(file, language_data().end()) << name;
  return *file;
}

TEST(LanguageData, OfficialNamesHaveASourceEach) {
  constexpr std::size_t kLeast = 400;
  const std::vector<std::string> rows = rows_of(table("bodies.tsv").text);
  EXPECT_GE(rows.size(), kLeast);
  const testing::Matcher<std::string> source =
      testing::MatchesRegex("(wikidata:Q[0-9]+|[a-z0-9-]+:[0-9]+|gold/[a-z0-9-]+/[A-Za-z0-9_.-]+)");
  for (const std::string& row : rows) {
    EXPECT_EQ(std::ranges::count(row, '\t'), 6) << row;
    EXPECT_THAT(row.substr(row.rfind('\t') + 1), source) << row;
  }
  for (const std::string& row : rows_of(table("bodies.own.tsv").text)) {
    EXPECT_EQ(std::ranges::count(row, '\t'), 5) << row;
  }
}

// So that no table has what another of its kind has already.
TEST(LanguageData, OfficialNamesStandInOneTable) {
  std::set<std::string> keys;
  for (const std::string_view name : {"bodies.tsv", "bodies.own.tsv"}) {
    for (const std::string& row : rows_of(table(name).text)) {
      const std::size_t first = row.find('\t');
      EXPECT_TRUE(keys.insert(row.substr(0, row.find('\t', first + 1))).second) << row;
    }
  }
}

// The pairs that names are measured on: a table of the tests, under the same rules.
TEST(NamePairs, AreSortedUniqueAndNormalised) {
  std::ifstream in(SVERENO_SOURCE "/tests/aligner/language/name_pairs.tsv");
  std::stringstream text;
  text << in.rdbuf();
  const std::vector<std::string> lines = lines_of(text.str());
  ASSERT_GE(lines.size(), 1000U);
  EXPECT_THAT(lines[0], testing::MatchesRegex("# source: .+"));
  EXPECT_THAT(lines[1], testing::MatchesRegex("# licence: .+"));
  EXPECT_TRUE(is_nfc(text.str()));
  const std::vector<std::string> rows = rows_of(text.str());
  EXPECT_TRUE(std::ranges::is_sorted(rows));
  std::set<std::string> keys;
  for (const std::string& row : rows) {
    const std::size_t second = row.find('\t', row.find('\t') + 1);
    EXPECT_TRUE(keys.insert(row.substr(0, second)).second) << row;
  }
}

// A language that has words or abbreviations has a profile, which says what it is called.
TEST(LanguageData, EveryLanguageHasAProfile) {
  for (const DataFile& file : language_data()) {
    const bool of_a_language =
        file.name.starts_with("abbreviations.") || file.name.starts_with("words.");
    if (!of_a_language) continue;
    const std::string_view tag = file.name.substr(file.name.find('.') + 1);
    const std::vector<std::string> rows = rows_of(table("profile." + std::string(tag)).text);
    EXPECT_THAT(rows, testing::IsSupersetOf(
                          {testing::StartsWith("name\ten\t"), testing::StartsWith("name\tru\t"),
                           testing::StartsWith("letters\t"), testing::StartsWith("quotes\t")}))
        << file.name;
  }
}

TEST(LanguageData, ProfilesHoldWhatIsKnownOfLanguages) {
  const testing::Matcher<std::string> row = testing::AnyOf(
      testing::ContainsRegex("^(ending|suffix)\t[^\t]+$"),
      testing::ContainsRegex("^letters\t[^\t]+$"),
      testing::ContainsRegex("^name\t(en|ru)\t[^\t]+$"), testing::StrEq("spaces\tnone"),
      testing::ContainsRegex("^stop\t[^\t]+\t[.!?]$"),
      testing::ContainsRegex("^(brackets|quotes|titles)\t[^\t]+$"));
  for (const DataFile& file : language_data()) {
    if (!file.name.starts_with("profile.")) continue;
    for (const std::string& found : rows_of(file.text)) {
      EXPECT_THAT(found, row) << file.name;
      const std::size_t tab = found.find('\t');
      const std::string property = found.substr(0, tab);
      const bool pair = property == "brackets" || property == "quotes" || property == "titles";
      if (property == "ending" || property == "suffix" || property == "letters") {
        EXPECT_EQ(fold_word(found), found) << file.name;
      }
      if (pair) {
        EXPECT_EQ(count_code_points(found.substr(tab + 1)), 2U) << found;
      }
    }
  }
}

TEST(LanguageData, AbbreviationsEndInAStop) {
  for (const DataFile& file : language_data()) {
    if (!file.name.starts_with("abbreviations.")) continue;
    for (const std::string& row : rows_of(file.text)) {
      EXPECT_TRUE(row.substr(0, row.find('\t')).ends_with('.')) << file.name << ": " << row;
      EXPECT_EQ(std::ranges::count(row, '\t'), 3) << file.name << ": " << row;
    }
  }
}

}  // namespace
}  // namespace svereno
