// For each period p, the words are walked once, counting how many in a row equal the word p
// places further on: when p do, a phrase of p words stands there twice. So the time is
// linear, 7 looks a word.

#include <algorithm>
#include <array>

#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"
#include "qa/checks.h"
#include "qa/words.h"

namespace svereno::qa {
namespace {

constexpr std::size_t kShortest = 2;  // Words in a phrase; one is for repeated-word.
constexpr std::size_t kLongest = 8;

// What stands before a word.
enum class Join : std::uint8_t {
  space,
  comma,
  hyphen,  // Or another mark inside a compound.
  stop,    // Whatever a phrase does not go across.
};

struct Word {
  std::string_view text;
  std::string folded;
  Join before = Join::stop;
};

// Half-open range of word numbers, and the length of what is repeated.
struct Repeat {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t period = 0;
};

Join join_between(const Side& side, std::size_t last, std::size_t next) {
  const std::vector<Token>& tokens = side.tokens;
  if (next == last + 1) {
    return is_blank(side.between(tokens[last], tokens[next])) ? Join::space : Join::stop;
  }
  if (next != last + 2) return Join::stop;
  const std::string_view mark = tokens[last + 1].text;
  if (mark == "," && tokens[next].after_space) return Join::comma;
  const bool inside = !tokens[last + 1].after_space && !tokens[next].after_space;
  return inside && mark == "-" ? Join::hyphen : Join::stop;
}

std::vector<Word> words_of(const Side& side) {
  std::vector<Word> words;
  std::size_t last = 0;
  for (std::size_t i = 0; i < side.tokens.size(); ++i) {
    const Token& token = side.tokens[i];
    if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
    words.push_back({token.text, fold_word(token.text),
                     words.empty() ? Join::stop : join_between(side, last, i)});
    last = i;
  }
  return words;
}

// "more and more and more", "from time to time to", "and lots and lots of": on purpose.
bool is_chain(const std::vector<Word>& words, const Repeat& repeat) {
  constexpr auto kLinks = std::to_array<std::string_view>(
      {"and", "by", "after", "upon", "to", "or", "in", "for", "on", "и", "за", "к", "от", "или"});
  constexpr auto kFirstLinks = std::to_array<std::string_view>({"and", "or", "и", "или"});
  const Word& first = words[repeat.begin];
  const Word& second = words[repeat.begin + 1];
  if (repeat.period != 2) return false;
  const bool name = is_capitalised(first.text) && first.before != Join::stop;
  return (is_one_of(second.folded, kLinks) && !name) ||
         (is_one_of(first.folded, kFirstLinks) && !is_capitalised(second.text));
}

// "the fight for the For the People Act": a name begins. A sentence's first word is no name.
bool differ_in_case(const std::vector<Word>& words, const Repeat& repeat) {
  for (std::size_t i = repeat.begin; i < repeat.begin + repeat.period; ++i) {
    const bool opens = words[i].before == Join::stop && is_capitalised(words[i].text);
    if (!opens && is_capitalised(words[i].text) != is_capitalised(words[i + repeat.period].text)) {
      return true;
    }
  }
  return false;
}

bool is_one_word_over_and_over(const std::vector<Word>& words, const Repeat& repeat) {
  return words[repeat.begin].folded == words[repeat.begin + 1].folded;
}

// Words of at least two letters; what else comes twice is a table or a formula.
bool is_prose(const std::vector<Word>& words, const Repeat& repeat) {
  std::size_t prose = 0;
  for (std::size_t i = repeat.begin; i < repeat.begin + repeat.period; ++i) {
    prose += count_letters(words[i].folded).all() >= 2 ? 1 : 0;
  }
  return prose >= 1 && prose * 2 >= repeat.period;
}

Join joint_of(const std::vector<Word>& words, const Repeat& repeat) {
  return words[repeat.begin + repeat.period].before;
}

// "Tell me, tell me": said twice, where a sentence or a clause begins and nothing hangs on it.
bool is_said_twice(const std::vector<Word>& words, const Repeat& repeat) {
  if (joint_of(words, repeat) != Join::comma || words[repeat.begin].before == Join::space)
    return false;
  const bool ends = repeat.end == words.size() || words[repeat.end].before != Join::space;
  return ends || repeat.period == kShortest;
}

// With a comma between, or with an infinitive that anything may follow, two clauses may have
// met: "if it is of the world, the world will know", "what there is to do to do that".
double confidence_of(const std::vector<Word>& words, const Repeat& repeat) {
  constexpr double kMayHaveMet = .4;  // By our own reading of prose; below what a gate needs.
  constexpr auto kInfinitives = std::to_array<std::string_view>({"be", "do", "have"});
  const bool infinitive = repeat.period == 2 && words[repeat.begin].folded == "to" &&
                          is_one_of(words[repeat.begin + 1].folded, kInfinitives);
  return infinitive || joint_of(words, repeat) == Join::comma ? kMayHaveMet : 1;
}

bool is_allowed(const std::vector<Word>& words, const Repeat& repeat) {
  return is_chain(words, repeat) || is_said_twice(words, repeat) || differ_in_case(words, repeat) ||
         is_one_word_over_and_over(words, repeat) || !is_prose(words, repeat);
}

// The phrases of `period` words that stand twice or more in a row.
void find_repeats(const std::vector<Word>& words, std::size_t period,
                  std::vector<Repeat>& repeats) {
  std::size_t begin = 0;  // Of the words that equal those a period later.
  for (std::size_t i = 0; i + period < words.size(); ++i) {
    const Word& here = words[i];
    const Word& there = words[i + period];
    if (here.folded != there.folded) {
      begin = i + 1;
      continue;
    }
    if (here.before != there.before || here.before == Join::stop) begin = i;
    if (i + 1 - begin < period) continue;
    const Join joint = words[begin + period].before;
    if (joint == Join::space || joint == Join::comma) {
      repeats.push_back({begin, begin + 2 * period, period});
      begin = i + 1;
    } else {
      ++begin;
    }
  }
}

std::vector<Repeat> find_all_repeats(const std::vector<Word>& words) {
  std::vector<Repeat> found;
  for (std::size_t period = kShortest; period <= kLongest; ++period) {
    find_repeats(words, period, found);
  }
  std::ranges::stable_sort(found, {}, &Repeat::begin);
  std::vector<Repeat> kept;
  for (const Repeat& repeat : found) {
    if (!kept.empty() && repeat.begin < kept.back().end) {
      const bool third_time =
          repeat.period == kept.back().period && repeat.begin + repeat.period == kept.back().end;
      if (third_time) kept.back().end = repeat.end;
      continue;
    }
    if (!is_allowed(words, repeat)) kept.push_back(repeat);
  }
  return kept;
}

std::vector<Finding> run(const Side& side, const Settings&) {
  std::vector<Finding> findings;
  const std::vector<Word> words = words_of(side);
  for (const Repeat& repeat : find_all_repeats(words)) {
    const std::string_view first = words[repeat.begin].text;
    const std::string_view first_end = words[repeat.begin + repeat.period - 1].text;
    const ByteSpan once = side.span_of(first, first_end);
    const ByteSpan all = side.span_of(first, words[repeat.end - 1].text);
    findings.push_back(
        {.target = {all},
         .args = {{"phrase", for_message(side.text.substr(once.begin - side.base, once.size()))}},
         .fixes = {{{once.end, all.end}, ""}},
         .confidence = confidence_of(words, repeat)});
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    en("They began ⟦a new round of a new round of⟧ talks."),
    en("The ships left ⟦for the\nfor the⟧ islands."),
    en("It was signed ⟦by both sides, by both sides⟧ at noon."),
    en("The ⟦co-operation council co-operation council⟧ met."),
    ru("Делегация ⟦прибыла в столицу прибыла в столицу⟧ утром."),
    en("Tell me, tell me all about it. “Thank you very much, thank you very much!”"),
    en("Little by little by little it thawed."),
    en("Prices rose more and more and more, from time to time to new heights."),
    en("They went on with the fight for the For the People Act."),
    en("Step by step, day after day, again and again, they went on."),
    en("He wrote to the king. To the king he owed it."),
    en("The yes-or-no vote; the yes or no answer."),
    en("1 2 1 2 3 4 3 4"),
    en("One side of the road and the other side of the road."),
    ru("Он снова и снова возвращался к этому, шаг за шагом."),
});

}  // namespace

constinit const Check checks::repeated_phrase = {
    .id = "repeated-phrase",
    .tier = Tier::gate,
    .severity = Severity::minor,
    .mqm = "linguistic-conventions/textual-conventions",
    .message_en = "The words “{phrase}” are repeated.",
    .message_ru = "Слова «{phrase}» повторены.",
    .manual_en =
        R"(Two to eight words that stand twice in a row, with a space, a line end or one comma between. A draft keeps such
traces where a sentence was begun anew.

Across a comma one is less sure: two clauses may have met. Let pass: what is said twice on purpose
(`Tell me, tell me`), chains such as `more and more and more`, rows of numbers or single letters; in a
comparison, whatever the original repeats, too.
)",
    .manual_ru =
        R"(От двух до восьми слов, стоящих подряд два раза — через пробел, конец строки или одну запятую. Такие следы
остаются, когда предложение начали заново.

Если между повторами запятая, уверенности меньше: могли встретиться два предложения. Пропускаются: то,
что сказано дважды намеренно (`Tell me, tell me`), цепочки вроде `снова и снова и снова`, ряды чисел и отдельных букв, а при сверке — и
то, что повторено в оригинале.
)",
    .examples = kExamples,
    .run_side = run,
    .source_is_alibi = true,
};

}  // namespace svereno::qa
