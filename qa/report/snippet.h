#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "qa/report/rows.h"

namespace svereno::qa {

/// One line of a text to show, and what stands under it.
struct SnippetLine {
  std::string text;       ///< Visible (see shown.h), with "…" where it was cut.
  std::string underline;  ///< '^' under the main place, '~' under others; no blanks at the end.
  ByteSpan place;         ///< The first place shown; of the passage if it has none.
};

/// Lines that show all places of `passage`, none much over `columns` wide.
///
/// A passage that fits is one line. Of a longer one each place is shown with some
/// context, together with the next places if they fit on its line. `main`, if it is
/// among the places, is underlined with '^'. Cost: linear in what is shown.
std::vector<SnippetLine> snippet(const Document& document, const Passage& passage, ByteSpan main,
                                 std::uint32_t columns);

}  // namespace svereno::qa
