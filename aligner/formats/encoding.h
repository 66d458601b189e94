#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "aligner/bitext/document.h"
#include "aligner/text/language.h"
#include "aligner/text/result.h"

namespace svereno {

/// The text of a file, and how its bytes map to the file's.
struct DecodedText {
  std::string text;  ///< Valid UTF-8 under 2 GiB, without the byte-order mark.
  Mapping mapping = Mapping::per_byte;
  std::uint32_t file_begin = 0;  ///< Bytes of the byte-order mark before it.
  /// That the encoding was guessed, and which it is.
  std::optional<Document::Remark> remark = {};
};

/// Decodes `bytes` of the file that messages call `name`.
///
/// `encoding` is UTF-8, UTF-16, UTF-16LE, UTF-16BE or any encoding of one byte a character
/// that Boost.Locale knows by that name. If it is empty, a byte-order mark decides, then
/// the zero bytes of UTF-16 without one, then whether the bytes are UTF-8; else it is
/// guessed, with `language` to go by where the bytes leave it open. Bytes 80–9F that an
/// encoding leaves undefined stand for the control characters of that number, as in the
/// WHATWG Encoding Standard.
///
/// Errors: bad_encoding, naming line and byte; bad_option (an unknown encoding);
/// too_large (2 GiB or more, as bytes or as UTF-8). Cost: linear.
Result<DecodedText> decode(std::string bytes, const std::string& name, Language language,
                           const std::string& encoding);

/// Appends all of `decoded` to `builder`, with its origin.
void append(DocumentBuilder& builder, const DecodedText& decoded);

}  // namespace svereno
