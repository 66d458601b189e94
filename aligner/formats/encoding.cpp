#include "aligner/formats/encoding.h"

#include <algorithm>
#include <array>
#include <boost/locale/utf.hpp>
#include <cctype>
#include <limits>
#include <string_view>
#include <utility>

#include "aligner/formats/byte_table.h"
#include "aligner/formats/encoding_guess.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// A document's offsets are below 2³¹.
constexpr std::size_t kMostBytes = std::numeric_limits<std::int32_t>::max();

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleMark = "\xFF\xFE";
constexpr std::string_view kBigMark = "\xFE\xFF";
const std::string_view kUtf32Mark("\xFF\xFE\0\0", 4);

struct File {
  std::string_view bytes;
  const std::string& name;
};

Error bad_bytes(const File& file, std::size_t at, const std::string& encoding) {
  const std::string_view before = file.bytes.substr(0, at);
  const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
  return {Error::Code::bad_encoding,
          "{file} is not {encoding} at byte {byte}, counted from 0 (near line {line}). Save it as "
          "UTF-8, or name the encoding it has with --encoding.",
          {{"file", file.name},
           {"encoding", encoding},
           {"byte", std::to_string(at)},
           {"line", std::to_string(line)}}};
}

Error too_large(const std::string& name) {
  return {Error::Code::too_large,
          "{file} holds 2 GiB of text or more. Split it and give the parts.",
          {{"file", name}}};
}

Error unknown_encoding(const std::string& name, const std::string& encoding) {
  return {Error::Code::bad_option,
          "{encoding} is no encoding that {file} could be read in. Give --encoding a name such as "
          "UTF-8, UTF-16LE, windows-1251, KOI8-R, IBM866, x-mac-cyrillic or windows-1252.",
          {{"file", name}, {"encoding", encoding}}};
}

Result<DecodedText> from_utf8(std::string bytes, const std::string& name) {
  if (const auto bad = first_bad_byte(bytes)) return bad_bytes({bytes, name}, *bad, "UTF-8");
  DecodedText decoded;
  if (bytes.starts_with(kUtf8Mark)) {
    bytes.erase(0, kUtf8Mark.size());
    decoded.file_begin = static_cast<std::uint32_t>(kUtf8Mark.size());
  }
  decoded.text = std::move(bytes);
  return decoded;
}

Result<DecodedText> from_utf16(const File& file, bool big_endian) {
  using Utf16 = boost::locale::utf::utf_traits<char16_t>;
  const std::string encoding = big_endian ? "UTF-16BE" : "UTF-16LE";
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(file.bytes[at]);
    const auto second = static_cast<unsigned char>(file.bytes[at + 1]);
    constexpr unsigned kByte = 8;
    return static_cast<char16_t>(big_endian ? (first << kByte) | second
                                            : (second << kByte) | first);
  };
  DecodedText decoded{.mapping = Mapping::per_utf16_unit};
  const bool marked = file.bytes.starts_with(big_endian ? kBigMark : kLittleMark);
  decoded.file_begin = marked ? 2 : 0;
  for (std::size_t at = decoded.file_begin; at < file.bytes.size();) {
    if (at + 1 == file.bytes.size()) return bad_bytes(file, at, encoding);
    std::array<char16_t, 2> units = {unit_at(at), 0};
    std::size_t size = 1;
    if (at + 3 < file.bytes.size()) units[size++] = unit_at(at + 2);
    const char16_t* next = units.data();
    const auto code_point = Utf16::decode(next, static_cast<const char16_t*>(units.data()) + size);
    if (!boost::locale::utf::is_valid_codepoint(code_point)) return bad_bytes(file, at, encoding);
    append_code_point(decoded.text, code_point);
    if (decoded.text.size() > kMostBytes) return too_large(file.name);
    at += 2 * static_cast<std::size_t>(next - units.data());
  }
  return decoded;
}

