#include "aligner/formats/read.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "aligner/text/utf8.h"
#include "tests/aligner/formats/document_promises.h"
#include "tests/aligner/formats/show.h"

namespace svereno {
namespace {

using namespace std::string_literals;

Error error_of(const std::string& bytes, const std::string& name = "a.txt",
               const ReadOptions& options = {}) {
  const auto document = read_document(bytes, name, kRussian, options);
  return document ? Error{} : document.error();
}

TEST(ReadDocument, ChoosesTheFormat) {
  EXPECT_THAT(shown_blocks(read_text("# Слово", "a.txt")), testing::ElementsAre("p # Слово"));
  EXPECT_THAT(shown_blocks(read_text("# Слово", "b.MD")), testing::ElementsAre("h1 Слово"));
  ReadOptions options;
  options.format = FileFormat::markdown;
  EXPECT_THAT(shown_blocks(*read_document("# Слово"s, "-", kRussian, options)),
              testing::ElementsAre("h1 Слово"));
}

TEST(ReadDocument, RefusesATextWithoutWords) {
  for (const std::string& text :
       {""s, " \n\t\r\n"s, "\xEF\xBB\xBF"s, "12 345 — 67.\n***"s, "\u00A0\u2028"s}) {
    const Error error = error_of(text, "b.txt");
    EXPECT_EQ(error.code, Error::Code::empty) << text;
    EXPECT_THAT(error.message(), testing::HasSubstr("b.txt"));
  }
  EXPECT_EQ(error_of("```\nкод\n```\n", "a.md").code, Error::Code::empty);
}

TEST(ReadDocument, SaysWhatAForeignFileIs) {
  struct Foreign {
    std::string bytes;
    std::string says;
  };
  for (const Foreign& file : {
           Foreign{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"s, ".docx"},
           Foreign{"%PDF-1.7\n", "PDF"},
           Foreign{"{\\rtf1 abc}", "soffice"},
           Foreign{"PK\x03\x04"s + std::string(26, '\0') +
                       "mimetypeapplication/vnd.oasis.opendocument.text",
                   "OpenDocument"},
           Foreign{"\x89PNG\r\n", "picture"},
           Foreign{"\x1F\x8B\x08", "archive"},
           Foreign{"  <!DOCTYPE HTML><p>Да", "HTML"},
           Foreign{"\x7F"
                   "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0"s,
                   "not text"},
       }) {
    const Error error = error_of(file.bytes, "c.bin");
    EXPECT_EQ(error.code, Error::Code::bad_format) << file.says;
    EXPECT_THAT(error.message(),
                testing::AllOf(testing::HasSubstr("c.bin"), testing::HasSubstr(file.says)));
  }
}

TEST(ReadDocument, TakesTextWithOddBytesForText) {
  EXPECT_EQ(read_text("Сло\0во и дело, и снова слово.\x1A"s + std::string(1, '\0')).blocks().size(),
            1U);
}

TEST(ReadDocument, KeepsToItsLimits) {
  ReadOptions options;
  options.limits.file_bytes = 10;
  const Error error = error_of("слишком длинно", "a.txt", options);
  EXPECT_EQ(error.code, Error::Code::too_large);
  EXPECT_THAT(error.message(), testing::HasSubstr("10 bytes"));
}

TEST(ReadDocument, PassesTheGuessOn) {
  const Document guessed = read_text("\xCF\xF0\xE8\xE2\xE5\xF2, \xEC\xE8\xF0.");
  EXPECT_EQ(guessed.text(), "Привет, мир.");
  ASSERT_EQ(guessed.remarks().size(), 1U);
  EXPECT_TRUE(read_text("Привет, мир.").remarks().empty());
}

TEST(ReadDocument, ReadsAFileUnderItsPath) {
  const auto path = std::filesystem::temp_directory_path() / "svereno_read_test.md";
  std::ofstream(path) << "## Слово\n";
  const auto document = read_document(path, kRussian);
  std::filesystem::remove(path);
  ASSERT_TRUE(document);
  EXPECT_EQ(document->name(), path.string());
  EXPECT_THAT(shown_blocks(*document), testing::ElementsAre("h2 Слово"));
  EXPECT_EQ(read_document(path, kRussian).error().code, Error::Code::not_found);
}

// Pieces that readers look for, in any order.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {"слово",
                                                   "Дело. ",
                                                   "[1]",
                                                   "[1: ",
                                                   "]",
                                                   "[^1]",
                                                   "[^1]: ",
                                                   "¹",
                                                   "[footnoteRef:1]",
                                                   "\n",
                                                   "\r\n",
                                                   "\n\n",
                                                   "\u2028",
                                                   "\f",
                                                   "  ",
                                                   "    ",
                                                   "- ",
                                                   "1) ",
                                                   "# ",
                                                   "> ",
                                                   "*",
                                                   "**",
                                                   "`",
                                                   "``",
                                                   "<b>",
                                                   "](x)",
                                                   "[",
                                                   "![",
                                                   "|",
                                                   "\n|-|\n",
                                                   "&amp;",
                                                   "\\",
                                                   "_",
                                                   "---\n",
                                                   "Глава 5",
                                                   "a: b\n",
                                                   "[x]: y\n",
                                                   "www.a.example/b",
                                                   "1.2. Метод",
                                                   "\t",
                                                   "ВВЕДЕНИЕ",
                                                   "<!--",
                                                   "\n===\n",
                                                   "м²",
                                                   "~~~\n"};
  std::string text;
  const std::size_t pieces = random() % 40;
  for (std::size_t i = 0; i < pieces; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

TEST(ReadDocument, KeepsEveryPromiseOfADocument) {
  std::mt19937 random(7);
  ReadOptions options;
  options.encoding = "UTF-8";
  constexpr int kTexts = 4000;
  int read = 0;
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = random_text(random);
    options.format = i % 2 == 0 ? FileFormat::plain_text : FileFormat::markdown;
    SCOPED_TRACE(text);
    const auto document = read_document(text, "a", kRussian, options);
    if (!document) {
      EXPECT_EQ(document.error().code, Error::Code::empty);
      continue;
    }
    ++read;
    ASSERT_EQ(document->text(), text);
    ASSERT_EQ(broken_promise(*document, text, options.encoding), "");
  }
  EXPECT_GT(read, kTexts / 2);
}

TEST(ReadDocument, KeepsTheWayBackThroughEveryEncoding) {
  const std::string cp1251 =
      "\xC3\xEB\xE0\xE2\xE0 5\r\n\r\n\xCF\xEE\xF0\xF2[1] \xE2\xFB\xF0\xEE\xF1 \x97 \xE4\xE0.\r\n"
      "[1] \xCE\xF2\xF7\xB8\xF2.";
  std::string utf16;
  const Document whole = read_text(cp1251);
  for (const CodePoint c : code_points(whole.text())) {
    utf16 += static_cast<char>(c.value & 0xFFU);
    utf16 += static_cast<char>(c.value >> 8U);
  }
  struct File {
    std::string bytes;
    std::string encoding;
  };
  for (const File& file : {File{cp1251, "windows-1251"}, File{utf16, "UTF-16LE"}}) {
    ReadOptions options;
    options.encoding = file.encoding;
    const auto document = read_document(file.bytes, "a", kRussian, options);
    ASSERT_TRUE(document);
    EXPECT_THAT(shown_blocks(*document),
                testing::ElementsAre("h1 Глава 5", "p Порт[1] вырос — да.", "n1 Отчёт."));
    EXPECT_EQ(broken_promise(*document, file.bytes, file.encoding), "");
  }
}

}  // namespace
}  // namespace svereno
