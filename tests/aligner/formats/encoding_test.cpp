#include "aligner/formats/encoding.h"

#include <gmock/gmock.h>

#include <boost/locale/encoding.hpp>

#include "aligner/formats/byte_table.h"

namespace svereno {
namespace {

namespace conv = boost::locale::conv;
using namespace std::string_literals;

std::string encoded(const std::string& text, const char* encoding) {
  return conv::from_utf<char>(text, encoding, conv::stop);
}

std::string guessed(const Result<DecodedText>& decoded) {
  if (!decoded) return decoded.error().message();
  if (!decoded->remark) return "";
  return decoded->remark->args.at(1).second;
}

TEST(Decode, GuessesCyrillicEncodings) {
  constexpr auto kEncodings = std::to_array<const char*>(
      {"windows-1251", "KOI8-R", "IBM866", "x-mac-cyrillic", "ISO-8859-5"});
  constexpr auto kTexts = std::to_array<const char*>({
      "Дом построен",
      "Привет, мир!",
      "Она не придёт сегодня.",
      "В 1999 г. объём вырос на 5 %, а цены не изменились.",
      "Съешь ещё этих мягких французских булок, да выпей чаю.",
      "ОТЧЁТ О РАБОТЕ ЗА ВТОРОЙ КВАРТАЛ ПРОШЛОГО ГОДА",
      "The word «дорога» means both a road and a journey.",
  });
  for (const std::string text : kTexts) {
    for (const char* encoding : kEncodings) {
      SCOPED_TRACE(text + " in " + encoding);
      std::string bytes;
      try {
        bytes = encoded(text, encoding);
      } catch (const conv::conversion_error&) {
        continue;  // ISO-8859-5 has no «.
      }
      const auto decoded = decode(bytes, "a.txt", kRussian, "");
      ASSERT_TRUE(decoded) << decoded.error().message();
      EXPECT_EQ(decoded->text, text);
      ASSERT_TRUE(decoded->remark);
      EXPECT_THAT(fill(decoded->remark->pattern, decoded->remark->args),
                  testing::AllOf(testing::HasSubstr("a.txt"), testing::HasSubstr("--encoding")));
    }
  }
}

TEST(Decode, GuessesWesternTextInEnglish) {
  for (const std::string text : {"A café, a naïve façade.", "He said “yes” — no more.", "5 £"}) {
    const auto decoded = decode(encoded(text, "windows-1252"), "a.txt", kEnglish, "");
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text, text);
    EXPECT_EQ(guessed(decoded), "windows-1252");
  }
}

TEST(Decode, LeavesOtherLanguagesToTheDetector) {
  const std::string text = "Zażółć gęślą jaźń. Świnia źle się czuła, więc poszła spać wcześniej.";
  const auto decoded = decode(encoded(text, "ISO-8859-2"), "a.txt", *Language::parse("pl"), "");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, text);
}

TEST(Decode, TakesTheByteOrderMarkForNoLetter) {
  struct Marked {
    std::string bytes;
    std::uint32_t mark;
  };
  for (const Marked& file : {Marked{"\xEF\xBB\xBF"
                                    "Да",
                                    3},
                             Marked{"\xFF\xFE\x14\x04\x30\x04", 2},
                             Marked{"\xFE\xFF\x04\x14\x04\x30", 2}, Marked{"Да", 0}}) {
    const auto decoded = decode(file.bytes, "a.txt", kRussian, "");
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text, "Да");
    EXPECT_EQ(decoded->file_begin, file.mark);
    EXPECT_FALSE(decoded->remark);
  }
}

TEST(Decode, NoticesUtf16WithoutAMark) {
  for (const std::string text : {"Да, 5 раз.", "Plain words.", "Он сказал: «Нет — и всё». 😀"}) {
    for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
      const auto decoded = decode(encoded(text, encoding), "a.txt", kRussian, "");
      ASSERT_TRUE(decoded);
      EXPECT_EQ(decoded->text, text);
      EXPECT_EQ(guessed(decoded), encoding);
    }
  }
}

