#pragma once

#include <optional>
#include <string_view>

#include "aligner/formats/xml.h"

namespace svereno {

/// Whether `space` is WordprocessingML's namespace. Source: ECMA-376 part 4 (transitional)
/// and part 1 (strict).
constexpr bool is_word(std::string_view space) {
  return space == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
         space == "http://purl.oclc.org/ooxml/wordprocessingml/main";
}

/// The same of Office Math.
constexpr bool is_math(std::string_view space) {
  return space == "http://schemas.openxmlformats.org/officeDocument/2006/math" ||
         space == "http://purl.oclc.org/ooxml/officeDocument/math";
}

/// The namespace of xml:space and xml:lang.
constexpr bool is_xml(std::string_view space) {
  return space == "http://www.w3.org/XML/1998/namespace";
}

/// Markup compatibility, ECMA-376 part 3.
constexpr bool is_compatibility(std::string_view space) {
  return space == "http://schemas.openxmlformats.org/markup-compatibility/2006";
}

/// The `w:val` of a property element; empty if it has none.
inline std::string_view value_of(const XmlElement& element) {
  return element.attribute("val").value_or("");
}

/// Whether a property that is on or off is on: on unless its value says otherwise.
constexpr bool is_on(std::string_view value) {
  return value != "0" && value != "false" && value != "off";
}

}  // namespace svereno
