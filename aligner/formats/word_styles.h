#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "aligner/formats/xml.h"
#include "aligner/text/result.h"

namespace svereno {

/// What a style means for reading, with what it inherits.
struct WordStyle {
  std::uint8_t heading = 0;  ///< Heading level, 1 the highest; 0 for none.
  bool list = false;         ///< Its paragraphs are list items.
  bool hidden = false;       ///< Its text is hidden.
};

/// The heading level of a `w:outlineLvl`, which counts from 0; 0 for "9", body text.
std::uint8_t heading_of_outline(std::string_view level);

/// The styles of a Word file.
class WordStyles {
 public:
  /// None: headings are known by the names in their style's id.
  WordStyles() = default;

  /// Reads `word/styles.xml`.
  ///
  /// Headings are known by their outline level or else by name: "heading 1", «Заголовок 1»,
  /// "Title", whatever the case. Errors: those of parse_xml().
  static Result<WordStyles> read(std::string_view bytes, const XmlSource& source,
                                 std::uint32_t depth_limit);

  /// The style of this id; the default paragraph style for an empty one.
  WordStyle paragraph(std::string_view id) const;
  /// The same of a character style: none for an empty id.
  WordStyle character(std::string_view id) const;

 private:
  std::map<std::string, WordStyle, std::less<>> styles_;
  WordStyle default_paragraph_;
};

}  // namespace svereno
