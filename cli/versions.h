#pragma once

#include <string>
#include <vector>

#include "aligner/bitext/multitext.h"
#include "aligner/text/result.h"
#include "cli/console.h"
#include "cli/inputs.h"

namespace svereno::cli {

/// A version of a text.
struct Version {
  std::string path;
  Language language;
};

/// The versions beyond the second: `paths` with the language of each, from `tags`.
///
/// Errors: bad_option for what is no tag, or for more or fewer tags than paths.
Result<std::vector<Version>> further_versions(const std::vector<std::string>& paths,
                                              const std::vector<std::string>& tags);

/// Reads all versions and aligns the first with each of the others, with a line of progress.
/// What `flags` say besides how texts are read is of the first two: lexicon, dictionaries,
/// anchors and vectors.
Result<Multitext> read_and_align(const std::vector<Version>& versions, const TextFlags& flags,
                                 const Console& console);

}  // namespace svereno::cli
