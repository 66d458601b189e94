#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "aligner/bitext/bitext.h"
#include "aligner/language/values.h"
#include "aligner/text/tokens.h"

namespace svereno::qa {

/// One side of what a check looks at, with what every check may ask of it.
struct Side {
  std::string_view text;   ///< A view into the document, untouched.
  std::uint32_t base = 0;  ///< Document offset of text.data().
  Language language;
  BlockKind kind = BlockKind::paragraph;  ///< Of the block; of a bead's first block.
  /// Lanes are masked, inlays left out (rule F3).
  std::vector<Token> tokens = {};
  /// Those outside lanes and inlays.
  std::vector<Value> values = {};

  bool empty() const { return text.empty(); }
  /// Where a piece of `text` lies in the document.
  ByteSpan span_of(std::string_view piece) const { return svereno::span_of(piece, text, base); }
  /// From the start of `first` to the end of `last`, views into `text` in this order.
  ByteSpan span_of(std::string_view first, std::string_view last) const {
    return {span_of(first).begin, span_of(last).end};
  }
  /// What stands between two tokens of this side, in this order: white space, or inlays.
  std::string_view between(const Token& first, const Token& second) const {
    const char* const begin = first.text.data() + first.text.size();
    return {begin, static_cast<std::size_t>(second.text.data() - begin)};
  }
  ByteSpan whole() const { return {base, base + static_cast<std::uint32_t>(text.size())}; }
};

/// A source passage and its translation. Checks of pairs see nothing else.
struct Pair {
  Side source;
  Side target;
  double confidence = 1;  ///< Of the bead: that it is exactly right.
  /// It has one side because the other stands elsewhere: it lies in one of Whole::moved.
  bool moved = false;
};

/// All there is. In a run over one text, `source` is null and `pairs` is empty.
struct Whole {
  const Document* source = nullptr;
  const Document& target;
  std::span<const Side> source_blocks = {};  ///< In the order of Document::blocks().
  std::span<const Side> target_blocks = {};
  std::span<const Pair> pairs = {};  ///< In the order of the alignment.
  /// Passages whose translation stands elsewhere, each as a whole; in the order of the source.
  std::span<const Pair> moved = {};
};

/// The view of `span`, which lies in a block of kind `kind`.
Side make_side(const Document& document, ByteSpan span, BlockKind kind);

/// A view of every block of `document`.
std::vector<Side> make_blocks(const Document& document);

/// A view of every bead of `bitext`.
std::vector<Pair> make_pairs(const Bitext& bitext);

/// A view of every passage of `bitext` that is moved.
std::vector<Pair> make_moved(const Bitext& bitext);

}  // namespace svereno::qa
