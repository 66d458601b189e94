#pragma once

#include "aligner/language/profile.h"
#include "aligner/segment/place.h"

namespace svereno {

/// Whether the sentence that `place` would end is a reference to a publication, and what
/// stands behind `place` is a further part of it: «Иванов И. И. О праве // Журнал. 2019.
/// № 3. С. 5–9.» is one sentence. Cost: bounded.
bool continues_citation(const Place& place, const LanguageProfile& profile);

/// Whether the sentence of `place` begins as a reference does, with an author whose
/// initials stand behind the surname and are followed by a title: «См.: Иванов И. И. О праве».
bool begins_as_citation(const Place& place, const LanguageProfile& profile);

}  // namespace svereno
