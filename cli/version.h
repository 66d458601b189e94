#pragma once

#include <string_view>

namespace svereno::cli {

/// Of the program, as CMake knows it.
inline constexpr std::string_view kVersion = SVERENO_VERSION;

}  // namespace svereno::cli
