#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "aligner/language/name_schemes.h"

namespace svereno {

/// Names of more words never match.
inline constexpr std::size_t kMostNameWords = 8;

/// How sure it is that two names are one, from no to yes.
enum class NameGrade : std::uint8_t {
  different,  ///< Two names, as far as spelling tells.
  possible,   ///< One of them holds the other, or they differ as a man's and a woman's do.
  likely,     ///< One name, in a spelling that has to be guessed at.
  same,       ///< One name: by convention, or as a scheme or the press spells it.
};

/// What the grade rests on: the weakest of what its words rest on.
enum class NameReason : std::uint8_t {
  none,        ///< The grade is `different`.
  convention,  ///< The table of names or the user's own pairs: Москва – Moscow.
  derived,     ///< One is made of the other by convention: женевский – Geneva.
  scheme,      ///< One scheme throughout: NameMatch::scheme.
  mixed,       ///< Letters of several schemes or languages: Tchaikovsky, Rachmaninoff.
  foreign,  ///< A foreign name that Russian spells by its sound: Вашингтон – Washington.
  initials,  ///< An initial stands for a word: А. Пушкин – Alexander Pushkin.
  part,      ///< One side has names that the other lacks: Путин – Vladimir Putin.
  gender,    ///< The surname of a man and that of a woman: Орлов – Orlova.
};

struct NameMatch {
  NameGrade grade = NameGrade::different;
  NameReason reason = NameReason::none;
  std::optional<NameScheme> scheme = {};  ///< If the reason is `scheme`.

  friend bool operator==(const NameMatch&, const NameMatch&) = default;
};

/// What a user adds to the shipped table: a Russian name in the nominative and its English form.
struct NamePair {
  std::string ru;
  std::string en;
};

/// Knows how Russian names become English.
///
/// Immutable, safe to share between threads. The shipped table is read when the first
/// object is made, in a few milliseconds, and shared by all.
class Names {
 public:
  Names() : Names(std::span<const NamePair>()) {}

  /// With pairs of the user's own beside the shipped ones. A pair with an empty side is ignored.
  explicit Names(std::span<const NamePair> own);
  ~Names();
  Names(Names&&) noexcept;
  Names& operator=(Names&&) noexcept;

  /// Whether `ru` and `en` are one name: of a person, a place, a people or a country, or an
  /// adjective made of it, also on one side alone. Both valid UTF-8.
  ///
  /// `ru` may stand in any case and number; neither case nor marks above letters count, nor do
  /// hyphens, stops and the order of words: «Толстого Л. Н.» is "Leo Tolstoy" and «ПЁТР I»
  /// "Peter the First". Patronymics may be missing in English. Names of more than
  /// kMostNameWords words never match.
  /// Costs some hundred nanoseconds where no word of `ru` begins as one of `en` may, else some
  /// microseconds a word. Words of more than 48 letters are compared no further, so that whatever
  /// is given costs some hundredths of a second at most, beside its reading.
  NameMatch match(std::string_view ru, std::string_view en) const;

 private:
  struct Tables;
  std::unique_ptr<const Tables> tables_;
};

/// Names().match(ru, en), with the shipped table alone.
NameMatch names_match(std::string_view ru, std::string_view en);

}  // namespace svereno
