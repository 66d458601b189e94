// Any two texts, parted by a tab, are compared as names and looked up as official names: the
// grade and its reason agree, case does not matter, and what is found names the text.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "aligner/language/names.h"
#include "aligner/language/official_names.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t tab = text.find('\t');
  if (tab == text.npos || svereno::first_bad_byte(text)) return 0;
  const std::string_view ru = text.substr(0, tab);
  const std::string_view en = text.substr(tab + 1);

  const svereno::NameMatch match = svereno::names_match(ru, en);
  const bool different = match.grade == svereno::NameGrade::different;
  if (different != (match.reason == svereno::NameReason::none)) std::abort();
  if (match.scheme && match.reason != svereno::NameReason::scheme) std::abort();
  if (svereno::names_match(svereno::fold(ru).text, en) != match) std::abort();

  static const svereno::OfficialNames names;
  if (names.same(ru, en) && names.named_in_russian(ru).empty()) std::abort();
  names.wrongly_romanised(en);
  return 0;
}
