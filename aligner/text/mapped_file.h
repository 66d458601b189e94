#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>

namespace svereno {

/// The bytes of a file, read where they lie on the disk until this object goes.
class MappedFile {
 public:
  struct Opened {
    std::shared_ptr<const MappedFile> file;  ///< Null on error.
    std::error_code
        error;  ///< Of the system; std::errc::not_supported for what is no regular file.
  };
  static Opened open(const std::filesystem::path& path);

  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  /// Empty for an empty file.
  std::string_view bytes() const { return {static_cast<const char*>(data_), size_}; }

 private:
  MappedFile(void* data, std::size_t size) : data_(data), size_(size) {}

  void* data_;
  std::size_t size_;
};

}  // namespace svereno
