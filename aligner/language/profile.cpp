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

constexpr auto kEnclosed = std::to_array<std::pair<std::string_view, Enclosed>>({
    {"quotes", Enclosed::quotation},
    {"brackets", Enclosed::aside},
    {"titles", Enclosed::title},
});

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

  static void read_stop(LanguageProfile& profile, std::string_view stop, std::string_view meant) {
    profile.own_stops_.emplace(first_code_point(stop), first_code_point(meant));
    profile.stop_bytes_[static_cast<unsigned char>(stop.front())] = true;
  }

  static void read_property(LanguageProfile& profile, std::string_view row) {
    const std::vector<std::string_view> fields = split(row, '\t');
    assert(fields.size() >= 2);
    const std::string_view property = fields[0];
    if (property == "name") {
      profile.names_.emplace(*Language::parse(fields[1]), fields[2]);
    } else if (property == "stop") {
      read_stop(profile, fields[1], fields[2]);
    } else if (property == "letters") {
      profile.letters_.push_back({first_code_point(fields[1]), last_code_point(fields[1])});
    } else if (property == "spaces") {
      profile.has_spaces_ = fields[1] != "none";
    } else if (property == "ending") {
      profile.endings_.emplace(fields[1]);
    } else if (property == "suffix") {
      profile.suffixes_.emplace(fields[1]);
    } else {
      profile.enclosures_.push_back({.what = named(kEnclosed, property),
                                     .open = first_code_point(fields[1]),
                                     .close = last_code_point(fields[1])});
    }
  }

  using ReadRow = void (*)(LanguageProfile&, std::string_view);

  static std::map<Language, LanguageProfile> read(std::span<const DataFile> files) {
    const std::map<std::string_view, ReadRow> readers = {
        {"abbreviations", read_abbreviation}, {"profile", read_property}, {"words", read_word}};
    std::map<Language, LanguageProfile> profiles;
    for (const DataFile& file : files) {
      const std::vector<std::string_view> name = split(file.name, '.');
      const auto reader = readers.find(name[0]);
      if (reader == readers.end()) continue;
      LanguageProfile& profile = profiles[*Language::parse(name[1])];
      for (const std::string_view row : split(file.text, '\n')) {
        if (!row.empty() && !row.starts_with('#')) reader->second(profile, row);
      }
    }
    return profiles;
  }
};

namespace {

const std::map<Language, LanguageProfile>& all_profiles() {
  static const std::map<Language, LanguageProfile> profiles = read_profiles(language_data());
  return profiles;
}

// `word` without the longest of `endings` that leaves enough of it, if it has any.
std::string_view without_one(std::string_view word,
                             const std::set<std::string, std::less<>>& endings) {
  constexpr std::uint32_t kLeastLetters = 3;
  constexpr std::size_t kLongestEnding = 24;  // bytes
  if (endings.empty()) return word;
  std::uint32_t letters = 0;
  for (const CodePoint c : code_points(word)) {
    if (letters++ < kLeastLetters || word.size() - c.offset > kLongestEnding) continue;
    if (endings.contains(word.substr(c.offset))) return word.substr(0, c.offset);
  }
  return word;
}

}  // namespace

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

std::string_view LanguageProfile::name(Language reader) const {
  auto name = names_.find(reader);
  if (name == names_.end()) name = names_.find(kEnglish);
  return name == names_.end() ? std::string_view() : name->second;
}

bool LanguageProfile::writes(char32_t letter) const {
  return std::ranges::any_of(letters_, [letter](const LetterRange& range) {
    return range.first <= letter && letter <= range.last;
  });
}

bool LanguageProfile::opens(char32_t mark) const {
  return std::ranges::find(enclosures_, mark, &Enclosure::open) != enclosures_.end();
}

bool LanguageProfile::closes(char32_t mark) const {
  return std::ranges::find(enclosures_, mark, &Enclosure::close) != enclosures_.end();
}

std::optional<char32_t> LanguageProfile::own_stop(char32_t mark) const {
  const auto stop = own_stops_.find(mark);
  if (stop == own_stops_.end()) return std::nullopt;
  return stop->second;
}

std::string_view LanguageProfile::without_endings(std::string_view word) const {
  constexpr int kMostSuffixes = 4;  // Kazakh: of number, of the owner, of case, of person.
  word = without_one(word, endings_);
  for (int i = 0; i < kMostSuffixes; ++i) word = without_one(word, suffixes_);
  return word;
}

const LanguageProfile& profile(Language language) {
  static const LanguageProfile unknown;
  const auto found = all_profiles().find(language);
  return found == all_profiles().end() ? unknown : found->second;
}

std::map<Language, LanguageProfile> read_profiles(std::span<const DataFile> files) {
  return ProfileReader::read(files);
}

std::vector<Language> known_languages() {
  std::vector<Language> languages;
  for (const auto& [language, profile] : all_profiles()) languages.push_back(language);
  return languages;
}

}  // namespace svereno
