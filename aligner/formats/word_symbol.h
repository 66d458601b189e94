#pragma once

#include <string_view>

namespace svereno {

/// The character that `w:sym` shows: `code` is hexadecimal, as in `w:char`. Of the Symbol font,
/// what its glyph means; of other symbol fonts, U+FFFC, as only the picture is known.
///
/// Source: Adobe's Symbol encoding (unicode.org, MAPPINGS/VENDORS/ADOBE/symbol.txt).
char32_t word_symbol(std::string_view font, std::string_view code);

}  // namespace svereno
