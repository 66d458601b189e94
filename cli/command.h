#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/console.h"
#include "cli/exit.h"

namespace svereno::cli {

/// One of the program's verbs: its options stand in `app`, and `run` does it with the values
/// they have got. Made by the add_…() function of its header in commands/.
struct Command {
  CLI::App* app = nullptr;
  std::function<Exit(Console&)> run;
};

/// Says `error` and gives the exit status for it.
inline Exit fail(const Console& console, const Error& error) {
  console.error(error);
  return Exit::failure;
}

}  // namespace svereno::cli
