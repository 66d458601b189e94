#include "aligner/formats/xml_text.h"

#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// Source: XML 1.0, production 2.
bool is_xml_character(char32_t c) {
  if (c < U' ') return c == U'\t' || c == U'\n' || c == U'\r';
  return c != U'\uFFFE' && c != U'\uFFFF';
}

std::string escape(std::string_view text, std::string_view quote) {
  std::string result;
  for (const CodePoint c : code_points(text)) {
    if (c.value == U'&') {
      result += "&amp;";
    } else if (c.value == U'<') {
      result += "&lt;";
    } else if (c.value == U'>') {
      result += "&gt;";  // As "]]>" is not allowed in text.
    } else if (c.value == U'"') {
      result += quote;
    } else if (is_xml_character(c.value)) {
      result += text.substr(c.offset, c.size);
    } else {
      result += "\uFFFD";
    }
  }
  return result;
}

}  // namespace

std::string xml_text(std::string_view text) { return escape(text, "\""); }

std::string xml_attribute(std::string_view text) { return escape(text, "&quot;"); }

}  // namespace svereno
