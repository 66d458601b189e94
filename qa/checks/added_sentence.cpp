#include <array>

#include "qa/checks.h"
#include "qa/one_sided.h"

namespace svereno::qa {
namespace {

constexpr Wording kSeveral = {
    "The source has nothing for these sentences, {count} in a row.",
    "В оригинале нет нескольких предложений подряд: {count}.",
};

std::vector<Finding> run(const Whole& whole, const Settings&) {
  std::vector<Finding> findings = one_sided(whole, &Pair::target);
  for (Finding& finding : findings) {
    if (finding.target.size() > 1) finding.wording = &kSeveral;
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    ru_en("Совет собрался в мае.⟦⟧\n\n\n\nОн распался.",
          "The council met in May.\n\n⟦No one had expected it.⟧\n\nIt fell apart."),
    ru_en("Совет собрался в мае.⟦⟧\n\n\n\n\n\nОн распался.",
          "The council met in May.\n\n⟦It was hot.⟧\n\n⟦No one came.⟧\n\nIt fell apart."),
    ru_en("Совет собрался в мае.⟦⟧", "The council met in May.\n\n⟦It fell apart later.⟧"),
    ru_en("Совет собрался, и в мае 2015 года выступил Орлов.\n\n\n\nОн распался.",
          "The council met.\n\nIn May 2015, Orlov spoke.\n\nIt fell apart."),
    ru_en("Совет собрался в мае.\n\n\n\nОн распался.",
          "The council met in May.\n\n* * *\n\nIt fell apart."),
    ru_en("Совет собрался в мае.\n\n\n\nОн распался.",
          "The council met in May.\n\n17\n\nIt fell apart."),
    ru_en("Совет собрался в мае.\n\n\n\nОн распался.",
          "The council met in May.\n\nhttp://example.org/council\n\nIt fell apart."),
    ru_en("Совет собрался в мае.", "The council met in May."),
    ru_en("Совет собрался в мае.\n\nРешения не было.\n\nОн распался.",
          "The council met in May.\n\n\n\nIt fell apart."),
});

}  // namespace

constinit const Check checks::added_sentence = {
    .id = "added-sentence",
    .tier = Tier::warn,
    .severity = Severity::major,
    .mqm = "accuracy/addition",
    .message_en = "This sentence is not in the source.",
    .message_ru = "Этого предложения нет в оригинале.",
    .manual_en = R"(A sentence of the translation, or several in a row, that translates nothing.

A note by the translator may be meant; it should say so. Let pass: lines without words (`* * *`,
page numbers, addresses), a sentence whose numbers and names are found in what the source of the
sentence before or after it has to spare, and one that the alignment is not sure of.
)",
    .manual_ru =
        R"(Предложение перевода или несколько предложений подряд, которым ничто не соответствует в оригинале.

Это может быть пояснение переводчика, но тогда об этом стоит сказать. Не отмечаются: строки без
слов (`* * *`, номера страниц, адреса), предложение, чьи числа и имена нашлись в оригинале
соседнего, где они лишние, и случаи, в которых сопоставление текстов само не уверено.
)",
    .examples = kExamples,
    .run_whole = run,
};

}  // namespace svereno::qa
