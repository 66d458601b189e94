// Following a block's inlines through its text.
//
// cmark tells where a block begins, but not reliably where an inline does. It does tell
// which inlines there are and in which order, and they lie in the text one behind the other
// with nothing but their own markup between them. So a cursor goes through the text
// alongside the parser's events, and each event says what the cursor must find.
#include "aligner/formats/markdown_inlines.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>

namespace svereno {
namespace {

// Bounds of CommonMark 0.30, in bytes.
constexpr std::size_t kEntity = 34;  // "&", 32 characters, ";".
constexpr std::size_t kLinkLabel = 999;
constexpr std::size_t kNestedParentheses = 32;

using NodePointer = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using IteratorPointer = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view() : literal;
}

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

bool is_line_end(char c) { return c == '\n' || c == '\r'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

// "&amp;" at the start of `text`, or an empty view.
std::string_view entity_at_start(std::string_view text) {
  const std::size_t end = text.substr(0, kEntity).find(';');
  const std::string_view entity = text.substr(0, end == text.npos ? 0 : end + 1);
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
  };
  if (entity.size() < 3 || !std::ranges::all_of(entity.substr(1, entity.size() - 2), allowed)) {
    return {};
  }
  return entity;
}

// What the parser makes of `entity`.
std::string decoded(std::string_view entity) {
  const NodePointer document(cmark_parse_document(entity.data(), entity.size(), CMARK_OPT_DEFAULT),
                             &cmark_node_free);
  cmark_node* paragraph = cmark_node_first_child(document.get());
  cmark_node* text = paragraph == nullptr ? nullptr : cmark_node_first_child(paragraph);
  return text == nullptr ? std::string(entity) : std::string(literal_of(text));
}

class Cursor {
 public:
  Cursor(std::string_view text, std::uint32_t begin, std::uint32_t quote_depth)
      : text_(text), at_(begin), quote_depth_(quote_depth) {}

