#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/language/data.h"
#include "aligner/text/language.h"

namespace svereno {

/// When a sentence ends at the stop of an abbreviation that something follows.
enum class AbbreviationEnd : std::uint8_t {
  joins,    ///< Never: «ул. Ленина», "Dr. Smith".
  starter,  ///< Before a word that begins sentences: "in the U.S. They", not "the U.S. Army".
  clause,  ///< Unless all before it is an adverbial: «Мост построен в 1905 г. Инженер», not
           ///< «В 1905 г. Москва».
  item,    ///< Only before the number of a list item: «… в 15 ч. 2. Выборы».
  ends,    ///< Always, as if it were a word: «и т. д. Потом».
};

/// What is known of an abbreviation.
struct Abbreviation {
  AbbreviationEnd before_name = AbbreviationEnd::joins;    ///< Before a capitalised word.
  AbbreviationEnd before_number = AbbreviationEnd::joins;  ///< Before digits or a Roman numeral.
};

/// What a word does where sentences meet.
enum class WordRole : std::uint8_t {
  starter,   ///< Begins sentences and is no name: «Однако», "The". Capitalised.
  opener,    ///< Begins an adverbial of time: «в», «осенью». Lower case.
  heading,   ///< Heads a numbered part: «глава», "chapter". Lower case.
  citation,  ///< Before a number, goes on with a reference: «Т.», "Vol.". As written.
  place,     ///< A place of publication in a reference: «М.», "Oxford". As written.
  speech,    ///< Says that somebody speaks: "asked". Lower case.
  counted,   ///< Stands behind an ordinal written with a stop: "Jahrhundert". As written.
  lettered,  ///< Is told from others by a letter behind it: «группа А». Lower case.
  lead,      ///< Leads to a reference: «См. также:», "See". As written, without stops.
};
inline constexpr std::size_t kWordRoles = 9;

/// What a pair of marks goes around.
enum class Enclosed : std::uint8_t {
  quotation,  ///< What somebody says, or a word that is spoken of: «…», 「…」.
  aside,      ///< What a sentence could do without: （…）.
  title,      ///< The name of a work, never a sentence of its own: 《…》.
};

struct Enclosure {
  Enclosed what = Enclosed::quotation;
  char32_t open = 0;
  char32_t close = 0;  ///< May be what opens another pair: » in German »…« and «…».
};

/// What the program knows of one language for finding its sentences and words.
///
/// Immutable, compiled in; safe to share between threads. How a language is added: see
/// CONTRIBUTING.md.
class LanguageProfile {
 public:
  /// Nothing is known of the language.
  bool empty() const { return names_.empty(); }

  /// What the language is called in that of `reader`, in English if that is not known:
  /// "Belarusian", «белорусский». Empty if the profile is.
  std::string_view name(Language reader) const;

  /// Whether it is written with `letter`, which must have been folded by fold_word().
  bool writes(char32_t letter) const;

  /// The marks around quotations, asides and titles, beside those that all languages have.
  std::span<const Enclosure> enclosures() const { return enclosures_; }
  bool opens(char32_t mark) const;
  bool closes(char32_t mark) const;

  /// The European mark for `mark`, a stop that European languages do not have: "." for
  /// "。"; none if it is no such stop.
  std::optional<char32_t> own_stop(char32_t mark) const;
  /// Whether an own stop may begin with `byte`.
  bool may_begin_own_stop(char byte) const { return stop_bytes_[static_cast<unsigned char>(byte)]; }

  /// Whether spaces stand between words and between sentences.
  bool has_spaces() const { return has_spaces_; }

  /// `word`, folded, without what its forms differ in, as far as the profile tells: one
  /// ending, then suffixes one after the other, the longest first. At least three letters
  /// stay. Cost: linear.
  std::string_view without_endings(std::string_view word) const;

  /// What is known of `text`: an abbreviation with its stops, without white space
  /// behind inner stops ("т.д.", "et al."). Exactly as written, or else with its first
  /// letter in lower case, unless it is one letter alone. Which of its uses is meant
  /// depends on whether a number stands before it: «1905 г.», «в г.».
  std::optional<Abbreviation> abbreviation(std::string_view text, bool after_number) const;

  bool has(WordRole role, std::string_view word) const {
    return words_[static_cast<std::size_t>(role)].contains(word);
  }

 private:
  friend struct ProfileReader;
  using Abbreviations = std::map<std::string, Abbreviation, std::less<>>;
  using Words = std::set<std::string, std::less<>>;
  std::optional<Abbreviation> find(std::string_view text, bool after_number) const;

  Abbreviations after_number_;
  Abbreviations after_word_;
  Abbreviations after_any_;
  std::array<Words, kWordRoles> words_;
  std::map<Language, std::string> names_;
  struct LetterRange {
    char32_t first;
    char32_t last;
  };
  std::vector<LetterRange> letters_;
  std::vector<Enclosure> enclosures_;
  std::map<char32_t, char32_t> own_stops_;
  std::array<bool, 256> stop_bytes_{};
  bool has_spaces_ = true;
  Words endings_;
  Words suffixes_;
};

/// The profile of `language`: an empty one if it is a language that we know nothing of.
const LanguageProfile& profile(Language language);

/// The profiles that `files` hold: of each language its "profile.LANGUAGE.tsv" and, where
/// there is something to tell, "abbreviations.LANGUAGE.tsv" and "words.LANGUAGE.tsv". Files of
/// other names are passed over.
std::map<Language, LanguageProfile> read_profiles(std::span<const DataFile> files);

/// The languages that have a profile, in the order of their tags.
std::vector<Language> known_languages();

}  // namespace svereno
