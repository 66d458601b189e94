#pragma once

#include <string>
#include <vector>

#include "aligner/align/dictionary.h"
#include "aligner/text/language.h"
#include "aligner/text/result.h"

namespace svereno {

/// Reads a dictionary of hunalign: lines of a phrase of the target language, " @ " and one of the
/// source language. In any encoding, as plain text; `source` helps to guess it.
///
/// Errors: bad_format, naming the line; empty (no entry); those of reading plain text.
Result<std::vector<DictionaryEntry>> read_dictionary(std::string bytes, const std::string& name,
                                                     Language source);

}  // namespace svereno
