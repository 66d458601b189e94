#include <algorithm>
#include <array>

#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "qa/checks.h"
#include "qa/homoglyphs.h"
#include "qa/words.h"

namespace svereno::qa {
namespace {

// Half-open range of token numbers.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_cyrillic(const Token& token) {
  return (token.kind == TokenKind::word || token.kind == TokenKind::number) &&
         count_letters(token.text).cyrillic > 0;
}

bool is_latin(const Token& token) {
  return token.kind == TokenKind::word && count_letters(token.text).latin > 0;
}

// The Cyrillic words from `begin` on, with the numbers and punctuation between them.
TokenRange run_from(const std::vector<Token>& tokens, std::size_t begin) {
  std::size_t end = begin + 1;
  for (std::size_t i = end; i < tokens.size(); ++i) {
    if (is_cyrillic(tokens[i])) end = i + 1;
    if (tokens[i].kind == TokenKind::masked || (is_latin(tokens[i]) && !is_cyrillic(tokens[i])))
      break;
  }
  return {begin, end};
}

// Words after which the original's own letters are to be expected.
constexpr auto kGlosses = std::to_array<std::string_view>(
    {"russian",    "rus",      "russ",   "ukrainian", "belarusian", "bulgarian", "serbian",
     "macedonian", "kazakh",   "kyrgyz", "tajik",     "mongolian",  "cyrillic",  "word",
     "words",      "term",     "letter", "letters",   "prefix",     "suffix",    "spelled",
     "spelt",      "original", "orig",   "lit",       "literally"});

bool has_gloss(const Side& side, std::size_t begin) {
  constexpr std::size_t kReach = 4;  // Tokens: "(Russian: «", "the word is “".
  for (std::size_t i = begin; i-- > 0 && begin - i <= kReach;) {
    if (is_one_of(fold_word(side.tokens[i].text), kGlosses)) return true;
  }
  return false;
}

// "zemstvo (земство)": one or a few plain words in brackets of their own, behind the
// English. An acronym there, or a phrase with marks in it, is a leftover.
bool is_original_in_brackets(const Side& side, TokenRange run) {
  constexpr std::size_t kLongest = 4;  // Words: longer ones are passages, not terms.
  const std::vector<Token>& tokens = side.tokens;
  if (run.begin < 2 || run.end == tokens.size() || run.end - run.begin > kLongest) return false;
  if (tokens[run.begin - 1].text != "(" || tokens[run.end].text != ")") return false;
  if (!is_latin(tokens[run.begin - 2]) && !is_quotation_mark(tokens[run.begin - 2].text))
    return false;
  return std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(run.begin),
                     tokens.begin() + static_cast<std::ptrdiff_t>(run.end), [](const Token& token) {
                       return token.kind == TokenKind::word && !is_all_caps(token.text);
                     });
}

// English words that may stand in a reference that is Russian otherwise.
constexpr auto kReferenceWords = std::to_array<std::string_view>(
    {"see",       "also",   "cf",   "ibid", "url", "doi",   "isbn",    "issn",
     "accessed",  "access", "date", "at",   "and", "in",    "russian", "retrieved",
     "available", "p",      "pp",   "no",   "vol", "https", "http",    "www"});

// A reference to a Russian work is given in Russian: "Иванов И. И. О праве // Право. 2019."
bool is_russian_reference(const Side& side) {
  constexpr double kWholly = .8;  // Of the words: a name or a month in English does no harm.
  constexpr auto kMarks =
      std::to_array<std::string_view>({"//", "М.:", "М. :", "СПб", "Изд", " с."});
  std::size_t cyrillic = 0, latin = 0;
  bool refers = std::ranges::any_of(
      kMarks, [&](auto mark) { return side.text.find(mark) != side.text.npos; });
  for (const Token& token : side.tokens) {
    cyrillic += is_cyrillic(token) ? 1 : 0;
    latin += is_latin(token) && !is_one_of(fold_word(token.text), kReferenceWords) ? 1 : 0;
    refers = refers || token.kind == TokenKind::masked;
  }
  const bool numbered = std::ranges::any_of(side.tokens, [](const Token& token) {
    return token.kind == TokenKind::number && token.text.size() == std::string_view("2019").size();
  });
  return refers && numbered &&
         static_cast<double>(cyrillic) >= kWholly * static_cast<double>(cyrillic + latin);
}

std::vector<Finding> run(const Side& side, const Settings&) {
  std::vector<Finding> findings;
  bool looked_at_block = false;
  for (std::size_t i = 0; i < side.tokens.size(); ++i) {
    if (!is_cyrillic(side.tokens[i]) || spelt_in_one_alphabet(side, i)) continue;
    if (!looked_at_block && is_russian_reference(side)) return {};
    looked_at_block = true;
    const TokenRange found = run_from(side.tokens, i);
    i = found.end - 1;
    if (has_gloss(side, found.begin) || is_original_in_brackets(side, found)) continue;
    const ByteSpan span =
        side.span_of(side.tokens[found.begin].text, side.tokens[found.end - 1].text);
    const std::string_view text = side.text.substr(span.begin - side.base, span.size());
    findings.push_back({.target = {span}, .args = {{"text", for_message(text)}}});
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    en("The order was signed by the ⟦декан⟧."),
    en("They ⟦поехали, не дожидаясь ответа⟧, to the coast."),
    en("The ministry (⟦МИД⟧) declined to comment."),
    en("⟦Глава 2. Пути на север⟧"),
    en("Items a) and ⟦б⟧) are open, the ⟦устав⟧ is not."),
    en("He sent ⟦SMSку⟧ at noon."),
    en("The zemstvo (Russian: земство) had little money."),
    en("The zemstvo (земство) had little money."),
    en("The Russian word «мир» has two meanings."),
    en("Иванов И. И. О морском праве // Право и жизнь. 2019. № 3. С. 5–9."),
    en("See: Иванов И. И. О праве // Право. 2019. URL: https://a.example (accessed 5 May 2020)."),
    en("It was а long winter."),
    en("See `глава.txt` and https://пример.example/дом for more."),
    en("Café, naïve, Łódź and α are not Cyrillic."),
});

}  // namespace

constinit const Check checks::untranslated_cyrillic = {
    .id = "untranslated-cyrillic",
    .tier = Tier::gate,
    .severity = Severity::major,
    .mqm = "accuracy/untranslated",
    .message_en = "Left in Cyrillic: “{text}”.",
    .message_ru = "Осталось непереведённым: «{text}».",
    .manual_en =
        R"(A Cyrillic word, or several in a row, in an English text. Usually the translator meant to come back to it.

Let pass: the original of a term given as such (`(Russian: земство)`, `the word «мир»`,
`zemstvo (земство)`), a reference to a Russian work that is wholly in Russian, code and URLs.
Single letters that only look Latin are the business of `homoglyph`.
)",
    .manual_ru =
        R"(Слово кириллицей или несколько подряд в английском тексте. Обычно переводчик собирался к ним вернуться.

Пропускаются: термин, приведённый на языке оригинала (`(Russian: земство)`, `the word «мир»`,
`zemstvo (земство)`), библиографическая ссылка, целиком данная по-русски, код и адреса страниц.
Отдельными буквами, лишь похожими на латинские, занимается `homoglyph`.
)",
    .examples = kExamples,
    .run_side = run,
    .only = kEnglish,
    .implied_by = "untranslated-segment",
};

}  // namespace svereno::qa
