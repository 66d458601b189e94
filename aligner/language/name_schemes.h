#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace svereno {

/// A way of writing Russian in Latin letters, its marks and signs left out.
enum class NameScheme : std::uint8_t {
  bgn,         ///< BGN/PCGN 1947: Yevgeniy, Khrushchev, Dostoyevskiy.
  press,       ///< As bgn, with е always e and -ий, -ый as y: Evgeny, Dostoevsky.
  passport,    ///< ICAO Doc 9303, Russian passports since 2013: Evgenii, Iuliia.
  loc,         ///< ALA-LC, without ties: Evgenii, Iuliia; ъ and ь left out.
  iso9,        ///< ISO 9:1995 and GOST 7.79 A: Hrusev, Uria, Scukin.
  gost_b,      ///< GOST 7.79-2000 B: Xrushhyov, Czvetaeva.
  scientific,  ///< Of slavists: Cexov, Evgenij, Jurij.
};

/// `word`, Russian in lower case, by `scheme`: ASCII letters. Other characters are left out.
std::string romanise(std::u32string_view word, NameScheme scheme);

/// The first scheme, in the order above, by which `word` is spelt `latin` exactly.
std::optional<NameScheme> scheme_of(std::u32string_view word, std::string_view latin);

}  // namespace svereno
