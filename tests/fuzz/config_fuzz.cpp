// Any bytes as a svereno.toml: settings or an error that can be said, never a crash.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "cli/config.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const svereno::Result<svereno::cli::Config> config =
      svereno::cli::parse_config(text, "svereno.toml");
  if (!config && config.error().message().empty()) std::abort();
  return 0;
}
