#include <algorithm>
#include <array>
#include <string>

#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"
#include "qa/checks.h"

namespace svereno::qa {
namespace {

struct Letters {
  std::uint32_t latin = 0;
  std::uint32_t cyrillic = 0;

  std::uint32_t of(Script script) const { return script == Script::latin ? latin : cyrillic; }
};

// The letters of the words, not of addresses, code and note marks.
Letters letters_of(const Side& side) {
  Letters letters;
  for (const Token& token : side.tokens) {
    if (token.kind != TokenKind::word) continue;
    for (const CodePoint c : code_points(token.text)) {
      const Script script = script_of(c.value);
      letters.latin += script == Script::latin ? 1 : 0;
      letters.cyrillic += script == Script::cyrillic ? 1 : 0;
    }
  }
  return letters;
}

Script script_used(Language language) {
  constexpr auto kCyrillic =
      std::to_array<std::string_view>({"be", "bg", "kk", "mk", "ru", "sr", "uk"});
  const bool cyrillic = std::ranges::binary_search(kCyrillic, language.tag());
  return cyrillic ? Script::cyrillic : Script::latin;
}

// Names, titles and commands stay as they are; a sentence has words in lower case.
std::size_t lower_case_words(const Side& side) {
  return static_cast<std::size_t>(std::ranges::count_if(side.tokens, [](const Token& token) {
    return token.kind == TokenKind::word && count_code_points(token.text) > 1 &&
           is_lower(first_code_point(token.text));
  }));
}

// Whether `side` holds words that only running English has.
bool is_running_english(const Side& side) {
  constexpr auto kFunctionWords = std::to_array<std::string_view>(
      {"and", "are", "be", "been", "for", "from", "has", "have", "in", "is", "of", "that", "the",
       "this", "to", "was", "were", "which", "with"});
  return std::ranges::count_if(side.tokens, [&](const Token& token) {
           return token.kind == TokenKind::word &&
                  std::ranges::binary_search(kFunctionWords, fold_word(token.text));
         }) > 1;
}

// An entry of a list of works, which is cited in the language it has.
bool is_citation(const Side& side) { return side.text.find(" // ") != std::string_view::npos; }

std::string folded_words(const Side& side) {
  std::string words;
  for (const Token& token : side.tokens) {
    if (token.kind == TokenKind::word) words += fold_word(token.text) + ' ';
  }
  return words;
}

bool left_in_source_script(const Pair& pair, Script script) {
  constexpr std::uint32_t kFewestLetters = 4;
  const Letters letters = letters_of(pair.target);
  const std::uint32_t foreign = letters.of(script);
  const std::uint32_t own = letters.latin + letters.cyrillic - foreign;
  if (foreign < kFewestLetters || foreign <= own || is_citation(pair.target)) return false;
  // Latin stands in Russian texts in its own right; only running English is a leftover.
  return script == Script::cyrillic || is_running_english(pair.target);
}

bool copied(const Pair& pair) {
  constexpr std::size_t kFewestWords = 3;
  return lower_case_words(pair.target) >= kFewestWords &&
         folded_words(pair.source) == folded_words(pair.target) && !is_citation(pair.target);
}

std::vector<Finding> run(const Pair& pair, const Settings&) {
  if (pair.source.empty() || pair.target.empty()) return {};
  const Script source = script_used(pair.source.language);
  const bool tells_by_script = source != script_used(pair.target.language);
  const bool untranslated = tells_by_script ? left_in_source_script(pair, source) : copied(pair);
  if (!untranslated) return {};
  const std::string_view text = trim(pair.target.text);
  return {{.target = {pair.target.span_of(text)}}};
}

constexpr auto kExamples = std::to_array<Example>({
    ru_en("Стороны не договорились.", "⟦Стороны не договорились.⟧"),
    ru_en("Введение", "⟦Введение⟧"),
    ru_en("Переговоры с НАТО прошли 5 мая.", "⟦Переговоры с NATO прошли 5 мая.⟧"),
    en_ru("The parties have not come to terms.", "⟦The parties have not come to terms.⟧"),
    {*Language::parse("de"), kEnglish, "Das ist ein gutes neues Buch.",
     "⟦Das ist ein gutes neues Buch.⟧"},
    ru_en("Стороны не договорились.", "The parties have not come to terms."),
    ru_en("NATO Response Force", "NATO Response Force"),
    en_ru("Microsoft Office 2016", "Microsoft Office 2016"),
    ru_en("Газета «Известия», 2015", "Izvestia («Известия»), 2015"),
    ru_en("12.05.2015", "12.05.2015"),
    ru_en("Орлов И. П. О праве // Закон. 2015.", "Орлов И. П. О праве // Закон. 2015."),
    en_ru("Run apt-get install with sudo.", "Запустите apt-get install с sudo."),
    ru_en("http://example.org/страница", "http://example.org/страница"),
});

}  // namespace

constinit const Check checks::untranslated_segment = {
    .id = "untranslated-segment",
    .tier = Tier::gate,
    .severity = Severity::major,
    .mqm = "accuracy/untranslated",
    .message_en = "This has been left in the language of the source.",
    .message_ru = "Этот отрывок остался на языке оригинала.",
    .manual_en =
        R"(A passage of the translation that is mostly in the script of the source, or word for word the same.

Let pass: numbers, addresses and code, names and titles in Latin letters, entries of a
bibliography (`Author. Title // Journal`), and a few foreign words in a translated sentence.
)",
    .manual_ru =
        R"(Отрывок перевода, который большей частью написан письмом оригинала или дословно с ним совпадает.

Не отмечаются: числа, адреса и код, имена и названия латиницей, библиографические записи
(`Автор. Название // Журнал`) и отдельные иноязычные слова в переведённом предложении.
)",
    .examples = kExamples,
    .run_pair = run,
};

}  // namespace svereno::qa
