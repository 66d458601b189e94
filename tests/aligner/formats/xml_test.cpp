#include "aligner/formats/xml.h"

#include <gmock/gmock.h>

namespace svereno {
namespace {

using testing::AllOf;
using testing::HasSubstr;

constexpr std::uint32_t kDepth = 64;

// Writes down what it is told.
class Log : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    out += "<" + name(element.name);
    for (const XmlAttribute& attribute : element.attributes) {
      out += " " + name(attribute.name) + "=" + std::string(attribute.value);
    }
    out += place(element.file) + ">";
  }
  void end(const XmlName& ended) override { out += "</" + name(ended) + ">"; }
  void text(std::string_view text, ByteSpan file, Mapping mapping) override {
    out += std::string(text) + place(file) + "bcuw"[static_cast<std::size_t>(mapping)];
  }

  std::string out;

 private:
  static std::string name(const XmlName& name) {
    return (name.space.empty() ? "" : "{" + std::string(name.space) + "}") +
           std::string(name.local);
  }
  static std::string place(ByteSpan file) {
    return "@" + std::to_string(file.begin) + "-" + std::to_string(file.end);
  }
};

std::string log_of(std::string_view xml) {
  Log log;
  const Done done = parse_xml(xml, {"a.xml"}, kDepth, log);
  return done ? log.out : done.error().message();
}

TEST(ParseXml, ResolvesNamesAndTellsPlaces) {
  EXPECT_EQ(log_of("<a xmlns='u' xmlns:p='v' b='1' p:c='2'><p:d/>т</a>"),
            "<{u}a b=1 {v}c=2@0-39><{v}d@39-45></{v}d>т@45-47b</{u}a>");
}

TEST(ParseXml, TellsWhatReferencesAndLineEndsStandFor) {
  EXPECT_EQ(log_of("<a>x&amp;&#1078;\r\n<![CDATA[<]]></a>"),
            "<a@0-3>x@3-4b&@4-9wж@9-16w\n@16-18w<@27-28b</a>");
}

TEST(ParseXml, KnowsEightBitText) {
  EXPECT_EQ(log_of("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>"),
            "<a@43-46>é@46-47c</a>");
}

TEST(ParseXml, SaysWhereXmlIsBroken) {
  EXPECT_THAT(log_of("<a>\n <b></a>"), HasSubstr("line 2, column 7: mismatched tag"));
  EXPECT_THAT(log_of(""), HasSubstr("line 1, column 1: no element found"));
  EXPECT_THAT(log_of("<a>\xFF</a>"), HasSubstr("not well-formed"));
  Log log;
  EXPECT_THAT(parse_xml("<a>", {"a.docx", "word/b.xml"}, kDepth, log).error().message(),
              AllOf(HasSubstr("a.docx: its part word/b.xml"), HasSubstr("line 1")));
}

TEST(ParseXml, ExpandsNoEntity) {
  EXPECT_THAT(log_of("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"), HasSubstr("declares entities"));
  EXPECT_THAT(log_of("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
              HasSubstr("declares entities"));
  EXPECT_THAT(log_of("<!DOCTYPE a [<!ENTITY % x SYSTEM 'y'>%x;]><a/>"),
              HasSubstr("declares entities"));
  EXPECT_THAT(log_of("<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>"), HasSubstr("declares"));
  EXPECT_THAT(log_of("<!DOCTYPE a SYSTEM 'x.dtd'><a>&nbsp;</a>"), HasSubstr("does not know"));
  EXPECT_THAT(log_of("<a>&nbsp;</a>"), HasSubstr("undefined entity"));
  EXPECT_EQ(log_of("<!DOCTYPE a SYSTEM 'x.dtd'><a/>"), "<a@27-31></a>");
}

TEST(ParseXml, KeepsToItsDepth) {
  std::string xml;
  for (std::uint32_t i = 0; i < kDepth; ++i) xml += "<a>";
  std::string end;
  for (std::uint32_t i = 0; i < kDepth; ++i) end += "</a>";
  Log log;
  EXPECT_TRUE(parse_xml(xml + end, {"a"}, kDepth, log));
  const Done deep = parse_xml(xml + "<a/>" + end, {"a"}, kDepth, log);
  ASSERT_FALSE(deep);
  EXPECT_EQ(deep.error().code, Error::Code::too_large);
}

TEST(ParseXml, RefusesNamespacesOfAbsurdLength) {
  EXPECT_THAT(log_of("<a xmlns='" + std::string(5000, 'u') + "'/>"), HasSubstr("absurd"));
}

}  // namespace
}  // namespace svereno
