#include <algorithm>
#include <array>

#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"
#include "qa/checks.h"
#include "qa/words.h"

namespace svereno::qa {
namespace {

// Doubled for emphasis or in speech, or where two clauses meet ("those that that act names",
// "he gave her her due"); and names that are doubled words.
constexpr auto kMayBeDoubled = std::to_array<std::string_view>(
    {"that",  "had",     "her",   "you",    "very",  "so",     "many",   "far",   "long",  "really",
     "much",  "no",      "yes",   "bye",    "ha",    "hear",   "knock",  "blah",  "tut",   "hush",
     "there", "now",     "well",  "please", "bora",  "pago",   "walla",  "duran", "baden", "sing",
     "wagga", "boutros", "ylang", "tawi",   "puka",  "plus",   "sirhan", "paw",   "chop",  "night",
     "очень", "да",      "нет",   "ну",     "много", "долго",  "далеко", "давно", "едва",  "вот",
     "ещё",   "тихо",    "скоро", "бора",   "баден", "бутрос", "ха",     "так",   "их"});

// Where a question word opens a clause, its verb may meet the verb of the main one:
// "what it is is unclear".
constexpr auto kVerbs = std::to_array<std::string_view>(
    {"is", "are", "was", "were", "do", "does", "did", "has", "have", "can", "will"});
constexpr auto kClauseOpeners = std::to_array<std::string_view>(
    {"what", "whatever", "who", "whoever", "where", "wherever", "how", "why", "all"});

bool opens_clause_before(const Side& side, std::size_t i) {
  constexpr std::size_t kReach = 8;  // Tokens: as far as such clauses go in prose.
  for (std::size_t j = i; j-- > 0 && i - j <= kReach;) {
    if (side.tokens[j].kind == TokenKind::punctuation) return false;
    if (is_one_of(fold_word(side.tokens[j].text), kClauseOpeners)) return true;
  }
  return false;
}

// "May may": another word. Only a sentence's first word is capitalised for its place.
bool differ_in_case(const Side& side, std::size_t first, std::size_t second) {
  const std::string_view a = side.tokens[first].text;
  const std::string_view b = side.tokens[second].text;
  if (is_all_caps(a) != is_all_caps(b)) return true;
  return is_capitalised(a) != is_capitalised(b) &&
         !(is_capitalised(a) && begins_sentence(side, first));
}

bool is_letter_spaced(const Side& side, std::size_t first, std::size_t second) {
  const auto single = [&](std::size_t i) {
    return i < side.tokens.size() && count_code_points(side.tokens[i].text) == 1 &&
           side.tokens[i].kind == TokenKind::word;
  };
  return single(first) && ((first > 0 && single(first - 1)) || single(second + 1));
}

bool repeats(const Side& side, std::size_t i) {
  const Token& first = side.tokens[i];
  const Token& second = side.tokens[i + 1];
  return first.kind == TokenKind::word && second.kind == TokenKind::word &&
         is_blank(side.between(first, second)) && fold_word(first.text) == fold_word(second.text);
}

// "the kernel-package package", "in in-demand trades": one of them belongs to a compound.
bool is_in_compound(const Side& side, std::size_t first, std::size_t last) {
  const auto hyphen = [&](std::size_t i) {
    return i < side.tokens.size() && side.tokens[i].text == "-" && !side.tokens[i].after_space;
  };
  return (first > 0 && hyphen(first - 1) && !side.tokens[first].after_space) || hyphen(last + 1);
}

// Inside a sentence, two capitals are more often a name, "the Roa Roa Hotel", than a slip.
double confidence_of(const Side& side, std::size_t first) {
  constexpr double kLikelyName = .4;  // By our own reading of news; below what a gate needs.
  const bool name = is_capitalised(side.tokens[first].text) && !begins_sentence(side, first);
  return name ? kLikelyName : 1;
}

bool is_allowed(const Side& side, std::size_t first, std::size_t last) {
  const std::string word = fold_word(side.tokens[first].text);
  if (is_one_of(word, kMayBeDoubled) || count_letters(word).all() == 0) return true;
  if (differ_in_case(side, first, first + 1) || is_in_compound(side, first, last)) return true;
  if (is_letter_spaced(side, first, last)) return true;
  return last == first + 1 && is_one_of(word, kVerbs) && opens_clause_before(side, first);
}

std::vector<Finding> run(const Side& side, const Settings&) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i + 1 < side.tokens.size(); ++i) {
    if (!repeats(side, i)) continue;
    std::size_t last = i + 1;
    while (last + 1 < side.tokens.size() && repeats(side, last)) ++last;
    const std::string_view word = side.tokens[i].text;
    const std::string_view end = side.tokens[last].text;
    if (!is_allowed(side, i, last)) {
      const ByteSpan all = side.span_of(word, end);
      const ByteSpan rest{side.span_of(word).end, all.end};
      findings.push_back({.target = {all},
                          .args = {{"word", std::string(word)}},
                          .fixes = {{rest, ""}},
                          .confidence = confidence_of(side, i)});
    }
    i = last;
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    en("The treaty ⟦was was⟧ signed."),
    en("It lies in ⟦the\nthe⟧ north."),
    en("⟦The the⟧ talks failed; he left ⟦at at at⟧ noon."),
    ru("Он пришёл ⟦и и⟧ сел."),
    en("He said that that rule had had its day."),
    en("What it is is not yet clear."),
    en("They spent May in Bora Bora."),
    en("The ⟦Council Council⟧ met."),
    en("New York, New York"),
    en("Install the kernel-package package, made in in-house labs."),
    en("The count was 12 12 and 40."),
    en("Nobody knew that in May may was a verb to Ann."),
    en("It is what it is. Is that all?"),
    en("It was very very cold."),
    en("The notes[^1] notes[^2] are two."),
    ru("Это было очень очень давно, чуть-чуть раньше."),
    ru("с о г л а с с и е"),
});

}  // namespace

constinit const Check checks::repeated_word = {
    .id = "repeated-word",
    .tier = Tier::gate,
    .severity = Severity::minor,
    .mqm = "linguistic-conventions/textual-conventions",
    .message_en = "“{word}” is repeated.",
    .message_ru = "Слово «{word}» повторено.",
    .manual_en =
        R"(The same word twice in a row, also where a line ends between them. It is what editing leaves behind.

Let pass: words that English or Russian doubles (`that that`, `had had`, `very very`), verbs that
meet where one clause ends in another (`what it is is`), doubled names (`Bora Bora`), words that
differ in their capitals (`in May may`), numbers, spaced-out letters; in a comparison, whatever the
original repeats, too.
)",
    .manual_ru =
        R"(Одно и то же слово два раза подряд, в том числе на стыке строк. Обычно это след правки.

Пропускаются: слова, которые удваивают намеренно (`очень очень`, `that that`, `very very`), глаголы
на стыке двух предложений (`what it is is`), двойные имена (`Bora Bora`), слова, различающиеся
прописной буквой (`in May may`), числа, разрядка, а при сверке — и то, что повторено в оригинале.
)",
    .examples = kExamples,
    .run_side = run,
    .source_is_alibi = true,
};

}  // namespace svereno::qa
