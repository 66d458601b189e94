// Values of any text: each lies in the text, they come in order, and a text agrees with itself.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "aligner/language/values.h"
#include "aligner/text/span.h"
#include "aligner/text/utf8.h"

using svereno::ByteSpan;
using svereno::Value;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (svereno::first_bad_byte(text)) return 0;
  for (const svereno::Language language :
       {svereno::kRussian, svereno::kEnglish, svereno::Language{}}) {
    const std::vector<Value> values = svereno::find_values(text, language);
    std::uint32_t from = 0;
    for (const Value& value : values) {
      const ByteSpan span = svereno::span_of(value.text, text);
      if (span.empty() || span.begin < from) std::abort();
      if (svereno::agreement(value, value) != svereno::Agreement::equal) std::abort();
      from = span.end;
    }
    const svereno::Unmatched rest = svereno::unmatched(values, values);
    if (!rest.source.empty() || !rest.target.empty()) std::abort();
  }
  return 0;
}
