#include "aligner/formats/word_symbol.h"

#include <charconv>
#include <cstdint>
#include <system_error>

namespace svereno {
namespace {

constexpr char32_t kPicture = U'\uFFFC';

// Glyphs 0x20–0x7E and 0xA0–0xF2 of Symbol; pieces of large brackets are pictures.
constexpr std::u32string_view kLower =
    U" !∀#∃%&∋()∗+,−./0123456789:;<=>?"
    U"≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    U"\uFFFCαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
constexpr std::u32string_view kUpper =
    U"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\uFFFC\uFFFC↵"
    U"ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    U"◊〈®©™∑\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC〉∫";
constexpr std::uint32_t kLowerBegin = 0x20;
constexpr std::uint32_t kUpperBegin = 0xA0;
static_assert(kLower.size() == 0x7F - kLowerBegin);
static_assert(kUpper.size() == 0xF3 - kUpperBegin);

// Symbol fonts put their 8-bit glyphs here, in the private use area.
constexpr std::uint32_t kGlyphs = 0xF000;
constexpr std::uint32_t kGlyphsEnd = 0xF100;

char32_t symbol_glyph(std::uint32_t glyph) {
  if (glyph >= kLowerBegin && glyph < kLowerBegin + kLower.size()) {
    return kLower[glyph - kLowerBegin];
  }
  if (glyph >= kUpperBegin && glyph < kUpperBegin + kUpper.size()) {
    return kUpper[glyph - kUpperBegin];
  }
  return kPicture;
}

bool is_private_or_no_character(std::uint32_t value) {
  constexpr std::uint32_t kSurrogates = 0xD800;
  constexpr std::uint32_t kPrivateEnd = 0xF900;
  return value < kLowerBegin || (value >= kSurrogates && value < kPrivateEnd) || value >= 0xFFFE;
}

}  // namespace

char32_t word_symbol(std::string_view font, std::string_view code) {
  constexpr int kHexadecimal = 16;
  std::uint32_t value = 0;
  const auto [end, status] =
      std::from_chars(code.data(), code.data() + code.size(), value, kHexadecimal);
  if (status != std::errc() || end != code.data() + code.size()) return kPicture;
  const bool is_glyph = value >= kGlyphs && value < kGlyphsEnd;
  if (font == "Symbol") return symbol_glyph(is_glyph ? value - kGlyphs : value);
  if (font.starts_with("Wingdings") || font.starts_with("Webdings")) return kPicture;
  return is_private_or_no_character(value) ? kPicture : static_cast<char32_t>(value);
}

}  // namespace svereno
