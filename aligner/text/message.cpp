#include "aligner/text/message.h"

#include <fmt/args.h>
#include <fmt/format.h>

namespace svereno {

std::string fill(std::string_view pattern, const MessageArgs& args) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const auto& [name, value] : args) store.push_back(fmt::arg(name.c_str(), value));
  return fmt::vformat(pattern, store);
}

}  // namespace svereno
