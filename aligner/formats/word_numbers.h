#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "aligner/formats/xml.h"

namespace svereno {

/// How the notes of a section or document are numbered, as far as it says so.
struct NoteNumbering {
  std::optional<std::string> format;   ///< ST_NumberFormat: "decimal", "lowerRoman", …
  std::optional<std::uint32_t> start;  ///< Number of the first note.
  std::optional<bool> restarts;        ///< Whether each section begins anew.

  /// Takes in a child of `w:footnotePr` or `w:endnotePr`; passes over what is none.
  void take(const XmlElement& property);
};

/// `number` as Word shows it: decimal, Roman, letters or the signs * † ‡ §. Other formats, and
/// numbers too large for theirs, are shown in decimal.
std::string note_number(std::uint32_t number, std::string_view format);

}  // namespace svereno
