#include <array>

#include "qa/checks.h"

namespace svereno::qa {
namespace {

constexpr std::string_view kNoBreak = "\u00A0";
constexpr std::size_t kLayout = 5;  // So many in a row are columns or a line to fill in.

// How many spaces `gap` consists of; 0 if anything else is in it, a line end or an inlay.
std::size_t count_spaces(std::string_view gap) {
  std::size_t spaces = 0;
  for (; !gap.empty(); ++spaces) {
    if (gap.starts_with(' ')) {
      gap.remove_prefix(1);
    } else if (gap.starts_with(kNoBreak)) {
      gap.remove_prefix(kNoBreak.size());
    } else {
      return 0;
    }
  }
  return spaces;
}

std::vector<Finding> run(const Side& side, const Settings&) {
  std::vector<Finding> findings;
  for (std::size_t i = 1; i < side.tokens.size(); ++i) {
    const std::string_view gap = side.between(side.tokens[i - 1], side.tokens[i]);
    const std::size_t spaces = count_spaces(gap);
    if (spaces < 2 || spaces >= kLayout) continue;
    const bool keeps_line = gap.find(kNoBreak) != gap.npos;
    findings.push_back({.target = {side.span_of(gap)},
                        .fixes = {{side.span_of(gap), keeps_line ? std::string(kNoBreak) : " "}}});
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
    ru("В 1998⟦ \u00A0⟧г. он уехал."),
    en("Signed:          (the director)"),
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

Spaces at the end of a line that goes on in the next, spaces inside code, and five or more spaces, which
make columns, are let pass.
)",
    .manual_ru =
        R"(Два или более пробела подряд внутри абзаца. Обычно они остаются там, где вычеркнули слово.

Пробелы на стыке строк одного абзаца, пробелы внутри кода и пять или больше пробелов подряд, которыми
делают столбцы, не отмечаются.
)",
    .examples = kExamples,
    .run_side = run,
};

}  // namespace svereno::qa
