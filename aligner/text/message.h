#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace svereno {

/// Values for the {names} in a message, in any order.
using MessageArgs = std::vector<std::pair<std::string, std::string>>;

/// `pattern` with each {name} replaced by the value of that name; `{{` and `}}`
/// give braces. Throws fmt::format_error if `pattern` names a value that `args`
/// lacks: patterns are ours, and a test goes through all of them.
std::string fill(std::string_view pattern, const MessageArgs& args);

}  // namespace svereno
