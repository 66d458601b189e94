#pragma once

#include <cstdint>

#include "aligner/bitext/bitext.h"

namespace svereno {

/// Whether two texts are what they are given for.
enum class Sides : std::uint8_t {
  as_told,        ///< Or nothing shows that they are not.
  swapped,        ///< Each is written in the letters of the other's language.
  both_cyrillic,  ///< Though one language is written in Latin letters.
  both_latin,     ///< Though one language is written in Cyrillic letters.
  same_text,      ///< Most sentences of the shorter one stand in the other as they are.
};

/// Looks at the letters of both texts, where their languages are written in Latin and Cyrillic
/// letters, and at sentences that they share. A text is of a script if most of its letters
/// are, and there are enough of them. Cost: linear.
Sides look_at_sides(const SegmentedText& source, const SegmentedText& target);

}  // namespace svereno
