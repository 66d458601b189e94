#pragma once

#include "cli/command.h"

namespace svereno::cli {

/// Shows what a lexicon knows of a word.
Command add_lexicon_show(CLI::App& parent, const Ui& ui);

}  // namespace svereno::cli
