#include "aligner/formats/dictionary.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "aligner/formats/encoding.h"

namespace svereno {
namespace {

Error not_an_entry(const std::string& name, std::uint64_t line) {
  return {Error::Code::bad_format,
          "{file}: line {line} is not an entry of a dictionary. It must be a phrase of the second "
          "text's language, \" @ \" and one of the first's.",
          {{"file", name}, {"line", std::to_string(line)}}};
}

}  // namespace

Result<std::vector<DictionaryEntry>> read_dictionary(std::string bytes, const std::string& name,
                                                     Language source) {
  constexpr std::string_view kBetween = " @ ";
  const Result<DecodedText> decoded = decode(std::move(bytes), name, source, {});
  if (!decoded) return decoded.error();
  std::vector<DictionaryEntry> entries;
  std::string_view text = decoded->text;
  for (std::uint64_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == line.npos) continue;
    const std::size_t between = line.find(kBetween);
    if (between == line.npos) return not_an_entry(name, number);
    entries.push_back({.source = std::string(line.substr(between + kBetween.size())),
                       .target = std::string(line.substr(0, between))});
  }
  if (!entries.empty()) return entries;
  return Error{Error::Code::empty,
               "The dictionary {file} has no entries. Write one a line: a phrase of the second "
               "text's language, \" @ \" and one of the first's.",
               {{"file", name}}};
}

}  // namespace svereno
