#include "aligner/formats/word_package.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "aligner/formats/xml.h"

namespace svereno {
namespace {

struct Relationship {
  std::string type;  // Its last word: "styles". Empty if it is not of Office's own.
  std::string target;
};

// The last word of a relationship type, transitional or strict.
std::string_view type_word(std::string_view type) {
  for (const std::string_view prefix :
       {"http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/"}) {
    if (type.starts_with(prefix)) return type.substr(prefix.size());
  }
  return {};
}

class RelationshipHandler : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    if (element.name.local != "Relationship") return;
    if (element.attribute("TargetMode").value_or("Internal") == "External") return;
    relationships.push_back({std::string(type_word(element.attribute("Type").value_or(""))),
                             std::string(element.attribute("Target").value_or(""))});
  }
  void end(const XmlName& /*name*/) override {}
  void text(std::string_view /*text*/, ByteSpan /*file*/, Mapping /*mapping*/) override {}

  std::vector<Relationship> relationships;
};

Result<std::vector<Relationship>> read_relationships(Package& package, const std::string& part,
                                                     const ReadLimits& limits) {
  const Result<std::string> bytes = package.read(part);
  if (!bytes) return bytes.error();
  RelationshipHandler handler;
  const Done done = parse_xml(*bytes, {package.name(), part}, limits.xml_depth, handler);
  if (!done) return done.error();
  return std::move(handler.relationships);
}

// The part that the first relationship of this type leads to, if it is in the package.
std::optional<std::string> find_part(const Package& package, std::string_view of,
                                     const std::vector<Relationship>& relationships,
                                     std::string_view type) {
  const auto found = std::ranges::find(relationships, type, &Relationship::type);
  if (found == relationships.end()) return std::nullopt;
  std::string part = resolve_target(of, found->target);
  if (!package.has(part)) return std::nullopt;
  return part;
}

// Where the relationships of `part` stand: "word/_rels/document.xml.rels".
std::string relationships_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == part.npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

Error not_word(const std::string& file, std::string_view pattern) {
  return {Error::Code::bad_format, pattern, {{"file", file}}};
}

// What to say of a package that has no relationships, or none to a document.
Error foreign_package(Package& package) {
  if (package.has("mimetype")) {
    const Result<std::string> type = package.read("mimetype");
    if (type && type->starts_with("application/vnd.oasis.opendocument")) {
      return not_word(package.name(),
                      "{file} is an OpenDocument file, not a Word document. Save it as .docx.");
    }
    if (type && type->starts_with("application/epub")) {
      return not_word(package.name(),
                      "{file} is an EPUB book, not a Word document. Convert it to .docx.");
    }
  }
  if (package.has("[Content_Types].xml")) {
    return not_word(package.name(),
                    "{file} does not say where its text is: it is no Word document, or a damaged "
                    "one. Open it in Word and save it as .docx.");
  }
  return not_word(package.name(),
                  "{file} is a ZIP archive, not a Word document. Unpack it and give the files in "
                  "it.");
}

std::optional<Error> foreign_document(const std::string& file, std::string_view part) {
  if (part.starts_with("xl/")) {
    return not_word(file,
                    "{file} is an Excel workbook, not a Word document. Save the text as "
                    ".docx or .tsv.");
  }
  if (part.starts_with("ppt/")) {
    return not_word(file,
                    "{file} is a PowerPoint presentation, not a Word document. Save its text "
                    "as .docx.");
  }
  if (part.starts_with("visio/")) {
    return not_word(file,
                    "{file} is a Visio drawing, not a Word document. Save its text as .docx.");
  }
  return std::nullopt;
}

std::optional<unsigned> hexadecimal(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  return std::nullopt;
}

std::string percent_decoded(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto high = at + 2 < text.size() ? hexadecimal(text[at + 1]) : std::nullopt;
    const auto low = at + 2 < text.size() ? hexadecimal(text[at + 2]) : std::nullopt;
    if (text[at] == '%' && high && low) {
      result += static_cast<char>(*high << 4U | *low);
      at += 2;
    } else {
      result += text[at];
    }
  }
  return result;
}

}  // namespace

std::string resolve_target(std::string_view part, std::string_view target) {
  const std::size_t slash = part.rfind('/');
  std::string path(target.starts_with('/') || slash == part.npos ? "" : part.substr(0, slash + 1));
  path += percent_decoded(target);
  std::vector<std::string_view> folders;
  for (std::string_view rest = path; !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view step = rest.substr(0, end);
    if (step == ".." && !folders.empty()) folders.pop_back();
    if (!step.empty() && step != "." && step != "..") folders.push_back(step);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  std::string result;
  for (const std::string_view folder : folders) {
    if (!result.empty()) result += '/';
    result += folder;
  }
  return result;
}

Result<WordParts> find_word_parts(Package& package, const ReadLimits& limits) {
  constexpr std::string_view kRoot = "_rels/.rels";
  if (!package.has(kRoot)) return foreign_package(package);
  const auto of_package = read_relationships(package, std::string(kRoot), limits);
  if (!of_package) return of_package.error();
  const auto document = find_part(package, "", *of_package, "officeDocument");
  if (!document) return foreign_package(package);
  if (const auto error = foreign_document(package.name(), *document)) return *error;

  WordParts parts{.document = *document};
  const std::string relationships = relationships_of(*document);
  if (!package.has(relationships)) return parts;
  const auto of_document = read_relationships(package, relationships, limits);
  if (!of_document) return of_document.error();
  const auto find = [&](std::string_view type) {
    return find_part(package, *document, *of_document, type);
  };
  parts.styles = find("styles");
  parts.settings = find("settings");
  parts.footnotes = find("footnotes");
  parts.endnotes = find("endnotes");
  return parts;
}

}  // namespace svereno
