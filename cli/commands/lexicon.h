#pragma once

#include "cli/command.h"

namespace svereno::cli {

/// Makes lexicons and looks into them.
Command add_lexicon(CLI::App& parent, const Ui& ui);

}  // namespace svereno::cli
