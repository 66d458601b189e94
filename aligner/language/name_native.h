#pragma once

#include <string_view>
#include <vector>

#include "aligner/language/name_forms.h"

namespace svereno {

/// Whether both words end as Russian surnames do: such a name is not spelt as foreign ones are.
/// Of any nominative: «Сахарову» is a form of «Сахарова», which "Zakharova" is no foreign form of.
bool looks_native(const std::vector<Nominative>& ru, std::string_view en);

}  // namespace svereno
