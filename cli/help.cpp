#include "cli/help.h"

#include <algorithm>
#include <memory>

#include "aligner/text/utf8.h"

namespace svereno::cli {
namespace {

// In terminal columns.
constexpr std::size_t kWidth = 80;
constexpr std::size_t kNameColumn = 28;
constexpr std::size_t kIndent = 2;

// `text` broken at spaces into lines of at most `width` columns, if its words allow.
std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    const std::size_t here = count_columns(lines.back());
    if (here > 0 && here + 1 + count_columns(word) > width) lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
  }
  return lines;
}

// A name and what it means, in two columns.
std::string entry(const std::string& name, const std::string& meaning) {
  std::string out = std::string(kIndent, ' ') + name;
  std::size_t column = kIndent + count_columns(name);
  for (const std::string& line : wrap(meaning, kWidth - kNameColumn)) {
    if (column + 1 >= kNameColumn) {
      out += '\n';
      column = 0;
    }
    out += std::string(kNameColumn - column, ' ') + line;
    column = kWidth;
  }
  return out + '\n';
}

// The page that describe() promises, made from what it left in the App.
class Page : public CLI::Formatter {
 public:
  explicit Page(const Ui& ui) : arguments_(ui.tr("Arguments")), commands_(ui.tr("Commands")) {}

  std::string make_help(const CLI::App* app, std::string, CLI::AppFormatMode mode) const override {
    std::string page;
    for (const std::string& line : wrap(app->get_description(), kWidth)) page += line + "\n";
    page += "\n" + app->get_footer();
    page += make_positionals(app);
    page += make_groups(app, mode);
    page += make_subcommands(app, mode);
    return page;
  }
  std::string make_positionals(const CLI::App* app) const override {
    const auto options = app->get_options([](const CLI::Option* o) { return o->get_positional(); });
    return options.empty() ? std::string() : make_group(arguments_, true, options);
  }
  std::string make_group(std::string group, bool is_positional,
                         std::vector<const CLI::Option*> options) const override {
    std::string out = "\n" + group + ":\n";
    for (const CLI::Option* option : options) out += make_option(option, is_positional);
    return out;
  }
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    std::string name = option->get_name(is_positional, !is_positional);
    const auto comma = name.find(',');
    if (comma != name.npos) name.insert(comma + 1, " ");
    const std::string type = is_positional ? std::string() : option->get_type_name();
    return entry(type.empty() ? name : name + " " + type, option->get_description());
  }
  std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode) const override {
    const auto commands = app->get_subcommands({});
    if (commands.empty()) return {};
    std::string out = "\n" + commands_ + ":\n";
    for (const CLI::App* command : commands) {
      out += entry(command->get_name(), command->get_description());
    }
    return out;
  }

 private:
  std::string arguments_;
  std::string commands_;
};

}  // namespace

void describe(CLI::App& app, const Ui& ui, const std::string& purpose,
              std::span<const std::string_view> usage, const std::vector<HelpExample>& examples) {
  std::string text = ui.tr("Usage") + ":\n";
  for (const std::string_view line : usage) text += "  " + std::string(line) + "\n";
  text += "\n" + ui.tr("Examples") + ":\n";
  for (const HelpExample& example : examples) {
    text += "  " + std::string(example.command) + "\n";
    for (const std::string& line : wrap(example.what, kWidth - 3 * kIndent)) {
      text += std::string(3 * kIndent, ' ') + line + "\n";
    }
  }
  app.description(purpose);
  app.footer(text);
  app.formatter(std::make_shared<Page>(ui));
  app.set_help_flag("-h,--help", ui.tr("Show this page."));
  app.option_defaults()->group(ui.tr("Options"));
  app.get_help_ptr()->group(ui.tr("Options"));
}

}  // namespace svereno::cli
