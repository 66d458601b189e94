#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "aligner/formats/read.h"
#include "aligner/text/result.h"

struct zip;  // Of libzip.

namespace svereno {

/// A ZIP package in memory, such as a Word file is; gives its parts by name.
///
/// Names are compared without regard to ASCII case, as OPC has it, and `\` counts as
/// `/`; of two parts of one name the first stands.
class Package {
 public:
  /// `bytes` must outlive the package; `name` is what messages call it.
  ///
  /// Errors: bad_format (no ZIP, cut short, inconsistent); too_large (more entries
  /// than the limit).
  static Result<Package> open(std::string_view bytes, std::string name, const ReadLimits& limits);

  bool has(std::string_view part) const;

  /// The bytes of `part`, decompressed. What is inflated is counted as it comes, whatever
  /// sizes the package declares.
  ///
  /// Errors: bad_format (no such part, encrypted, damaged, or compressed in a way that is
  /// not supported), too_large.
  Result<std::string> read(std::string_view part);

  const std::string& name() const { return name_; }

 private:
  struct Close {
    void operator()(zip* archive) const;
  };

  Package(std::unique_ptr<zip, Close> archive, std::string name, const ReadLimits& limits);
  void list_parts();
  Result<std::string> inflate(std::uint64_t index, std::string_view part);
  Error damaged(std::string_view part) const;

  std::unique_ptr<zip, Close> archive_;
  std::string name_;
  ReadLimits limits_;
  std::uint64_t inflated_ = 0;  // Of all parts read so far, in bytes.
  std::map<std::string, std::uint64_t, std::less<>> entries_;
};

}  // namespace svereno
