#include "aligner/formats/note_tokens.h"

#include <algorithm>
#include <array>

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr std::size_t kNumberDigits = 3;  // A number of four digits is a year.
constexpr std::size_t kLabelBytes = 64;   // Of the label of "[^label]".

// The superscript digits; ¹ ² ³ come from Latin-1, the others do not.
constexpr auto kSuperscripts =
    std::to_array<std::string_view>({"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"});

// The digits at the start of `text`; empty if there are too many, or they begin with 0.
std::string_view number_at_start(std::string_view text) {
  const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
  if (size == 0 || size > kNumberDigits || text.front() == '0') return {};
  return text.substr(0, size);
}

NoteToken token(NoteForm form, std::size_t size, std::string label) {
  return {.form = form, .span = {0, static_cast<std::uint32_t>(size)}, .label = std::move(label)};
}

std::optional<NoteToken> reference(std::string_view text) {
  for (const std::string_view opening : {"[footnoteRef:", "[endnoteRef:"}) {
    if (!text.starts_with(opening)) continue;
    const std::string_view number = number_at_start(text.substr(opening.size()));
    const std::size_t size = opening.size() + number.size() + 1;
    if (number.empty() || size > text.size() || text[size - 1] != ']') return std::nullopt;
    return token(NoteForm::reference, size, std::string(number));
  }
  return std::nullopt;
}

std::optional<NoteToken> caret(std::string_view text) {
  if (!text.starts_with("[^")) return std::nullopt;
  const std::string_view rest = text.substr(2, kLabelBytes + 1);
  const std::size_t end = rest.find_first_of("]^[ \t\r\n");
  if (end == rest.npos || end == 0 || rest[end] != ']') return std::nullopt;
  const std::size_t size = end + 3;
  const bool colon = size < text.size() && text[size] == ':';
  return token(colon ? NoteForm::caret_colon : NoteForm::caret, size + (colon ? 1 : 0),
               std::string(rest.substr(0, end)));
}

std::optional<NoteToken> bracket(std::string_view text) {
  if (const auto found = reference(text)) return found;
  if (const auto found = caret(text)) return found;
  const std::string_view number = number_at_start(text.substr(1));
  const std::size_t size = number.size() + 2;
  if (number.empty() || size > text.size()) return std::nullopt;
  if (text[size - 1] == ']') return token(NoteForm::number, size, std::string(number));
  if (text[size - 1] == ':') return token(NoteForm::colon, size, std::string(number));
  return std::nullopt;
}

std::optional<NoteToken> superscript(std::string_view text) {
  std::string label;
  std::size_t size = 0;
  while (true) {
    const std::string_view rest = text.substr(size);
    const auto* const digit = std::ranges::find_if(
        kSuperscripts, [&](std::string_view d) { return rest.starts_with(d); });
    if (digit == kSuperscripts.end()) break;
    label += static_cast<char>('0' + (digit - kSuperscripts.begin()));
    size += digit->size();
  }
  if (size == 0) return std::nullopt;
  // What is too long is skipped as a whole.
  const bool number = label.size() <= kNumberDigits && label.front() != '0';
  return token(NoteForm::superscript, size, number ? label : "");
}

class Finder {
 public:
  Finder(std::string_view text, std::span<const ByteSpan> masked) : text_(text), masked_(masked) {}

  void search(const Block& block, std::size_t index) {
    // Brackets, and the lead bytes of superscript digits.
    constexpr std::string_view kBeginnings = "[\xC2\xE2";
    std::uint32_t at = block.span.begin;
    while (true) {
      const std::string_view rest = text_.substr(at, block.span.end - at);
      const std::size_t next = rest.find_first_of(kBeginnings);
      if (next == rest.npos) return;
      at += static_cast<std::uint32_t>(next);
      if (const std::uint32_t past = past_mask(at)) {
        at = std::min(past, block.span.end);
        continue;
      }
      std::optional<NoteToken> found = note_token_at_start(rest.substr(next));
      if (!found) {
        ++at;
        continue;
      }
      const std::uint32_t end = at + found->span.size();
      place(*found, at, block, index);
      at = end;
    }
  }

  std::vector<NoteToken> take() && { return std::move(tokens_); }

 private:
  void place(NoteToken& found, std::uint32_t at, const Block& block, std::size_t index) {
    if (found.label.empty()) return;
    found.span = {at, at + found.span.size()};
    found.block = index;
    found.starts_block = at == block.span.begin;
    found.attached = !found.starts_block && !is_space(last_code_point(text_.substr(0, at)));
    tokens_.push_back(std::move(found));
  }

  // The end of the masked stretch that holds `at`; 0 if none does.
  std::uint32_t past_mask(std::uint32_t at) {
    while (mask_ < masked_.size() && masked_[mask_].end <= at) ++mask_;
    return mask_ < masked_.size() && masked_[mask_].begin <= at ? masked_[mask_].end : 0;
  }

  std::string_view text_;
  std::span<const ByteSpan> masked_;
  std::size_t mask_ = 0;
  std::vector<NoteToken> tokens_;
};

}  // namespace

std::optional<NoteToken> note_token_at_start(std::string_view text) {
  return text.starts_with('[') ? bracket(text) : superscript(text);
}

std::vector<NoteToken> find_note_tokens(std::string_view text, std::span<const Block> blocks,
                                        std::span<const ByteSpan> masked) {
  Finder finder(text, masked);
  for (std::size_t i = 0; i < blocks.size(); ++i) finder.search(blocks[i], i);
  return std::move(finder).take();
}

}  // namespace svereno
