// Finding notes in running text.
//
// Tokens that may have to do with notes are collected first (note_tokens.h); a text without
// any is left at once. Then each form decides by what else the text holds: inline bodies
// need a mark of their number, numbers in brackets and superscripts need bodies after
// them or a count from 1 on. What is left over is text as any other.
#include "aligner/formats/notes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "aligner/bitext/lanes.h"
#include "aligner/formats/note_tokens.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// Marks without bodies that count 1, 2, 3: fewer may be anything.
constexpr std::uint32_t kLeastCount = 3;

// Words that a raised digit makes a power of.
constexpr auto kUnits = std::to_array<std::string_view>(
    {"мм", "см", "дм", "км", "га", "mm", "cm", "dm", "km", "ft", "yd", "mi", "кг", "kg", "сек"});

std::string_view slice(std::string_view text, ByteSpan span) {
  return text.substr(span.begin, span.size());
}

bool has_letter(std::string_view text) {
  for (const CodePoint c : code_points(text)) {
    if (is_letter(c.value)) return true;
  }
  return false;
}

std::uint32_t number_of(const NoteToken& token) {
  std::uint32_t number = 0;
  std::from_chars(token.label.data(), token.label.data() + token.label.size(), number);
  return number;
}

bool is_number(std::string_view label) {
  return label.find_first_not_of("0123456789") == label.npos;
}

// Whether `rest`, behind a number, may be the body of a note: words, not a comma.
bool begins_like_body(std::string_view rest) {
  constexpr std::u32string_view kOpeners = U"\"'«“„‘(";
  for (const CodePoint c : code_points(rest)) {
    if (is_space(c.value)) continue;
    return is_letter(c.value) || is_digit(c.value) || kOpeners.find(c.value) != kOpeners.npos;
  }
  return false;
}

// The letters that `text` ends with, four at most.
std::string_view last_letters(std::string_view text) {
  constexpr int kMost = 4;
  std::string_view rest = text;
  for (int i = 0; i < kMost && !rest.empty() && is_letter(last_code_point(rest)); ++i) {
    std::string last;
    append_code_point(last, last_code_point(rest));
    rest.remove_suffix(last.size());
  }
  return text.substr(rest.size());
}

// Whether a raised digit behind `before` is an exponent: 10², x², м².
bool makes_power(std::string_view before) {
  if (before.empty() || is_digit(last_code_point(before))) return true;
  const std::string_view letters = last_letters(before);
  if (letters.empty()) return false;
  return count_code_points(letters) == 1 || std::ranges::find(kUnits, letters) != kUnits.end();
}

// Whether `bracketed` is the mark of a note.
bool is_mark(std::string_view bracketed) {
  const std::optional<NoteToken> token = note_token_at_start(bracketed);
  return token && token->span.size() == bracketed.size();
}

// The brackets of one block: which closes which.
class Brackets {
 public:
  Brackets(std::string_view text, ByteSpan block) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t at = block.begin; at < block.end; ++at) {
      if (text[at] == '[') open.push_back(at);
      if (text[at] != ']') continue;
      const bool mark = !open.empty() && is_mark(text.substr(open.back(), at + 1 - open.back()));
      if (!mark) closing_.push_back(at);
      if (open.empty()) continue;
      pairs_.emplace(open.back(), at);
      open.pop_back();
    }
  }

  // Where the bracket at `opening` closes; if it does not, the first that closes any but a mark.
  std::optional<std::uint32_t> closing(std::uint32_t opening) const {
    if (const auto pair = pairs_.find(opening); pair != pairs_.end()) return pair->second;
    const auto first = std::ranges::lower_bound(closing_, opening);
    return first == closing_.end() ? std::nullopt : std::optional(*first);
  }

 private:
  std::unordered_map<std::uint32_t, std::uint32_t> pairs_;
  std::vector<std::uint32_t> closing_;
};

class Search {
 public:
  Search(std::string_view text, std::span<const Block> blocks, std::vector<NoteToken> tokens)
      : text_(text), blocks_(blocks), tokens_(std::move(tokens)) {}

  FoundNotes run() && {
    take_references();
    take_bracketed_bodies();
    take_caret_notes();
    take_numbered(NoteForm::number);
    take_numbered(NoteForm::superscript);
    make_disjoint();
    return std::move(found_);
  }

 private:
  void mark(const NoteToken& token) { found_.marks.push_back({token.span, token.label}); }

