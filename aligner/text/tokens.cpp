#include "aligner/text/tokens.h"

#include <unicode/brkiter.h>
#include <unicode/localpointer.h>
#include <unicode/utext.h>

#include <memory>

#include "aligner/text/characters.h"
#include "aligner/text/icu.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// Making an iterator costs far more than moving it to another text.
icu::BreakIterator& word_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> words = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    require(status);
    return made;
  }();
  return *words;
}

TokenKind kind_of(int32_t rule_status) {
  if (rule_status >= UBRK_WORD_NUMBER && rule_status < UBRK_WORD_NUMBER_LIMIT) {
    return TokenKind::number;
  }
  return rule_status < UBRK_WORD_NONE_LIMIT ? TokenKind::punctuation : TokenKind::word;
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUTextPointer utext(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  icu::BreakIterator& words = word_iterator();
  words.setText(utext.getAlias(), status);
  require(status);

  std::vector<Token> tokens;
  bool after_space = true;
  auto begin = static_cast<std::size_t>(words.first());
  for (auto next = words.next(); next != icu::BreakIterator::DONE; next = words.next()) {
    const auto end = static_cast<std::size_t>(next);
    const std::string_view piece = text.substr(begin, end - begin);
    begin = end;
    if (is_space(first_code_point(piece))) {
      after_space = true;
      continue;
    }
    tokens.push_back({piece, kind_of(words.getRuleStatus()), after_space});
    after_space = false;
  }
  return tokens;
}

}  // namespace svereno
