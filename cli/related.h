#pragma once

#include "aligner/bitext/bitext.h"
#include "aligner/text/result.h"
#include "cli/console.h"
#include "cli/inputs.h"

namespace svereno::cli {

/// Aligns the texts of `pairing`, which are moved out of it, with a line of progress, and finds
/// what was moved.
///
/// Errors, each naming both files and the remedy: unrelated if the texts are written in
/// languages that they are not said to be in, if they are one text twice, or if they are no
/// translations of each other. With --force only notes are made of these.
Result<Bitext> align_related(Pairing& pairing, const TextFlags& flags, const Console& console);

}  // namespace svereno::cli
