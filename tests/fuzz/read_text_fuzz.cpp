// Readers of text: the first byte chooses the format and the encoding.
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "aligner/formats/read.h"
#include "tests/aligner/formats/document_promises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace svereno;
  if (size == 0) return 0;
  constexpr std::array<std::string_view, 4> kEncodings = {"", "UTF-8", "UTF-16LE", "windows-1251"};
  constexpr std::array<FileFormat, 3> kFormats = {FileFormat::plain_text, FileFormat::markdown,
                                                  FileFormat::detect};
  ReadOptions options;
  options.encoding = kEncodings[data[0] % kEncodings.size()];
  options.format = kFormats[data[0] / kEncodings.size() % kFormats.size()];
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Result<Document> document = read_document(bytes, "fuzz.txt", kRussian, options);
  if (!document) {
    if (document.error().message().empty()) std::abort();
    return 0;
  }
  const std::string broken = broken_promise(*document, bytes, options.encoding);
  if (!broken.empty()) {
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
