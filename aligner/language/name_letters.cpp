// The idea: a transliteration scheme is a list of letter groups that stand for each other,
// and people mix schemes within one name. So all groups of all schemes are in one table with
// the cost of surprise, and the question whether "Khrouchtchev" may be «Хрущёв» is a shortest
// path: a place is (letters of ru read, letters of en read), a group that fits at a place is a
// step. No spelling is ever written out, so nothing grows exponentially.
#include "aligner/language/name_letters.h"

#include <algorithm>
#include <array>
#include <limits>

namespace svereno {
namespace {

using Where = SpellingGroup::Where;

constexpr int kDoubled = 4;  // A consonant doubled on one side only: Филипп, "Filip".
constexpr std::uint16_t kFar = std::numeric_limits<std::uint16_t>::max();

bool contains(std::u32string_view letters, char32_t c) { return letters.find(c) != letters.npos; }
bool contains(std::string_view letters, char c) { return letters.find(c) != letters.npos; }
bool is_vowel(char32_t c) { return contains(U"аеёиоуыэюя", c); }

// Of the letters that are not heard, a word begins with h only: Honoré, Haniyeh.
bool may_be_silent(const SpellingGroup& group, std::size_t j) { return j > 0 || group.en == "h"; }

class Search {
 public:
  // `open`: only the beginning of a Russian word is given.
  Search(std::u32string_view ru, std::string_view en, NameSpelling spelling, int limit, bool open)
      : ru_(ru), en_(en), groups_(spelling_groups(spelling)), limit_(limit), open_(open) {
    std::fill_n(costs_.begin(), (ru.size() + 1) * (en.size() + 1), kFar);
  }

  std::optional<int> run() {
    cost(0, 0) = 0;
    for (std::size_t i = 0; i <= ru_.size(); ++i) {
      for (std::size_t j = 0; j <= en_.size(); ++j) {
        if (cost(i, j) > limit_) continue;
        if (open_ && i == ru_.size()) return cost(i, j);
        step_from(i, j);
      }
    }
    const int total = cost(ru_.size(), en_.size());
    return total <= limit_ ? std::optional(total) : std::nullopt;
  }

 private:
  std::uint16_t& cost(std::size_t i, std::size_t j) { return costs_[i * (en_.size() + 1) + j]; }

  void reach(std::size_t i, std::size_t j, int total) {
    if (total <= limit_ && total < cost(i, j)) cost(i, j) = static_cast<std::uint16_t>(total);
  }

  void step_from(std::size_t i, std::size_t j) {
    const int here = cost(i, j);
    const char next = j < en_.size() ? en_[j] : '\0';
    if (next != 0) {
      for (const SpellingGroup& group : groups_.at(0, next)) {
        if (may_be_silent(group, j)) try_group(group, i, j, here);
      }
    }
    if (i == ru_.size()) return;
    for (const SpellingGroup& group : groups_.at(ru_[i], 0)) try_group(group, i, j, here);
    if (next != 0) {
      for (const SpellingGroup& group : groups_.at(ru_[i], next)) try_group(group, i, j, here);
    }
    const bool repeated = i > 0 && ru_[i] == ru_[i - 1] && !is_vowel(ru_[i]);
    if (repeated) reach(i + 1, j, here + kDoubled);
  }

  void try_group(const SpellingGroup& group, std::size_t i, std::size_t j, int here) {
    if (!en_.substr(j).starts_with(group.en)) return;
    const std::u32string_view rest = ru_.substr(i);
    const bool fits = rest.starts_with(group.ru);
    const std::size_t next_j = j + group.en.size();
    if (!fits) {
      // It may go on behind what is given.
      const bool goes_on = open_ && std::u32string_view(group.ru).starts_with(rest);
      if (goes_on) reach(ru_.size(), next_j, here + std::min(group.cost, group.cost_there));
      return;
    }
    const std::size_t next_i = i + group.ru.size();
    const int price = price_of(group, i, next_i, next_j);
    if (price == SpellingGroup::kNever) return;
    reach(next_i, next_j, here + price);
    const bool doubled = !group.ru.empty() && !group.en.empty() && next_j < en_.size() &&
                         en_[next_j] == group.en.back() && !contains("aeiouy", en_[next_j]);
    if (doubled) reach(next_i, next_j + 1, here + price + kDoubled);
  }

