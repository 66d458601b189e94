#pragma once

#include <CLI/CLI.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/ui.h"

namespace svereno::cli {

/// A command line to learn from, and what it does. A test runs every one of them.
struct HelpExample {
  std::string_view command;
  std::string what;  ///< In the user's language.
};

/// Gives `app` its help page: what it is for, its usage lines ("svereno align RU EN"),
/// the examples, then its arguments, options and commands. Commands added later inherit
/// the look.
void describe(CLI::App& app, const Ui& ui, const std::string& purpose,
              std::span<const std::string_view> usage, const std::vector<HelpExample>& examples);

}  // namespace svereno::cli
