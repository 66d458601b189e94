#include "cli/config.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <span>
#include <string_view>
#include <system_error>

#include "aligner/formats/read.h"
#include "cli/check_names.h"

namespace svereno::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFileName = "svereno.toml";
constexpr std::uint64_t kMostBytes = 1ULL
                                     << 20U;  // Of a configuration: far beyond any sensible one.

// Every key but those of [checks], with its section.
constexpr auto kKeys = std::to_array<std::string_view>({
    "checks",
    "fail-on",
    "ignored-words",
    "glossary",
    "lexicon",
    "names",
    "acronyms",
    "english",
    "english.variant",
    "languages",
    "languages.source",
    "languages.target",
});

// Where in which file something is wrong.
MessageArgs place(const fs::path& file, const toml::source_region& region) {
  return {{"file", file.string()}, {"line", std::to_string(region.begin.line)}};
}

MessageArgs with(MessageArgs args, MessageArgs more) {
  std::ranges::move(more, std::back_inserter(args));
  return args;
}

// Reads one file into one Config.
class Reader {
 public:
  explicit Reader(const fs::path& file) : file_(file) {}

  Result<Config> read(const toml::table& root) {
    for (const auto& [key, value] : root) {
      if (Done done = read_top(key, value); !done) return done.error();
    }
    return std::move(config_);
  }

 private:
  Done read_top(const toml::key& key, const toml::node& value) {
    if (key == "checks") return read_section(key, value, &Reader::read_check);
    if (key == "english") return read_section(key, value, &Reader::read_english);
    if (key == "languages") return read_section(key, value, &Reader::read_language);
    if (key == "fail-on") return read_fail_on(key, value);
    if (key == "ignored-words") return read_ignored_words(key, value);
    if (key == "glossary") return read_glossary(key, value);
    if (key == "lexicon") return read_files(key, value, "\"mine.lexicon\"", config_.lexicons);
    if (key == "names") return read_files(key, value, "\"names.tsv\"", config_.names);
    if (key == "acronyms") return read_files(key, value, "\"acronyms.tsv\"", config_.acronyms);
    return unknown_key("", key);
  }

  Done read_section(const toml::key& key, const toml::node& value,
                    Done (Reader::*read_entry)(const toml::key&, const toml::node&)) {
    if (!value.is_table()) {
      return Error{Error::Code::bad_option,
                   "{file}:{line}: {key} is a section. Write [{key}] on a line of its own and the "
                   "settings under it.",
                   with(place(file_, key.source()), {{"key", std::string(key.str())}})};
    }
    for (const auto& [name, entry] : *value.as_table()) {
      if (Done done = (this->*read_entry)(name, entry); !done) return done;
    }
    return std::monostate{};
  }

  Done read_check(const toml::key& key, const toml::node& value) {
    const Result<const qa::Check*> check = check_named(std::string(key.str()));
    if (!check) return unknown_check(key, check.error());
    if (const auto on = value.value_exact<bool>()) {
      config_.checks.emplace_back(*check, *on ? std::optional((*check)->tier) : std::nullopt);
      return std::monostate{};
    }
    const auto tier = named(value, std::span<const Named<std::optional<qa::Tier>>>(kTierNames));
    if (!tier)
      return wrong_value("checks.", key, value, names_of<std::optional<qa::Tier>>(kTierNames));
    config_.checks.emplace_back(*check, *tier);
    return std::monostate{};
  }

  Done read_english(const toml::key& key, const toml::node& value) {
    if (key != "variant") return unknown_key("english.", key);
    config_.english = named(value, std::span<const Named<qa::EnglishVariant>>(kEnglishNames));
    if (config_.english) return std::monostate{};
    return wrong_value("english.", key, value, names_of<qa::EnglishVariant>(kEnglishNames));
  }

  Done read_language(const toml::key& key, const toml::node& value) {
    if (key != "source" && key != "target") return unknown_key("languages.", key);
    const auto tag = value.value_exact<std::string>();
    const std::optional<Language> language = tag ? Language::parse(*tag) : std::nullopt;
    if (!language) return wrong_value("languages.", key, value, "\"ru\", \"en\", \"de\", …");
    (key == "source" ? config_.source : config_.target) = language;
    return std::monostate{};
  }

  Done read_fail_on(const toml::key& key, const toml::node& value) {
    config_.fail_on = named(value, std::span<const Named<FailOn>>(kFailOnNames));
    if (config_.fail_on) return std::monostate{};
    return wrong_value("", key, value, names_of<FailOn>(kFailOnNames));
  }

  Done read_ignored_words(const toml::key& key, const toml::node& value) {
    const toml::array* words = value.as_array();
    if (words == nullptr) return wrong_value("", key, value, "[\"word\", \"two words\"]");
    for (const toml::node& word : *words) {
      const auto text = word.value_exact<std::string>();
      if (!text) return wrong_value("", key, word, "[\"word\", \"two words\"]");
      config_.ignored_words.push_back(*text);
    }
    return std::monostate{};
  }

  Done read_glossary(const toml::key& key, const toml::node& value) {
    const auto name = value.value_exact<std::string>();
    if (!name || name->empty()) return wrong_value("", key, value, "\"terms.csv\"");
    const fs::path path = file_.parent_path() / *name;
    if (Done done = look_at(path, value); !done) return done;
    config_.glossary = path;
    return std::monostate{};
  }

  // One file, or a list of them; `example` is how one is written.
  Done read_files(const toml::key& key, const toml::node& value, const std::string& example,
                  std::vector<fs::path>& files) {
    const toml::array* list = value.as_array();
    if (list == nullptr) return read_file(key, value, example, files);
    for (const toml::node& one : *list) {
      if (Done done = read_file(key, one, example, files); !done) return done;
    }
    return std::monostate{};
  }

