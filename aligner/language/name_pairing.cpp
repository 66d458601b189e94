#include "aligner/language/name_pairing.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace svereno {
namespace {

using enum NameGrade;

bool is_patronymic(const RussianForms& word) {
  constexpr auto kEndings = std::to_array<std::u32string_view>(
      {U"ович", U"евич", U"ьич", U"овна", U"евна", U"ична", U"инична"});
  return std::ranges::any_of(word.nominatives(), [&](const Nominative& nominative) {
    return std::ranges::any_of(kEndings,
                               [&](auto ending) { return nominative.word.ends_with(ending); });
  });
}

// Words between given name and surname that the other side may leave out.
bool is_particle(const RussianForms& word) {
  constexpr auto kParticles = std::to_array<std::u32string_view>(
      {U"аль", U"ад",  U"аз",  U"ан", U"ар", U"ас", U"ат", U"аш", U"эль", U"эд",  U"эш",
       U"бен", U"бин", U"ибн", U"де", U"ди", U"да", U"ла", U"ле", U"ван", U"фон", U"и"});
  return !word.word().stopped &&
         std::ranges::find(kParticles, word.word().letters) != kParticles.end();
}

bool is_particle(const EnglishNameWord& word) {
  constexpr auto kParticles = std::to_array<std::string_view>(
      {"al",  "ad", "an", "ar", "as", "ash", "at",  "az",  "el", "ben", "bin",
       "ibn", "de", "di", "da", "la", "le",  "van", "von", "of", "and"});
  return std::ranges::find(kParticles, word.letters) != kParticles.end();
}

// Which English word each Russian one is paired with.
struct Pairing {
  std::vector<std::optional<WordMatch>> of_ru;
  std::vector<bool> en_used;
};

class Pairer {
 public:
  Pairer(std::size_t ru, std::size_t en) : ru_(ru), en_(en), matches_(ru * en) {}

  std::optional<WordMatch>& at(std::size_t i, std::size_t j) { return matches_[i * en_ + j]; }

  // The pairing with most pairs, then least cost: over the sets of English words used.
  Pairing best() {
    const std::size_t sets = std::size_t{1} << en_;
    scores_.assign((ru_ + 1) * sets, 0);
    for (std::size_t i = ru_; i-- > 0;) {
      for (std::size_t used = 0; used < sets; ++used) {
        int& score = scores_[i * sets + used];
        score = scores_[(i + 1) * sets + used];
        for (std::size_t j = 0; j < en_; ++j) score = std::max(score, score_of(i, j, used));
      }
    }
    return trace();
  }

 private:
  static constexpr int kPaired = 1000;  // Above any sum of costs of kMostNameWords words' letters.

  int score_of(std::size_t i, std::size_t j, std::size_t used) {
    const std::size_t bit = std::size_t{1} << j;
    if ((used & bit) != 0 || !at(i, j)) return -1;
    return kPaired - at(i, j)->cost + scores_[((i + 1) << en_) + (used | bit)];
  }

  Pairing trace() {
    Pairing pairing{.of_ru = std::vector<std::optional<WordMatch>>(ru_),
                    .en_used = std::vector<bool>(en_)};
    std::size_t used = 0;
    for (std::size_t i = 0; i < ru_; ++i) {
      const int score = scores_[(i << en_) + used];
      for (std::size_t j = 0; j < en_; ++j) {
        if (score_of(i, j, used) != score || score == scores_[((i + 1) << en_) + used]) continue;
        pairing.of_ru[i] = at(i, j);
        pairing.en_used[j] = true;
        used |= std::size_t{1} << j;
        break;
      }
    }
    return pairing;
  }

