#pragma once

#include "cli/command.h"

namespace svereno::cli {

/// Writes the sentences of a text, one a line.
Command add_segment(CLI::App& parent, const Ui& ui);

}  // namespace svereno::cli
