#include "aligner/language/profile.h"

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

#include "aligner/language/data.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t end = 0; (end = text.find(separator)) != text.npos;) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

template <class Value, std::size_t N>
Value named(const std::array<std::pair<std::string_view, Value>, N>& names, std::string_view name) {
  const auto* const found =
      std::ranges::find(names, name, &std::pair<std::string_view, Value>::first);
  assert(found != names.end());
  return found->second;
}

constexpr auto kEnds = std::to_array<std::pair<std::string_view, AbbreviationEnd>>({
    {"joins", AbbreviationEnd::joins},
    {"starter", AbbreviationEnd::starter},
    {"clause", AbbreviationEnd::clause},
    {"item", AbbreviationEnd::item},
    {"ends", AbbreviationEnd::ends},
});

constexpr auto kRoles = std::to_array<std::pair<std::string_view, WordRole>>({
    {"starter", WordRole::starter},
    {"opener", WordRole::opener},
    {"heading", WordRole::heading},
    {"citation", WordRole::citation},
    {"place", WordRole::place},
    {"speech", WordRole::speech},
    {"counted", WordRole::counted},
    {"lettered", WordRole::lettered},
    {"lead", WordRole::lead},
});
static_assert(kRoles.size() == kWordRoles);

// As a text is looked up: «и т. д.» → «и т.д.».
std::string without_inner_spaces(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c != ' ' || !result.ends_with('.')) result += c;
  }
  return result;
}

// "т.д." → no; "Рис." → yes: a letter with a stop of its own is an initial as a capital.
bool begins_with_one_letter(std::string_view text) {
  const std::size_t stop = text.find('.');
  return stop == text.npos || count_code_points(text.substr(0, stop)) < 2;
}

}  // namespace

struct ProfileReader {
  static constexpr std::size_t kAbbreviationFields = 4;

  static void read_abbreviation(LanguageProfile& profile, std::string_view row) {
    const std::vector<std::string_view> fields = split(row, '\t');
    assert(fields.size() == kAbbreviationFields);
    const auto tables =
        std::to_array<std::pair<std::string_view, LanguageProfile::Abbreviations*>>({
            {"number", &profile.after_number_},
            {"word", &profile.after_word_},
            {"any", &profile.after_any_},
        });
    named(tables, fields[1])
        ->emplace(without_inner_spaces(fields[0]),
                  Abbreviation{.before_name = named(kEnds, fields[2]),
                               .before_number = named(kEnds, fields[3])});
  }

  static void read_word(LanguageProfile& profile, std::string_view row) {
    const std::vector<std::string_view> fields = split(row, '\t');
    assert(fields.size() == 2);
    profile.words_[static_cast<std::size_t>(named(kRoles, fields[0]))].emplace(fields[1]);
  }

  // All languages, each from its files "abbreviations.LANGUAGE.tsv" and "words.LANGUAGE.tsv".
  static std::map<Language, LanguageProfile> read() {
    std::map<Language, LanguageProfile> profiles;
    for (const DataFile& file : language_data()) {
      const std::vector<std::string_view> name = split(file.name, '.');
      const bool abbreviations = name[0] == "abbreviations";
      if (!abbreviations && name[0] != "words") continue;
      LanguageProfile& profile = profiles[*Language::parse(name[1])];
      for (const std::string_view row : split(file.text, '\n')) {
        if (row.empty() || row.starts_with('#')) continue;
        abbreviations ? read_abbreviation(profile, row) : read_word(profile, row);
      }
    }
    return profiles;
  }
};

std::optional<Abbreviation> LanguageProfile::find(std::string_view text, bool after_number) const {
  for (const Abbreviations* table : {after_number ? &after_number_ : &after_word_, &after_any_}) {
    const auto found = table->find(text);
    if (found != table->end()) return found->second;
  }
  return std::nullopt;
}

std::optional<Abbreviation> LanguageProfile::abbreviation(std::string_view text,
                                                          bool after_number) const {
  if (text.empty()) return std::nullopt;
  const std::optional<Abbreviation> exact = find(text, after_number);
  if (exact || begins_with_one_letter(text)) return exact;
  const std::string_view first = text.substr(0, (*code_points(text).begin()).size);
  return find(fold(first).text.append(text.substr(first.size())), after_number);
}

const LanguageProfile& profile(Language language) {
  static const std::map<Language, LanguageProfile> profiles = ProfileReader::read();
  static const LanguageProfile unknown;
  const auto found = profiles.find(language);
  return found == profiles.end() ? unknown : found->second;
}

}  // namespace svereno
