#include <algorithm>
#include <array>
#include <optional>

#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"
#include "qa/checks.h"
#include "qa/words.h"

namespace svereno::qa {
namespace {

constexpr std::size_t kReach = 64;  // Tokens to look back for a bracket: a long sentence.

// Where a space is missing, between two pieces of the text that it would part.
struct Joint {
  std::string_view before;
  std::string_view after;
};

// What opens a sentence, so that "Moscow.The" is not taken for the name of a file.
constexpr auto kOpeners = std::to_array<std::string_view>(
    {"a",     "after", "all",   "although", "an",      "and",   "as",   "at",   "but", "by",
     "for",   "he",    "her",   "his",      "however", "i",     "if",   "in",   "it",  "its",
     "no",    "not",   "on",    "our",      "she",     "since", "so",   "that", "the", "their",
     "then",  "there", "these", "they",     "this",    "those", "thus", "to",   "we",  "when",
     "while", "with",  "you",   "в",        "а",       "и",     "на",   "но",   "он",  "она",
     "они",   "по",    "с",     "так",      "что",     "это",   "эти",  "этот", "как", "когда",
     "не",    "при",   "для",   "из",       "к",       "мы"});

std::uint32_t letters_in(std::string_view text) { return count_letters(text).all(); }

bool is_lower_word(std::string_view text) {
  return letters_in(text) >= 2 && is_lower(first_code_point(text));
}

// A capital and at least one small letter: the first word of a sentence, not an acronym.
bool is_title_word(std::string_view text) {
  return is_capitalised(text) && letters_in(text) >= 2 && !is_all_caps(text);
}

// Whether a stop between these ends one sentence before another: "came.Then", not "node.js",
// "J.Smith", "System.Out".
bool sentences_meet(std::string_view before, std::string_view after) {
  if (letters_in(before) < 2 || !is_capitalised(after)) return false;
  if (is_one_of(fold_word(after), kOpeners)) return true;
  return is_lower_word(before) && is_title_word(after);
}

// The joint inside a token such as "came.Then": a stop in it does not part tokens.
std::optional<Joint> joint_in_word(std::string_view token) {
  const auto stop = token.find('.');
  if (stop == token.npos || token.find('.', stop + 1) != token.npos) return std::nullopt;
  const std::string_view before = token.substr(0, stop);
  const std::string_view after = token.substr(stop + 1);
  if (before.empty() || after.empty() || letters_in(token) + 1 < count_code_points(token))
    return std::nullopt;
  if (!sentences_meet(before, after)) return std::nullopt;
  return Joint{token.substr(0, stop + 1), after};
}

bool is_word(const Token& token) { return token.kind == TokenKind::word; }

bool attached(const Side& side, std::size_t i) {
  return i < side.tokens.size() && !side.tokens[i].after_space &&
         side.between(side.tokens[i - 1], side.tokens[i]).empty();
}

// "{the,some}": a set, as programs write it.
bool in_braces(const Side& side, std::size_t i) {
  for (std::size_t steps = 0; i > 0 && steps < kReach && !side.tokens[i].after_space; ++steps) {
    if (side.tokens[i].text == "{") return true;
    --i;
  }
  return side.tokens[i].text == "{";
}

bool is_year(std::string_view number) {
  constexpr std::size_t kDigits = 4;
  return number.size() == kDigits && (number.front() == '1' || number.front() == '2') &&
         number.find_first_not_of("0123456789") == number.npos;
}

// "word,word": not "1,2", "N,N-", "a,b", "&amp;b".
bool list_meets(const Side& side, std::size_t mark) {
  const Token& before = side.tokens[mark - 1];
  const Token& after = side.tokens[mark + 1];
  if (after.kind == TokenKind::number) return is_word(before) && is_year(after.text);
  if (!is_word(after) || letters_in(after.text) < 2) return false;
  const bool entity = mark >= 2 && side.tokens[mark - 2].text == "&";
  if (is_word(before)) return letters_in(before.text) >= 2 && !entity && !in_braces(side, mark);
  if (before.kind == TokenKind::number)
    return letters_in(after.text) >= 3 && !in_braces(side, mark);
  const bool abbreviation = before.text == "." && attached(side, mark - 1);
  return abbreviation || is_closing(before.text, side.language);
}

// "word.[^1]Next": a note's mark and the next sentence.
bool mark_meets(const Side& side, std::size_t mark) {
  const Token& after = side.tokens[mark + 1];
  return side.tokens[mark].text.starts_with('[') && is_word(after) && is_title_word(after.text);
}

// The joint inside "5,2020" behind the name of a month: the comma is not of the number.
std::optional<Joint> joint_in_date(const Side& side, std::size_t i) {
  constexpr auto kMonths = std::to_array<std::string_view>(
      {"january", "february", "march", "april", "may", "june", "july", "august", "september",
       "october", "november", "december"});
  const std::string_view text = side.tokens[i].text;
  const auto comma = text.find(',');
  if (comma == text.npos || comma > 2 || !is_year(text.substr(comma + 1))) return std::nullopt;
  if (i == 0 || !is_one_of(fold_word(side.tokens[i - 1].text), kMonths)) return std::nullopt;
  return Joint{text.substr(0, comma + 1), text.substr(comma + 1)};
}

bool bracket_opens_with_space(const Side& side, std::size_t close) {
  for (std::size_t i = close; i-- > close - std::min(close, kReach);) {
    if (side.tokens[i].text == "(") return side.tokens[i].after_space;
  }
  return false;
}

// "(see below)and": not "(s)he", "(re)build", "f(x)dx".
bool bracket_meets(const Side& side, std::size_t close) {
  const Token& after = side.tokens[close + 1];
  return is_word(after) && letters_in(after.text) >= 2 && close >= 2 &&
         side.tokens[close - 1].after_space && is_word(side.tokens[close - 1]) &&
         bracket_opens_with_space(side, close);
}

// "ended.“He", "ended.(See": a stop and an opening mark.
bool stop_meets_opening(const Side& side, std::size_t mark) {
  const Token& before = side.tokens[mark - 1];
  const Token& after = side.tokens[mark + 1];
  return is_word(before) && is_lower_word(before.text) &&
         before.text.find('.') == before.text.npos &&
         (after.text == "(" || after.text == "“" || after.text == "«") &&
         is_opening(after.text, side.language) && attached(side, mark + 2) &&
         is_word(side.tokens[mark + 2]);
}

bool is_fault_after(const Side& side, std::size_t mark) {
  const Token& before = side.tokens[mark - 1];
  const std::string_view text = side.tokens[mark].text;
  const Token& after = side.tokens[mark + 1];
  if (text == "," || text == ";") return list_meets(side, mark);
  if (text == ")") return bracket_meets(side, mark);
  if (text == "?" || text == "!" || text == ":" || text == ".") {
    return stop_meets_opening(side, mark) ||
           (is_word(before) && is_word(after) && sentences_meet(before.text, after.text));
  }
  return false;
}

void report(std::vector<Finding>& findings, const Side& side, const Joint& joint) {
  const ByteSpan all = side.span_of(joint.before, joint.after);
  const std::uint32_t at = side.span_of(joint.after).begin;
  findings.push_back(
      {.target = {all},
       .args = {{"text", for_message(side.text.substr(all.begin - side.base, all.size()))}},
       .fixes = {{{at, at}, " "}}});
}

std::vector<Finding> run(const Side& side, const Settings&) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < side.tokens.size(); ++i) {
    const Token& token = side.tokens[i];
    if (is_word(token)) {
      if (const auto joint = joint_in_word(token.text)) report(findings, side, *joint);
    } else if (token.kind == TokenKind::number) {
      if (const auto joint = joint_in_date(side, i)) report(findings, side, *joint);
    } else if (token.kind == TokenKind::masked && i > 0 && attached(side, i) &&
               attached(side, i + 1) && mark_meets(side, i)) {
      report(findings, side, {token.text, side.tokens[i + 1].text});
    } else if (token.kind == TokenKind::punctuation && i > 0 && attached(side, i) &&
               attached(side, i + 1) && is_fault_after(side, i)) {
      const std::size_t before = i > 1 && side.tokens[i - 1].text == "." ? i - 2 : i - 1;
      report(findings, side, {side.tokens[before].text, side.tokens[i + 1].text});
    }
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    en("He ⟦came,saw⟧ and ⟦left.Then⟧ it rained."),
    en("They met in ⟦Moscow.The⟧ talks failed."),
    en("The port (see ⟦below)was⟧ closed; ⟦why?Nobody⟧ knew."),
    en("It ⟦ended.“⟧Now we go,” he said."),
    en("In ⟦May,2020⟧ pens, ink, ⟦etc.,and⟧ paper were short."),
    en("On May ⟦5,2020⟧ it ⟦rained,and⟧ in ⟦1990,when⟧ it ended.⟦[^1]Then⟧ came peace."),
    ru("Он ⟦пришёл,увидел⟧ и ⟦ушёл.Потом⟧ начался дождь."),
    en("The U.S. team, J.R.R. Tolkien, e.g. node.js and report.txt at 10.30."),
    en("1,200 people, 3:16, a 2:1 score, items a,b and 1,2."),
    en("(s)he may (re)build the word(s), f(x)dx"),
    en("See https://a.example/b,c and a.b@c.example."),
    en("He read System.Out, Yahoo!Finance and D.Phil. theses."),
    en("Names are {red,green,blue} and no others."),
    en("N,N-dimethyl, AT&amp;T, the “I”s and [T]he."),
    ru("Т.е. А.С. Пушкин, 12,5 км, и т.д."),
    en("He said,“well” and went."),
});

}  // namespace

constinit const Check checks::missing_space = {
    .id = "missing-space",
    .tier = Tier::gate,
    .severity = Severity::minor,
    .mqm = "linguistic-conventions/textual-conventions",
    .message_en = "A space is missing: “{text}”.",
    .message_ru = "Не хватает пробела: «{text}».",
    .manual_en =
        R"(No space after a comma, a semicolon, the end of a sentence or a closing bracket: `came,saw`, `left.Then`.

Let pass: URLs and addresses, numbers, times and ratios, abbreviations and initials (`U.S.`, `J.R.R.`), names
of files and programs, and brackets inside words (`(s)he`).
)",
    .manual_ru =
        R"(Нет пробела после запятой, точки с запятой, конца предложения или закрывающей скобки: `пришёл,увидел`, `ушёл.Потом`.

Пропускаются: адреса, числа, время и отношения, сокращения и инициалы (`т.е.`, `А.С.`), имена файлов и
программ, скобки внутри слов (`(s)he`).
)",
    .examples = kExamples,
    .run_side = run,
};

}  // namespace svereno::qa
