#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "aligner/bitext/bitext.h"
#include "aligner/bitext/document.h"
#include "aligner/text/result.h"

namespace svereno {

/// What is given to a reader must stay within these; beyond is too_large.
struct ReadLimits {
  std::uint64_t file_bytes = 1ULL << 30U;       ///< Of a file as it lies on the disk.
  std::uint64_t part_bytes = 256ULL << 20U;     ///< Of one part of a package, decompressed.
  std::uint64_t package_bytes = 512ULL << 20U;  ///< Of all parts that are read, decompressed.
  std::uint32_t compression_ratio = 1000;       ///< Of a part over 1 MiB.
  std::uint32_t package_entries = 65'536;       ///< Of files in a package.
  std::uint32_t xml_depth = 256;                ///< Of nested elements.
};

enum class FileFormat : std::uint8_t { detect, plain_text, markdown, docx };

struct ReadOptions {
  /// Of plain text and Markdown: UTF-8, UTF-16 or an encoding of one byte a character, by
  /// a usual name such as "windows-1251". Empty: a byte-order mark decides, else UTF-8 if
  /// it is well-formed, else a guess from the bytes, of which the document carries a remark.
  std::string encoding = {};
  /// detect: a package by its first bytes, Markdown by the name's ending, else plain text.
  FileFormat format = FileFormat::detect;
  ReadLimits limits = {};
};

/// The bytes of the file at `path`, or of standard input for "-".
///
/// Errors: not_found, not_readable (a directory, no permission), too_large.
Result<std::string> read_bytes(const std::filesystem::path& path, const ReadLimits& limits = {});

/// Reads a document. `name` is what messages and reports call it.
///
/// Plain text: a paragraph is a line, or, where lines are wrapped by hand, a run
/// of lines that are not blank. Word: see docx.h. Notes that stand inline or as
/// `[1] Body` paragraphs at the end are recognised: see notes.h.
///
/// Errors: empty (no text at all); bad_encoding, naming the byte; bad_format, naming
/// the part and what is wrong with it (an encrypted or truncated package, a .doc);
/// too_large; bad_option (an encoding that nobody knows).
Result<Document> read_document(std::string bytes, std::string name, Language language,
                               const ReadOptions& options = {});

/// read_bytes(), then read_document() under the path as given.
Result<Document> read_document(const std::filesystem::path& path, Language language,
                               const ReadOptions& options = {});

}  // namespace svereno
