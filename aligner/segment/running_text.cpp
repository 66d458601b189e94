#include "aligner/segment/running_text.h"

#include <algorithm>

#include "aligner/segment/scan.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// Stands for a URL or code: a letter without case, so that neither ICU nor our rules
// take it for a lower-case word that goes on with the sentence. Any would do.
constexpr std::string_view kWordForAHole = "ᚠ";

// A URL or code is a word of the sentence; a note mark or markup is not.
bool reads_as_word(std::string_view hole) {
  return !hole.empty() && (hole.front() == '`' || is_letter(first_code_point(hole)));
}

// Whether white space can begin with `byte`.
bool may_begin_space(char byte) {
  constexpr std::string_view kFirstBytes = "\t\n\v\f\r \xC2\xE1\xE2\xE3";
  return kFirstBytes.find(byte) != kFirstBytes.npos;
}

}  // namespace

RunningText::RunningText(std::string_view original, std::span<const ByteSpan> holes) {
  text_.reserve(original.size());
  std::uint32_t from = 0;
  for (const ByteSpan hole : holes) {
    append(original.substr(from, hole.begin - from), from);
    const std::string_view masked = original.substr(hole.begin, hole.size());
    if (reads_as_word(masked)) append_as_is(kWordForAHole, hole.begin);
    from = hole.end;
  }
  append(original.substr(from), from);
}

// ICU would end a sentence at each line end; in a block it is but a space. And with one
// space where there may be thousands, what looks across spaces stays cheap.
void RunningText::append(std::string_view stretch, std::uint32_t original) {
  std::uint32_t from = 0;
  for (std::uint32_t at = 0; at < stretch.size();) {
    const std::uint32_t end = may_begin_space(stretch[at]) ? after_spaces(stretch, at) : at;
    const bool stands_alone = end == at + 1 && stretch[at] == ' ' && at > 0;
    if (end == at || stands_alone) {
      at = end == at ? at + 1 : end;
      continue;
    }
    append_as_is(stretch.substr(from, at - from), original + from);
    if (!text_.ends_with(' ')) append_as_is(" ", original + at);
    from = at = end;
  }
  append_as_is(stretch.substr(from), original + from);
}

void RunningText::append_as_is(std::string_view piece, std::uint32_t original) {
  if (piece.empty()) return;
  pieces_.push_back({static_cast<std::uint32_t>(text_.size()), original});
  text_ += piece;
}

std::uint32_t RunningText::to_original(std::uint32_t offset) const {
  const auto next = std::ranges::upper_bound(pieces_, offset, {}, &Piece::begin);
  if (next == pieces_.begin()) return 0;
  const Piece& piece = *std::prev(next);
  return piece.original + (offset - piece.begin);
}

}  // namespace svereno
