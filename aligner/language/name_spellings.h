#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace svereno {

/// Which correspondences between Russian and English letters may be used.
enum class NameSpelling : std::uint8_t {
  romanised,   ///< A Russian name by any scheme: ж is zh, j, ž or z; х is kh, h, ch or x.
  foreign,     ///< Also a name that went through Russian: в is w, ф is ph, ей is ea, silent e.
  chinese,     ///< Syllables of Palladius and of pinyin: Цзян – Jiang.
  japanese,    ///< Of Polivanov and of Hepburn: Судзуки – Suzuki.
  korean,      ///< Of Kontsevich and of what Koreans use: Чхве – Choi.
  vietnamese,  ///< Зяп – Giap.
  any,         ///< All of these at once: for what none of them can do.
};

/// Letters of a Russian word that stand for letters of an English one.
struct SpellingGroup {
  /// Where in the words a group may be cheaper.
  enum class Where : std::uint8_t {
    nowhere,
    end,      ///< Last in both words.
    iotated,  ///< First, or behind a vowel or a sign: where е is read "ye".
    hushing,  ///< Behind ж, ч, ш, щ, ц: where ё is often spelt "o".
    front,    ///< Before e, i or y of the English word: where c is soft and gu hard.
  };
  static constexpr std::uint8_t kNever = 255;

  std::u32string ru;      ///< Empty: letters that are written and not heard.
  std::string_view en;    ///< Empty: ъ and ь.
  std::uint8_t cost = 0;  ///< Of surprise, in tenths; kNever if only `where` allows it.
  Where where = Where::nowhere;
  std::uint8_t cost_there = kNever;
};

/// Groups by the first letters of their sides.
class SpellingGroups {
 public:
  /// The tables of language_data() with these names.
  explicit SpellingGroups(std::initializer_list<std::string_view> tables);

  /// Those that begin with `ru` and with `en`; 0 asks for those that are empty on that side.
  /// Letters that are not Russian, or not a to z, have none.
  std::span<const SpellingGroup> at(char32_t ru, char en) const;

 private:
  static constexpr std::size_t kRussian = 34;  // None, а to я, ё.
  static constexpr std::size_t kEnglish = 27;  // None, a to z.
  void add(SpellingGroup group);
  std::array<std::vector<SpellingGroup>, kRussian * kEnglish> cells_;
};

/// The groups of a spelling. Read once, shared.
const SpellingGroups& spelling_groups(NameSpelling spelling);

}  // namespace svereno
