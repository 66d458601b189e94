#include <array>

#include "qa/checks.h"

namespace svereno::qa {
namespace {

std::vector<Finding> run(const Whole& whole, const Settings&) {
  std::vector<Finding> findings;
  for (const Pair& passage : whole.moved) {
    findings.push_back({.target = {passage.target.whole()},
                        .source = {passage.source.whole()},
                        .confidence = passage.confidence});
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    ru_en("Совет собрался.\n\n¶1 ⟦Сначала выступил Орлов.⟧\n\nБыло жарко.\n\n",
          "The council met.\n\n\n\nIt was hot.\n\n¶1 ⟦Orlov was the first to speak.⟧"),
    ru_en("\n\nДом стоял у реки.\n\nСад зарос.\n\n¶1 ⟦Хозяин умер в мае.⟧",
          "¶1 ⟦The owner died in May.⟧\n\nThe house stood by the river.\n\nThe garden was wild."),
    ru_en("¶1 ⟦Ночь.⟧\n\nУтро.\n\n¶2 ⟦Вечер.⟧\n\nПолдень.\n\n\n\n",
          "\n\nMorning.\n\n\n\nNoon.\n\n¶1 ⟦Night.⟧\n\n¶2 ⟦Evening.⟧"),
    ru_en("Совет собрался.\n\nСначала выступил Орлов.\n\nБыло жарко.",
          "The council met.\n\nOrlov was the first to speak.\n\nIt was hot."),
    ru_en("Совет собрался.\n\nСначала выступил Орлов.\n\nБыло жарко.",
          "The council met.\n\n\n\nIt was hot."),
    ru_en("Совет собрался.\n\n\n\nБыло жарко.",
          "The council met.\n\nNo one had expected it.\n\nIt was hot."),
    // Sentences that change places.
    ru_en("Совет собрался.\n\nБыло жарко. Окна открыли.",
          "The council met.\n\nThey opened the windows, as it was hot."),
    // What is left out here and added there, but does not translate it.
    ru_en("Совет собрался.\n\nСначала выступил Орлов.\n\nБыло жарко.\n\n",
          "The council met.\n\n\n\nIt was hot.\n\nNothing was decided."),
});

}  // namespace

constinit const Check checks::moved_block = {
    .id = "moved-block",
    .tier = Tier::warn,
    .severity = Severity::minor,
    .mqm = "accuracy/mistranslation",
    .message_en = "This passage stands in another place than in the source.",
    .message_ru = "Этот фрагмент стоит не там, где в оригинале.",
    .manual_en = R"(A passage of several sentences whose translation stands elsewhere in the text.

The passage is shown on both sides and counts neither as omitted nor as added. The order may be
changed on purpose; a block that was pasted in the wrong place looks the same. In the examples, ¶
marks the two versions of the passage.

Let pass: single sentences, which change places with their neighbours in many good translations,
and passages that occur more than once.
)",
    .manual_ru =
        R"(Фрагмент из нескольких предложений, перевод которого стоит в другом месте текста.

Фрагмент показан с обеих сторон и не считается ни пропущенным, ни добавленным. Порядок могли
изменить намеренно, но так же выглядит и кусок, вставленный не туда. В примерах знаком ¶ отмечены
две версии такого фрагмента.

Не отмечаются: отдельные предложения, которые и в хорошем переводе меняются местами с соседними,
и фрагменты, которые встречаются в тексте не раз.
)",
    .examples = kExamples,
    .run_whole = run,
};

}  // namespace svereno::qa
