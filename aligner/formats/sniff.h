#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "aligner/formats/read.h"
#include "aligner/text/result.h"

namespace svereno {

/// The format of a file, by its first bytes and the ending of its name.
///
/// Errors: bad_format, with the remedy, for what is neither text nor a package: PDF, RTF,
/// an old or encrypted Word file, OpenDocument, HTML, pictures, archives, other binaries.
Result<FileFormat> sniff(std::string_view bytes, const std::string& name);

}  // namespace svereno
