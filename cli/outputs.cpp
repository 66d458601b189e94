#include "cli/outputs.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/spelling.h"
#include "cli/write_file.h"

namespace svereno::cli {
namespace {

namespace fs = std::filesystem;

std::string list(std::span<const OutputFormat> formats) {
  std::string names;
  for (const OutputFormat& format : formats) {
    if (!names.empty()) names += ", ";
    names += format.name;
  }
  return names;
}

Result<std::string> known_format(std::string_view name, std::span<const OutputFormat> formats) {
  if (std::ranges::find(formats, name, &OutputFormat::name) != formats.end()) {
    return std::string(name);
  }
  return Error{Error::Code::bad_option,
               "There is no output format {name} here. There are: {choices}.",
               {{"name", std::string(name)}, {"choices", list(formats)}}};
}

bool is_format_like(std::string_view name) {
  return std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

// "FMT=FILE" or "FILE". What stands before the equals sign is a format if it could be
// one: a file of such a name can be given as "./a=b.tsv".
Result<Output> parse_output(const std::string& text, std::span<const OutputFormat> formats) {
  const auto equals = text.find('=');
  if (equals != text.npos && is_format_like(std::string_view(text).substr(0, equals))) {
    Result<std::string> format = known_format(std::string_view(text).substr(0, equals), formats);
    if (!format) return format.error();
    if (equals + 1 == text.size()) {
      return Error{Error::Code::bad_option,
                   "--output {value} names no file. Write it as {value}FILE, or {value}- for the "
                   "standard output.",
                   {{"value", text}}};
    }
    return Output{*std::move(format), text.substr(equals + 1)};
  }
  for (const OutputFormat& format : formats) {
    for (const std::string_view ending : format.endings) {
      if (!ending.empty() && ends_with(text, ending)) return Output{std::string(format.name), text};
    }
  }
  return Error{
      Error::Code::bad_option,
      "--output {value}: the name does not tell the format. Write --output FORMAT={value}; "
      "FORMAT is one of {choices}.",
      {{"value", text}, {"choices", list(formats)}}};
}

// Appends `output`, or what it stands for.
Done add(Output output, const OutputRules& rules, std::vector<Output>& outputs) {
  if (output.format != "moses") {
    outputs.push_back(std::move(output));
    return std::monostate{};
  }
  if (output.path == "-") {
    return Error{Error::Code::bad_option,
                 "The format moses is two files and cannot go to the standard output. Give the "
                 "beginning of their names: --output moses=NAME."};
  }
  outputs.push_back({"moses.source", output.path + "." + std::string(rules.source.tag())});
  outputs.push_back({"moses.target", output.path + "." + std::string(rules.target.tag())});
  return std::monostate{};
}

bool same_file(const std::string& a, const std::string& b) {
  if (a == b) return true;
  if (a == "-" || b == "-") return false;
  std::error_code status;
  if (fs::equivalent(a, b, status)) return true;
  std::error_code first;
  std::error_code second;
  const fs::path place = fs::weakly_canonical(fs::absolute(a), first);
  return place == fs::weakly_canonical(fs::absolute(b), second) && !first && !second;
}

Done check_places(std::span<const Output> outputs, std::span<const std::string> inputs) {
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const std::string& path = outputs[i].path;
    for (const Output& other : outputs.first(i)) {
      if (!same_file(path, other.path)) continue;
      if (path == "-") {
        return Error{Error::Code::bad_option,
                     "Two outputs, {first} and {second}, cannot both go to the standard output. "
                     "Give one of them a file.",
                     {{"first", other.format}, {"second", outputs[i].format}}};
      }
      return Error{Error::Code::bad_option,
                   "Two outputs, {first} and {second}, cannot both be written to {file}. Give each "
                   "a file of its own.",
                   {{"first", other.format}, {"second", outputs[i].format}, {"file", path}}};
    }
    for (const std::string& input : inputs) {
      if (path == "-" || !same_file(path, input)) continue;
      return Error{Error::Code::bad_option,
                   "{file} is read by this command and would be overwritten. Name another file "
                   "for the output.",
                   {{"file", path}}};
    }
    if (Done writable = check_writable(path); !writable) return writable;
  }
  return std::monostate{};
}

}  // namespace

Result<std::vector<Output>> plan_outputs(const OutputFlags& flags, const OutputRules& rules,
                                         std::span<const std::string> inputs) {
  std::vector<Output> outputs;
  if (!flags.format.empty()) {
    Result<std::string> format = known_format(flags.format, rules.formats);
    if (!format) return format.error();
    if (Done added = add({*std::move(format), "-"}, rules, outputs); !added) return added.error();
  }
  for (const std::string& text : flags.outputs) {
    Result<Output> output = parse_output(text, rules.formats);
    if (!output) return output.error();
    if (Done added = add(*std::move(output), rules, outputs); !added) return added.error();
  }
  const bool spoken_for = std::ranges::find(outputs, "-", &Output::path) != outputs.end();
  if (outputs.empty() || (rules.beside_files && !spoken_for)) {
    outputs.push_back({std::string(rules.fallback), "-"});
  }
  if (Done places = check_places(outputs, inputs); !places) return places.error();
  return outputs;
}

}  // namespace svereno::cli
