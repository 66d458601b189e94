#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "aligner/formats/npy.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto embeddings = svereno::view_embeddings(input, "a.npy");
  if (!embeddings) return 0;
  if (embeddings->columns() == 0) std::abort();
  // Every row can be read, whatever the numbers are.
  std::size_t infinite = 0;
  for (std::uint32_t i = 0; i < embeddings->rows(); ++i) {
    for (const float value : embeddings->row(i)) infinite += value - value == 0 ? 0 : 1;
  }
  if (infinite > size) std::abort();
  return 0;
}
