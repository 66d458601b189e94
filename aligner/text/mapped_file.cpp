#include "aligner/text/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace svereno {
namespace {

class Descriptor {
 public:
  // Does not wait for whoever may write to a pipe.
  explicit Descriptor(const std::filesystem::path& path)
      : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

MappedFile::Opened failed() { return {nullptr, {errno, std::generic_category()}}; }

}  // namespace

MappedFile::Opened MappedFile::open(const std::filesystem::path& path) {
  const Descriptor file(path);
  if (file.number() < 0) return failed();
  struct stat status = {};
  if (::fstat(file.number(), &status) != 0) return failed();
  if (!S_ISREG(status.st_mode)) return {nullptr, std::make_error_code(std::errc::not_supported)};
  const auto size = static_cast<std::size_t>(status.st_size);
  void* data = nullptr;
  if (size > 0) data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (data == MAP_FAILED) return failed();
  return {std::shared_ptr<const MappedFile>(new MappedFile(data, size)), {}};
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(data_, size_);
}

}  // namespace svereno
