#pragma once

#include <string_view>

// The parts of the HTML report in html_page/, compiled in by cmake/EmbedText.cmake.
namespace svereno::qa::html_page {

extern const std::string_view css;
extern const std::string_view css_sha256;
extern const std::string_view js;
extern const std::string_view js_sha256;

}  // namespace svereno::qa::html_page
