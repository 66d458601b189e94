#include "aligner/formats/byte_table.h"

#include <algorithm>
#include <boost/locale/encoding.hpp>

#include "aligner/text/utf8.h"

namespace svereno {
namespace {

namespace conv = boost::locale::conv;

// The first byte that is no ASCII, and the first behind the C1 control characters.
constexpr std::size_t kHighBytes = 0x80;
constexpr std::size_t kAfterControls = 0xA0;

// The converters behind Boost.Locale read more into a name than its letters
// ("//IGNORE"), and take an empty one for the locale's.
bool is_plain_name(const std::string& name) {
  constexpr std::string_view kMarks = "-_.:()";
  return !name.empty() && std::ranges::all_of(name, [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           kMarks.find(c) != kMarks.npos;
  });
}

// The UTF-8 of `bytes`, or nothing if they are no text in `encoding`.
std::string decoded(const std::string& bytes, const std::string& encoding) {
  try {
    return conv::to_utf<char>(bytes, encoding, conv::stop);
  } catch (const conv::conversion_error&) {
    return {};
  }
}

}  // namespace

std::optional<ByteTable> byte_table(const std::string& encoding) {
  if (!is_plain_name(encoding)) return std::nullopt;
  ByteTable table;
  try {
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
      const std::string one(1, static_cast<char>(byte));
      table[byte] = decoded(one, encoding);
      const bool defined = !table[byte].empty();
      if (byte < kHighBytes && byte >= ' ' && table[byte] != one) return std::nullopt;
      // A byte that means nothing alone but something twice is half a character.
      if (!defined && !decoded(one + one, encoding).empty()) return std::nullopt;
      if (!defined && byte < kAfterControls) {
        append_code_point(table[byte], static_cast<char32_t>(byte));
      }
    }
  } catch (const conv::invalid_charset_error&) {
    return std::nullopt;
  }
  return table;
}

}  // namespace svereno
