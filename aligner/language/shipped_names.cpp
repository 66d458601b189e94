// Reads the tables of names: pairs as they stand, and places with what is made of them.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "aligner/language/name_table.h"
#include "aligner/language/table.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

using Fields = std::span<const std::string_view>;

// A column of places.tsv: what its semicolons part.
std::vector<std::string_view> several(Fields fields, std::size_t column) {
  std::vector<std::string_view> result;
  std::string_view rest = column < fields.size() ? fields[column] : std::string_view();
  while (!rest.empty()) {
    const std::string_view one = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    result.push_back(one);
  }
  return result;
}

using Strings = std::vector<std::string_view>;

void add_all(NameTable& table, const Strings& ru, const Strings& en,
             TableRelation relation = TableRelation::convention) {
  for (const std::string_view r : ru) {
    for (const std::string_view e : en) table.add(r, e, relation);
  }
}

// The adjective in -ский by the rule: Бристоль – бристольский, Прага – пражский. Empty for a
// place of several words or one that ends in another vowel, where there is no rule.
std::string adjective_of(std::string_view place) {
  constexpr auto kSoftened = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"г", "ж"}, {"к", "ц"}, {"х", "ш"}});
  if (place.find_first_of(" -") != place.npos) return {};
  std::string stem(place);
  for (const std::string_view ending : {"а", "я", "ы"}) {
    if (stem.ends_with(ending)) {
      stem.resize(stem.size() - ending.size());
      break;
    }
  }
  for (const std::string_view vowel : {"а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я"}) {
    if (stem.ends_with(vowel)) return {};
  }
  if (stem.ends_with("ск") || stem.ends_with("цк")) return stem + "ий";
  for (const auto& [from, to] : kSoftened) {
    if (stem.ends_with(from)) stem.replace(stem.size() - from.size(), from.size(), to);
  }
  return stem + "ский";
}

void add_place(NameTable& table, Fields fields) {
  using enum TableRelation;
  const Strings ru = {fields[0]};
  const Strings en = several(fields, 1);
  const Strings ru_adjectives = several(fields, 3);
  const Strings en_adjectives = several(fields, 4);
  const Strings ru_people = several(fields, 5);
  const Strings en_people = several(fields, 6);
  add_all(table, ru, en);
  add_all(table, ru, en_adjectives, derived);
  add_all(table, ru_adjectives, en_adjectives);
  add_all(table, ru_adjectives, en, derived);
  add_all(table, ru_people, en_people.empty() ? en_adjectives : en_people);
  const bool no_adjective = ru_adjectives.empty() && fields[2] != "adjective" &&
                            fields[2] != "demonym" && fields[2] != "water";
  const std::string by_rule = no_adjective ? adjective_of(fields[0]) : std::string();
  if (!by_rule.empty()) add_all(table, {by_rule}, en, derived);
}

}  // namespace

NameTable shipped_names() {
  NameTable table;
  for (const std::string_view name : {"names.tsv", "names.cldr.tsv"}) {
    for_each_row(name, [&](Fields fields) { table.add(fields[0], fields[1]); });
  }
  for_each_row("places.tsv", [&](Fields fields) { add_place(table, fields); });
  return table;
}

}  // namespace svereno
