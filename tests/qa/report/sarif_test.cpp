#include <boost/json.hpp>

#include "qa/report/uri.h"
#include "tests/qa/report/sample.h"
#include "tests/qa/report/schema.h"

namespace svereno::qa {
namespace {

using boost::json::value;

constexpr auto kSchema = SVERENO_SOURCE "/tests/schemas/sarif-2.1.0-subset.schema.json";

value sarif(const Sample& sample) { return boost::json::parse(write_sarif(sample.report)); }

// A document that its reader had to say something about.
SegmentedText with_remark() {
  DocumentBuilder builder("a b.txt", kEnglish);
  builder.append("Text.", {0, 5}, Mapping::per_byte);
  builder.add(Block{.span = {0, 5}, .anchor = LineAnchor{1}});
  builder.add(Document::Remark{"{file}: guessed.", {{"file", "a b.txt"}}});
  return {std::move(builder).build(), {{{0, 5}, 0}}};
}

TEST(Sarif, FitsTheStandard) {
  EXPECT_TRUE(fits_schema(write_sarif(plain_sample().report), kSchema));
  EXPECT_TRUE(fits_schema(write_sarif(word_sample().report), kSchema));
  EXPECT_TRUE(fits_schema(write_sarif(hostile_sample().report), kSchema));
  EXPECT_TRUE(fits_schema(write_sarif(lint_sample(with_remark(), {}).report), kSchema));
  EXPECT_TRUE(fits_schema(write_sarif(Report{"1", {}, {}}), kSchema));
}

TEST(Sarif, RegionsCountCodePoints) {
  const std::string_view text = "Ёж 😀 бежит.\nОн бежит бежит.";
  const value json = sarif(lint_sample(
      plain("ёж.txt", kRussian, text),
      {reported(kRepeat, {.target = {find(text, "бежит бежит")}, .args = {{"word", "бежит"}}})}));
  const value& result = json.at("runs").at(0).at("results").at(0);
  const value& place = result.at("locations").at(0).at("physicalLocation");
  EXPECT_EQ(place.at("region"), (value{{"startLine", 2},
                                       {"startColumn", 4},
                                       {"endLine", 2},
                                       {"endColumn", 15},
                                       {"charOffset", 15},
                                       {"charLength", 11},
                                       {"snippet", {{"text", "бежит бежит"}}}}));
  EXPECT_EQ(place.at("artifactLocation").at("uri"), "%D1%91%D0%B6.txt");
  EXPECT_EQ(result.at("level"), "warning");
}

TEST(Sarif, ListsEveryPlaceOfAFinding) {
  const value json = sarif(plain_sample());
  const value& results = json.at("runs").at(0).at("results");
  const auto text = [](const value& location) {
    return location.at("physicalLocation").at("region").at("snippet").at("text");
  };
  const value& spelling = results.at(0);
  EXPECT_EQ(text(spelling.at("locations").at(0)), "harbor");
  EXPECT_EQ(spelling.at("relatedLocations").as_array().size(), 2U);
  EXPECT_EQ(text(spelling.at("relatedLocations").at(1)), "harbour");
  const value& numbers = results.at(1);
  const value& source = numbers.at("relatedLocations").at(0);
  EXPECT_EQ(text(source), "34,1");
  EXPECT_EQ(source.at("physicalLocation").at("artifactLocation").at("index").as_int64(), 0);
}

TEST(Sarif, ProposesFixesOnlyForTextFiles) {
  const value plain = sarif(plain_sample());
  const value& fix = plain.at("runs").at(0).at("results").at(1).at("fixes").at(0);
  const value& replacement = fix.at("artifactChanges").at(0).at("replacements").at(0);
  EXPECT_EQ(replacement.at("insertedContent").at("text"), "34.1");
  EXPECT_EQ(replacement.at("deletedRegion").at("startColumn").as_int64(), 36);
  const value word = sarif(word_sample());
  for (const value& result : word.at("runs").at(0).at("results").as_array()) {
    EXPECT_FALSE(result.as_object().contains("fixes"));
  }
}

TEST(Sarif, NamesPlacesInWordFilesLogically) {
  const value json = sarif(word_sample());
  const value& results = json.at("runs").at(0).at("results");
  const value& logical = results.at(2).at("locations").at(0).at("logicalLocations").at(0);
  EXPECT_EQ(logical.at("name"), "paragraph 2, note 1");
  EXPECT_EQ(logical.at("fullyQualifiedName"), "word/footnotes.xml/paragraph/1");
}

TEST(Sarif, RulesAreWhatWasLookedForAndIndexed) {
  const value json = sarif(plain_sample());
  const value& run = json.at("runs").at(0);
  const value& rules = run.at("tool").at("driver").at("rules");
  EXPECT_EQ(rules.as_array().size(), 4U);
  EXPECT_EQ(rules.at(2).at("shortDescription").at("text"), "The same word twice in a row.");
  for (const value& result : run.at("results").as_array()) {
    const auto index = static_cast<std::size_t>(result.at("ruleIndex").as_int64());
    EXPECT_EQ(rules.at(index).at("id"), result.at("ruleId"));
  }
}

TEST(Sarif, TellsWhatTheReaderRemarked) {
  const value json = sarif(lint_sample(with_remark(), {}));
  const value& invocation = json.at("runs").at(0).at("invocations").at(0);
  EXPECT_EQ(invocation.at("toolExecutionNotifications").at(0).at("message").at("text"),
            "a b.txt: guessed.");
}

TEST(UriOfPath, EncodesWhatAUriMayNotHold) {
  EXPECT_EQ(uri_of_path("drafts/port-1_~.txt"), "drafts/port-1_~.txt");
  EXPECT_EQ(uri_of_path("глава 1.txt"), "%D0%B3%D0%BB%D0%B0%D0%B2%D0%B0%201.txt");
  EXPECT_EQ(uri_of_path("a:b?c#d%e.txt"), "a%3Ab%3Fc%23d%25e.txt");
  EXPECT_EQ(uri_of_path("/tmp/a b"), "file:///tmp/a%20b");
  EXPECT_EQ(uri_of_path("\xff"), "%FF");
}

}  // namespace
}  // namespace svereno::qa
