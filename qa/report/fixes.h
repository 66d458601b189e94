#pragma once

#include <string>

#include "aligner/bitext/document.h"
#include "aligner/text/language.h"
#include "qa/check.h"

namespace svereno::qa {

/// What `fix` does, for people: “34.5” → “34.1”; delete “the”; insert “,”; «…» in
/// Russian. Made visible; long texts are cut.
std::string fix_words(const Document& target, const Fix& fix, Language reader);

}  // namespace svereno::qa
