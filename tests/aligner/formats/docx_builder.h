#pragma once

#include <zip.h>

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace svereno {

/// Files of a package, in order: name and bytes.
using PackageFiles = std::vector<std::pair<std::string, std::string>>;

/// A ZIP package of `files`, deflated or as they are.
inline std::string make_package(const PackageFiles& files, bool deflated = true) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const archive_source = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(archive_source);
  zip_t* const archive = zip_open_from_source(archive_source, ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error(zip_error_strerror(&error));
  for (const auto& [name, bytes] : files) {
    zip_source_t* const source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const auto index =
        static_cast<zip_uint64_t>(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8));
    zip_set_file_compression(archive, index, deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
  }
  if (zip_close(archive) != 0) throw std::runtime_error("zip_close");
  zip_stat_t stat;
  zip_source_stat(archive_source, &stat);
  std::string result(stat.size, '\0');
  zip_source_open(archive_source);
  zip_source_read(archive_source, result.data(), result.size());
  zip_source_close(archive_source);
  zip_source_free(archive_source);
  zip_error_fini(&error);
  return result;
}

inline constexpr std::string_view kWordSpace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The parts of a small Word file. The XML of each is what stands inside its root element; parts
/// that are empty are left out.
struct Docx {
  std::string body;
  std::string styles = {};
  std::string footnotes = {};
  std::string endnotes = {};
  std::string settings = {};

  /// A root element with all prefixes declared around `content`.
  static std::string root(std::string_view name, std::string_view content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" +
           std::string(name) + " xmlns:w=\"" + std::string(kWordSpace) +
           "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
           " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
           " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
           " xmlns:v=\"urn:schemas-microsoft-com:vml\">" +
           std::string(content) + "</w:" + std::string(name) + ">";
  }

  static std::string relationships(
      const std::vector<std::pair<std::string_view, std::string_view>>& types_and_targets) {
    std::string xml =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const auto& [type, target] : types_and_targets) {
      xml += "<Relationship Id=\"r" + std::string(target) +
             "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
             std::string(type) + "\" Target=\"" + std::string(target) + "\"/>";
    }
    return xml + "</Relationships>";
  }

  std::string document_xml() const { return root("document", "<w:body>" + body + "</w:body>"); }

  PackageFiles files() const {
    PackageFiles result = {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", relationships({{"officeDocument", "word/document.xml"}})},
        {"word/document.xml", document_xml()},
        {"word/_rels/document.xml.rels", relationships({{"styles", "styles.xml"},
                                                        {"settings", "settings.xml"},
                                                        {"footnotes", "footnotes.xml"},
                                                        {"endnotes", "endnotes.xml"}})},
    };
    for (const auto& [name, content] :
         {std::pair("styles", &styles), std::pair("settings", &settings),
          std::pair("footnotes", &footnotes), std::pair("endnotes", &endnotes)}) {
      if (content->empty()) continue;
      result.emplace_back("word/" + std::string(name) + ".xml", root(name, *content));
    }
    return result;
  }

  std::string bytes() const { return make_package(files()); }
};

/// `<w:p>` with `content` in it.
inline std::string p(std::string_view content) { return "<w:p>" + std::string(content) + "</w:p>"; }
/// A run with `text`.
inline std::string r(std::string_view text, std::string_view properties = "") {
  std::string run = "<w:r>";
  if (!properties.empty()) run += "<w:rPr>" + std::string(properties) + "</w:rPr>";
  return run + "<w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}

}  // namespace svereno
