#pragma once

#include <span>

#include "aligner/language/name_table.h"
#include "aligner/language/name_word_match.h"
#include "aligner/language/name_words.h"
#include "aligner/language/names.h"

namespace svereno {

/// Pairs each word of a Russian name with at most one English word, so that as many as possible
/// agree and cost least; the grade is that of the weakest pair, lowered by what is left over.
/// At most kMostNameWords words a side.
NameMatch match_by_words(std::span<const RussianForms> ru, std::span<const EnglishNameWord> en,
                         std::span<const NameTable* const> tables);

}  // namespace svereno
