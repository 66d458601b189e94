#include "cli/usage.h"

#include <string>
#include <string_view>
#include <vector>

#include "cli/spelling.h"

namespace svereno::cli {
namespace {

// "svereno check"
std::string full_name(const CLI::App& command) {
  const CLI::App* parent = command.get_parent();
  return parent == nullptr ? command.get_name() : parent->get_name() + " " + command.get_name();
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::optional<std::string> suggest(const std::string& wrong,
                                   const std::vector<std::string>& names) {
  const std::vector<std::string_view> views(names.begin(), names.end());
  const auto meant = nearest(wrong, views);
  return meant ? std::optional<std::string>(*meant) : std::nullopt;
}

Error unknown_option(const CLI::App& command, const std::string& argument) {
  const bool is_long = argument.starts_with("--");
  const std::string name = is_long ? argument.substr(0, argument.find('=')) : argument;
  if (const auto meant = suggest(name, option_names(command))) {
    return {Error::Code::bad_option,
            "`{command}` has no option {argument}. Did you mean {nearest}?",
            {{"command", full_name(command)}, {"argument", name}, {"nearest", *meant}}};
  }
  return {Error::Code::bad_option,
          "`{command}` has no option {argument}. A file of that name is written ./{argument}.",
          {{"command", full_name(command)}, {"argument", name}}};
}

Error unknown_command(const CLI::App& app, const std::string& argument) {
  if (const auto meant = suggest(argument, command_names(app))) {
    return {Error::Code::bad_option,
            "There is no command {argument}. Did you mean {nearest}?",
            {{"argument", argument}, {"nearest", *meant}}};
  }
  return {Error::Code::bad_option,
          "There is no command {argument}. `svereno --help` lists them.",
          {{"argument", argument}}};
}

std::optional<Error> unused(const CLI::App& command) {
  for (const std::string& argument : command.remaining()) {
    if (argument == "--") continue;
    if (argument.size() > 1 && argument.front() == '-') return unknown_option(command, argument);
    if (command.get_parent() == nullptr) return unknown_command(command, argument);
    return Error{Error::Code::bad_option,
                 "`{command}` has no use for {argument}: that is one argument too many.",
                 {{"command", full_name(command)}, {"argument", argument}}};
  }
  return std::nullopt;
}

}  // namespace

const CLI::App& named_command(const CLI::App& app) {
  const CLI::App* command = &app;
  for (auto inner = command->get_subcommands(); !inner.empty();
       inner = command->get_subcommands()) {
    command = inner.front();
  }
  return *command;
}

Error usage_error(const CLI::App& app, const CLI::ParseError& error) {
  const std::string detail = error.what();
  // CLI11 begins these with the option's name, of a switch without its dashes.
  std::string option = detail.substr(0, detail.find_first_of(": "));
  if (!option.starts_with('-')) option = (option.size() == 1 ? "-" : "--") + option;
  const CLI::Option* known = named_command(app).get_option_no_throw(option);
  if (known != nullptr && known->get_items_expected_max() == 0) {
    return {Error::Code::bad_option,
            "{option} is a switch and takes no value. Leave out what follows the equals sign.",
            {{"option", option}}};
  }
  if (known != nullptr) {
    return {Error::Code::bad_option,
            "{option} needs a value: {option} {type}.",
            {{"option", option}, {"type", known->get_type_name()}}};
  }
  return {Error::Code::bad_option,
          "The command line cannot be understood: {detail}.",
          {{"detail", detail}}};
}

std::optional<Error> unused_argument(const CLI::App& app) {
  if (auto error = unused(named_command(app))) return error;
  return unused(app);
}

}  // namespace svereno::cli
