#pragma once

#include "cli/command.h"

namespace svereno::cli {

/// Learns a lexicon from pairs of texts.
Command add_lexicon_train(CLI::App& parent, const Ui& ui);

}  // namespace svereno::cli
