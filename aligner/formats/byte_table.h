#pragma once

#include <array>
#include <optional>
#include <string>

namespace svereno {

/// What each byte means in an encoding of one byte a character: its UTF-8, or an empty
/// string where it means nothing.
using ByteTable = std::array<std::string, 256>;

/// The table of `encoding`; none if nobody knows the name, or if the encoding takes
/// several bytes for some characters or does not hold ASCII.
std::optional<ByteTable> byte_table(const std::string& encoding);

}  // namespace svereno
