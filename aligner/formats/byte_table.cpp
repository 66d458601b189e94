#include "aligner/formats/byte_table.h"

#include <algorithm>
#include <boost/locale/encoding.hpp>
#include <string_view>

#include "aligner/text/utf8.h"

namespace svereno {
namespace {

namespace conv = boost::locale::conv;

// The byte behind the printable ones of ASCII, and the one behind the C1 control characters.
constexpr std::size_t kDelete = 0x7F;
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

// What each byte, so many times, is decoded to; none if the encoding has no line ends like
// ASCII's. One call of the converter for all, for it is slow to begin.
std::optional<ByteTable> decode_each(std::size_t times, const std::string& encoding) {
  ByteTable table;
  std::string bytes;
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    if (byte != '\n') bytes.append(times, static_cast<char>(byte));
    bytes += '\n';
  }
  const std::string decoded = conv::to_utf<char>(bytes, encoding, conv::skip);
  std::string_view rest = decoded;
  for (std::string& meaning : table) {
    const std::size_t end = rest.find('\n');
    if (end == rest.npos) return std::nullopt;
    meaning = rest.substr(0, end);
    rest.remove_prefix(end + 1);
  }
  table['\n'] = "\n";
  return rest.empty() ? std::optional(table) : std::nullopt;
}

// Whether `twice`, what each byte is decoded to when it stands twice, shows some byte to be
// half a character: it means nothing alone, but something with another.
bool has_halves(const ByteTable& once, const ByteTable& twice) {
  for (std::size_t byte = 0; byte < once.size(); ++byte) {
    if (once[byte].empty() && !twice[byte].empty()) return true;
  }
  return false;
}

bool holds_ascii(const ByteTable& table) {
  for (std::size_t byte = ' '; byte < kDelete; ++byte) {
    if (table[byte] != std::string(1, static_cast<char>(byte))) return false;
  }
  return true;
}

}  // namespace

std::optional<ByteTable> byte_table(const std::string& encoding) {
  if (!is_plain_name(encoding)) return std::nullopt;
  try {
    std::optional<ByteTable> table = decode_each(1, encoding);
    if (!table || !holds_ascii(*table)) return std::nullopt;
    const std::optional<ByteTable> twice = decode_each(2, encoding);
    if (!twice || has_halves(*table, *twice)) return std::nullopt;
    for (std::size_t byte = 0; byte < kAfterControls; ++byte) {
      std::string& meaning = (*table)[byte];
      if (meaning.empty()) append_code_point(meaning, static_cast<char32_t>(byte));
    }
    return table;
  } catch (const conv::invalid_charset_error&) {
    return std::nullopt;
  }
}

}  // namespace svereno
