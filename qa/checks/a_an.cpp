#include <algorithm>
#include <array>
#include <optional>

#include "aligner/language/english_sounds.h"
#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"
#include "qa/checks.h"
#include "qa/words.h"

namespace svereno::qa {
namespace {

// After these an "a" is the name of an item, not an article: "paragraph a", "Serie A".
constexpr auto kNamedByLetters = std::to_array<std::string_view>(
    {"annex",  "appendix",  "article",   "block",     "building", "category", "chapter",
     "clause", "class",     "column",    "committee", "exhibit",  "figure",   "grade",
     "group",  "hepatitis", "influenza", "item",      "league",   "letter",   "level",
     "model",  "note",      "option",    "paragraph", "part",     "phase",    "plan",
     "point",  "row",       "schedule",  "section",   "serie",    "series",   "subparagraph",
     "table",  "team",      "type",      "variant",   "vitamin"});

// No article stands before these: what looks like one is a name, a note or another language.
constexpr auto kNeverAfterArticle = std::to_array<std::string_view>(
    {"A",  "An",  "The",  "a",   "an",  "and",  "are", "as",   "at",  "el", "al",
     "en", "for", "from", "had", "has", "have", "if",  "il",   "in",  "is", "it",
     "of", "on",  "or",   "the", "to",  "us",   "was", "were", "with"});

struct Article {
  bool an = false;
  std::string other;  // What it would be instead, in the same capitals.
};

std::optional<Article> article(std::string_view text) {
  if (text == "a") return Article{false, "an"};
  if (text == "A") return Article{false, "An"};
  if (text == "an") return Article{true, "a"};
  if (text == "An" || text == "AN") return Article{true, "A"};
  return std::nullopt;
}

// The first token after the article's own that is read out: quotation marks, brackets and
// signs of money are not.
std::size_t first_spoken(const Side& side, std::size_t i) {
  constexpr auto kSilent =
      std::to_array<std::string_view>({"\"", "'", "“", "‘", "«", "„", "(", "$", "€", "£", "₽"});
  while (i < side.tokens.size() && is_one_of(side.tokens[i].text, kSilent)) ++i;
  return i;
}

bool is_hyphen(const Token& token) { return token.text == "-" || token.text == "\u2011"; }

// "a Estimates as at 31 January": the label of a note under a table.
bool is_label(const Side& side, std::size_t i) {
  return i == 0 && side.tokens[i].text == "a" && is_capitalised(side.tokens[i + 1].text);
}

bool stands_as_article(const Side& side, std::size_t i) {
  const std::vector<Token>& tokens = side.tokens;
  if (i + 1 == tokens.size() || !is_blank(side.between(tokens[i], tokens[i + 1]))) return false;
  if (i == 0) return !is_label(side, i);
  const bool free = tokens[i].after_space || is_opening(tokens[i - 1].text, side.language) ||
                    is_quotation_mark(tokens[i - 1].text);
  if (!free) return false;
  // A capital inside a sentence is a name: "Hall A is full".
  if (is_capitalised(tokens[i].text) && !begins_sentence(side, i)) return false;
  return !is_one_of(fold_word(tokens[i - 1].text), kNamedByLetters);
}

bool can_follow_article(const Side& side, std::size_t i) {
  if (i >= side.tokens.size()) return false;
  const Token& token = side.tokens[i];
  if (token.kind != TokenKind::word && token.kind != TokenKind::number) return false;
  const bool compound = i + 1 < side.tokens.size() && is_hyphen(side.tokens[i + 1]);
  if (compound) return true;
  const bool letter = token.text.size() == 1 && token.kind == TokenKind::word;
  return !(letter && !is_capitalised(token.text)) && !is_one_of(token.text, kNeverAfterArticle);
}

std::string together(std::string_view article, std::string_view word) {
  return std::string(article) + " " + std::string(word);
}

std::vector<Finding> run(const Side& side, const Settings&) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < side.tokens.size(); ++i) {
    const std::optional<Article> found = article(side.tokens[i].text);
    if (!found || !stands_as_article(side, i)) continue;
    const std::size_t next = first_spoken(side, i + 1);
    if (!can_follow_article(side, next)) continue;
    const std::string_view word = side.tokens[next].text;
    if (english_onset(word) != (found->an ? Onset::consonant : Onset::vowel)) continue;
    const ByteSpan span = side.span_of(side.tokens[i].text);
    const ByteSpan both = side.span_of(side.tokens[i].text, word);
    findings.push_back({.target = {both},
                        .args = {{"found", together(side.tokens[i].text, word)},
                                 {"proposed", together(found->other, word)}},
                        .fixes = {{span, found->other}}});
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    en("It was ⟦an union⟧ of ⟦a “important⟧” kind."),
    en("⟦A Italian⟧ envoy and ⟦an Ukrainian⟧ one waited ⟦a hour⟧."),
    en("They signed ⟦an European⟧ pact, ⟦a MP⟧ said."),
    en("It cost ⟦a $8⟧ million loan and ⟦an 10⟧ per cent levy."),
    en("He is ⟦a 18⟧-year-old from ⟦an UN⟧ camp."),
    en("⟦an NATO⟧ summit and ⟦an US⟧ one"),
    en("He flew ⟦a F16⟧ over ⟦a\nisland⟧."),
    en("A union, a one-off, a European, an hour, an honest man, an heir."),
    en("An MP, an NGO, a UN body, a NATO summit, an SMS, a US ship."),
    en("An 8, an 11th, an 18-year-old, an 80 km road, an 11,000 tonne ship, a 110."),
    en("A unanimous vote, an unimportant one, a useful, an umbrella, a Ural river."),
    en("He plays in Serie A in autumn and takes vitamin A every day."),
    en("Under paragraph a above, and item (a) of the list; a) apples, b) pears."),
    en("An historic hotel, a historic hotel; an SQL table, a SQL table."),
    en("A “unique” case, an “hour”, a (rare) ‘union’, an in-depth look."),
    en("a Estimates are those of May."),
    en("Plan A is over; A and B agree, and so does Li An Wang."),
    en("Vis-a-vis Italy, à la Italy, a.k.a. Anna."),
    en("In the 1800s an 1812 map and a 1812 map were found."),
    en("An X-ray, a U-turn, an e-mail, a T-shirt, an S-300, a B-52."),
});

}  // namespace

