#include <algorithm>
#include <array>

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"
#include "qa/checks.h"
#include "qa/words.h"

namespace svereno::qa {
namespace {

constexpr auto kMarks = std::to_array<std::string_view>({",", ".", ";", ":", "!", "?"});

bool closes(std::string_view mark, Language language) {
  // An apostrophe may be wanted where it is; braces belong to code; “ opens for many Russians.
  return mark != "’" && mark != "}" && mark != "“" && is_closing(mark, language);
}

// Whether a mark after `token` would belong to it: to a word, a number, a bracket, a note.
// A URL is kept apart from the stop on purpose.
bool is_followed_closely(const Token& token, Language language) {
  constexpr auto kAlso = std::to_array<std::string_view>({"%", "\"", "°"});
  switch (token.kind) {
    case TokenKind::word:
      return token.text.find('_') == token.text.npos;  // A line to fill in.
    case TokenKind::number:
      return true;
    case TokenKind::masked:
      return token.text.starts_with('[');
    case TokenKind::punctuation:
      return is_closing(token.text, language) || is_one_of(token.text, kAlso);
  }
  return false;
}

bool is_followed_at_once(const Side& side, std::size_t i) {
  return i + 1 < side.tokens.size() && !side.tokens[i + 1].after_space;
}

// What follows the mark at once makes it something else: "…", ".5", ".NET", ":)", "!=". A comma
// or a semicolon begins nothing but a smiley or a quotation: " ,then" has its space misplaced.
bool begins_something(const Side& side, std::size_t i) {
  if (!is_followed_at_once(side, i)) return false;
  const std::string_view mark = side.tokens[i].text;
  const Token& next = side.tokens[i + 1];
  if (mark == "," || mark == ";") {
    return next.kind == TokenKind::punctuation && !is_quotation_mark(next.text);
  }
  const bool follows = closes(next.text, side.language) || next.text == "\"" || next.text == "[";
  return mark == ":" || !follows;
}

// ". . ." and the bibliographer's " : " and " ; ", ratios and times.
bool is_spaced_on_purpose(const Side& side, std::size_t i) {
  const std::vector<Token>& tokens = side.tokens;
  if (i + 1 == tokens.size() || !tokens[i + 1].after_space) return false;
  const std::string_view mark = tokens[i].text;
  if (mark == "." && tokens[i + 1].text == ".") return true;
  if (mark != ":" && mark != ";") return false;
  const bool reference = side.kind == BlockKind::note || side.text.find("//") != side.text.npos ||
                         side.text.find(". –") != side.text.npos ||
                         side.text.find(". —") != side.text.npos;
  const bool ratio =
      tokens[i - 1].kind == TokenKind::number && tokens[i + 1].kind == TokenKind::number;
  return reference || ratio;
}

// ‘…’ ”: two quotations that end together are kept apart.
bool is_end_of_nested_quotation(const Token& before, const Token& mark) {
  return is_quotation_mark(before.text) && is_quotation_mark(mark.text);
}

bool is_fault(const Side& side, std::size_t i) {
  const Token& before = side.tokens[i - 1];
  const Token& mark = side.tokens[i];
  const std::string_view gap = side.between(before, mark);
  if (!is_blank(gap) || has_line_end(gap)) return false;
  if (!is_followed_closely(before, side.language)) return false;
  if (is_end_of_nested_quotation(before, mark)) return false;
  if (closes(mark.text, side.language)) return true;
  return is_one_of(mark.text, kMarks) && !begins_something(side, i) &&
         !is_spaced_on_purpose(side, i);
}

std::vector<Finding> run(const Side& side, const Settings&) {
  std::vector<Finding> findings;
  for (std::size_t i = 1; i < side.tokens.size(); ++i) {
    if (side.tokens[i].kind != TokenKind::punctuation || !is_fault(side, i)) continue;
    const ByteSpan gap = side.span_of(side.between(side.tokens[i - 1], side.tokens[i]));
    const ByteSpan all{gap.begin, side.span_of(side.tokens[i].text).end};
    const std::string mark(side.tokens[i].text);
    const bool misplaced =
        is_followed_at_once(side, i) && side.tokens[i + 1].kind == TokenKind::word;
    findings.push_back({.target = {all},
                        .args = {{"mark", mark}},
                        .fixes = {{all, misplaced ? mark + " " : mark}}});
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    en("He came⟦ ,⟧ saw and left⟦ .⟧"),
    en("The port (built in 1830⟦ )⟧ was closed⟦\u00A0;⟧ the road was not."),
    en("So it was[^1]⟦ .⟧ He left⟦ ,⟧then came back."),
    en("“Why⟦ ?⟧” he asked⟦ :⟧ nobody knew."),
    ru("Он пришёл⟦ ,⟧ «увидел⟦ »⟧ и ушёл⟦ !⟧"),
    en("Well ... it was . . . long; about .5 of it, in .NET"),
    en("A map of 1 : 50 000 scale."),
    en("See https://example.org/a , it is all there."),
    en("The end of a line\n, though odd, is let be."),
    en("“He said, ‘Come.’ ” So I went."),
    en("Name ______ . Good :) or bad :-("),
    en("The dogs ’ bowls and ‘n’ sounds."),
    en("Orlov I. Rivers // Nature. Moscow : Nauka, 2010."),
    ru("Он сказал “нет” и ушёл."),
    ru("Скидка 5 %, № 5, т. е. все."),
});

}  // namespace

constinit const Check checks::space_before_punctuation = {
    .id = "space-before-punctuation",
    .tier = Tier::gate,
    .severity = Severity::minor,
    .mqm = "linguistic-conventions/textual-conventions",
    .message_en = "A space before “{mark}”.",
    .message_ru = "Пробел перед знаком «{mark}».",
    .manual_en =
        R"(A space, of whatever width, before a comma, a stop, a colon, a question mark, or before a closing bracket or
quotation mark.

Let pass: spaced ellipses (`. . .`), `.5`, `.NET`, ratios (`1 : 4`), smileys, lines to fill in, the stop kept
apart from a URL, a mark at the start of a line, and the ` : ` of library descriptions.
)",
    .manual_ru =
        R"(Пробел любой ширины перед запятой, точкой, двоеточием, вопросительным или другим знаком, перед закрывающей
скобкой или кавычкой.

Пропускаются: многоточие с пробелами (`. . .`), `.5`, `.NET`, отношения (`1 : 4`), смайлики, линии для
заполнения, точка, отделённая от адреса страницы, знак в начале строки и ` : ` библиографических описаний.
)",
    .examples = kExamples,
    .run_side = run,
};

}  // namespace svereno::qa
