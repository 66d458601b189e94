#pragma once

#include <string>
#include <string_view>

namespace svereno {

/// `text` as it stands between the tags of an XML file. Characters that XML 1.0 does not
/// allow become U+FFFD.
std::string xml_text(std::string_view text);

/// The same between the double quotes of an attribute.
std::string xml_attribute(std::string_view text);

}  // namespace svereno
