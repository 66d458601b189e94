#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string_view>

namespace svereno {

/// A natural language, by its primary BCP 47 subtag: "ru", "en", "de".
///
/// A value of four bytes. "und" (undetermined) by default.
class Language {
 public:
  constexpr Language() = default;

  /// The language of a tag such as "en", "EN-us" or "ru_RU"; none if the
  /// primary subtag is not two or three ASCII letters.
  static constexpr std::optional<Language> parse(std::string_view tag) {
    Language language;
    language.letters_ = {};
    std::size_t size = 0;
    for (const char c : tag) {
      if (c == '-' || c == '_') break;
      const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      if (lower < 'a' || lower > 'z' || size == 3) return std::nullopt;
      language.letters_[size++] = lower;
    }
    if (size < 2) return std::nullopt;
    return language;
  }

  /// The subtag in lower case. Valid as long as this object.
  constexpr std::string_view tag() const& { return letters_.data(); }
  std::string_view tag() const&& = delete;

  friend constexpr auto operator<=>(const Language&, const Language&) = default;

 private:
  std::array<char, 4> letters_ = {'u', 'n', 'd', '\0'};
};

inline constexpr Language kRussian = *Language::parse("ru");
inline constexpr Language kEnglish = *Language::parse("en");

}  // namespace svereno
