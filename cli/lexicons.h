#pragma once

#include <memory>
#include <string>

#include "aligner/language/lexicon.h"
#include "aligner/language/lexicon_file.h"
#include "aligner/text/result.h"
#include "cli/inputs.h"

namespace svereno::cli {

/// The lexicon that `name` says, or the shipped one if that is empty. Errors: as
/// LexiconFile::open().
Result<LexiconFile> open_lexicon(const std::string& name);

/// The lexicon to align texts of `languages` with, from their source to their target; null
/// for none. `name` is what --lexicon says: a file, "none", or nothing: the shipped one if
/// the languages are its own, in either order.
///
/// Errors: as LexiconFile::open(); bad_option for a file between other languages.
Result<std::unique_ptr<const Lexicon>> choose_lexicon(const std::string& name, Languages languages);

}  // namespace svereno::cli
