#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace svereno {

/// Where sentences but the first begin in `text`, in order, by ICU's rules (UAX #29, root
/// locale): the offsets of their first characters that are no white space. Cost: linear.
std::vector<std::uint32_t> propose_starts(std::string_view text);

}  // namespace svereno
