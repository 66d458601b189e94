#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "aligner/segment/segment.h"

namespace svereno {

// In the tables, " | " stands where a sentence ends; "|" alone where no space stands
// between the two.

inline std::string without_marks(std::string text) {
  for (std::size_t at = 0; (at = text.find('|')) != text.npos;) {
    text.erase(at, text.substr(at, 2) == "| " ? 2 : 1);
  }
  return text;
}

inline std::string with_marks(std::string_view text, const std::vector<ByteSpan>& sentences) {
  std::string result;
  std::uint32_t end = 0;
  for (const ByteSpan sentence : sentences) {
    if (!result.empty()) result += sentence.begin > end ? " | " : "|";
    result += text.substr(sentence.begin, sentence.size());
    end = sentence.end;
  }
  return result;
}

inline void expect_splits(Language language, const std::vector<std::string>& table) {
  for (const std::string& row : table) {
    const std::string text = without_marks(row);
    EXPECT_EQ(with_marks(text, split_sentences(text, language)), row);
  }
}

}  // namespace svereno
