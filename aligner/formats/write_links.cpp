#include <fmt/format.h>

#include <string>
#include <string_view>

#include "aligner/formats/bead_text.h"
#include "aligner/formats/write.h"
#include "aligner/formats/xml_text.h"

namespace svereno {
namespace {

// The numbers of `range` from 1, each with `prefix`, between spaces.
std::string ids(std::string_view prefix, SegmentRange range) {
  std::string result;
  for (std::uint32_t segment = range.begin; segment < range.end; ++segment) {
    if (segment > range.begin) result += ' ';
    result += prefix;
    result += std::to_string(segment + 1);
  }
  return result;
}

std::string tei_text(const SegmentedText& text, std::string_view prefix) {
  const Language language = text.document.language();
  std::string result =
      fmt::format("      <text xml:lang=\"{}\">\n        <body>\n          <ab>\n", language.tag());
  for (std::size_t i = 0; i < text.segments.size(); ++i) {
    result += fmt::format("            <s xml:id=\"{}{}\">{}</s>\n", prefix, i + 1,
                          xml_text(text.document.line(text.segments[i].span)));
  }
  return result + "          </ab>\n        </body>\n      </text>\n";
}

std::string tei_header(const Bitext& bitext) {
  const std::string source = xml_text(bitext.source.document.name());
  const std::string target = xml_text(bitext.target.document.name());
  return fmt::format(
      "  <teiHeader>\n"
      "    <fileDesc>\n"
      "      <titleStmt><title>{} – {}</title></titleStmt>\n"
      "      <publicationStmt><p>Aligned by svereno.</p></publicationStmt>\n"
      "      <sourceDesc><p>{}</p><p>{}</p></sourceDesc>\n"
      "    </fileDesc>\n"
      "  </teiHeader>\n",
      source, target, source, target);
}

}  // namespace

std::string write_xces(const Bitext& bitext) {
  std::string result = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<!DOCTYPE cesAlign PUBLIC \"-//CES//DTD XML cesAlign//EN\" \"\">\n"
      "<cesAlign version=\"1.0\">\n"
      " <linkGrp targType=\"s\" fromDoc=\"{}\" toDoc=\"{}\">\n",
      xml_attribute(bitext.source.document.name()), xml_attribute(bitext.target.document.name()));
  std::size_t number = 0;
  for (const Bead& bead : bitext.alignment) {
    result +=
        fmt::format("  <link id=\"SL{}\" xtargets=\"{};{}\" certainty=\"{}\"/>\n", ++number,
                    ids("", bead.source), ids("", bead.target), confidence_text(bead.confidence));
  }
  return result + " </linkGrp>\n</cesAlign>\n";
}

std::string write_tei(const Bitext& bitext) {
  std::string result =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n";
  result += tei_header(bitext);
  result += "  <standOff>\n    <linkGrp type=\"alignment\">\n";
  for (const Bead& bead : bitext.alignment) {
    if (bead.source.empty() || bead.target.empty()) continue;
    result += fmt::format("      <link type=\"{}\" target=\"{} {}\" cert=\"{}\"/>\n",
                          bead_kind(bead, ':'), ids("#s", bead.source), ids("#t", bead.target),
                          confidence_text(bead.confidence));
  }
  result += "    </linkGrp>\n  </standOff>\n  <text>\n    <group>\n";
  result += tei_text(bitext.source, "s");
  result += tei_text(bitext.target, "t");
  return result + "    </group>\n  </text>\n</TEI>\n";
}

}  // namespace svereno
