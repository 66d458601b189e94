#include <array>

#include "qa/checks.h"

namespace svereno::qa {
namespace {

std::vector<Finding> run(const Side& side, const Settings&) {
  std::vector<Finding> findings;
  for (std::size_t i = 1; i < side.tokens.size(); ++i) {
    const std::string_view gap = side.between(side.tokens[i - 1], side.tokens[i]);
    if (gap.size() < 2 || gap.find_first_not_of(' ') != gap.npos) continue;
    findings.push_back({.target = {side.span_of(gap)}, .fixes = {{side.span_of(gap), " "}}});
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    en("He⟦  ⟧came."),
    en("The talks ended.⟦   ⟧No statement was made."),
    ru("Он⟦  ⟧пришёл, но⟦    ⟧опоздал."),
    en("Both sides[^1]⟦  ⟧agreed."),
    en("He came."),
    en("The report was long, \n  and few read it."),
    en("Run `sort  -u  list` and look."),
    ru("В 1998\u00A0г. он переехал."),
    en("Line ends\nare white space too."),
});

}  // namespace

constinit const Check checks::double_space = {
    .id = "double-space",
    .tier = Tier::gate,
    .severity = Severity::neutral,
    .mqm = "linguistic-conventions/textual-conventions",
    .message_en = "More than one space.",
    .message_ru = "Лишний пробел.",
    .manual_en =
        R"(Two or more spaces in a row inside a paragraph. They usually stay behind where words were cut.

Spaces at the end of a line that goes on in the next, and spaces inside code, are let pass.
)",
    .manual_ru =
        R"(Два или более пробела подряд внутри абзаца. Обычно они остаются там, где вычеркнули слово.

Пробелы на стыке строк одного абзаца и пробелы внутри кода не отмечаются.
)",
    .examples = kExamples,
    .run_side = run,
};

}  // namespace svereno::qa
