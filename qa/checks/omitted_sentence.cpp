#include <array>

#include "qa/checks.h"
#include "qa/one_sided.h"

namespace svereno::qa {
namespace {

constexpr Wording kSeveral = {
    "The translation leaves out {count} sentences in a row.",
    "В переводе пропущено несколько предложений подряд: {count}.",
};

std::vector<Finding> run(const Whole& whole, const Settings&) {
  std::vector<Finding> findings = one_sided(whole, &Pair::source);
  for (Finding& finding : findings) {
    if (finding.source.size() > 1) finding.wording = &kSeveral;
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    ru_en("Совет собрался в мае.\n\n⟦Решения не было.⟧\n\nЛетом он распался.",
          "The council met in May.⟦⟧\n\n\n\nBy the summer it fell apart."),
    ru_en("Совет собрался в мае.\n\n⟦Решения не было.⟧\n\n⟦Спорили долго.⟧\n\nОн распался.",
          "The council met in May.⟦⟧\n\n\n\n\n\nIt fell apart."),
    ru_en("Совет собрался в мае.\n\n⟦Летом он распался.⟧", "The council met in May.⟦⟧"),
    ru_en("Совет собрался.\n\nВ мае 2015 года выступил Орлов.\n\nОн распался.",
          "The council met, and in May 2015 Orlov spoke.\n\n\n\nIt fell apart."),
    ru_en("Совет собрался в мае.\n\n* * *\n\nОн распался.",
          "The council met in May.\n\n\n\nIt fell apart."),
    ru_en("Совет собрался в мае.\n\n17\n\nОн распался.",
          "The council met in May.\n\n\n\nIt fell apart."),
    ru_en("Совет собрался в мае.\n\nhttp://example.org/sovet\n\nОн распался.",
          "The council met in May.\n\n\n\nIt fell apart."),
    ru_en("Совет собрался в мае.", "The council met in May."),
    ru_en("Совет собрался в мае.\n\n\n\nОн распался.",
          "The council met in May.\n\nNo one had expected it.\n\nIt fell apart."),
});

}  // namespace

constinit const Check checks::omitted_sentence = {
    .id = "omitted-sentence",
    .tier = Tier::gate,
    .severity = Severity::major,
    .mqm = "accuracy/omission",
    .message_en = "This sentence is not in the translation.",
    .message_ru = "Этого предложения нет в переводе.",
    .manual_en = R"(A sentence of the source, or several in a row, that nothing translates.

Let pass: lines without words (`* * *`, page numbers, addresses), a sentence whose numbers and
names are found in what the translation of the sentence before or after it has to spare, and one
that the alignment is not sure of.
)",
    .manual_ru =
        R"(Предложение оригинала или несколько предложений подряд, которым ничто не соответствует в переводе.

Не отмечаются: строки без слов (`* * *`, номера страниц, адреса), предложение, чьи числа и имена
нашлись в переводе соседнего, где они лишние, и случаи, в которых сопоставление текстов само
не уверено.
)",
    .examples = kExamples,
    .run_whole = run,
    .implied_by = "footnote-mismatch",
};

}  // namespace svereno::qa
