#pragma once

#include "aligner/language/profile.h"
#include "aligner/segment/place.h"

namespace svereno {

/// Whether a sentence ends at `place`, by the rules that hold for all languages that we
/// know and the abbreviations and words of this one. Cost: bounded.
bool ends_sentence(const Place& place, const LanguageProfile& profile);

}  // namespace svereno