  Done read_file(const toml::key& key, const toml::node& value, const std::string& example,
                 std::vector<fs::path>& files) {
    const auto name = value.value_exact<std::string>();
    if (!name || name->empty()) {
      return wrong_value("", key, value, example + ", [" + example + ", …]");
    }
    const fs::path path = file_.parent_path() / *name;
    if (Done done = look_at(path, value); !done) return done;
    files.push_back(path);
    return std::monostate{};
  }

  // Whether the file that `value` names can be read.
  Done look_at(const fs::path& path, const toml::node& value) const {
    std::error_code status;
    if (!fs::exists(path, status)) {
      return Error{Error::Code::not_found,
                   "{file}:{line}: there is no file {path}. Its path is taken from the folder of "
                   "{file}.",
                   with(place(file_, value.source()), {{"path", path.string()}})};
    }
    if (!fs::is_regular_file(path, status) || !std::ifstream(path)) {
      return Error{Error::Code::not_readable,
                   "{file}:{line}: {path} cannot be read. It must be a file that you may open.",
                   with(place(file_, value.source()), {{"path", path.string()}})};
    }
    return std::monostate{};
  }

  template <class T>
  static std::optional<T> named(const toml::node& value, std::span<const Named<T>> table) {
    const auto name = value.value_exact<std::string>();
    return name ? find_named(table, *name) : std::nullopt;
  }

  Error unknown_check(const toml::key& key, const Error& error) const {
    const MessageArgs args = with(place(file_, key.source()), error.args);
    if (error.args.size() > 1) {
      return {Error::Code::bad_option,
              "{file}:{line}: there is no check {id}. Did you mean {nearest}?", args};
    }
    return {Error::Code::bad_option,
            "{file}:{line}: there is no check {id}. `svereno explain` lists all checks.", args};
  }

  // A key of the top that has slipped under a section is looked for as it stands, too.
  Error unknown_key(std::string_view section, const toml::key& key) const {
    const std::string full = std::string(section) + std::string(key.str());
    const MessageArgs args = with(place(file_, key.source()), {{"key", full}});
    if (std::ranges::find(kKeys, key.str()) != kKeys.end()) {
      return {Error::Code::bad_option,
              "{file}:{line}: {key} is not a setting. Without its section it is: move the line "
              "above the first [section].",
              args};
    }
    if (const auto meant = nearest(full, kKeys)) {
      return {Error::Code::bad_option,
              "{file}:{line}: {key} is not a setting. Did you mean {nearest}?",
              with(args, {{"nearest", std::string(*meant)}})};
    }
    std::string choices;
    for (const std::string_view known : kKeys) {
      choices += (choices.empty() ? "" : ", ") + std::string(known);
    }
    return {Error::Code::bad_option, "{file}:{line}: {key} is not a setting. There are: {choices}.",
            with(args, {{"choices", choices}})};
  }

  Error wrong_value(std::string_view section, const toml::key& key, const toml::node& value,
                    std::string choices) const {
    const MessageArgs args =
        with(place(file_, value.source()),
             {{"key", std::string(section) + std::string(key.str())}, {"choices", choices}});
    const auto text = value.value_exact<std::string>();
    const std::vector<std::string> names = split_list(choices);
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto meant = text ? nearest(*text, views) : std::nullopt;
    if (!meant) {
      return {Error::Code::bad_option,
              "{file}:{line}: {key} cannot have this value. It can be: {choices}.", args};
    }
    return {Error::Code::bad_option,
            "{file}:{line}: {key} cannot be {value}. Did you mean {nearest}?",
            with(args, {{"value", *text}, {"nearest", std::string(*meant)}})};
  }

  const fs::path& file_;
  Config config_ = {};
};

}  // namespace

Result<Config> parse_config(const std::string& text, const fs::path& file) {
  try {
    return Reader(file).read(toml::parse(text));
  } catch (const toml::parse_error& error) {
    return Error{Error::Code::bad_format, "{file}:{line}: this is not TOML: {detail}.",
                 with(place(file, error.source()), {{"detail", std::string(error.description())}})};
  }
}

Result<Config> read_config(const fs::path& path) {
  Result<std::string> bytes = read_bytes(path, {.file_bytes = kMostBytes});
  if (!bytes) return bytes.error();
  return parse_config(*bytes, path);
}

std::optional<fs::path> find_config(const std::string& input) {
  std::error_code failed;
  fs::path folder = fs::absolute(input == "-" ? fs::path(".") / "-" : fs::path(input), failed);
  folder = folder.lexically_normal().parent_path();
  std::error_code status;
  for (;; folder = folder.parent_path()) {
    if (fs::exists(folder / kFileName, status)) return folder / kFileName;
    if (fs::exists(folder / ".git", status) || folder == folder.parent_path()) return std::nullopt;
  }
}

Result<Config> load_config(const ConfigFlags& flags, const std::vector<std::string>& inputs) {
  if (flags.none) return Config{};
  if (!flags.path.empty()) return read_config(flags.path);
  std::optional<fs::path> found;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const std::optional<fs::path> here = find_config(inputs[i]);
    if (i > 0 && here != found) {
      return Error{Error::Code::bad_option,
                   "{first} and {second} have different configurations. Run them apart, or name "
                   "one with --config.",
                   {{"first", inputs[i - 1]}, {"second", inputs[i]}}};
    }
    found = here;
  }
  return found ? read_config(*found) : Config{};
}

}  // namespace svereno::cli
