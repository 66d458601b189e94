#pragma once

#include <boost/json/value.hpp>
#include <string>

namespace svereno::qa {

/// `value` with one member or element a line, so that two reports can be compared
/// line by line; numbers as people write them, the same in every locale.
std::string json_text(const boost::json::value& value);

}  // namespace svereno::qa
