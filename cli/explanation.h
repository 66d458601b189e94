#pragma once

#include <string>
#include <vector>

#include "aligner/align/explain.h"
#include "aligner/bitext/bitext.h"
#include "aligner/text/result.h"
#include "cli/ui.h"

namespace svereno::cli {

/// The beads, as indices into the alignment and without repeats, that the user asks about:
/// each of `wishes` is the number of a bead, from 1, or "S:T", segments of either text
/// from 0, of which one may be left out.
///
/// Error: bad_option for what is neither, or is not there.
Result<std::vector<std::size_t>> find_beads(const std::vector<std::string>& wishes,
                                            const Bitext& bitext);

/// Why the beads are as they are, for people; in the user's language. `beads` says
/// their places in the alignment.
std::string explain_in_words(const std::vector<Explanation>& explanations,
                             const std::vector<std::size_t>& beads, const Bitext& bitext,
                             const Ui& ui);

/// The same for a program: one JSON object.
std::string explain_in_json(const std::vector<Explanation>& explanations,
                            const std::vector<std::size_t>& beads, const Bitext& bitext);

}  // namespace svereno::cli
