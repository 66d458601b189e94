#include "qa/report/fixes.h"

#include <fmt/format.h>

#include "aligner/text/utf8.h"
#include "qa/report/shown.h"
#include "qa/report/words.h"

namespace svereno::qa {
namespace {

// Code points of a text that are quoted; more would drown the arrow.
constexpr std::uint32_t kQuoted = 40;

std::string cut(std::string_view text) {
  std::uint32_t count = 0;
  for (const CodePoint c : code_points(text)) {
    if (count++ == kQuoted) return fmt::format("{}…", text.substr(0, c.offset));
  }
  return std::string(text);
}

std::string quote(std::string_view text, Language reader) {
  const std::string shown = visible(cut(text));
  return reader == kRussian ? fmt::format("«{}»", shown) : fmt::format("“{}”", shown);
}

}  // namespace

std::string fix_words(const Document& target, const Fix& fix, Language reader) {
  const std::string now = quote(target.text(fix.span), reader);
  const std::string then = quote(fix.replacement, reader);
  if (fix.span.empty()) return fmt::format("{} {}", choose(reader, "insert", "вставить"), then);
  if (fix.replacement.empty()) {
    return fmt::format("{} {}", choose(reader, "delete", "удалить"), now);
  }
  return fmt::format("{} → {}", now, then);
}

}  // namespace svereno::qa
