#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

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

/// What the program knows of one language for finding its sentences.
///
/// Immutable, compiled in; safe to share between threads.
class LanguageProfile {
 public:
  /// Nothing is known: neither abbreviations nor words.
  bool empty() const { return after_any_.empty(); }

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
  std::optional<Abbreviation> find(std::string_view text, bool after_number) const;

  Abbreviations after_number_;
  Abbreviations after_word_;
  Abbreviations after_any_;
  std::array<std::set<std::string, std::less<>>, kWordRoles> words_;
};

/// The profile of `language`: an empty one if it is a language that we know nothing of.
const LanguageProfile& profile(Language language);

}  // namespace svereno
