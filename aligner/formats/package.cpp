#include "aligner/formats/package.h"

#include <zip.h>

#include <algorithm>
#include <limits>
#include <new>
#include <utility>

namespace svereno {
namespace {

// Offsets into a part are 32-bit, and its UTF-8 may take half as much again as its UTF-16.
constexpr std::uint64_t kLargestPackage = 1ULL << 30U;

// Every block of text keeps the name of its part.
constexpr std::size_t kLongestName = 255;

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

struct ZipError {
  zip_error_t error = {};
  ZipError() { zip_error_init(&error); }
  ~ZipError() { zip_error_fini(&error); }
  ZipError(const ZipError&) = delete;
  ZipError& operator=(const ZipError&) = delete;
};

// How parts are compared: ASCII lower case, `/` between folders.
std::string key_of(std::string_view part) {
  std::string key(part);
  for (char& c : key) {
    if (c == '\\') c = '/';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

}  // namespace

void Package::Close::operator()(zip* archive) const { zip_discard(archive); }

Package::Package(std::unique_ptr<zip, Close> archive, std::string name, const ReadLimits& limits)
    : archive_(std::move(archive)), name_(std::move(name)), limits_(limits) {}

Result<Package> Package::open(std::string_view bytes, std::string name, const ReadLimits& limits) {
  ZipError failure;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &failure.error);
  if (source == nullptr) throw std::bad_alloc();
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &failure.error);
  if (archive == nullptr) zip_source_free(source);
  std::unique_ptr<zip, Close> owned(archive);
  // libzip takes nothing at all for a package without entries.
  if (owned == nullptr || bytes.empty()) {
    return Error{Error::Code::bad_format,
                 "{file} is not a whole ZIP package: its table of contents is missing or damaged. "
                 "It may have been cut short on its way; fetch it again.",
                 {{"file", name}}};
  }
  if (static_cast<std::uint64_t>(zip_get_num_entries(archive, 0)) > limits.package_entries) {
    return Error{Error::Code::too_large,
                 "{file} is a ZIP package of more than {limit} entries; no Word file has so many.",
                 {{"file", name}, {"limit", std::to_string(limits.package_entries)}}};
  }
  Package package(std::move(owned), std::move(name), limits);
  package.list_parts();
  return package;
}

void Package::list_parts() {
  const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive_.get(), 0));
  for (std::uint64_t index = 0; index < count; ++index) {
    const char* entry = zip_get_name(archive_.get(), index, ZIP_FL_ENC_RAW);
    if (entry == nullptr || std::string_view(entry).size() > kLongestName) continue;
    entries_.emplace(key_of(entry), index);
  }
}

bool Package::has(std::string_view part) const { return entries_.contains(key_of(part)); }

Error Package::damaged(std::string_view part) const {
  return {Error::Code::bad_format,
          "{file}: its part {part} is damaged. Fetch the file again, or open it in Word and save "
          "it anew.",
          {{"file", name_}, {"part", std::string(part)}}};
}

Result<std::string> Package::read(std::string_view part) {
  const auto entry = entries_.find(key_of(part));
  if (entry == entries_.end()) {
    return Error{Error::Code::bad_format,
                 "{file} lacks its part {part}. Open it in Word and save it anew.",
                 {{"file", name_}, {"part", std::string(part)}}};
  }
  zip_stat_t stat;
  if (zip_stat_index(archive_.get(), entry->second, 0, &stat) != 0) return damaged(part);
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
    return Error{Error::Code::bad_format,
                 "{file}: its part {part} is encrypted. Remove the password and save it anew.",
                 {{"file", name_}, {"part", std::string(part)}}};
  }
  if (zip_compression_method_supported(stat.comp_method, 0) == 0) {
    return Error{Error::Code::bad_format,
                 "{file}: its part {part} is compressed in a way that is not supported. Open it in "
                 "Word and save it anew.",
                 {{"file", name_}, {"part", std::string(part)}}};
  }
  return inflate(entry->second, part);
}

Result<std::string> Package::inflate(std::uint64_t index, std::string_view part) {
  zip_stat_t stat;
  zip_stat_index(archive_.get(), index, 0, &stat);
  constexpr std::uint64_t kFreeOfRatio = 1ULL << 20U;
  const std::uint64_t by_ratio = std::max(
      kFreeOfRatio, std::max<std::uint64_t>(stat.comp_size, 1) * limits_.compression_ratio);
  const std::uint64_t left = std::min(limits_.package_bytes, kLargestPackage) - inflated_;
  const std::uint64_t most = std::min({limits_.part_bytes, left, by_ratio});

  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive_.get(), index, 0));
  if (file == nullptr) return damaged(part);
  std::string bytes;
  constexpr std::size_t kChunk = std::size_t{1} << 16U;
  std::string chunk(kChunk, '\0');
  std::int64_t got = 0;
  while ((got = zip_fread(file.get(), chunk.data(), kChunk)) > 0) {
    bytes.append(chunk, 0, static_cast<std::size_t>(got));
    if (bytes.size() > most) {
      return Error{Error::Code::too_large,
                   "{file}: its part {part} takes more than {limit} bytes when it is unpacked. If "
                   "the file is sound, split it and give the parts.",
                   {{"file", name_}, {"part", std::string(part)}, {"limit", std::to_string(most)}}};
    }
  }
  if (got < 0 || bytes.size() != stat.size) return damaged(part);
  inflated_ += bytes.size();
  return bytes;
}

}  // namespace svereno
