#include "cli/write_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

namespace svereno::cli {
namespace {

namespace fs = std::filesystem;

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

Error not_written(const std::string& path, int reason) {
  const auto error = [&](std::string_view pattern) {
    return Error{Error::Code::not_writable,
                 pattern,
                 {{"file", path}, {"reason", std::generic_category().message(reason)}}};
  };
  switch (reason) {
    case ENOENT:
    case ENOTDIR:
      return error("{file} cannot be written: its folder is not there. Make the folder first.");
    case EISDIR:
      return error("{file} cannot be written: it is a folder. Name a file in it.");
    case EACCES:
    case EPERM:
    case EROFS:
      return error("{file} cannot be written: you may not write there. Name another folder.");
    case ENOSPC:
    case EDQUOT:
      return error("{file} cannot be written: the disk is full. Free some space on it.");
    default:
      return error("{file} cannot be written: {reason}. Name another place for it.");
  }
}

// Zero or the errno of what failed.
int put(std::FILE* file, std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size()) return errno;
  return std::fflush(file) == 0 ? 0 : errno;
}

Done write_standard_output(std::string_view bytes) {
  const int reason = put(stdout, bytes);
  if (reason == EPIPE) throw NoReader{};
  if (reason == 0) return std::monostate{};
  return not_written("-", reason);
}

Done write_in_place(const std::string& path, std::string_view bytes) {
  const File file(std::fopen(path.c_str(), "wb"));
  const int reason = file ? put(file.get(), bytes) : errno;
  if (reason == EPIPE) throw NoReader{};
  if (reason != 0) return not_written(path, reason);
  return std::monostate{};
}

// `path` with its symbolic link, if it is one, followed.
fs::path resolved(const std::string& path) {
  std::error_code none;
  const fs::path real = fs::canonical(path, none);
  return none ? fs::path(path) : real;
}

}  // namespace

Done write_file(const std::string& path, std::string_view bytes) {
  if (path == "-") return write_standard_output(bytes);
  std::error_code status;
  if (fs::exists(path, status) && !fs::is_regular_file(path, status)) {
    return write_in_place(path, bytes);
  }
  const fs::path goal = resolved(path);
  const fs::path draft = goal.string() + ".svereno-" + std::to_string(::getpid());
  int reason = 0;
  {
    // "x": never through a link or over a file that someone put there.
    const File file(std::fopen(draft.c_str(), "wbx"));
    if (!file) return not_written(path, errno);
    reason = put(file.get(), bytes);
  }
  std::error_code renamed;
  if (reason == 0) fs::rename(draft, goal, renamed);
  if (reason == 0 && !renamed) return std::monostate{};
  std::error_code ignored;
  fs::remove(draft, ignored);
  return not_written(path, reason != 0 ? reason : renamed.value());
}

Done check_writable(const std::string& path) {
  if (path == "-") return std::monostate{};
  std::error_code status;
  if (fs::is_directory(path, status)) return not_written(path, EISDIR);
  const fs::path folder = fs::path(path).parent_path();
  if (folder.empty() || fs::is_directory(folder, status)) return std::monostate{};
  return not_written(path, fs::exists(folder, status) ? ENOTDIR : ENOENT);
}

}  // namespace svereno::cli
