#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "aligner/align/embeddings.h"
#include "aligner/text/result.h"

namespace svereno {

/// Opens the vectors of a text in a file of NumPy (.npy 1.0 to 3.0): an array of two
/// dimensions, one row a segment, float32 or float16, little-endian, in C order.
///
/// float32 is used where it lies, from a memory map; float16 is converted and takes twice the
/// file's size in memory. The file must not change while it is in use.
///
/// Errors: not_found, not_readable; bad_format (no such file, another type or order, a header
/// that promises more or less than the file holds).
Result<Embeddings> open_embeddings(const std::filesystem::path& path);

/// The same of the file's bytes, which must outlive the result.
Result<Embeddings> view_embeddings(std::string_view bytes, std::string_view name);

}  // namespace svereno
