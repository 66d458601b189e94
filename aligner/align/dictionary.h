#pragma once

#include <span>
#include <string>

#include "aligner/language/lexicon.h"
#include "aligner/text/language.h"

namespace svereno {

/// Two phrases that translate each other.
struct DictionaryEntry {
  std::string source;
  std::string target;
};

/// The lexicon that a dictionary makes.
///
/// A word's translations are the words of the phrases that stand opposite, all equally likely
/// where a phrase is one word; those of longer phrases share in it. Phrases of more than
/// 16 words say nothing of single words and are passed over. Cost: linear.
MemoryLexicon lexicon_of(std::span<const DictionaryEntry> entries, Language source,
                         Language target);

}  // namespace svereno