Result<DecodedText> from_bytes(const File& file, const std::string& encoding) {
  const std::optional<ByteTable> table = byte_table(encoding);
  if (!table) return unknown_encoding(file.name, encoding);
  DecodedText decoded{.mapping = Mapping::per_code_point};
  for (std::size_t at = 0; at < file.bytes.size(); ++at) {
    const std::string& meaning = (*table)[static_cast<unsigned char>(file.bytes[at])];
    if (meaning.empty()) return bad_bytes(file, at, encoding);
    decoded.text += meaning;
    if (decoded.text.size() > kMostBytes) return too_large(file.name);
  }
  return decoded;
}

// The name in small letters, without what people put between its parts.
std::string plain_name(std::string_view encoding) {
  std::string plain;
  for (const char c : encoding) {
    const auto byte = static_cast<unsigned char>(c);
    if (c != '-' && c != '_' && c != ' ') plain += static_cast<char>(std::tolower(byte));
  }
  return plain;
}

Result<DecodedText> forced(std::string bytes, const std::string& name,
                           const std::string& encoding) {
  const std::string plain = plain_name(encoding);
  const File file{bytes, name};
  if (plain == "utf16le") return from_utf16(file, false);
  if (plain == "utf16be") return from_utf16(file, true);
  if (plain == "utf16") {
    const bool big = bytes.starts_with(kBigMark) ||
                     (!bytes.starts_with(kLittleMark) && !looks_like_utf16(bytes, false) &&
                      looks_like_utf16(bytes, true));
    return from_utf16(file, big);
  }
  if (plain == "utf8") return from_utf8(std::move(bytes), name);
  return from_bytes(file, encoding);
}

Result<DecodedText> guessed(Result<DecodedText> decoded, const std::string& name,
                            const std::string& encoding) {
  if (!decoded) return decoded;
  decoded->remark = {
      "{file} does not say its encoding and is not UTF-8. It was read as {encoding}; if letters "
      "look wrong, name the encoding with --encoding.",
      {{"file", name}, {"encoding", encoding}}};
  return decoded;
}

}  // namespace

Result<DecodedText> decode(std::string bytes, const std::string& name, Language language,
                           const std::string& encoding) {
  if (bytes.size() > kMostBytes) return too_large(name);
  if (!encoding.empty()) return forced(std::move(bytes), name, encoding);
  const File file{bytes, name};
  if (bytes.starts_with(kUtf8Mark)) return from_utf8(std::move(bytes), name);
  if (bytes.starts_with(kUtf32Mark)) {
    return Error{Error::Code::bad_encoding,
                 "{file} is UTF-32, which is not read. Save it as UTF-8.",
                 {{"file", name}}};
  }
  if (bytes.starts_with(kLittleMark)) return from_utf16(file, false);
  if (bytes.starts_with(kBigMark)) return from_utf16(file, true);
  if (looks_like_utf16(bytes, false)) return guessed(from_utf16(file, false), name, "UTF-16LE");
  if (looks_like_utf16(bytes, true)) return guessed(from_utf16(file, true), name, "UTF-16BE");
  if (!first_bad_byte(bytes) || looks_like_damaged_utf8(bytes)) {
    return from_utf8(std::move(bytes), name);
  }
  const std::string guess = guess_encoding(bytes, language);
  return guessed(from_bytes(file, guess), name, guess);
}

void append(DocumentBuilder& builder, const DecodedText& decoded) {
  // Finding the origin of an offset counts the characters before it in its stretch.
  constexpr std::size_t kStretch = 4096;
  std::uint32_t file = decoded.file_begin;
  for (std::string_view rest = decoded.text; !rest.empty();) {
    std::size_t size = std::min(rest.size(), kStretch);
    if (decoded.mapping == Mapping::per_byte) size = rest.size();
    while (size < rest.size() && (static_cast<unsigned char>(rest[size]) & 0xC0U) == 0x80U) ++size;
    const std::string_view piece = rest.substr(0, size);
    std::uint32_t bytes = static_cast<std::uint32_t>(size);
    if (decoded.mapping == Mapping::per_code_point) bytes = count_code_points(piece);
    if (decoded.mapping == Mapping::per_utf16_unit) bytes = 2 * count_utf16_units(piece);
    builder.append(piece, {file, file + bytes}, decoded.mapping);
    file += bytes;
    rest.remove_prefix(size);
  }
}

}  // namespace svereno
