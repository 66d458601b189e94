#include <fmt/format.h>

#include <string>
#include <string_view>

#include "aligner/formats/bead_text.h"
#include "aligner/formats/write.h"
#include "aligner/formats/xml_text.h"

namespace svereno {
namespace {

std::string unit(const Bitext& bitext, const Bead& bead, std::size_t number) {
  std::string result = fmt::format("      <trans-unit id=\"{}\">\n        <source>{}</source>\n",
                                   number, xml_text(bead_text(bitext.source, bead.source)));
  if (!bead.target.empty()) {
    const std::string_view state =
        bead.confidence < kDoubtful ? "needs-review-translation" : "translated";
    result += fmt::format("        <target state=\"{}\">{}</target>\n", state,
                          xml_text(bead_text(bitext.target, bead.target)));
  }
  return result + fmt::format("        <note from=\"svereno\">{} {}</note>\n      </trans-unit>\n",
                              bead_kind(bead, '-'), confidence_text(bead.confidence));
}

}  // namespace

std::string write_xliff(const Bitext& bitext) {
  const Language source = bitext.source.document.language();
  const Language target = bitext.target.document.language();
  std::string result = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
      "  <file original=\"{}\" source-language=\"{}\" target-language=\"{}\" "
      "datatype=\"plaintext\">\n"
      "    <body>\n",
      xml_attribute(bitext.source.document.name()), source.tag(), target.tag());
  std::size_t number = 0;  // Of the bead, as in the other formats, from 1.
  for (const Bead& bead : bitext.alignment) {
    ++number;
    if (!bead.source.empty()) result += unit(bitext, bead, number);
  }
  return result + "    </body>\n  </file>\n</xliff>\n";
}

}  // namespace svereno