  // What the parser's event says is here; false if it is not.
  bool enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        return pass_text(literal_of(node));
      case CMARK_NODE_CODE:
        return pass_code();
      case CMARK_NODE_HTML_INLINE:
        return pass_html(literal_of(node));
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        if (here() == '\\') mark(1);
        return pass_line_end();
      case CMARK_NODE_EMPH:
        return mark(1);
      case CMARK_NODE_STRONG:
        return mark(2);
      case CMARK_NODE_LINK:
        autolinks_.push_back(here() == '<');
        return (here() == '<' || here() == '[') && mark(1);
      case CMARK_NODE_IMAGE:
        return here() == '!' && mark(2);
      default:
        return true;
    }
  }

  bool leave(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_EMPH:
        return mark(1);
      case CMARK_NODE_STRONG:
        return mark(2);
      case CMARK_NODE_IMAGE:
        return pass_target();
      case CMARK_NODE_LINK: {
        if (autolinks_.empty()) return false;
        const bool autolink = autolinks_.back();
        autolinks_.pop_back();
        return autolink ? here() == '>' && mark(1) : pass_target();
      }
      default:
        return true;
    }
  }

  std::uint32_t at() const { return at_; }
  std::vector<ByteSpan> take_markup() && { return std::move(markup_); }

  // The hashes before a heading's words.
  void pass_hashes(int level) {
    const auto size = static_cast<std::size_t>(level);
    const std::string_view rest = text_.substr(at_);
    if (rest.find_first_not_of('#') != size || rest.size() == size || !is_blank(rest[size])) return;
    at_ += static_cast<std::uint32_t>(size);
    pass_blanks();
  }

 private:
  char here() const { return peek(0); }
  char peek(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  bool mark(std::size_t size) {
    if (at_ + size > text_.size()) return false;
    const auto end = at_ + static_cast<std::uint32_t>(size);
    if (!markup_.empty() && markup_.back().end == at_) {
      markup_.back().end = end;
    } else {
      markup_.push_back({at_, end});
    }
    at_ = end;
    return true;
  }

  void pass_blanks() {
    while (is_blank(here())) ++at_;
  }

  // A line end, and what stands before the paragraph's words on the next line.
  bool pass_line_end() {
    pass_blanks();
    if (!is_line_end(here())) return false;
    at_ += here() == '\r' && peek(1) == '\n' ? 2 : 1;
    pass_blanks();
    for (std::uint32_t depth = 0; depth < quote_depth_ && here() == '>'; ++depth) {
      mark(1);
      pass_blanks();
    }
    return true;
  }

  bool pass_text(std::string_view literal) {
    const bool raw = !autolinks_.empty() && autolinks_.back();
    while (!literal.empty()) {
      if (!raw && here() == '\\' && is_punctuation(peek(1))) mark(1);
      if (!raw && here() == '&' && !escaped()) {
        if (const std::size_t passed = pass_entity(literal)) {
          literal.remove_prefix(passed);
          continue;
        }
      }
      if (at_ == text_.size() || here() != literal.front()) return false;
      ++at_;
      literal.remove_prefix(1);
    }
    return true;
  }

  bool escaped() const {
    return !markup_.empty() && markup_.back().end == at_ && text_[at_ - 1] == '\\';
  }

  // How much of `literal` the entity here stands for; 0 if it is no entity.
  std::size_t pass_entity(std::string_view literal) {
    const std::string_view entity = entity_at_start(text_.substr(at_));
    if (entity.empty()) return 0;
    const std::string meaning = decoded(entity);
    if (meaning == entity || meaning.empty() || !literal.starts_with(meaning)) return 0;
    mark(entity.size());
    return meaning.size();
  }

  bool pass_code() {
    const std::string_view rest = text_.substr(at_);
    const std::size_t ticks = std::min(rest.find_first_not_of('`'), rest.size());
    if (ticks == 0) return false;
    for (std::size_t from = ticks; from < rest.size();) {
      const std::size_t begin = rest.find('`', from);
      if (begin == rest.npos) return false;
      const std::size_t end = std::min(rest.find_first_not_of('`', begin), rest.size());
      if (end - begin == ticks) return mark(end);
      from = end;
    }
    return false;
  }

  bool pass_html(std::string_view literal) {
    const std::uint32_t begin = at_;
    while (!literal.empty()) {
      if (is_line_end(literal.front())) {
        const std::size_t size = literal.starts_with("\r\n") ? 2 : 1;
        if (!pass_line_end()) return false;
        literal.remove_prefix(size);
        literal.remove_prefix(std::min(literal.find_first_not_of(" \t"), literal.size()));
      } else if (here() == literal.front()) {
        ++at_;
        literal.remove_prefix(1);
      } else {
        return false;
      }
    }
    cover(begin);
    return true;
  }

  // Marks all from `begin` to here, with what was marked in between.
  void cover(std::uint32_t begin) {
    while (!markup_.empty() && markup_.back().end > begin) markup_.pop_back();
    const auto size = at_ - begin;
    at_ = begin;
    mark(size);
  }

  // What stands behind the words of a link or image: "](/target "title")", "][label]", "]".
  bool pass_target() {
    if (here() != ']') return false;
    const std::uint32_t begin = at_;
    ++at_;
    const std::uint32_t behind = at_;
    const bool inside = here() == '(' ? pass_parentheses() : here() == '[' && pass_label();
    if (!inside) at_ = behind;
    cover(begin);
    return true;
  }

  void pass_space() {
    pass_blanks();
    if (is_line_end(here())) pass_line_end();
  }

  bool pass_parentheses() {
    ++at_;
    pass_space();
    if (!(here() == '<' ? pass_delimited('>') : pass_bare_target())) return false;
    pass_space();
    if (here() == '"' && !pass_delimited('"')) return false;
    if (here() == '\'' && !pass_delimited('\'')) return false;
    if (here() == '(' && !pass_delimited(')')) return false;
    pass_space();
    if (here() != ')') return false;
    ++at_;
    return true;
  }

  // Up to the unescaped `closing`; only titles in quotation marks may hold what opened them.
  bool pass_delimited(char closing) {
    const char opening = here();
    for (++at_; at_ < text_.size(); ++at_) {
      if (here() == closing) {
        ++at_;
        return true;
      }
      if (here() == opening || (closing == '>' && is_line_end(here()))) return false;
      if (here() == '\\' && is_punctuation(peek(1))) ++at_;
    }
    return false;
  }

  bool pass_bare_target() {
    std::size_t depth = 0;
    for (; at_ < text_.size(); ++at_) {
      const char c = here();
      if (is_blank(c) || is_line_end(c)) break;
      if (c == '\\' && is_punctuation(peek(1))) ++at_;
      if (c == '(' && ++depth > kNestedParentheses) return false;
      if (c == ')' && depth-- == 0) return true;
    }
    return depth == 0;
  }

  bool pass_label() {
    bool blank = true;
    for (std::size_t i = 1; i <= kLinkLabel + 1; ++i) {
      const char c = peek(i);
      if (c == '\0' || c == '[') return false;
      if (c == ']') {
        at_ += static_cast<std::uint32_t>(i) + 1;
        return i == 1 || !blank;
      }
      if (c == '\\') ++i;
      blank = blank && (is_blank(c) || is_line_end(c));
    }
    return false;
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t quote_depth_;
  std::vector<bool> autolinks_;  // Of the links around the cursor.
  std::vector<ByteSpan> markup_;
};

}  // namespace

std::optional<InlineMarkup> find_inlines(std::string_view text, cmark_node* block,
                                         std::uint32_t begin, std::uint32_t quote_depth) {
  Cursor cursor(text, begin, quote_depth);
  if (cmark_node_get_type(block) == CMARK_NODE_HEADING) {
    cursor.pass_hashes(cmark_node_get_heading_level(block));
  }
  const std::uint32_t content = cursor.at();
  const IteratorPointer iterator(cmark_iter_new(block), &cmark_iter_free);
  while (true) {
    const cmark_event_type event = cmark_iter_next(iterator.get());
    if (event == CMARK_EVENT_DONE) break;
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (node == block) continue;
    if (!(event == CMARK_EVENT_ENTER ? cursor.enter(node) : cursor.leave(node))) {
      return std::nullopt;
    }
  }
  return InlineMarkup{{content, cursor.at()}, std::move(cursor).take_markup()};
}

}  // namespace svereno
