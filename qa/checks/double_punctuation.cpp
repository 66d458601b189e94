#include <algorithm>
#include <array>

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"
#include "qa/checks.h"
#include "qa/words.h"

namespace svereno::qa {
namespace {

// Half-open range of token numbers.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

bool is_mark(const Token& token) {
  constexpr auto kMarks = std::to_array<std::string_view>({",", ".", ";", ":", "!", "?", "…"});
  return token.kind == TokenKind::punctuation && is_one_of(token.text, kMarks);
}

// The marks from `begin` on that nothing parts, not even a space.
TokenRange marks_from(const Side& side, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < side.tokens.size() && is_mark(side.tokens[end]) &&
         side.between(side.tokens[end - 1], side.tokens[end]).empty()) {
    ++end;
  }
  return {begin, end};
}

std::string joined(const Side& side, TokenRange marks) {
  std::string text;
  for (std::size_t i = marks.begin; i < marks.end; ++i) text += side.tokens[i].text;
  return text;
}

// What the marks should be, or an empty string if they may stand.
std::string_view mended(std::string_view marks, Language language) {
  struct Fault {
    std::string_view found;
    std::string_view proposed;
  };
  constexpr auto kFaults = std::to_array<Fault>({
      {"..", "."},
      {",,", ","},
      {";;", ";"},
      {"?.", "?"},
      {"!.", "!"},
      {",.", "."},
      {";.", "."},
      {":.", "."},
      {",;", ";"},
      {";,", ","},
      {",:", ":"},
      {":,", ","},
  });
  // Russian writes two dots after these; English does not.
  constexpr auto kEnglishFaults = std::to_array<Fault>({{"?..", "?"}, {"!..", "!"}});
  const auto fault = std::ranges::find(kFaults, marks, &Fault::found);
  if (fault != kFaults.end()) return fault->proposed;
  const auto english = std::ranges::find(kEnglishFaults, marks, &Fault::found);
  return language == kEnglish && english != kEnglishFaults.end() ? english->proposed
                                                                 : std::string_view{};
}

// Marks that end a word and have nothing behind them: not "../", "1..10", ",,so-called“.
bool stand_at_the_end(const Side& side, TokenRange marks) {
  const std::vector<Token>& tokens = side.tokens;
  if (marks.begin == 0 || !side.between(tokens[marks.begin - 1], tokens[marks.begin]).empty()) {
    return false;
  }
  if (marks.end == tokens.size() || tokens[marks.end].after_space) return true;
  const std::string_view next = tokens[marks.end].text;
  return is_closing(next, side.language) || next == "\"" || next.starts_with('[');
}

bool is_attached(const Side& side, std::size_t i) {
  return i > 0 && i < side.tokens.size() &&
         side.between(side.tokens[i - 1], side.tokens[i]).empty();
}

// A whole word of small letters: its stop is the sentence's, not an abbreviation's.
bool is_plain_word(const Token& token) {
  constexpr std::uint32_t kShortest = 4;  // Letters: "etc", "Inc" and "vol" are shorter.
  return token.kind == TokenKind::word && is_lower(first_code_point(token.text)) &&
         token.text.find('.') == token.text.npos && count_code_points(token.text) >= kShortest;
}

// "word.[3].", "word.”.": a stop on either side of a note's mark or a closing quotation mark.
bool has_stops_around(const Side& side, std::size_t stop) {
  const std::vector<Token>& tokens = side.tokens;
  const std::size_t second = stop + 2;
  if (second >= tokens.size() || tokens[stop].text != "." || tokens[second].text != ".")
    return false;
  if (!is_attached(side, stop) || !is_attached(side, stop + 1) || !is_attached(side, second))
    return false;
  if (second + 1 < tokens.size() && !tokens[second + 1].after_space) return false;
  const Token& between = tokens[stop + 1];
  const bool note = between.kind == TokenKind::masked && between.text.starts_with('[');
  const bool quote = is_quotation_mark(between.text) &&
                     (between.text == "\"" || is_closing(between.text, side.language));
  return (note || quote) && is_plain_word(tokens[stop - 1]);
}

void report(std::vector<Finding>& findings, ByteSpan span, std::string found,
            std::string_view proposed) {
  findings.push_back({.target = {span},
                      .args = {{"found", std::move(found)}, {"proposed", std::string(proposed)}},
                      .fixes = {{span, std::string(proposed)}}});
}

std::vector<Finding> run(const Side& side, const Settings&) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < side.tokens.size(); ++i) {
    if (!is_mark(side.tokens[i])) continue;
    if (has_stops_around(side, i)) {
      const std::string_view last = side.tokens[i + 2].text;
      const ByteSpan span = side.span_of(side.tokens[i].text, last);
      const std::string_view all = side.text.substr(span.begin - side.base, span.size());
      report(findings, span, std::string(all), all.substr(0, all.size() - last.size()));
      i += 2;
      continue;
    }
    const TokenRange marks = marks_from(side, i);
    i = marks.end - 1;
    const std::string found = joined(side, marks);
    const std::string_view proposed = mended(found, side.language);
    if (proposed.empty() || !stand_at_the_end(side, marks)) continue;
    report(findings, side.span_of(side.tokens[marks.begin].text, side.tokens[i].text), found,
           proposed);
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    en("He left⟦..⟧ It rained⟦,,⟧ and nobody came⟦,.⟧"),
    en("Who knows⟦?.⟧"),
    en("“Is it so⟦?..⟧” he asked."),
    en("Pens, ink, etc⟦..⟧"),
    en("So it ended⟦..⟧[^1]"),
    en("So it ended⟦.[^1].⟧ “Nobody came⟦.”.⟧"),
    ru("Он ушёл⟦..⟧ Начался дождь⟦,,⟧ и стало темно⟦!.⟧"),
    en("Well... and so on.... The end… What?! No!!"),
    en("Pens, ink, etc., and paper, etc.; he left at 5 p.m."),
    en("Look in ../src or take 1..10; ,,so-called“ words."),
    en("“Will it rain?” “It will.”"),
    ru("Неужели?.. Вот как!.. И т. д., и т. п."),
    en("Contents ........ 12"),
    en("He asked, “Why?”, and left “Orlov Inc.”. It is in the U.S.[^1]."),
});

}  // namespace

constinit const Check checks::double_punctuation = {
    .id = "double-punctuation",
    .tier = Tier::gate,
    .severity = Severity::minor,
    .mqm = "linguistic-conventions/punctuation",
    .message_en = "“{found}” where “{proposed}” is enough.",
    .message_ru = "«{found}» вместо «{proposed}».",
    .manual_en =
        R"(Two marks where there is room for one: two stops, two commas, a stop after a question mark, a comma before a
stop, a stop on either side of a note's mark or a closing quotation mark. In English, also the Russian `?..` and `!..`.

Let pass: ellipses of three or four dots, `?!` and `!!`, leaders, the stop of an abbreviation before a comma
(`etc.,`), paths and ranges (`../`, `1..10`); in a comparison, what the author wrote at that place, too.
)",
    .manual_ru =
        R"(Два знака там, где место одному: две точки, две запятые, точка после вопросительного знака, запятая перед
точкой, точки с обеих сторон от знака сноски или закрывающей кавычки. В английском тексте — также русские `?..` и `!..`.

Пропускаются: многоточие из трёх и четырёх точек, `?!` и `!!`, отточия, точка сокращения перед запятой
(`etc.,`), пути и диапазоны (`../`, `1..10`), а при сверке — и то, что на этом месте написал автор.
)",
    .examples = kExamples,
    .run_side = run,
    .source_is_alibi = true,
};

}  // namespace svereno::qa
