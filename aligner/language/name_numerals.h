#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "aligner/language/name_forms.h"

namespace svereno {

/// The number in the name of a ruler: 2 for «II» (Latin letters) and «Второго», for "II" and
/// "Second"; from 1 to 39 in Roman numerals, to 20 in words. None for other words.
std::optional<int> numeral_of(const std::vector<Nominative>& ru);
std::optional<int> numeral_of(std::string_view en);

}  // namespace svereno
