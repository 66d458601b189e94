#include "aligner/segment/asides.h"

#include <algorithm>
#include <array>
#include <string>

#include "aligner/segment/scan.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// The marks that all languages have; others come from their profiles.
constexpr auto kMarks = std::to_array<Enclosure>({
    {Enclosed::aside, U'(', U')'},
    {Enclosed::aside, U'[', U']'},
    {Enclosed::quotation, U'«', U'»'},
    {Enclosed::quotation, U'“', U'”'},
});

struct Marks {
  std::vector<Enclosure> pairs;
  std::array<bool, 256> bytes{};  // That one of them can begin with.

  explicit Marks(const LanguageProfile& profile) : pairs(kMarks.begin(), kMarks.end()) {
    for (const Enclosure& pair : profile.enclosures()) {
      const auto same = [&](const Enclosure& other) {
        return other.open == pair.open && other.close == pair.close;
      };
      if (std::ranges::none_of(kMarks, same)) pairs.push_back(pair);
    }
    for (const Enclosure& pair : pairs) {
      for (const char32_t mark : {pair.open, pair.close}) {
        std::string bytes_of_mark;
        append_code_point(bytes_of_mark, mark);
        bytes[static_cast<unsigned char>(bytes_of_mark.front())] = true;
      }
    }
  }
};

// Longer than this, in bytes, it is a passage, whose sentences stand for themselves.
constexpr std::uint32_t kLongestAside = 300;

// What is quoted behind a colon, dash or comma is direct speech; elsewhere it is a title.
bool is_speech(std::string_view text, std::uint32_t open) {
  const CodePoint c = code_point_before(text, before_spaces(text, open));
  constexpr std::u32string_view kLeads = U":,：，";
  return kLeads.find(c.value) != kLeads.npos || is_dash(c.value);
}

// Where there is neither case nor a space, what touches the closing mark goes on.
bool goes_on(std::string_view text, std::uint32_t end, const LanguageProfile& profile) {
  const CodePoint c = code_point_at(text, after_spaces(text, end));
  constexpr std::u32string_view kInside = U",;:.，；：。、";
  if (is_lower(c.value) || kInside.find(c.value) != kInside.npos) return true;
  return !profile.has_spaces() && c.offset == end && is_letter(c.value) && !is_upper(c.value);
}

// Whether a mark that may open or close opens: »Ja«, but «Ja».
bool opens_here(std::string_view text, std::uint32_t at) {
  const CodePoint c = code_point_before(text, at);
  constexpr std::u32string_view kBefore = U"([—–-«„";
  return c.size == 0 || is_space(c.value) || kBefore.find(c.value) != kBefore.npos;
}

}  // namespace

Asides::Asides(std::string_view text, const LanguageProfile& profile) {
  const Marks marks(profile);
  std::vector<std::vector<std::uint32_t>> opened(marks.pairs.size());
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (!marks.bytes[static_cast<unsigned char>(text[at])]) continue;
    const CodePoint c = code_point_at(text, at);
    const bool either = profile.opens(c.value) && profile.closes(c.value);
    const bool may_open = !either || opens_here(text, at);
    const bool may_close = !either || !may_open;
    for (std::size_t i = 0; i < marks.pairs.size(); ++i) {
      const Enclosure& pair = marks.pairs[i];
      if (may_open && c.value == pair.open) opened[i].push_back(c.offset);
      if (!may_close || c.value != pair.close || opened[i].empty()) continue;
      const ByteSpan aside{opened[i].back(), c.offset + c.size};
      opened[i].pop_back();
      if (aside.size() > kLongestAside || !goes_on(text, aside.end, profile)) continue;
      if (pair.what == Enclosed::quotation && is_speech(text, aside.begin)) continue;
      asides_.push_back({aside, pair.what == Enclosed::title});
    }
  }
  std::ranges::sort(asides_, {}, &Aside::span);
}

bool Asides::interrupt_sentence(const Place& place) const {
  const auto begin = [](const Aside& aside) { return aside.span.begin; };
  auto aside = std::ranges::lower_bound(asides_, place.stop, {}, begin);
  while (aside != asides_.begin()) {
    --aside;
    const ByteSpan span = aside->span;
    if (span.begin < place.sentence || place.stop - span.begin > kLongestAside) break;
    if (span.begin == place.sentence && !aside->title) continue;
    if (place.stop < span.end) return true;
  }
  return false;
}

}  // namespace svereno
