#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"
#include "qa/checks.h"
#include "qa/unpaired.h"

namespace svereno::qa {
namespace {

bool matching(std::string_view open, std::string_view close) {
  if (open == "«") return close == "»";
  if (open == "„") return close == "“" || close == "”" || close == "\"";
  if (open == "\"") return close == "\"" || close == "”";
  if (open == "“") return close == "”" || close == "\"";
  return open == "‘" && close == "’";
}

// Finds the loose quotation marks of one block.
class QuoteReader {
 public:
  explicit QuoteReader(const Side& block) : block_(block), tokens_(block.tokens) {}

  BlockMarks read() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) read(i);
    while (!open_.empty()) leave_open(pop());
    std::ranges::sort(marks_.loose, {}, [](const LooseMark& mark) { return mark.text.data(); });
    return std::move(marks_);
  }

 private:
  struct Open {
    std::size_t token = 0;
    bool holds_pair = false;  // The same kind was opened and closed inside.
  };

  std::string_view text(std::size_t i) const {
    return i < tokens_.size() ? tokens_[i].text : std::string_view{};
  }
  bool touches(std::size_t i) const { return i < tokens_.size() && !tokens_[i].after_space; }
  bool is_word(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::word;
  }

  void read(std::size_t i) {
    const std::string_view mark = text(i);
    if (mark == "\"") return read_straight(i);
    if (mark == "‘") return read_single(i);
    if (mark == "’") {
      if (top_is("‘") && touches(i)) close(i);
    } else if (mark == "“") {
      // In Russian and German it closes „, here or in a block before.
      const bool behind_text = i > 0 && touches(i) && !is_bracket_or_quote(i - 1);
      const bool before_text = touches(i + 1) && is_word(i + 1);
      top_is("„") || (behind_text && !before_text) ? close(i) : open(i);
    } else if (mark == "„" || mark == "«") {
      open(i);
    } else if (mark == "”" || (mark == "»" && !is_arrow(i))) {
      close(i);
    }
  }

  // The mark "»" between the steps of a path: "File » Open".
  bool is_arrow(std::size_t i) const {
    return !is_open("«") && !touches(i) && (i + 1 == tokens_.size() || !touches(i + 1));
  }

  // An opening single quote looks like an apostrophe put in by a word processor ("‘90s",
  // "‘em"), or like a letter of other alphabets ("‘Abd"): it opens only what it closes.
  void read_single(std::size_t i) {
    if (!tokens_[i].after_space && !is_bracket_or_quote(i - 1)) return;
    if (is_word(i + 1) && touches(i + 1) && closes_later(i)) open(i);
  }
  bool closes_later(std::size_t i) {
    if (last_single_ == kNone) {
      last_single_ = 0;
      for (std::size_t at = i; at < tokens_.size(); ++at) {
        if (text(at) == "’" && touches(at)) last_single_ = at;
      }
    }
    return last_single_ > i;
  }

  bool is_bracket_or_quote(std::size_t i) const {
    constexpr std::string_view kOpening = "([{«„“‘/";
    if (text(i) == "\"") return top_is("\"") && open_.back().token == i;
    return text(i) == "—" || text(i) == "–" || text(i) == "-" ||
           kOpening.find(text(i)) != kOpening.npos;
  }

  void read_straight(std::size_t i) {
    const bool behind_space = tokens_[i].after_space || is_bracket_or_quote(i - 1);
    const bool before_text = touches(i + 1);
    if (i == skipped_) return;
    if (behind_space && before_text && !is_empty_string(i)) {
      // Looks as if it opened; but `" he said` with a stray space still closes.
      return is_open("\"") && tokens_[i].after_space && !opens_again(i) ? close(i) : open(i);
    }
    if (is_open("\"") || is_open("“") || is_open("„")) return close(i);
    if (is_empty_string(i)) {
      skipped_ = i + 1;
      return;
    }
    const bool inches =
        !tokens_[i].after_space && i > 0 && tokens_[i - 1].kind == TokenKind::number;
    if (!inches) behind_space ? open(i) : close(i);
  }
  // A second opening mark inside a quotation is one of a quotation inside, if it is a word
  // that follows.
  bool opens_again(std::size_t i) const { return is_word(i + 1); }
  bool is_empty_string(std::size_t i) const {
    return touches(i + 1) && text(i + 1) == text(i) && (i + 2 >= tokens_.size() || !is_word(i + 2));
  }

  bool top_is(std::string_view mark) const {
    return !open_.empty() && text(open_.back().token) == mark;
  }
  bool is_open(std::string_view mark) const {
    const auto kind = std::ranges::find(kKinds, mark);
    return counts_[static_cast<std::size_t>(kind - kKinds.begin())] > 0;
  }

