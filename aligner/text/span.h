#pragma once

#include <cassert>
#include <compare>
#include <cstdint>
#include <functional>
#include <string_view>

namespace svereno {

/// Half-open range [begin, end) of byte offsets into one document's UTF-8 text.
///
/// Both ends fall on code point boundaries. Lines, columns, UTF-16 offsets and
/// places in a Word file are derived from it where a report is written, never
/// stored.
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  /// Whether `other` lies inside; an empty span at either end does.
  constexpr bool contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
  /// Whether the two share at least one byte.
  constexpr bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

/// Where `piece` lies in `text`, `base` being the document offset of `text`.
/// `piece` must be a view into `text`.
inline ByteSpan span_of(std::string_view piece, std::string_view text, std::uint32_t base = 0) {
  [[maybe_unused]] const std::less_equal<const char*> not_after;
  assert(not_after(text.data(), piece.data()));
  assert(not_after(piece.data() + piece.size(), text.data() + text.size()));
  const auto begin = base + static_cast<std::uint32_t>(piece.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(piece.size())};
}

}  // namespace svereno
