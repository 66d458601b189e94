#pragma once

#include "aligner/language/lexicon_file.h"

namespace svereno {

/// The Russian–English lexicon that the program carries within itself (docs/adr/0010).
///
/// Throws std::runtime_error if it is not one that this build can read: a fault of the
/// build. Cost: as LexiconFile::view().
LexiconFile shipped_lexicon();

}  // namespace svereno
