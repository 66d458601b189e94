#pragma once

#include <string>
#include <string_view>

#include "aligner/text/result.h"

namespace svereno::cli {

/// Thrown when standard output is a pipe that nobody reads any more.
struct NoReader {};

/// Puts `bytes` into the file at `path`, or out to standard output for "-".
///
/// The file appears whole or not at all: it is written beside under another name and
/// then renamed, through symbolic links. What is not a regular file (/dev/null, a named
/// pipe) is written to as it is. Errors: not_writable, with the system's reason.
Done write_file(const std::string& path, std::string_view bytes);

/// Whether write_file() could put a file at `path`: its folder is there and it is
/// not itself a folder. Lets a long run fail before it begins.
Done check_writable(const std::string& path);

}  // namespace svereno::cli
