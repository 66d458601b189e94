#pragma once

#include <string>
#include <string_view>

namespace svereno::qa {

/// The path `name`, any bytes, as a URI reference: relative if the path is, else of
/// the scheme "file". Everything but "/" and RFC 3986's unreserved characters is
/// percent-encoded, byte by byte.
std::string uri_of_path(std::string_view name);

}  // namespace svereno::qa
