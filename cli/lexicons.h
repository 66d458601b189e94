#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "aligner/language/lexicon.h"
#include "aligner/language/lexicon_file.h"
#include "aligner/text/result.h"
#include "cli/inputs.h"

namespace svereno::cli {

/// The lexicon that `name` says, or the shipped one if that is empty. Errors: as
/// LexiconFile::open().
Result<LexiconFile> open_lexicon(const std::string& name);

using Lexicons = std::vector<std::unique_ptr<const Lexicon>>;

/// The lexicons to align texts of `languages` with, from their source to their target; none null.
/// `name` is what --lexicon says: a file, "none", or nothing: the shipped one if the languages
/// are its own, in either order, and `own`, those of the configuration.
///
/// Errors: as LexiconFile::open(); bad_option for a file between other languages.
Result<Lexicons> choose_lexicons(const std::string& name,
                                 const std::vector<std::filesystem::path>& own,
                                 Languages languages);

}  // namespace svereno::cli
