// Each form is indexed under a key that all its cases share: the stems of its words. Acronyms
// are indexed as they are written, since «США» and "US" are words of capitals, «сша» and "us"
// are not.
#include "aligner/language/official_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "aligner/language/name_forms.h"
#include "aligner/language/name_words.h"
#include "aligner/language/official_rows.h"
#include "aligner/language/stem.h"
#include "aligner/language/table.h"
#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

std::vector<OfficialName> read_shipped() {
  enum : std::size_t { kRuShort, kRuLong, kEnShort, kEnLong, kKind, kWrong };
  std::vector<OfficialName> names;
  const auto add_row = [&](std::span<const std::string_view> row) {
    names.push_back({.ru_short = official_forms(row[kRuShort]),
                     .ru_long = official_forms(row[kRuLong]),
                     .en_short = official_forms(row[kEnShort]),
                     .en_long = official_forms(row[kEnLong]),
                     .wrong = official_forms(row[kWrong]),
                     .kind = *official_kind_named(row[kKind])});
  };
  for_each_row("bodies.tsv", add_row);
  for_each_row("bodies.own.tsv", add_row);
  return names;
}

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’'; }

// The longest text that is looked up, in bytes: the longest official name is half as long.
constexpr std::size_t kLongestText = 1000;

// The words of `text` in lower case, without marks; an apostrophe and what stands behind it in a
// word are left out.
std::vector<std::string> words_of(std::string_view text, Language language) {
  std::vector<std::string> words;
  const std::string folded = language == kRussian ? fold_word(text) : base_letters(fold(text).text);
  bool inside = false;
  bool cut = false;
  for (const CodePoint c : code_points(folded)) {
    if (!is_letter(c.value) && !is_digit(c.value)) {
      cut = inside && is_apostrophe(c.value);
      inside = cut;
      continue;
    }
    if (cut) continue;
    if (!inside) words.emplace_back();
    inside = true;
    append_code_point(words.back(), c.value);
  }
  return words;
}

std::string phrase_key(std::string_view text, Language language) {
  thread_local const Stemmer russian(kRussian);
  thread_local const Stemmer english(kEnglish);
  std::string key;
  for (const std::string& word : words_of(text, language)) {
    if (word == "the") continue;
    if (!key.empty()) key += ' ';
    key += (language == kRussian ? russian : english).stem(word);
  }
  return key;
}

// "U.N.'s" → "UN", «МИДа» → «МИД»: capitals and digits, without stops and the ending. Empty if
// the text is no such word, or words.
std::string acronym_key(std::string_view text) {
  constexpr std::size_t kLongestEnding = 3;  // «-ами»
  std::string key;
  std::size_t ending = 0;
  for (const CodePoint c : code_points(trim(text))) {
    if (is_upper(c.value) || is_digit(c.value) || c.value == U' ' || c.value == U'&') {
      if (ending > 0) return {};
      append_code_point(key, c.value);
    } else if (is_apostrophe(c.value) || is_lower(c.value)) {
      ++ending;
    } else if (c.value != U'.') {
      return {};
    }
  }
  return ending <= kLongestEnding ? key : std::string();
}

bool is_russian_ending_or_none(std::string_view text) {
  std::string ending;
  for (const CodePoint c : code_points(text)) {
    if (is_lower(c.value)) append_code_point(ending, c.value);
  }
  constexpr auto kEndings = std::to_array<std::string_view>(
      {"", "а", "у", "ом", "ем", "е", "ы", "и", "ов", "ам", "ами", "ах", "s"});
  return std::ranges::find(kEndings, std::string_view(ending)) != kEndings.end();
}

bool has_lower(std::string_view text) {
  for (const CodePoint c : code_points(text)) {
    if (is_lower(c.value)) return true;
  }
  return false;
}

using Names = std::vector<const OfficialName*>;
using NamesByKey = std::map<std::string, Names, std::less<>>;