  void body(const NoteToken& token, ByteSpan whole, std::uint32_t end) {
    const std::string_view trimmed = trim(slice(text_, {token.span.end, end}));
    found_.bodies.push_back({token.block, whole, span_of(trimmed, text_), token.label});
  }

  bool may_hold_body(const NoteToken& token) const {
    const BlockKind kind = blocks_[token.block].kind;
    return kind == BlockKind::paragraph || kind == BlockKind::list_item;
  }

  // Two forms may take the same mark, or one a body within the other's.
  void make_disjoint() {
    std::vector<NoteMark>& marks = found_.marks;
    std::ranges::sort(marks, {}, &NoteMark::span);
    const auto same = [](const NoteMark& a, const NoteMark& b) { return a.span == b.span; };
    marks.erase(std::unique(marks.begin(), marks.end(), same), marks.end());
    std::ranges::sort(found_.bodies, {}, &NoteBody::whole);
    std::uint32_t end = 0;
    std::erase_if(found_.bodies, [&](const NoteBody& found) {
      if (found.whole.begin < end) return true;
      end = found.whole.end;
      return false;
    });
  }

  void take_references() {
    for (const NoteToken& token : tokens_) {
      if (token.form != NoteForm::reference) continue;
      mark(token);
      referred_.insert(token.label);
    }
  }

  // "[1]" right before "[1: Body]".
  bool follows_its_mark(std::size_t at) const {
    if (at == 0) return false;
    const NoteToken& before = tokens_[at - 1];
    const NoteToken& token = tokens_[at];
    return before.form == NoteForm::number && before.label == token.label &&
           before.block == token.block &&
           trim(slice(text_, {before.span.end, token.span.begin})).empty();
  }

