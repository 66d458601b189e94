// A Word file: a package as it is, or parts that are wrapped into one here, each after a line
// "====": the document, footnotes, endnotes, styles, settings.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "aligner/formats/docx.h"
#include "aligner/text/utf8.h"
#include "tests/aligner/formats/docx_builder.h"

namespace {

constexpr std::string_view kSeparator = "\n====\n";

std::string package_of(std::string_view input) {
  using svereno::Docx;
  if (input.starts_with("PK")) return std::string(input);
  svereno::PackageFiles files = {
      {"_rels/.rels", Docx::relationships({{"officeDocument", "d.xml"}})},
      {"_rels/d.xml.rels", Docx::relationships({{"footnotes", "f.xml"},
                                                {"endnotes", "e.xml"},
                                                {"styles", "s.xml"},
                                                {"settings", "t.xml"}})}};
  for (const std::string_view name : {"d.xml", "f.xml", "e.xml", "s.xml", "t.xml"}) {
    const std::size_t end = std::min(input.find(kSeparator), input.size());
    files.emplace_back(name, input.substr(0, end));
    if (end == input.size()) break;
    input.remove_prefix(end + kSeparator.size());
  }
  return svereno::make_package(files, false);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string package = package_of({reinterpret_cast<const char*>(data), size});
  constexpr std::uint64_t kMost = 1U << 20U;
  const auto document =
      svereno::read_docx(package, "a.docx", svereno::kRussian,
                         {.file_bytes = kMost, .part_bytes = kMost, .package_bytes = kMost});
  if (!document) {
    static_cast<void>(document.error().message());
    return 0;
  }
  if (svereno::first_bad_byte(document->text())) std::abort();
  for (const svereno::Block& block : document->blocks()) {
    if (block.span.empty() || block.span.end > document->text().size()) std::abort();
    const auto place = document->origin(block.span);
    if (place && (place->bytes.begin > place->bytes.end || place->bytes.end > kMost)) std::abort();
  }
  for (const svereno::NoteMark& mark : document->note_marks()) {
    if (mark.span.empty() || mark.span.end > document->text().size()) std::abort();
    if (document->text(mark.span).find(mark.label) == std::string_view::npos) std::abort();
  }
  for (const auto& remark : document->remarks()) {
    static_cast<void>(svereno::fill(remark.pattern, remark.args));
  }
  return 0;
}
