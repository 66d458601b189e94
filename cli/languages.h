#pragma once

#include <string>

#include "aligner/text/language.h"
#include "cli/console.h"

namespace svereno::cli {

/// The tags of the languages that the program has rules for: "be, de, en".
std::string known_tags();

/// Says that `language` is not among them, if it is not, and which are.
void remark_unknown(Language language, const Console& console);

}  // namespace svereno::cli