  void take_bracketed_bodies() {
    std::optional<std::pair<std::size_t, Brackets>> brackets;
    std::uint32_t done = 0;  // What is before it is a body, or can be none.
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const NoteToken& token = tokens_[i];
      const bool in_note = blocks_[token.block].kind == BlockKind::note;
      if (token.form != NoteForm::colon || token.span.begin < done || in_note) continue;
      const bool behind_mark = follows_its_mark(i);
      if (!behind_mark && !referred_.contains(token.label)) continue;
      if (!brackets || brackets->first != token.block) {
        brackets.emplace(token.block, Brackets(text_, blocks_[token.block].span));
      }
      const auto closing = brackets->second.closing(token.span.begin);
      if (!closing) continue;
      done = *closing + 1;
      if (!has_letter(slice(text_, {token.span.end, *closing}))) continue;
      body(token, {token.span.begin, done}, *closing);
      if (behind_mark) mark(tokens_[i - 1]);
    }
  }

  // Bodies of carets first, for marks with a word as their label need one.
  void take_caret_notes() {
    std::unordered_set<std::string> defined;
    std::unordered_set<std::size_t> bodies;  // Indices of tokens.
    std::unordered_set<std::string> marked;  // In the block so far.
    const NoteToken* open = nullptr;         // A body without its end.
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const NoteToken& token = tokens_[i];
      if (i > 0 && tokens_[i - 1].block != token.block) {
        close_caret_body(std::exchange(open, nullptr), nullptr);
        marked.clear();
      }
      if (token.form == NoteForm::caret) marked.insert(token.label);
      if (token.form != NoteForm::caret_colon || !may_hold_body(token)) continue;
      if (!token.starts_block && (token.attached || !marked.contains(token.label))) continue;
      close_caret_body(std::exchange(open, &token), &token);
      bodies.insert(i);
      defined.insert(token.label);
    }
    close_caret_body(open, nullptr);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const NoteToken& token = tokens_[i];
      const bool caret = token.form == NoteForm::caret || token.form == NoteForm::caret_colon;
      if (!caret || bodies.contains(i)) continue;
      if (!is_number(token.label) && !defined.contains(token.label)) continue;
      const std::uint32_t colon = token.form == NoteForm::caret_colon ? 1 : 0;
      found_.marks.push_back({{token.span.begin, token.span.end - colon}, token.label});
    }
  }

  void close_caret_body(const NoteToken* open, const NoteToken* next) {
    if (open == nullptr) return;
    const std::uint32_t end = next == nullptr ? blocks_[open->block].span.end : next->span.begin;
    body(*open, {open->span.begin, end}, end);
  }

  bool may_begin_body(const NoteToken& token) const {
    return token.starts_block && may_hold_body(token) &&
           begins_like_body(slice(text_, {token.span.end, blocks_[token.block].span.end}));
  }

  bool may_be_mark(const NoteToken& token) const {
    if (token.starts_block) return false;
    return token.form == NoteForm::number ||
           (token.attached && !makes_power(text_.substr(0, token.span.begin)));
  }

  // Marks that no body has answered yet, by label.
  using Pool = std::unordered_map<std::string, std::vector<const NoteToken*>>;

  void take_numbered(NoteForm form) {
    Pool pool;
    std::vector<const NoteToken*> marks;
    std::vector<const NoteToken*> row;
    std::size_t pooled = 0;  // Of `marks`, those in the pool; a row's own come after it.
    bool any = false;
    const auto end_row = [&] {
      any |= take_row(std::exchange(row, {}), pool);
      for (; pooled < marks.size(); ++pooled) pool[marks[pooled]->label].push_back(marks[pooled]);
    };
    for (const NoteToken& token : tokens_) {
      if (token.form != form) continue;
      if (may_begin_body(token)) {
        if (row.empty() || !goes_on(*row.back(), token)) end_row();
        row.push_back(&token);
      } else if (may_be_mark(token)) {
        if (!row.empty() && row.back()->block != token.block) end_row();
        marks.push_back(&token);
      }
    }
    end_row();
    if (any || !counts_up(marks)) return;
    for (const NoteToken* token : marks) mark(*token);
  }

  static bool goes_on(const NoteToken& before, const NoteToken& next) {
    return next.block == before.block + 1 && number_of(next) > number_of(before);
  }

  // Takes the paragraphs of a row as bodies if enough of them have marks.
  bool take_row(const std::vector<const NoteToken*>& bodies, Pool& pool) {
    const auto answers = [&](const NoteToken* token) { return pool.contains(token->label); };
    const auto answered = static_cast<std::size_t>(std::ranges::count_if(bodies, answers));
    if (answered == 0 || answered * 2 < bodies.size()) return false;
    for (const NoteToken* token : bodies) {
      const ByteSpan block = blocks_[token->block].span;
      body(*token, block, block.end);
      const auto marks = pool.find(token->label);
      if (marks == pool.end()) continue;
      for (const NoteToken* mark_token : marks->second) mark(*mark_token);
      pool.erase(marks);
    }
    return true;
  }

  // What stands before `token` in its word.
  std::string_view word_before(const NoteToken& token) const {
    constexpr std::uint32_t kFar = 32;  // Bytes.
    const std::uint32_t begin = blocks_[token.block].span.begin;
    const std::uint32_t from = std::max(begin, token.span.begin - std::min(kFar, token.span.begin));
    const std::string_view before = slice(text_, {from, token.span.begin});
    const std::size_t space = before.find_last_of(" \t\r\n");
    return space == before.npos ? before : before.substr(space + 1);
  }

  // Whether `marks` stand behind words, not always the same (an array's name), and count
  // 1, 2, 3 and on, each number for the first time in its turn.
  bool counts_up(const std::vector<const NoteToken*>& marks) const {
    std::uint32_t highest = 0;
    bool words_differ = false;
    for (const NoteToken* token : marks) {
      const std::uint32_t number = number_of(*token);
      if (!token->attached || number > highest + 1) return false;
      highest = std::max(highest, number);
      words_differ |= word_before(*token) != word_before(*marks.front());
    }
    return highest >= kLeastCount && words_differ;
  }

  std::string_view text_;
  std::span<const Block> blocks_;
  std::vector<NoteToken> tokens_;
  std::unordered_set<std::string> referred_;
  FoundNotes found_;
};

// Numbers in a URL belong to it; the forms that nothing else is written in end it.
void drop_those_in_addresses(std::vector<NoteToken>& tokens, std::string_view text) {
  const std::vector<LaneSpan> addresses = find_addresses(text);
  std::erase_if(tokens, [&](const NoteToken& token) {
    if (token.form == NoteForm::reference || token.form == NoteForm::caret) return false;
    const auto address = std::ranges::upper_bound(addresses, token.span.begin, {},
                                                  [](const LaneSpan& a) { return a.span.end; });
    return address != addresses.end() && address->span.overlaps(token.span);
  });
}

