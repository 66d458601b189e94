#pragma once

#include <string_view>

#include "aligner/text/language.h"

namespace svereno {

/// The language with a profile that `text`, valid UTF-8, seems to be in, by its letters:
/// Russian or English, unless another writes many that they do not. Russian if there are no
/// letters. Looks no further than some pages. Cost: bounded.
Language guess_language(std::string_view text);

}  // namespace svereno
