#include <algorithm>
#include <array>
#include <span>

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"
#include "qa/checks.h"
#include "qa/unpaired.h"

namespace svereno::qa {
namespace {

constexpr std::string_view kOpening = "([";
constexpr std::string_view kClosing = ")]";

bool is_one_of(const Token& token, std::string_view marks) {
  return token.kind == TokenKind::punctuation && token.text.size() == 1 &&
         marks.find(token.text.front()) != marks.npos;
}

bool matching(std::string_view open, std::string_view close) {
  return kOpening.find(open) == kClosing.find(close);
}

// Finds the loose brackets of one block. A bracket behind "a" or "1" may close what is open
// or end a list label; the caller decides which is believed.
class BracketReader {
 public:
  BracketReader(std::span<const Token> tokens, bool labels_close)
      : tokens_(tokens), labels_close_(labels_close) {}

  // Tokens, in order.
  struct Found {
    std::vector<std::size_t> loose;
    std::vector<std::size_t> paired;
  };

  Found read() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (is_one_of(tokens_[i], kOpening) && !is_quoted(i) && !is_sad(i)) open(i);
      if (is_one_of(tokens_[i], kClosing) && !is_quoted(i)) close(i);
    }
    found_.loose.insert(found_.loose.end(), open_.begin(), open_.end());
    std::ranges::sort(found_.loose);
    return std::move(found_);
  }

 private:
  bool touches(std::size_t i) const { return i < tokens_.size() && !tokens_[i].after_space; }

  void open(std::size_t i) {
    ++count(tokens_[i].text, kOpening);
    open_.push_back(i);
  }
  std::size_t pop() {
    const std::size_t i = open_.back();
    --count(tokens_[i].text, kOpening);
    open_.pop_back();
    return i;
  }
  // How many brackets of the kind of `mark` are open.
  int& count(std::string_view mark, std::string_view kinds) { return counts_[kinds.find(mark)]; }

  void close(std::size_t i) {
    if (!labels_close_ && is_label(i)) {
      ++labels_;
      return;
    }
    const auto pairs = [&] { return matching(tokens_[open_.back()].text, tokens_[i].text); };
    if (!open_.empty() && (pairs() || is_interval(open_.back(), i))) {
      found_.paired.push_back(pop());
    } else if (count(tokens_[i].text, kClosing) > 0) {
      while (!pairs()) found_.loose.push_back(pop());
      found_.paired.push_back(pop());
    } else if (is_label(i)) {
      ++labels_;
    } else if (!is_smile(i)) {
      found_.loose.push_back(i);
    }
  }

  // A bracket that is spoken of: the "(" sign.
  bool is_quoted(std::size_t i) const {
    constexpr std::string_view kQuotes = "\"'“”‘’«»„`";
    const auto quote = [&](std::size_t at) {
      return kQuotes.find(tokens_[at].text) != kQuotes.npos;
    };
    return i > 0 && touches(i) && touches(i + 1) && quote(i - 1) && quote(i + 1);
  }
  bool eyes_before(std::size_t i) const {
    constexpr std::string_view kEyes = ":;=";
    if (i == 0 || !touches(i)) return false;
    if (is_one_of(tokens_[i - 1], kEyes)) return true;
    return i > 1 && tokens_[i - 1].text == "-" && touches(i - 1) &&
           is_one_of(tokens_[i - 2], kEyes);
  }
  bool is_sad(std::size_t i) const {
    return eyes_before(i) && (i + 1 == tokens_.size() || !touches(i + 1));
  }
  // ":-)", and the runs ")))" of Russian letters.
  bool is_smile(std::size_t i) const {
    const bool run = (i > 0 && touches(i) && tokens_[i - 1].text == tokens_[i].text) ||
                     (touches(i + 1) && tokens_[i + 1].text == tokens_[i].text);
    return run || eyes_before(i);
  }

  // "a)", "12)", "iv)", "*)" at the start, behind a stop or behind a word.
  bool is_label(std::size_t i) const {
    constexpr std::string_view kStops = ",;:";
    constexpr std::uint32_t kLongestNumber = 3;
    if (i == 0 || !touches(i) || tokens_[i].text != ")") return false;
    const Token& label = tokens_[i - 1];
    if (i > 1 && !label.after_space) return false;
    const std::uint32_t length = count_code_points(label.text);
    if (label.kind == TokenKind::number) {
      // Behind a full stop, which may be that of "para.", only the list goes on.
      const bool goes_on = labels_ > 0 && i > 1 && tokens_[i - 2].text == ".";
      return length <= kLongestNumber && (i == 1 || is_one_of(tokens_[i - 2], kStops) || goes_on);
    }
    if (label.kind == TokenKind::word) return length == 1 || is_roman(label.text);
    return label.text == "*";
  }
  static bool is_roman(std::string_view text) {
    return text.size() <= 4 && text.find_first_not_of("ivxIVX") == text.npos;
  }