void add(NamesByKey& index, const std::string& key, const OfficialName& name) {
  if (key.empty()) return;
  Names& names = index[key];
  if (std::ranges::find(names, &name) == names.end()) names.push_back(&name);
}

void append(Names& names, const NamesByKey& index, std::string_view key) {
  const auto found = index.find(key);
  if (found == index.end()) return;
  for (const OfficialName* name : found->second) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
}

// The forms of one language.
struct LanguageIndex {
  Language language;
  NamesByKey as_written = {};
  NamesByKey phrases = {};

  void add_forms(const OfficialName& name, std::span<const std::string> acronyms,
                 std::span<const std::string> long_forms) {
    for (const std::string& form : acronyms) {
      add(as_written, form, name);
      if (has_lower(form)) add(phrases, phrase_key(form, language), name);
    }
    for (const std::string& form : long_forms) add(phrases, phrase_key(form, language), name);
  }

  void find(std::string_view text, Names& names) const {
    if (text.size() > kLongestText) return;
    append(names, as_written, trim(text));
    if (is_russian_ending_or_none(text)) append(names, as_written, acronym_key(text));
    append(names, phrases, phrase_key(text, language));
    if (names.empty() && language == kRussian) find_inflected(text, names);
  }

  // One word whose stem is not that of its nominative: «Росатома».
  void find_inflected(std::string_view text, Names& names) const {
    const std::vector<RussianNameWord> words = russian_name_words(text);
    if (words.size() != 1) return;
    for (const Nominative& nominative : nominatives(words.front().letters)) {
      std::string word;
      for (const char32_t c : nominative.word) append_code_point(word, c);
      append(names, phrases, phrase_key(word, language));
    }
  }
};

}  // namespace

class OfficialNames::Index {
 public:
  explicit Index(std::span<const OfficialName> names) {
    for (const OfficialName& name : names) {
      russian_.add_forms(name, name.ru_short, name.ru_long);
      english_.add_forms(name, name.en_short, name.en_long);
      for (const std::string& form : name.wrong) add(wrong_, form, name);
    }
  }

  void find_russian(std::string_view text, Names& names) const { russian_.find(text, names); }
  void find_english(std::string_view text, Names& names) const { english_.find(text, names); }
  void find_wrong(std::string_view text, Names& names) const {
    if (text.size() <= kLongestText) append(names, wrong_, acronym_key(text));
  }

  static const Index& shipped() {
    static const Index index(OfficialNames::shipped());
    return index;
  }

 private:
  LanguageIndex russian_ = {.language = kRussian};
  LanguageIndex english_ = {.language = kEnglish};
  NamesByKey wrong_;
};

OfficialNames::OfficialNames(std::vector<OfficialName> own)
    : own_(std::move(own)), own_index_(std::make_unique<const Index>(own_)) {}
OfficialNames::~OfficialNames() = default;
OfficialNames::OfficialNames(OfficialNames&&) noexcept = default;
OfficialNames& OfficialNames::operator=(OfficialNames&&) noexcept = default;

std::span<const OfficialName> OfficialNames::shipped() {
  static const std::vector<OfficialName> names = read_shipped();
  return names;
}

std::vector<const OfficialName*> OfficialNames::named_in_russian(std::string_view text) const {
  Names names;
  own_index_->find_russian(text, names);
  Index::shipped().find_russian(text, names);
  return names;
}

std::vector<const OfficialName*> OfficialNames::named_in_english(std::string_view text) const {
  Names names;
  own_index_->find_english(text, names);
  Index::shipped().find_english(text, names);
  return names;
}

std::vector<const OfficialName*> OfficialNames::wrongly_romanised(std::string_view text) const {
  Names names;
  own_index_->find_wrong(text, names);
  Index::shipped().find_wrong(text, names);
  return names;
}

bool OfficialNames::same(std::string_view ru, std::string_view en) const {
  const Names russian = named_in_russian(ru);
  const Names english = named_in_english(en);
  return std::ranges::any_of(russian, [&](const OfficialName* name) {
    return std::ranges::find(english, name) != english.end();
  });
}

}  // namespace svereno
