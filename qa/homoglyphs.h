#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "qa/view.h"

namespace svereno::qa {

/// How token `i` of `side` should be spelt, if some of its letters come from the wrong
/// alphabet; none if it is sound.
///
/// Either the token mixes Latin and Cyrillic letters and look-alikes would make it one
/// script, or it is wholly of the other script than its neighbours and reads as a common
/// word of theirs: «а» for the article, «CCCP» in Latin letters.
/// Source: UTS #39, mixed-script and whole-script confusables.
std::optional<std::string> spelt_in_one_alphabet(const Side& side, std::size_t i);

}  // namespace svereno::qa
