#pragma once

#include "cli/command.h"

namespace svereno::cli {

/// Pairs the sentences of two texts.
Command add_align(CLI::App& parent, const Ui& ui);

}  // namespace svereno::cli