  // "[0, 1)", "(a; b]".
  bool is_interval(std::size_t open, std::size_t close) const {
    constexpr std::size_t kMostTokens = 9;
    if (close - open < 2 || close - open > kMostTokens) return false;
    bool parted = false;
    for (std::size_t i = open + 1; i < close; ++i) {
      const std::string_view text = tokens_[i].text;
      if (tokens_[i].kind == TokenKind::word && count_code_points(text) > 2) return false;
      parted |= text.find_first_of(",;") != text.npos;
    }
    return parted;
  }

  std::span<const Token> tokens_;
  bool labels_close_;
  std::vector<std::size_t> open_;
  std::array<int, kOpening.size()> counts_ = {};
  int labels_ = 0;  // List labels so far.
  Found found_;
};

// Drawings and formulae in plain characters.
bool is_prose(std::span<const Token> tokens) {
  constexpr std::ptrdiff_t kMarksPerWord = 2;
  const auto words = std::ranges::count_if(tokens, [](const Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::number;
  });
  return static_cast<std::ptrdiff_t>(tokens.size()) - words <= kMarksPerWord * (words + 1);
}

BlockMarks find_marks(const Side& block) {
  if (!is_prose(block.tokens)) return {};
  BracketReader::Found found = BracketReader(block.tokens, true).read();
  if (!found.loose.empty()) {
    BracketReader::Found with_labels = BracketReader(block.tokens, false).read();
    if (with_labels.loose.size() < found.loose.size()) found = std::move(with_labels);
  }
  BlockMarks marks;
  for (const std::size_t i : found.loose) {
    const Token& token = block.tokens[i];
    marks.loose.push_back({token.text, is_one_of(token, kOpening)});
  }
  for (const std::size_t i : found.paired) marks.paired.push_back(block.tokens[i].text);
  return marks;
}

std::vector<Finding> run(const Whole& whole, const Settings&) {
  return unpaired(whole, find_marks, matching);
}

constexpr auto kExamples = std::to_array<Example>({
    en("The treaty ⟦(⟧signed in 1998 is in force."),
    en("The treaty, signed in 1998⟦)⟧ is in force."),
    en("The delegates (from ten ⟦[⟧or eleven states) left."),
    ru("Он ⟦(⟧как всегда опоздал."),
    ru_en("Договор (1998 года) в силе.", "The treaty ⟦(⟧of 1998 is in force."),
    en("The treaty (signed in 1998 [in force]) stands."),
    en("a) peace; b) trade; and (c) culture."),
    en("There are three (namely: a) peace, b) trade) and no more."),
    en("Thank you :-) That is sad :("),
    en("The values lie in [0, 1) and in (0; 2]."),
    en("Type \"(\" to begin."),
    en("(The first paragraph opens.\n\nThe second closes.)"),
    ru_en("Договор (1998 года в силе.", "The treaty (of 1998 is in force."),
    en("Run `f(` to see."),
    ru("Привет))) Как дела?"),
});

}  // namespace

constinit const Check checks::unpaired_brackets = {
    .id = "unpaired-brackets",
    .tier = Tier::gate,
    .severity = Severity::minor,
    .mqm = "linguistic-conventions/punctuation",
    .message_en = "The bracket {mark} has no pair.",
    .message_ru = "У скобки {mark} нет пары.",
    .manual_en =
        R"(A round or square bracket that is opened and never closed, or closed and never opened.

Let pass: list labels such as `a)` and `1)`, smileys, half-open intervals such as `[0, 1)`,
brackets in code or in quotation marks, a remark in brackets that runs over several paragraphs,
and a place where the source has a lone bracket too.
)",
    .manual_ru =
        R"(Круглая или квадратная скобка, которую открыли и не закрыли или закрыли, не открыв.

Не отмечаются: номера пунктов вида `а)` и `1)`, смайлики, полуинтервалы вида `[0, 1)`, скобки
в коде и в кавычках, замечание в скобках на несколько абзацев и место, где одинокая скобка
стоит и в оригинале.
)",
    .examples = kExamples,
    .run_whole = run,
};

}  // namespace svereno::qa
