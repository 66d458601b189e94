#pragma once

#include "cli/command.h"

namespace svereno::cli {

/// Prints the manual of the checks.
Command add_explain(CLI::App& parent, const Ui& ui);

}  // namespace svereno::cli
