#pragma once

#include <string>

#include "aligner/bitext/multitext.h"

namespace svereno {

// As the writers of two texts, see write.h.

/// One row a line: a cell for each version, TAB between, and the confidence last.
std::string write_tsv(const Multitext& multitext);

/// One JSON object a line: {"texts":[…,…,…],"segments":[[0,1],[0],[]],"kind":"2-1-0",
/// "confidence":0.93}. The lists are in the order of the versions.
std::string write_jsonl(const Multitext& multitext);

/// TMX 1.4b: a unit for each row that at least two versions have, a variant for each of these.
std::string write_tmx(const Multitext& multitext);

}  // namespace svereno
