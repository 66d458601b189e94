#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "aligner/text/language.h"
#include "aligner/text/result.h"
#include "cli/levels.h"
#include "qa/check.h"
#include "qa/settings.h"

namespace svereno::cli {

/// What a svereno.toml says; empty where it says nothing.
struct Config {
  /// No tier means off. Each check once.
  std::vector<std::pair<const qa::Check*, std::optional<qa::Tier>>> checks = {};
  std::optional<FailOn> fail_on = {};
  std::optional<qa::EnglishVariant> english = {};
  std::vector<std::string> ignored_words = {};  ///< As written.
  /// An existing, readable file.
  std::optional<std::filesystem::path> glossary = {};
  // Existing, readable files beside what the program has: see docs/configuration.md.
  std::vector<std::filesystem::path> lexicons = {};
  std::vector<std::filesystem::path> names = {};
  std::vector<std::filesystem::path> acronyms = {};
  std::optional<Language> source = {};
  std::optional<Language> target = {};
};

/// Reads a configuration. `text` is TOML 1.0; `file` is what messages call it, and paths in it
/// are relative to its folder. See docs/configuration.md for the keys.
///
/// Errors: bad_format (not TOML), bad_option (a key or a value that there is not), each
/// naming the line; not_found (a file that is not there), not_readable.
Result<Config> parse_config(const std::string& text, const std::filesystem::path& file);

/// parse_config() of the file at `path`. Also gives the errors of read_bytes().
Result<Config> read_config(const std::filesystem::path& path);

/// The nearest svereno.toml from the folder of `input` upward, up to and including a
/// folder that holds .git; for "-" from the working folder.
std::optional<std::filesystem::path> find_config(const std::string& input);

/// Where the configuration comes from.
struct ConfigFlags {
  std::string path;   ///< Of --config; empty if not given.
  bool none = false;  ///< --no-config
};

/// The configuration for `inputs`: the named one, or the nearest. Error: bad_option if
/// different inputs have different ones.
Result<Config> load_config(const ConfigFlags& flags, const std::vector<std::string>& inputs);

}  // namespace svereno::cli