  int& count(std::size_t token) {
    const auto kind = std::ranges::find(kKinds, text(token));
    return counts_[static_cast<std::size_t>(kind - kKinds.begin())];
  }
  void open(std::size_t i) {
    open_.push_back({i});
    ++count(i);
  }
  Open pop() {
    const Open last = open_.back();
    open_.pop_back();
    --count(last.token);
    return last;
  }

  void close(std::size_t i) {
    const auto pairs = [&](std::string_view mark) {
      return is_open(mark) && matching(mark, text(i));
    };
    if (std::ranges::none_of(kKinds, pairs)) {
      marks_.loose.push_back({text(i), false});
      return;
    }
    while (!matching(text(open_.back().token), text(i))) leave_open(pop());
    const Open closed = pop();
    marks_.paired.push_back(text(closed.token));
    if (!open_.empty() && text(open_.back().token) == text(closed.token)) {
      open_.back().holds_pair = true;
    }
  }

  void leave_open(const Open& open) {
    // «Газета «Труд»: one mark may close both.
    const bool shares = text(open.token) == "«" && open.holds_pair && block_.language == kRussian;
    if (shares || (text(open.token) == "‘" && open_.empty())) return;
    marks_.loose.push_back({text(open.token), true});
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  static constexpr auto kKinds = std::to_array<std::string_view>({"«", "„", "“", "\"", "‘"});

  const Side& block_;
  std::span<const Token> tokens_;
  std::vector<Open> open_;
  std::array<int, kKinds.size()> counts_ = {};
  BlockMarks marks_;
  std::size_t skipped_ = kNone;      // The second mark of an empty string.
  std::size_t last_single_ = kNone;  // The last mark that can close a single quote.
};

BlockMarks find_marks(const Side& block) { return QuoteReader(block).read(); }

std::vector<Finding> run(const Whole& whole, const Settings&) {
  return unpaired(whole, find_marks, matching);
}

constexpr auto kExamples = std::to_array<Example>({
    en("He called it ⟦“⟧a new era and left."),
    en("He called it a new era⟦”⟧ and left."),
    en("The paper ⟦\"⟧Evening News was closed."),
    en("She said, “He called it ⟦‘⟧a day” and ‘left’ us."),
    ru("Газета ⟦«⟧Вечер закрылась."),
    ru("Газета «Вечер» закрылась⟦»⟧."),
    ru_en("Журнал «Север» вышел.", "The journal ⟦“⟧North came out."),
    en("“He called it ‘a new era’,” she said, “and left.”"),
    en("The dogs’ owners didn’t call ’em in the ‘90s."),
    en("“The first paragraph goes on.\n\n“The second ends.”"),
    en("They do not speak of “the old rules of the trade.\n\n“We ask no one,” he said."),
    en("«The first paragraph goes on.\n\nThe second ends.»"),
    en("A 5\" pipe and a 12' wall."),
    en("Set the value to \"\" or to \"5\"."),
    ru("Он «услышал, как кричат: „Огонь!\n\nОгонь!“»"),
    ru("Он читал «Словарь „Вечера“» и ООО «Газета «Труд»."),
    en("Choose File » Open."),
    en("The word (\"peace\") was in \"War and 'Peace'\"."),
    ru_en("Он сказал: «Пора.", "He said, “It is time."),
});

}  // namespace

constinit const Check checks::unpaired_quotes = {
    .id = "unpaired-quotes",
    .tier = Tier::warn,
    .severity = Severity::minor,
    .mqm = "linguistic-conventions/punctuation",
    .message_en = "The quotation mark {mark} has no pair.",
    .message_ru = "У кавычки {mark} нет пары.",
    .manual_en =
        R"(A quotation mark that is opened and never closed, or closed and never opened.

Let pass: apostrophes, inches and seconds (`5"`), a quotation of several paragraphs, whether
each of them opens with a mark or only the first, one `»` that closes two quotations in Russian,
and a place where the source has a lone mark too.
)",
    .manual_ru = R"(Кавычка, которую открыли и не закрыли или закрыли, не открыв.

Не отмечаются: апострофы, дюймы и секунды (`5"`), цитата из нескольких абзацев — открывается
ли кавычкой каждый из них или только первый, — одна `»`, закрывающая сразу две кавычки,
и место, где одинокая кавычка стоит и в оригинале.
)",
    .examples = kExamples,
    .run_whole = run,
};

}  // namespace svereno::qa
