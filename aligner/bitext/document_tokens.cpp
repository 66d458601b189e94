#include "aligner/bitext/document_tokens.h"

#include <algorithm>

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

bool space_before(const Document& document, std::uint32_t offset) {
  return offset == 0 || is_space(last_code_point(document.text({0, offset})));
}

void append_prose(std::vector<Token>& tokens, const Document& document, ByteSpan span) {
  std::vector<Token> found = tokenize(document.text(span));
  if (found.empty()) return;
  const ByteSpan first = span_of(found.front().text, document.text());
  found.front().after_space = space_before(document, first.begin);
  tokens.insert(tokens.end(), found.begin(), found.end());
}

}  // namespace

std::vector<Token> tokenize(const Document& document, ByteSpan span) {
  std::vector<Token> tokens;
  for (const std::string_view piece : document.pieces(span)) {
    const ByteSpan whole = span_of(piece, document.text());
    std::uint32_t from = whole.begin;
    auto lane = std::ranges::upper_bound(document.lanes(), from, {},
                                         [](const LaneSpan& l) { return l.span.end; });
    for (; lane != document.lanes().end() && lane->span.begin < whole.end; ++lane) {
      const ByteSpan masked{std::max(lane->span.begin, from), std::min(lane->span.end, whole.end)};
      append_prose(tokens, document, {from, masked.begin});
      tokens.push_back(
          {document.text(masked), TokenKind::masked, space_before(document, masked.begin)});
      from = masked.end;
    }
    append_prose(tokens, document, {from, whole.end});
  }
  if (!tokens.empty()) tokens.front().after_space = true;
  return tokens;
}

}  // namespace svereno
