#include "qa/report/uri.h"

#include <fmt/format.h>

#include <iterator>

namespace svereno::qa {
namespace {

// Source: RFC 3986, section 2.3.
bool is_unreserved(char c) {
  const auto in = [c](char first, char last) { return first <= c && c <= last; };
  return in('a', 'z') || in('A', 'Z') || in('0', '9') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

}  // namespace

std::string uri_of_path(std::string_view name) {
  std::string uri = name.starts_with('/') ? "file://" : "";
  for (const char c : name) {
    if (c == '/' || is_unreserved(c)) {
      uri += c;
    } else {
      fmt::format_to(std::back_inserter(uri), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

}  // namespace svereno::qa
