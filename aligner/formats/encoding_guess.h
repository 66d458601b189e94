#pragma once

#include <string>
#include <string_view>

#include "aligner/text/language.h"

namespace svereno {

/// Whether `bytes`, with no byte-order mark, look like UTF-16 of that byte order: an even
/// number of them, and nearly all units Latin or Cyrillic, whose high byte is 0 or 4.
bool looks_like_utf16(std::string_view bytes, bool big_endian);

/// Whether `bytes`, ill-formed somewhere, are UTF-8 all the same: they hold more
/// well-formed sequences of several bytes than bytes out of place.
bool looks_like_damaged_utf8(std::string_view bytes);

/// The name of the encoding of one byte a character that `bytes` most probably have.
///
/// Russian letters are common or rare, and capitals begin words: the encoding under which
/// that is truest of the text wins, uchardet having a voice. A text in neither Russian nor
/// English is uchardet's to tell. Cost: linear.
std::string guess_encoding(std::string_view bytes, Language language);

}  // namespace svereno
