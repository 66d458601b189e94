#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "aligner/bitext/bitext.h"
#include "aligner/text/span.h"
#include "qa/check.h"

namespace svereno::qa {

/// A text with the marks ⟦ and ⟧ taken out, and what they enclosed, in text order.
struct Marked {
  std::string text;
  std::vector<ByteSpan> spans;
};

Marked parse_marks(std::string_view marked);

/// The texts of `example` as paragraphs and their alignment: what a check of whole texts sees.
Bitext bitext_of(const Example& example);

/// What `check` finds in `example`, which has no marks in it (or has them as text).
///
/// The example becomes a document, or two and their alignment, as the docstring of
/// Example says; then the check is run on every unit of its scope.
std::vector<Finding> run_on(const Check& check, const Example& example,
                            const Settings& settings = {});

}  // namespace svereno::qa
