#include "aligner/segment/asides.h"

#include <algorithm>
#include <array>

#include "aligner/segment/scan.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

struct Marks {
  char32_t open;
  char32_t close;
  bool quotes;
};
constexpr auto kMarks = std::to_array<Marks>({
    {U'(', U')', false},
    {U'[', U']', false},
    {U'«', U'»', true},
    {U'“', U'”', true},
});

// Bytes that one of them can begin with.
constexpr std::array<bool, 256> kMarkBytes = [] {
  std::array<bool, 256> table{};
  for (const char byte : {'(', ')', '[', ']'}) table[static_cast<unsigned char>(byte)] = true;
  table[0xC2] = true;  // U+0080 to U+00BF
  table[0xE2] = true;  // U+2000 to U+2FFF
  return table;
}();

// Longer than this, in bytes, it is a passage, whose sentences stand for themselves.
constexpr std::uint32_t kLongestAside = 300;

// What is quoted behind a colon, dash or comma is direct speech; elsewhere it is a title.
bool is_speech(std::string_view text, std::uint32_t open) {
  const CodePoint c = code_point_before(text, before_spaces(text, open));
  return c.value == U':' || c.value == U',' || is_dash(c.value);
}

bool goes_on(std::string_view text, std::uint32_t end) {
  const CodePoint c = code_point_at(text, after_spaces(text, end));
  constexpr std::u32string_view kInside = U",;:.";
  return is_lower(c.value) || kInside.find(c.value) != kInside.npos;
}

}  // namespace

Asides::Asides(std::string_view text) {
  std::array<std::vector<std::uint32_t>, kMarks.size()> opened;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (!kMarkBytes[static_cast<unsigned char>(text[at])]) continue;
    const CodePoint c = code_point_at(text, at);
    for (std::size_t i = 0; i < kMarks.size(); ++i) {
      if (c.value == kMarks[i].open) opened[i].push_back(c.offset);
      if (c.value != kMarks[i].close || opened[i].empty()) continue;
      const ByteSpan aside{opened[i].back(), c.offset + c.size};
      opened[i].pop_back();
      if (aside.size() > kLongestAside || !goes_on(text, aside.end)) continue;
      if (!kMarks[i].quotes || !is_speech(text, aside.begin)) asides_.push_back(aside);
    }
  }
  std::ranges::sort(asides_);
}

bool Asides::interrupt_sentence(const Place& place) const {
  auto aside = std::ranges::lower_bound(asides_, place.next, {}, &ByteSpan::begin);
  while (aside != asides_.begin()) {
    --aside;
    if (aside->begin <= place.sentence || place.next - aside->begin > kLongestAside) break;
    if (place.next < aside->end) return true;
  }
  return false;
}

}  // namespace svereno