  std::size_t ru_;
  std::size_t en_;
  std::vector<std::optional<WordMatch>> matches_;
  std::vector<int> scores_;
};

NameMatch weaker(const NameMatch& a, const NameMatch& b) {
  if (a.grade != b.grade) return a.grade < b.grade ? a : b;
  if (a.reason == b.reason && a.scheme != b.scheme) {
    return {.grade = a.grade, .reason = NameReason::mixed};
  }
  return a.reason < b.reason ? b : a;
}

// What is left over on either side, particles apart. Minor are patronymics and initials.
struct Leftover {
  std::size_t ru = 0;
  std::size_t ru_minor = 0;
  std::size_t en = 0;
  std::size_t en_minor = 0;
};

Leftover leftover(const Pairing& pairing, std::span<const RussianForms> ru,
                  std::span<const EnglishNameWord> en) {
  Leftover left;
  for (std::size_t i = 0; i < ru.size(); ++i) {
    if (pairing.of_ru[i] || is_particle(ru[i])) continue;
    (ru[i].word().initial || is_patronymic(ru[i]) ? left.ru_minor : left.ru) += 1;
  }
  for (std::size_t j = 0; j < en.size(); ++j) {
    if (pairing.en_used[j] || is_particle(en[j])) continue;
    (en[j].initial ? left.en_minor : left.en) += 1;
  }
  return left;
}

NameMatch judge(const Pairing& pairing, std::span<const RussianForms> ru,
                std::span<const EnglishNameWord> en) {
  std::optional<NameMatch> weakest;
  std::size_t paired = 0;
  bool full_word = false;
  for (std::size_t i = 0; i < ru.size(); ++i) {
    if (!pairing.of_ru[i]) continue;
    const NameMatch& match = pairing.of_ru[i]->match;
    weakest = weakest ? weaker(*weakest, match) : match;
    full_word = full_word || match.reason != NameReason::initials;
    ++paired;
  }
  const Leftover left = leftover(pairing, ru, en);
  const bool both_left = left.ru + left.ru_minor > 0 && left.en + left.en_minor > 0;
  if (!weakest || both_left) return {};
  const bool initials_only = !full_word && weakest->grade < same;
  if (initials_only) return {};
  // A given name and a surname are paired: what else one side has is no contradiction.
  const bool complete = left.ru == 0 && left.en == 0 && (paired > 1 || left.ru_minor == 0);
  if (complete && (full_word || paired == ru.size())) return *weakest;
  return full_word ? NameMatch{.grade = possible, .reason = NameReason::part} : NameMatch{};
}

// The one full word that is left over on either side, where another full word is surely paired.
std::optional<std::pair<std::size_t, std::size_t>> only_strangers(
    const Pairing& pairing, std::span<const RussianForms> ru, std::span<const EnglishNameWord> en) {
  std::vector<std::size_t> left_ru;
  std::vector<std::size_t> left_en;
  bool supported = false;
  for (std::size_t i = 0; i < ru.size(); ++i) {
    const auto& match = pairing.of_ru[i];
    if (match) supported = supported || match->match.reason < NameReason::initials;
    const bool full = !ru[i].word().initial && !is_patronymic(ru[i]) && !is_particle(ru[i]);
    if (!match && full) left_ru.push_back(i);
  }
  for (std::size_t j = 0; j < en.size(); ++j) {
    if (!pairing.en_used[j] && !en[j].initial && !is_particle(en[j])) left_en.push_back(j);
  }
  if (!supported || left_ru.size() != 1 || left_en.size() != 1) return std::nullopt;
  return std::pair(left_ru.front(), left_en.front());
}

}  // namespace

NameMatch match_by_words(std::span<const RussianForms> ru, std::span<const EnglishNameWord> en,
                         std::span<const NameTable* const> tables) {
  Pairer pairer(ru.size(), en.size());
  for (std::size_t i = 0; i < ru.size(); ++i) {
    for (std::size_t j = 0; j < en.size(); ++j) pairer.at(i, j) = match_words(ru[i], en[j], tables);
  }
  Pairing pairing = pairer.best();
  if (const auto left = only_strangers(pairing, ru, en)) {
    const auto [i, j] = *left;
    pairing.of_ru[i] = match_words(ru[i], en[j], tables, Guessing::supported);
    pairing.en_used[j] = pairing.of_ru[i].has_value();
  }
  return judge(pairing, ru, en);
}

}  // namespace svereno
