#include "aligner/align/words.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "aligner/bitext/document_tokens.h"
#include "aligner/language/base_form.h"
#include "aligner/text/fold.h"
#include "aligner/text/numbers.h"

namespace svereno {
namespace {

// Tokens of one number are no further apart: the widest space, U+2009 and its like, in bytes.
constexpr std::uint32_t kWidestGap = 3;

// Of a segment, no more different words than these are looked at, so that no segment
// costs more than a long sentence squared. Sentences of law have some 200.
constexpr std::size_t kMostWords = 400;

class WordReader {
 public:
  explicit WordReader(const Document& document)
      : document_(document), base_forms_(document.language()) {}

  void read(const Segment& segment) {
    const std::vector<Token> tokens = tokenize(document_, segment.span);
    for (std::size_t i = 0; i < tokens.size();) {
      if (tokens[i].kind == TokenKind::number) {
        i = read_numbers(tokens, i);
        continue;
      }
      if (tokens[i].kind != TokenKind::punctuation) add(tokens[i]);
      ++i;
    }
    end_segment();
  }

  TextWords finish() && { return std::move(text_); }

 private:
  // Of a word that the segment repeats, the first stays.
  void end_segment() {
    const std::size_t begin = text_.begins.back();
    const auto number = static_cast<std::uint32_t>(text_.begins.size());
    last_segment_.resize(text_.stems.size());
    std::size_t end = begin;
    for (std::size_t k = begin; k < text_.words.size() && end - begin < kMostWords; ++k) {
      const std::uint32_t word = text_.words[k];
      if (std::exchange(last_segment_[word], number) != number) text_.words[end++] = word;
    }
    text_.words.resize(end);
    text_.begins.push_back(static_cast<std::uint32_t>(end));
  }

  // Numbers are read from the text between the first and the last of a run of number
  // tokens, as their groups of digits may be parted by spaces. Returns where the run ends.
  std::size_t read_numbers(const std::vector<Token>& tokens, std::size_t first) {
    const auto place = [&](std::size_t i) { return span_of(tokens[i].text, document_.text()); };
    ByteSpan span = place(first);
    std::size_t end = first + 1;
    for (; end < tokens.size() && tokens[end].kind == TokenKind::number; ++end) {
      if (place(end).begin - span.end > kWidestGap) break;
      span.end = place(end).end;
    }
    for (const Number& number : find_numbers(document_.text(span), document_.language())) {
      add_word(number.value, {});
    }
    return end;
  }

  void add(const Token& token) {
    const auto known = seen_.find(token.text);
    if (known != seen_.end()) {
      text_.words.push_back(known->second);
      return;
    }
    const std::string folded = fold_word(token.text);
    const bool is_word = token.kind == TokenKind::word;
    const std::uint32_t word =
        add_word(is_word ? base_forms_.of(folded) : folded, is_word ? folded : std::string());
    seen_.emplace(token.text, word);
  }

  std::uint32_t add_word(const std::string& stem, const std::string& form) {
    const auto [found, is_new] =
        numbers_.try_emplace(stem, static_cast<std::uint32_t>(text_.stems.size()));
    if (is_new) {
      text_.stems.push_back(stem);
      text_.forms.push_back(form);
    }
    text_.words.push_back(found->second);
    return found->second;
  }

  const Document& document_;
  BaseForms base_forms_;
  TextWords text_{.words = {}, .begins = {0}, .stems = {}, .forms = {}};
  std::vector<std::uint32_t> last_segment_;  // In which each word occurred, from 1 on.
  std::unordered_map<std::string_view, std::uint32_t> seen_;  // Words as written.
  std::unordered_map<std::string, std::uint32_t> numbers_;    // Stems.
};

}  // namespace

TextWords read_words(const Document& document, std::span<const Segment> segments) {
  WordReader reader(document);
  for (const Segment& segment : segments) reader.read(segment);
  return std::move(reader).finish();
}

}  // namespace svereno
