#include "aligner/language/skeleton.h"

namespace svereno {

std::string consonant_skeleton(std::string_view) { return {}; }

}  // namespace svereno
