#include <boost/json.hpp>

#include "tests/qa/report/sample.h"
#include "tests/qa/report/schema.h"

namespace svereno::qa {
namespace {

constexpr auto kSchema = SVERENO_SOURCE "/docs/schemas/svereno-findings-1.schema.json";

TEST(Json, FitsItsSchema) {
  EXPECT_TRUE(fits_schema(write_json(plain_sample().report), kSchema));
  EXPECT_TRUE(fits_schema(write_json(word_sample().report), kSchema));
  EXPECT_TRUE(fits_schema(write_json(hostile_sample().report), kSchema));
  EXPECT_TRUE(fits_schema(write_json(Report{"1", {}, {}}), kSchema));
}

TEST(Json, SchemaForbidsWhatItDoesNotName) {
  boost::json::value value = boost::json::parse(write_json(plain_sample().report));
  value.at("findings").at(0).as_object()["tire"] = "gate";
  EXPECT_FALSE(fits_schema(boost::json::serialize(value), kSchema));
  value = boost::json::parse(write_json(plain_sample().report));
  value.at("findings").at(0).as_object().erase("message");
  EXPECT_FALSE(fits_schema(boost::json::serialize(value), kSchema));
}

TEST(Json, CountsPlacesInEveryUnit) {
  const std::string_view text = "Ёж 😀 бежит.\nОн бежит бежит.";
  Sample sample = lint_sample(
      plain("ёж.txt", kRussian, text),
      {reported(kRepeat, {.target = {find(text, "бежит бежит")}, .args = {{"word", "бежит"}}})});
  const boost::json::value json = boost::json::parse(write_json(sample.report));
  const boost::json::value& place = json.at("findings").at(0).at("target").at(0);
  const auto number = [&](const char* name) { return place.at(name).as_int64(); };
  EXPECT_EQ(number("startByte"), 27);
  EXPECT_EQ(number("endByte"), 48);
  EXPECT_EQ(number("startCodePoint"), 15);
  EXPECT_EQ(number("endCodePoint"), 26);
  EXPECT_EQ(number("startUtf16"), 16);
  EXPECT_EQ(number("endUtf16"), 27);
  EXPECT_EQ(number("line"), 2);
  EXPECT_EQ(number("column"), 4);
  EXPECT_EQ(number("endColumn"), 15);
  EXPECT_EQ(place.at("file").at("startByte").as_int64(), 27);
}

TEST(Json, NamesThePlaceInAWordFile) {
  const boost::json::value json = boost::json::parse(write_json(word_sample().report));
  const boost::json::value& cell = json.at("findings").at(1).at("target").at(0);
  EXPECT_EQ(cell.at("file").at("part"), "word/document.xml");
  EXPECT_EQ(cell.at("block").at("anchor").at("row").as_int64(), 2);
  const boost::json::value& note = json.at("findings").at(2).at("target").at(0);
  EXPECT_EQ(note.at("file").at("part"), "word/footnotes.xml");
  EXPECT_EQ(note.at("block").at("label"), "1");
  EXPECT_EQ(note.at("whereRu"), "абзац 2, сноска 1");
}

}  // namespace
}  // namespace svereno::qa
