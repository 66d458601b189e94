#pragma once

#include <span>
#include <string_view>

namespace svereno {

/// A table that was compiled in (docs/adr/0005).
struct DataFile {
  std::string_view name;  ///< File name: "words.ru.tsv".
  /// All of the file: UTF-8, comment lines with its source and licence first, then
  /// rows in byte order, their fields parted by tabs.
  std::string_view text;
};

/// The files of aligner/language/data, sorted by name.
std::span<const DataFile> language_data();

}  // namespace svereno
