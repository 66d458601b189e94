#include "cli/console.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace svereno::cli {
namespace {

// One write a line, so that lines of several processes do not mix.
void print_line(std::string_view text) {
  const std::string line = "svereno: " + std::string(text) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

void Console::error(const Error& error) const { print_line(ui_.say(error)); }

void Console::remarks(const Document& document) const {
  if (quiet_) return;
  for (const Document::Remark& remark : document.remarks()) {
    print_line(ui_.say(remark.pattern, remark.args));
  }
}

void Console::note(std::string_view line) const {
  if (!quiet_) print_line(line);
}

bool colour_output(When when) {
  if (when != When::automatic) return when == When::always;
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* terminal = std::getenv("TERM");
  if (terminal != nullptr && std::string_view(terminal) == "dumb") return false;
  return ::isatty(STDOUT_FILENO) == 1;
}

}  // namespace svereno::cli
