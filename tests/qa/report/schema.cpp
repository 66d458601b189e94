#include "tests/qa/report/schema.h"

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace svereno::qa {

testing::AssertionResult fits_schema(const std::string& document, const std::string& schema_path) {
  std::ifstream in(schema_path, std::ios::binary);
  if (!in) return testing::AssertionFailure() << "no " << schema_path;
  const boost::json::value schema_json = boost::json::parse(
      std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()));
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(valijson::adapters::BoostJsonAdapter(schema_json),
                                          schema);
  const boost::json::value value = boost::json::parse(document);
  valijson::ValidationResults results;
  valijson::Validator validator;
  if (validator.validate(schema, valijson::adapters::BoostJsonAdapter(value), &results)) {
    return testing::AssertionSuccess();
  }
  auto failure = testing::AssertionFailure();
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& step : error.context) failure << step;
    failure << ": " << error.description << '\n';
  }
  return failure;
}

}  // namespace svereno::qa
