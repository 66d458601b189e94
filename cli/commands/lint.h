#pragma once

#include "cli/command.h"

namespace svereno::cli {

/// Checks English drafts by themselves.
Command add_lint(CLI::App& parent, const Ui& ui);

}  // namespace svereno::cli
