#include "aligner/language/own_names.h"

#include <array>
#include <cstddef>
#include <utility>

#include "aligner/language/official_rows.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// One line of a table.
struct Row {
  std::vector<std::string_view> fields;
  MessageArgs place;  // The {file} and {line}.
};

// The fields of a line, without white space around them.
std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (const std::string_view field : split(line, "\t")) fields.push_back(trim(field));
  return fields;
}

// Calls `read` with each row that counts, until it gives an error.
template <class Read>
Done for_each_row(std::string_view text, const std::string& file, Read read) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::size_t number = 0;
  for (const std::string_view line : split(text, "\n")) {
    const MessageArgs place = {{"file", file}, {"line", std::to_string(++number)}};
    if (first_bad_byte(line)) {
      return Error{Error::Code::bad_encoding,
                   "{file}:{line}: the line is not UTF-8. Save the file as UTF-8.", place};
    }
    if (trim(line).empty() || line.starts_with('#')) continue;
    if (Done done = read(Row{fields_of(line), place}); !done) return done;
  }
  return std::monostate{};
}

Done add_pair(const Row& row, std::vector<NamePair>& pairs) {
  if (row.fields.size() < 2 || row.fields[0].empty() || row.fields[1].empty()) {
    return Error{Error::Code::bad_format,
                 "{file}:{line}: a name needs its Russian form, a tab and its English form.",
                 row.place};
  }
  pairs.push_back({std::string(row.fields[0]), std::string(row.fields[1])});
  return std::monostate{};
}

Done add_official(const Row& row, std::vector<OfficialName>& names) {
  enum : std::size_t { kRuShort, kRuLong, kEnShort, kEnLong, kKind, kWrong, kCount };
  std::array<std::string_view, kCount> fields{};
  for (std::size_t i = 0; i < std::min(row.fields.size(), fields.size()); ++i) {
    fields[i] = row.fields[i];
  }
  const auto kind = fields[kKind].empty() ? std::optional(OfficialKind::body)
                                          : official_kind_named(fields[kKind]);
  if (!kind) {
    MessageArgs args = row.place;
    args.push_back({"kind", std::string(fields[kKind])});
    return Error{Error::Code::bad_format,
                 "{file}:{line}: {kind} is no kind of name. There are: body, country, treaty, "
                 "term.",
                 std::move(args)};
  }
  OfficialName name{.ru_short = official_forms(fields[kRuShort]),
                    .ru_long = official_forms(fields[kRuLong]),
                    .en_short = official_forms(fields[kEnShort]),
                    .en_long = official_forms(fields[kEnLong]),
                    .wrong = official_forms(fields[kWrong]),
                    .kind = *kind};
  const bool russian = !name.ru_short.empty() || !name.ru_long.empty();
  const bool english = !name.en_short.empty() || !name.en_long.empty();
  if (!russian || !english) {
    return Error{Error::Code::bad_format,
                 "{file}:{line}: a form is missing. The fields, parted by tabs, are the Russian "
                 "acronym, the Russian name, the English acronym and the English name; one of "
                 "each language must be there.",
                 row.place};
  }
  names.push_back(std::move(name));
  return std::monostate{};
}

}  // namespace

Result<std::vector<NamePair>> read_name_pairs(std::string_view text, const std::string& file) {
  std::vector<NamePair> pairs;
  const Done done = for_each_row(text, file, [&](const Row& row) { return add_pair(row, pairs); });
  if (!done) return done.error();
  return pairs;
}

Result<std::vector<OfficialName>> read_official_names(std::string_view text,
                                                      const std::string& file) {
  std::vector<OfficialName> names;
  const Done done =
      for_each_row(text, file, [&](const Row& row) { return add_official(row, names); });
  if (!done) return done.error();
  return names;
}

}  // namespace svereno
