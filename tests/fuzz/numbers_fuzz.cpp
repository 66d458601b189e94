// Numbers of any text: each lies in the text, and they come in order.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "aligner/text/numbers.h"
#include "aligner/text/span.h"
#include "aligner/text/utf8.h"

using svereno::ByteSpan;
using svereno::Number;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (svereno::first_bad_byte(text)) return 0;
  for (const svereno::Language language : {svereno::kRussian, svereno::kEnglish}) {
    std::uint32_t from = 0;
    for (const Number& number : svereno::find_numbers(text, language)) {
      const ByteSpan span = svereno::span_of(number.text, text);
      if (span.empty() || span.begin < from || number.value.empty()) std::abort();
      from = span.end;
    }
  }
  return 0;
}
