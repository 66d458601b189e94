#include <array>

#include "qa/checks.h"

namespace svereno::qa {
namespace {

std::vector<Finding> run(const Side& side, const Settings&) {
  std::vector<Finding> findings;
  const std::string_view text = side.text;
  for (auto begin = text.find("  "); begin != text.npos; begin = text.find("  ", begin)) {
    const auto end = std::min(text.find_first_not_of(' ', begin), text.size());
    const ByteSpan span = side.span_of(text.substr(begin, end - begin));
    findings.push_back({.target = {span}, .fixes = {{span, " "}}});
    begin = end;
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    en("He⟦  ⟧came."),
    en("He came."),
});

}  // namespace

constinit const Check checks::double_space = {
    .id = "double-space",
    .tier = Tier::gate,
    .severity = Severity::neutral,
    .mqm = "linguistic-conventions/textual-conventions",
    .message_en = "More than one space.",
    .message_ru = "Больше одного пробела.",
    .manual_en = "Two or more spaces in a row inside a paragraph.\n",
    .manual_ru = "Два или более пробела подряд внутри абзаца.\n",
    .examples = kExamples,
    .run_side = run,
};

}  // namespace svereno::qa
