#include "aligner/bitext/document.h"

#include <gmock/gmock.h>

#include "aligner/bitext/document_tokens.h"

namespace svereno {
namespace {

// "До[1] [1: См. www.a.ru] дом.": a note mark, an inline note with a URL in it.
Document with_inline_note() {
  DocumentBuilder builder("a.txt", kRussian);
  const std::string text = "До[1] [1: См. www.a.ru] дом.";
  const auto at = [&](std::string_view piece) {
    const auto begin = static_cast<std::uint32_t>(text.find(piece));
    return ByteSpan{begin, begin + static_cast<std::uint32_t>(piece.size())};
  };
  builder.append(text, {0, static_cast<std::uint32_t>(text.size())}, Mapping::per_byte);
  builder.add(Block{.span = at("См. www.a.ru"), .kind = BlockKind::note, .label = "1"});
  builder.add(Block{.span = at(text)});
  builder.add(NoteMark{at("[1]"), "1"});
  builder.add_inlay(at("[1: См. www.a.ru]"));
  return std::move(builder).build();
}

std::vector<std::string> texts(const std::vector<Token>& tokens) {
  std::vector<std::string> result;
  for (const Token& token : tokens) result.emplace_back(token.text);
  return result;
}

TEST(Document, PutsNotesAfterTheBody) {
  const Document document = with_inline_note();
  ASSERT_EQ(document.blocks().size(), 2U);
  EXPECT_EQ(document.blocks()[0].kind, BlockKind::paragraph);
  EXPECT_EQ(document.blocks()[1].kind, BlockKind::note);
}

TEST(Document, ReadsAParagraphAsIfItsInlayWereNotThere) {
  const Document document = with_inline_note();
  EXPECT_EQ(document.line(document.blocks()[0].span), "До[1] дом.");
  EXPECT_EQ(document.line(document.blocks()[1].span), "См. www.a.ru");
}

TEST(Document, MasksItsLanes) {
  const Document document = with_inline_note();
  EXPECT_THAT(texts(tokenize(document, document.blocks()[0].span)),
              testing::ElementsAre("До", "[1]", "дом", "."));
  const std::vector<Token> note = tokenize(document, document.blocks()[1].span);
  EXPECT_THAT(texts(note), testing::ElementsAre("См", ".", "www.a.ru"));
  EXPECT_EQ(note[2].kind, TokenKind::masked);
}

TEST(Document, KnowsWhereEachCharacterCameFrom) {
  DocumentBuilder builder("a", kRussian);
  builder.begin_part("one");
  builder.append("дa", {10, 12}, Mapping::per_code_point);
  builder.append("&", {12, 17}, Mapping::whole);
  builder.append("\n");
  builder.begin_part("two");
  builder.append("😀б", {2, 8}, Mapping::per_utf16_unit);
  const Document document = std::move(builder).build();
  const auto place = [&](std::uint32_t begin, std::uint32_t end) {
    const auto found = document.origin({begin, end});
    return found ? testing::PrintToString(
                       std::tuple(found->part, found->bytes.begin, found->bytes.end))
                 : "none";
  };
  EXPECT_EQ(place(0, 2), "(0, 10, 11)");
  EXPECT_EQ(place(2, 3), "(0, 11, 12)");
  EXPECT_EQ(place(0, 4), "(0, 10, 17)");
  EXPECT_EQ(place(3, 4), "(0, 12, 17)");
  EXPECT_EQ(place(4, 5), "none");
  EXPECT_EQ(place(5, 9), "(1, 2, 6)");
  EXPECT_EQ(place(9, 11), "(1, 6, 8)");
}

}  // namespace
}  // namespace svereno
