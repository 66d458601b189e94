#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/language/official_names.h"

namespace svereno {

/// The parts of `text` between each two `separator`s; one, empty, of an empty text.
std::vector<std::string_view> split(std::string_view text, std::string_view separator);

/// The forms in a field of a table of official names, parted by "; ": none of "-" or nothing.
std::vector<std::string> official_forms(std::string_view field);

/// The kind called `name` in such a table: "body".
std::optional<OfficialKind> official_kind_named(std::string_view name);

}  // namespace svereno
