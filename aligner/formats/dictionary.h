#pragma once

#include <string>

#include "aligner/language/lexicon.h"
#include "aligner/text/language.h"
#include "aligner/text/result.h"

namespace svereno {

/// Reads a dictionary of hunalign: lines of a phrase of the target language, " @ " and one of the
/// source language. In any encoding, as plain text.
///
/// A word's translations are the words of the phrases that stand opposite, all equally likely
/// where a phrase is one word; those of longer phrases share in it. Phrases of more than
/// 16 words say nothing of single words and are passed over.
///
/// Errors: bad_format, naming the line; empty (no entry); those of reading plain text.
Result<MemoryLexicon> read_dictionary(std::string bytes, const std::string& name, Language source,
                                      Language target);

}  // namespace svereno