constinit const Check checks::a_an = {
    .id = "a-an",
    .tier = Tier::gate,
    .severity = Severity::minor,
    .mqm = "linguistic-conventions/grammar",
    .message_en = "“{found}” should be “{proposed}”: the article goes by the sound that follows.",
    .message_ru = "Вместо «{found}» нужно «{proposed}»: артикль выбирают по звуку, а не по букве.",
    .manual_en =
        R"(*A* before a vowel sound, or *an* before a consonant sound.

What counts is the sound, not the letter: *a union*, *a European*, *a one-off*, but *an hour*; *an MP*
and *an NGO*, but *a UN body* and *a NATO summit*; *an 8*, *an 11th*, *an 18-year-old*. Words that
are said either way (*historic*, *hotel*, *SQL*) are let pass, and so are letters that are names:
*Serie A*, *vitamin A*, *paragraph a*.
)",
    .manual_ru =
        R"(Артикль *a* перед гласным звуком или *an* перед согласным.

Решает звук, а не буква: *a union*, *a European*, *a one-off*, но *an hour*; *an MP* и *an NGO*, но
*a UN body* и *a NATO summit*; *an 8*, *an 11th*, *an 18-year-old*. Слова, которые произносят
по-разному (*historic*, *hotel*, *SQL*), пропускаются, как и буквы-имена: *Serie A*, *vitamin A*,
*paragraph a*.
)",
    .examples = kExamples,
    .run_side = run,
    .only = kEnglish,
};

}  // namespace svereno::qa
