#include <algorithm>
#include <string>
#include <utility>

#include "aligner/language/name_words.h"
#include "aligner/language/names.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// Where something is wrong.
struct Place {
  const std::string& file;
  std::size_t line;
  MessageArgs args() const { return {{"file", file}, {"line", std::to_string(line)}}; }
};

Result<NamePair> parse_pair(std::string_view line, const Place& place) {
  const std::size_t tab = line.find('\t');
  if (tab == line.npos) {
    return Error{Error::Code::bad_format,
                 "{file}, line {line}: no tab. Write the Russian name, a tab, the English name.",
                 place.args()};
  }
  const std::string_view rest = line.substr(tab + 1);
  const std::string_view ru = trim(line.substr(0, tab));
  const std::string_view en = trim(rest.substr(0, rest.find('\t')));
  const std::size_t ru_words = russian_name_words(ru).size();
  const std::size_t en_words = english_name_words(en).size();
  if (ru_words == 0 || en_words == 0) {
    return Error{Error::Code::bad_format,
                 "{file}, line {line}: a name without letters. Write the Russian name, a tab, the "
                 "English name.",
                 place.args()};
  }
  if (std::max(ru_words, en_words) > kMostNameWords) {
    MessageArgs args = place.args();
    args.push_back({"limit", std::to_string(kMostNameWords)});
    return Error{Error::Code::bad_format,
                 "{file}, line {line}: a name of more than {limit} words. Shorten it.",
                 std::move(args)};
  }
  return NamePair{.ru = std::string(ru), .en = std::string(en)};
}

}  // namespace

Result<std::vector<NamePair>> parse_name_pairs(std::string_view text, const std::string& file) {
  if (const auto bad = first_bad_byte(text)) {
    const auto line = static_cast<std::size_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n'));
    return Error{Error::Code::bad_encoding,
                 "{file}, line {line}: not UTF-8. Save the file as UTF-8.",
                 Place{file, line + 1}.args()};
  }
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  std::vector<NamePair> pairs;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (trim(line).empty() || line.starts_with('#')) continue;
    Result<NamePair> pair = parse_pair(line, {file, number});
    if (!pair) return pair.error();
    pairs.push_back(*std::move(pair));
  }
  return pairs;
}

}  // namespace svereno
