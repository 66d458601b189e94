#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "aligner/bitext/document.h"
#include "aligner/text/result.h"

namespace svereno {

/// The name of an element or attribute, its prefix resolved.
struct XmlName {
  std::string_view space;  ///< Namespace URI; empty for none.
  std::string_view local;
};

struct XmlAttribute {
  XmlName name;
  std::string_view value;
};

/// The start of an element. Views are valid during the call only.
struct XmlElement {
  XmlName name;
  std::span<const XmlAttribute> attributes;
  ByteSpan file;           ///< Bytes of the start tag, or of the whole tag of an empty element.
  std::uint32_t line = 0;  ///< 1-based, of the start tag.

  /// The value of the first attribute with this local name, in whatever namespace.
  std::optional<std::string_view> attribute(std::string_view local) const;
};

/// What happens in an XML text, in order.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(const XmlElement& element) = 0;
  /// `name` is the same as at the element's start.
  virtual void end(const XmlName& name) = 0;
  /// Text between tags, never empty, and where in the file it stands: plain text and CDATA
  /// character by character, what a reference or a line end stands for as a whole.
  virtual void text(std::string_view text, ByteSpan file, Mapping mapping) = 0;
};

/// What messages call an XML text.
struct XmlSource {
  std::string file;
  std::string part = {};  ///< Of a package; empty for a file that is XML itself.
};

/// Reads an XML text in UTF-8, UTF-16, US-ASCII or ISO-8859-1 and tells `handler` what is in it.
///
/// Nothing outside the text is ever opened, and no entity is expanded but the five of XML
/// itself and character references. Linear time; memory grows with the depth and the
/// longest tag only.
///
/// Errors, each naming line and column: bad_format (not well-formed, an entity or attribute
/// declaration, an entity that is not declared, an unsupported encoding); too_large (deeper
/// than `depth_limit` elements, 2 GiB or more).
Done parse_xml(std::string_view bytes, const XmlSource& source, std::uint32_t depth_limit,
               XmlHandler& handler);

}  // namespace svereno
