#pragma once

#include <CLI/CLI.hpp>
#include <optional>

#include "aligner/text/result.h"

namespace svereno::cli {

/// The command that the user named last: `app` itself if none.
const CLI::App& named_command(const CLI::App& app);

/// What is wrong with the command line, as CLI11 found it in `app`.
Error usage_error(const CLI::App& app, const CLI::ParseError& error);

/// The first argument that `app` and its named command have no use for, as an error
/// that suggests what was meant.
std::optional<Error> unused_argument(const CLI::App& app);

}  // namespace svereno::cli
