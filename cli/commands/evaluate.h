#pragma once

#include "cli/command.h"

namespace svereno::cli {

/// Measures alignments against gold ones.
Command add_evaluate(CLI::App& parent, const Ui& ui);

}  // namespace svereno::cli
