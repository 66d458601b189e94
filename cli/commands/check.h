#pragma once

#include "cli/command.h"

namespace svereno::cli {

/// Checks a translation against its original.
Command add_check(CLI::App& parent, const Ui& ui);

}  // namespace svereno::cli
