#include <cstdint>
#include <cstdlib>
#include <string>

#include "aligner/formats/dictionary.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto entries = svereno::read_dictionary(
      std::string(reinterpret_cast<const char*>(data), size), "a", svereno::kRussian);
  if (!entries) return 0;
  const auto lexicon = svereno::lexicon_of(*entries, svereno::kRussian, svereno::kEnglish);
  for (const char* word : {"дом", "дорог", "1"}) {
    const auto source = lexicon.find_source(word);
    if (!source) continue;
    double sum = 0;
    for (const svereno::Translation& translation : lexicon.translations(*source)) {
      if (!(translation.forward > 0 && translation.backward > 0)) std::abort();
      sum += static_cast<double>(translation.forward);
    }
    if (sum > 1) std::abort();
  }
  return 0;
}
