#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace svereno {

/// What an official name stands for.
enum class OfficialKind : std::uint8_t {
  body,     ///< An organisation, an office, a company, a party, a school.
  country,  ///< A state or a part of one.
  treaty,   ///< A treaty, a convention, a programme.
  term,     ///< A common noun that is used as an acronym: ВВП, GDP.
};

/// One thing with its names. Every list may be empty; of several forms the usual one is first.
struct OfficialName {
  std::vector<std::string> ru_short;  ///< Acronyms: "ООН", "УВКБ ООН", "Росатом".
  std::vector<std::string> ru_long;  ///< In the nominative: "Организация Объединённых Наций".
  std::vector<std::string> en_short;  ///< "UN".
  std::vector<std::string> en_long;   ///< "United Nations".
  std::vector<std::string> wrong;     ///< Romanised acronyms that are no English: "OON".
  OfficialKind kind = OfficialKind::body;
};

/// The acronyms and official names of both languages, found by any of their forms.
///
/// Immutable, safe to share between threads. The shipped table is read when the first object
/// is made, in a few milliseconds, and shared by all.
class OfficialNames {
 public:
  OfficialNames() : OfficialNames(std::vector<OfficialName>()) {}

  /// With names of the user's own beside the shipped ones.
  explicit OfficialNames(std::vector<OfficialName> own);
  ~OfficialNames();
  OfficialNames(OfficialNames&&) noexcept;
  OfficialNames& operator=(OfficialNames&&) noexcept;

  /// The things that `text`, valid UTF-8, names in Russian: an acronym as written, with a case
  /// ending or not («ООН», «МИДа»), or a long form in any case and any letters («Организацией
  /// объединенных наций»). Nothing else may be in the text. The user's own come first. Valid as
  /// long as this object.
  std::vector<const OfficialName*> named_in_russian(std::string_view text) const;

  /// The same for English; "the", stops ("U.N.") and possessive endings do not count.
  std::vector<const OfficialName*> named_in_english(std::string_view text) const;

  /// The things whose Russian acronym `text` spells in Latin letters, as no Englishman would:
  /// "VOZ", "ODKB". In capitals, as acronyms are.
  std::vector<const OfficialName*> wrongly_romanised(std::string_view text) const;

  /// Whether some one thing is named by `ru` in Russian and by `en` in English.
  bool same(std::string_view ru, std::string_view en) const;

  /// All that is known, the user's own not among them: first what an open source shows.
  static std::span<const OfficialName> shipped();

 private:
  class Index;
  std::vector<OfficialName> own_;
  std::unique_ptr<const Index> own_index_;
};

}  // namespace svereno
