#pragma once

#include <gmock/gmock.h>

#include <string>

namespace svereno::qa {

/// Whether `document`, JSON text, fits the schema in the file `schema_path`; says where not.
testing::AssertionResult fits_schema(const std::string& document, const std::string& schema_path);

}  // namespace svereno::qa
