// Tables of names of any bytes: refused, or what they hold can be asked for.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "aligner/language/own_names.h"

using namespace svereno;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto pairs = read_name_pairs(text, "names.tsv")) {
    const Names names(*pairs);
    for (const NamePair& pair : *pairs) {
      if (pair.ru.empty() || pair.en.empty()) std::abort();
      names.match(pair.ru, pair.en);
    }
  }
  if (auto read = read_official_names(text, "acronyms.tsv")) {
    const std::vector<OfficialName> copy = *read;
    const OfficialNames names(*std::move(read));
    for (const OfficialName& name : copy) {
      for (const std::string& ru : name.ru_long) names.named_in_russian(ru);
      for (const std::string& en : name.en_long) names.named_in_english(en);
    }
  }
  return 0;
}
