#include "aligner/language/name_spellings.h"

#include <cassert>
#include <charconv>
#include <optional>
#include <utility>

#include "aligner/language/table.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

using Where = SpellingGroup::Where;

// Slot 0 is for none; a letter that is no letter of the language has no slot.
std::optional<std::size_t> russian_slot(char32_t letter) {
  if (letter == 0) return 0;
  if (letter == U'ё') return U'я' - U'а' + 2;
  if (letter < U'а' || letter > U'я') return std::nullopt;
  return letter - U'а' + 1;
}

std::optional<std::size_t> english_slot(char letter) {
  if (letter == 0) return 0;
  if (letter < 'a' || letter > 'z') return std::nullopt;
  return static_cast<std::size_t>(letter - 'a') + 1;
}

std::uint8_t cost_of(std::string_view field) {
  std::uint8_t cost = SpellingGroup::kNever;
  if (field != "-") std::from_chars(field.data(), field.data() + field.size(), cost);
  return cost;
}

Where where_of(std::string_view field) {
  constexpr auto kNames = std::to_array<std::pair<std::string_view, Where>>({
      {"end", Where::end},
      {"iotated", Where::iotated},
      {"hushing", Where::hushing},
      {"front", Where::front},
  });
  for (const auto& [name, where] : kNames) {
    if (name == field) return where;
  }
  assert(false);
  return Where::nowhere;
}

// Syllables have two columns and cost nothing.
SpellingGroup group_of(std::span<const std::string_view> fields) {
  SpellingGroup group;
  if (fields[0] != "-") {
    for (const CodePoint c : code_points(fields[0])) group.ru += c.value;
  }
  group.en = fields[1];
  if (fields.size() > 2) group.cost = cost_of(fields[2]);
  if (fields.size() > 4) {
    group.where = where_of(fields[3]);
    group.cost_there = cost_of(fields[4]);
  }
  return group;
}

}  // namespace

SpellingGroups::SpellingGroups(std::initializer_list<std::string_view> tables) {
  for (const std::string_view table : tables) {
    for_each_row(table, [&](std::span<const std::string_view> fields) { add(group_of(fields)); });
  }
}

void SpellingGroups::add(SpellingGroup group) {
  if (group.en == "-") group.en = {};
  const auto ru = russian_slot(group.ru.empty() ? 0 : group.ru.front());
  const auto en = english_slot(group.en.empty() ? '\0' : group.en.front());
  assert(ru && en);
  cells_[*ru * kEnglish + *en].push_back(std::move(group));
}

std::span<const SpellingGroup> SpellingGroups::at(char32_t ru, char en) const {
  const auto row = russian_slot(ru);
  const auto column = english_slot(en);
  if (!row || !column) return {};
  return cells_[*row * kEnglish + *column];
}

const SpellingGroups& spelling_groups(NameSpelling spelling) {
  static const SpellingGroups romanised({"spellings.russian.tsv"});
  static const SpellingGroups foreign({"spellings.russian.tsv", "spellings.foreign.tsv"});
  static const SpellingGroups chinese({"syllables.zh.tsv"});
  static const SpellingGroups japanese({"syllables.ja.tsv"});
  static const SpellingGroups korean({"syllables.ko.tsv"});
  static const SpellingGroups vietnamese({"syllables.vi.tsv"});
  static const SpellingGroups any({"spellings.russian.tsv", "spellings.foreign.tsv",
                                   "syllables.zh.tsv", "syllables.ja.tsv", "syllables.ko.tsv",
                                   "syllables.vi.tsv"});
  switch (spelling) {
    case NameSpelling::romanised:
      return romanised;
    case NameSpelling::foreign:
      return foreign;
    case NameSpelling::chinese:
      return chinese;
    case NameSpelling::japanese:
      return japanese;
    case NameSpelling::korean:
      return korean;
    case NameSpelling::vietnamese:
      return vietnamese;
    case NameSpelling::any:
      return any;
  }
  return any;
}

}  // namespace svereno
