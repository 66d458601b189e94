#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/formats/package.h"
#include "aligner/formats/read.h"
#include "aligner/text/result.h"

namespace svereno {

/// The parts of a Word file that reading needs, by their names in the package.
struct WordParts {
  std::string document;
  std::optional<std::string> styles;
  std::optional<std::string> settings;
  std::optional<std::string> footnotes;
  std::optional<std::string> endnotes;
};

/// Finds the parts through the package's relationships, as their names are not fixed.
///
/// Errors: bad_format, saying what the package is if it is no Word file: a workbook, a
/// presentation, OpenDocument, an electronic book, or just a ZIP archive.
Result<WordParts> find_word_parts(Package& package, const ReadLimits& limits);

/// The part that `target` means in a relationship of `part`: relative to its folder unless it
/// begins with "/"; percent-encoding undone.
std::string resolve_target(std::string_view part, std::string_view target);

}  // namespace svereno