TEST(Decode, ObeysAnEncodingThatIsGiven) {
  EXPECT_EQ(decode("\xC4\xE0", "a", kRussian, "windows-1251")->text, "Да");
  EXPECT_EQ(decode("\xC4\xE0", "a", kRussian, "koi8_r")->text, "дЮ");
  EXPECT_EQ(decode("\xC4\xE0", "a", kRussian, "latin1")->text, "Äà");
  EXPECT_EQ(decode("Да", "a", kRussian, "utf8")->text, "Да");
  EXPECT_EQ(decode("\x14\x04\x30\x04", "a", kRussian, "UTF-16")->text, "Да");
  EXPECT_EQ(decode("\xFE\xFF\x04\x14\x04\x30", "a", kRussian, "utf-16")->text, "Да");
  EXPECT_FALSE(decode("\xC4\xE0", "a", kRussian, "KOI8-R")->remark);
}

TEST(Decode, ReadsWhatAnEncodingLeavesUndefinedAsControls) {
  EXPECT_EQ(decode("a\x98", "a", kRussian, "windows-1251")->text, "a\u0098");
}

TEST(Decode, NamesThePlaceOfBadBytes) {
  struct Bad {
    std::string bytes;
    std::string encoding;
    std::string byte;
  };
  for (const Bad& file : {
           Bad{"Да\nне\xFFт и ещё слова", "", "9"},            // UTF-8 with one byte out of place
           Bad{"Да\xD0", "", "4"},                             // UTF-8 cut off
           Bad{"a\xC0\xAF", "UTF-8", "1"},                     // Overlong
           Bad{"\xFF\xFE\x14\x04\x30"s, "", "4"},              // Half a unit
           Bad{"\x14\x04\x00\xDC\x30\x04"s, "UTF-16LE", "2"},  // A lone surrogate
           Bad{"ab\xA0", "us-ascii", "2"},
       }) {
    const auto decoded = decode(file.bytes, "b.txt", kRussian, file.encoding);
    ASSERT_FALSE(decoded) << file.byte;
    EXPECT_EQ(decoded.error().code, Error::Code::bad_encoding);
    EXPECT_THAT(decoded.error().message(), testing::HasSubstr("byte " + file.byte + ","));
    EXPECT_THAT(decoded.error().message(), testing::HasSubstr("b.txt"));
  }
}

TEST(Decode, RefusesEncodingsThatItCannotMap) {
  for (const char* encoding :
       {"klingon", "Shift_JIS", "GB18030", "UTF-7", "KOI8-R//IGNORE", "a/b", "UTF-32", "EUC-KR"}) {
    const auto decoded = decode("abc", "a.txt", kRussian, encoding);
    ASSERT_FALSE(decoded) << encoding;
    EXPECT_EQ(decoded.error().code, Error::Code::bad_option);
    EXPECT_THAT(decoded.error().message(),
                testing::AllOf(testing::HasSubstr(encoding), testing::HasSubstr("windows-1251")));
  }
}

TEST(ByteTable, HoldsEveryByteOfTheCyrillicEncodings) {
  for (const char* encoding :
       {"windows-1251", "KOI8-R", "IBM866", "x-mac-cyrillic", "ISO-8859-5"}) {
    const auto table = byte_table(encoding);
    ASSERT_TRUE(table) << encoding;
    EXPECT_THAT(*table, testing::Not(testing::Contains(""))) << encoding;
    EXPECT_EQ((*table)[static_cast<std::size_t>('A')], "A");
  }
}

TEST(Append, KeepsTheWayBackToTheFile) {
  const std::string text = "Длина – 5 м, а слово «это» короче 😀 и дальше.";
  for (const char* encoding : {"windows-1251", "UTF-16LE", "UTF-8"}) {
    std::string long_text;
    for (int i = 0; i < 400; ++i) long_text += text;
    if (encoding == "windows-1251"s) {
      for (std::size_t at; (at = long_text.find("😀")) != std::string::npos;) {
        long_text.replace(at, 4, "*");
      }
    }
    const std::string bytes = encoded(long_text, encoding);
    const auto decoded = decode(bytes, "a", kRussian, encoding);
    ASSERT_TRUE(decoded);
    DocumentBuilder builder("a", kRussian);
    append(builder, *decoded);
    const Document document = std::move(builder).build();
    for (std::size_t at = 0; (at = long_text.find("слово", at)) != std::string::npos; ++at) {
      const auto begin = static_cast<std::uint32_t>(at);
      const auto place = document.origin({begin, begin + 10});
      ASSERT_TRUE(place);
      EXPECT_EQ(bytes.substr(place->bytes.begin, place->bytes.size()), encoded("слово", encoding));
    }
  }
}

}  // namespace
}  // namespace svereno
