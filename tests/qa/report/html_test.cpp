// What the page is made of; what it does, html_browser_test.py tries.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "tests/qa/report/sample.h"

namespace svereno::qa {
namespace {

using testing::HasSubstr;
using testing::Not;

std::size_t count(std::string_view text, std::string_view piece) {
  std::size_t result = 0;
  for (auto at = text.find(piece); at != text.npos; at = text.find(piece, at + 1)) ++result;
  return result;
}

std::string between(const std::string& text, std::string_view open, std::string_view close) {
  const auto begin = text.find(open) + open.size();
  return text.substr(begin, text.find(close, begin) - begin);
}

boost::json::value data(const Report& report) {
  return boost::json::parse(between(write_html(report), "id=\"report\">", "</script>"));
}

TEST(Html, FetchesNothing) {
  const std::string page = write_html(plain_sample().report);
  EXPECT_THAT(page, HasSubstr("default-src 'none'; style-src 'sha256-"));
  EXPECT_THAT(page, Not(HasSubstr("unsafe-inline")));
  EXPECT_THAT(page, Not(HasSubstr("http://")));
  EXPECT_THAT(page, Not(HasSubstr("https://")));
}

TEST(Html, NothingInADocumentEndsItsElement) {
  const std::string page = write_html(hostile_sample().report);
  EXPECT_EQ(count(page, "<script"), 2U);
  EXPECT_EQ(count(page, "</script>"), 2U);
  EXPECT_EQ(count(page, "<img"), 0U);
  EXPECT_EQ(count(page, "<!--"), 0U);
  EXPECT_THAT(page, Not(HasSubstr("\x1b")));
  EXPECT_THAT(page, Not(HasSubstr("\u202E")));
  const std::string text(
      data(hostile_sample().report).at("units").at(0).at("rows").at(0).at("t").at(0).as_string());
  EXPECT_THAT(text, HasSubstr("</script><script>alert(1)</script> \"quotes' & <b>tags</b>"));
}

TEST(Html, ListsTheFindingsWithoutScripts) {
  const std::string list =
      between(write_html(word_sample().report, kRussian), "<noscript>", "</noscript>");
  EXPECT_THAT(list, HasSubstr("Печатать нельзя: 1 ошибка, 1 предупреждение, 1 совет"));
  EXPECT_THAT(list, HasSubstr("article.docx, абзац 2, сноска 1: <b>ошибка</b>: Числа 7 нет"));
  EXPECT_EQ(count(list, "<li>"), 3U);
}

TEST(Html, MarksCountUtf16Units) {
  const std::string_view text = "😀 ёж ёж.";
  const Sample sample =
      lint_sample(plain("a", kRussian, text),
                  {reported(kRepeat, {.target = {find(text, "ёж ёж")}, .args = {{"word", "ёж"}}})});
  const boost::json::value cell = data(sample.report).at("units").at(0).at("rows").at(0).at("t");
  EXPECT_EQ(cell.at(1), (boost::json::array{3, 8, 0}));
}

TEST(Html, ShowsAMissingTextInItsOwnRow) {
  const boost::json::value rows = data(plain_sample().report).at("units").at(0).at("rows");
  EXPECT_EQ(rows.at(2).at("t").as_array().size(), 2U);  // The repeat only.
  EXPECT_EQ(rows.at(3).at("t"), (boost::json::array{"", boost::json::array{0, 0, 3}}));
}

}  // namespace
}  // namespace svereno::qa
