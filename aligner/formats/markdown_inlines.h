#pragma once

#include <cmark.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "aligner/text/span.h"

namespace svereno {

/// Where the words of a Markdown block stand, and the markup among them.
struct InlineMarkup {
  ByteSpan content;              ///< From its first inline to its last.
  std::vector<ByteSpan> markup;  ///< In order, disjoint.
};

/// Finds the inlines of `block`, a paragraph or heading, in the `text` it was parsed from,
/// which may end where the block does.
///
/// `begin`: the offset where the block begins; `quote_depth`: the block quotes around it.
/// None if the inlines cannot be found there, one behind the other: the parser keeps no
/// exact places, so they are followed through the text. Cost: linear in the block's size.
std::optional<InlineMarkup> find_inlines(std::string_view text, cmark_node* block,
                                         std::uint32_t begin, std::uint32_t quote_depth);

}  // namespace svereno