  int price_of(const SpellingGroup& group, std::size_t i, std::size_t next_i,
               std::size_t next_j) const {
    const bool there = group.where != Where::nowhere && stands(group.where, i, next_i, next_j);
    return there ? std::min(group.cost, group.cost_there) : group.cost;
  }

  bool stands(Where where, std::size_t i, std::size_t next_i, std::size_t next_j) const {
    switch (where) {
      case Where::end:
        return next_i == ru_.size() && (open_ || next_j == en_.size());
      case Where::iotated:
        return i == 0 || is_vowel(ru_[i - 1]) || contains(U"ьъй", ru_[i - 1]);
      case Where::hushing:
        return i > 0 && contains(U"жчшщц", ru_[i - 1]);
      case Where::front:
        return next_j < en_.size() && contains("eiy", en_[next_j]);
      case Where::nowhere:
        return false;
    }
    return false;
  }

  std::u32string_view ru_;
  std::string_view en_;
  const SpellingGroups& groups_;
  int limit_;
  bool open_;
  std::array<std::uint16_t, (kMostNameLetters + 1) * (kMostNameLetters + 1)> costs_;
};

bool is_comparable(std::u32string_view ru, std::string_view en) {
  return !ru.empty() && !en.empty() && std::max(ru.size(), en.size()) <= kMostNameLetters;
}

constexpr std::string_view kLatin = "abcdefghijklmnopqrstuvwxyz";
constexpr std::u32string_view kCyrillic = U"абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

// Whether `word` can be cut into pieces; `each(i, reach)` tells the ends of those at i.
template <class Each>
bool can_be_cut(std::size_t size, Each each) {
  if (size == 0 || size > kMostNameLetters) return false;
  std::array<bool, kMostNameLetters + 1> reached = {true};
  for (std::size_t i = 0; i < size; ++i) {
    if (reached[i]) each(i, [&](std::size_t end) { reached[end] = true; });
  }
  return reached[size];
}

}  // namespace

std::optional<int> spelling_cost(std::u32string_view ru, std::string_view en, NameSpelling spelling,
                                 int limit) {
  if (!is_comparable(ru, en)) return std::nullopt;
  return Search(ru, en, spelling, limit, false).run();
}

bool may_begin(std::u32string_view ru, std::string_view en, int limit) {
  if (ru.empty()) return true;
  return is_comparable(ru, en) && Search(ru, en, NameSpelling::any, limit, true).run();
}

bool is_made_of(std::u32string_view ru, NameSpelling spelling) {
  const SpellingGroups& groups = spelling_groups(spelling);
  return can_be_cut(ru.size(), [&](std::size_t i, auto reach) {
    for (const char en : kLatin) {
      for (const SpellingGroup& group : groups.at(ru[i], en)) {
        if (ru.substr(i).starts_with(group.ru)) reach(i + group.ru.size());
      }
    }
  });
}

bool is_made_of(std::string_view en, NameSpelling spelling) {
  const SpellingGroups& groups = spelling_groups(spelling);
  return can_be_cut(en.size(), [&](std::size_t i, auto reach) {
    for (const char32_t ru : kCyrillic) {
      for (const SpellingGroup& group : groups.at(ru, en[i])) {
        if (en.substr(i).starts_with(group.en)) reach(i + group.en.size());
      }
    }
  });
}

std::uint32_t initials_by_any_spelling(char32_t ru) {
  const SpellingGroups& groups = spelling_groups(NameSpelling::any);
  constexpr std::uint32_t kAll = (1U << kLatin.size()) - 1;
  if (!groups.at(ru, 0).empty()) return kAll;
  std::uint32_t initials = 1U << kLatin.find('h');  // Silent.
  for (std::size_t i = 0; i < kLatin.size(); ++i) {
    if (!groups.at(ru, kLatin[i]).empty()) initials |= 1U << i;
  }
  return initials;
}

}  // namespace svereno
