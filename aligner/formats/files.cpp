#include <fstream>
#include <iostream>
#include <system_error>

#include "aligner/formats/read.h"

namespace svereno {
namespace {

// All that `in` gives, or none once it is more than `limit` bytes.
Result<std::string> drain(std::istream& in, const std::string& name, std::uint64_t limit) {
  std::string bytes;
  constexpr std::size_t kChunk = std::size_t{1} << 16U;
  std::string chunk(kChunk, '\0');
  while (in.read(chunk.data(), static_cast<std::streamsize>(kChunk)) || in.gcount() > 0) {
    bytes.append(chunk, 0, static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > limit) {
      return Error{Error::Code::too_large,
                   "{file} is larger than {limit} bytes. Split it and give the parts.",
                   {{"file", name}, {"limit", std::to_string(limit)}}};
    }
  }
  if (in.bad()) {
    return Error{Error::Code::not_readable,
                 "{file} cannot be read to its end. Check the disk or the connection it lies on.",
                 {{"file", name}}};
  }
  return bytes;
}

}  // namespace

Result<std::string> read_bytes(const std::filesystem::path& path, const ReadLimits& limits) {
  const std::string name = path.string();
  if (name == "-") return drain(std::cin, name, limits.file_bytes);
  std::error_code status;
  if (!std::filesystem::exists(path, status)) {
    return Error{Error::Code::not_found,
                 "{file} does not exist. Check the spelling of the path.",
                 {{"file", name}}};
  }
  if (std::filesystem::is_directory(path, status)) {
    return Error{
        Error::Code::not_readable, "{file} is a folder. Name a file in it.", {{"file", name}}};
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    return Error{Error::Code::not_readable,
                 "{file} cannot be opened. Check that you may read it.",
                 {{"file", name}}};
  }
  return drain(in, name, limits.file_bytes);
}

}  // namespace svereno
