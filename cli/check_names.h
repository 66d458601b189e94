#pragma once

#include <string>

#include "aligner/text/result.h"
#include "qa/check.h"

namespace svereno::cli {

/// The check called `id`. Error: bad_option, suggesting the nearest.
Result<const qa::Check*> check_named(const std::string& id);

}  // namespace svereno::cli
