#pragma once

#include <optional>

#include "aligner/language/profile.h"
#include "aligner/segment/place.h"

namespace svereno {

/// The abbreviation whose last stop is that of `place`: the longest of up to three words
/// that `profile` knows. Whole words only: «рост.» does not end in «ст.». Cost: bounded.
std::optional<Abbreviation> abbreviation_before(const Place& place, const LanguageProfile& profile);

/// Whether the stop of `place` is one inside an abbreviation: the first in "z. B.".
bool is_inside_abbreviation(const Place& place, const LanguageProfile& profile);

}  // namespace svereno