// A URL that runs into a mark ends there.
void end_addresses_at_marks(DocumentBuilder& builder, std::span<const NoteMark> marks) {
  if (marks.empty()) return;
  auto mark = marks.begin();
  for (const LaneSpan& address : find_addresses(builder.text())) {
    while (mark != marks.end() && mark->span.begin <= address.span.begin) ++mark;
    if (mark == marks.end()) return;
    if (mark->span.begin < address.span.end) {
      builder.add(LaneSpan{{address.span.begin, mark->span.begin}, Lane::url});
    }
  }
}

// Adds the notes of one block, and the block itself if anything else is in it.
class BlockWithNotes {
 public:
  BlockWithNotes(DocumentBuilder& builder, Block block)
      : builder_(builder), block_(std::move(block)), at_(block_.span.begin) {
    if (const auto* line = std::get_if<LineAnchor>(&block_.anchor)) line_ = line->line;
  }

  void add(std::span<const NoteBody> bodies) && {
    bool any_left = false;
    for (const NoteBody& body : bodies) {
      any_left |= !trim(slice(builder_.text(), {at_, body.whole.begin})).empty();
      pass(body.whole.begin);
      builder_.add(Block{.span = body.span,
                         .kind = BlockKind::note,
                         .anchor = anchor_here(),
                         .label = body.label});
      pass(body.whole.end);
    }
    any_left |= !trim(slice(builder_.text(), {at_, block_.span.end})).empty();
    if (!any_left) return;
    for (const NoteBody& body : bodies) builder_.add_inlay(body.whole);
    builder_.add(std::move(block_));
  }

 private:
  // Goes on to `offset`, counting lines.
  void pass(std::uint32_t offset) {
    const std::string_view passed = slice(builder_.text(), {at_, offset});
    for (std::size_t i = 0; i < passed.size(); ++i) {
      const bool second_half = i > 0 && passed[i] == '\n' && passed[i - 1] == '\r';
      if ((passed[i] == '\n' || passed[i] == '\r') && !second_half) ++line_;
    }
    at_ = offset;
  }

  Anchor anchor_here() const {
    if (std::holds_alternative<LineAnchor>(block_.anchor)) return LineAnchor{line_};
    return block_.anchor;
  }

  DocumentBuilder& builder_;
  Block block_;
  std::uint32_t at_;
  std::uint32_t line_ = 0;
};

}  // namespace

FoundNotes find_notes(std::string_view text, std::span<const Block> blocks,
                      std::span<const ByteSpan> masked) {
  std::vector<NoteToken> tokens = find_note_tokens(text, blocks, masked);
  if (tokens.empty()) return {};
  drop_those_in_addresses(tokens, text);
  return Search(text, blocks, std::move(tokens)).run();
}

std::string_view without_notes_behind(std::string_view line) {
  for (const std::string_view opening : {"[footnoteRef:", "[endnoteRef:", "[^"}) {
    const std::size_t begin = line.find(opening);
    if (begin == line.npos) continue;
    const std::optional<NoteToken> token = note_token_at_start(line.substr(begin));
    if (!token) continue;
    const std::string_view rest = trim(line.substr(begin + token->span.size()));
    if (rest.empty() || rest.starts_with('[')) return trim(line.substr(0, begin));
  }
  const std::size_t last = line.rfind('[');
  if (last == line.npos || last == 0 || !is_mark(line.substr(last))) return line;
  return trim(line.substr(0, last));
}

bool begins_note_body(std::string_view line) {
  const std::optional<NoteToken> token = note_token_at_start(line);
  if (!token || token->label.empty()) return false;
  if (token->form == NoteForm::caret_colon) return true;
  if (token->form != NoteForm::number && token->form != NoteForm::superscript) return false;
  return begins_like_body(line.substr(token->span.end));
}

void add_with_notes(DocumentBuilder& builder, std::vector<Block> blocks,
                    std::span<const ByteSpan> masked) {
  const FoundNotes found = find_notes(builder.text(), blocks, masked);
  std::span<const NoteBody> bodies = found.bodies;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    std::size_t here = 0;
    while (here < bodies.size() && bodies[here].block == i) ++here;
    BlockWithNotes(builder, std::move(blocks[i])).add(bodies.first(here));
    bodies = bodies.subspan(here);
  }
  end_addresses_at_marks(builder, found.marks);
  for (const NoteMark& mark : found.marks) builder.add(mark);
}

}  // namespace svereno
