// The idea: rows of words that a pair of texts links to each other and to nothing else may be
// phrases, with the words around them that are linked to nothing at all (Och & Ney 2004):
// of «тем не менее» often the last word alone is linked to "nevertheless". They are phrases if
//
//  - that happens often, and more often than by chance (Johnson et al. 2007);
//  - one of them mostly becomes the other;
//  - a row of several words holds together: of its first word and the rest, and of its last
//    word and the rest, each comes with the other more than by chance. That is normalised
//    pointwise mutual information (Bouma 2009), from 0, chance, to 1, never apart: what tells
//    «Совет Безопасности» from "the council".
//
// There are too many rows to count them all at once. A first pass counts them roughly, by
// hash: never too few. A second counts those of which there may be enough. A third counts how
// often each side of these occurs at all.
#include "aligner/language/lexicon_phrases.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace svereno {
namespace {

using Rows = std::pair<WordRow, WordRow>;

// Rough counts, at a byte each.
constexpr std::size_t kRough = std::size_t{1} << 26U;
// Pairs of rows that are counted well; bounds the memory, at some 100 bytes each.
constexpr std::size_t kMostCounted = 1'000'000;

struct RowHash {
  std::size_t operator()(const WordRow& row) const { return mix(kSeed, row); }
  std::size_t operator()(const Rows& rows) const {
    return mix(mix(kSeed, rows.first), rows.second);
  }

 private:
  static constexpr std::uint64_t kSeed = 0x9e3779b97f4a7c15;
  static std::uint64_t mix(std::uint64_t hash, const WordRow& row) {
    constexpr std::uint64_t kPrime = 0xff51afd7ed558ccd;  // Of MurmurHash3 (Appleby).
    for (const std::uint32_t word : row) {
      hash = (hash ^ word) * kPrime;
      hash ^= hash >> 32U;
    }
    return hash;
  }
};

struct Count {
  std::uint32_t times = 0;
  double weight = 0;
};
using RowCounts = std::unordered_map<WordRow, Count, RowHash>;
using PairCounts = std::unordered_map<Rows, Count, RowHash>;

WordRow row_of(std::span<const std::uint32_t> words) {
  WordRow row;
  row.fill(kBreak);
  std::ranges::copy(words, row.begin());
  return row;
}

std::size_t size_of(const WordRow& row) {
  return static_cast<std::size_t>(std::ranges::find(row, kBreak) - row.begin());
}

std::span<const std::uint32_t> words_of(const WordRow& row) {
  return std::span(row).first(size_of(row));
}

// The places of one text that the words of a stretch of another are linked to.
struct Reach {
  std::uint32_t begin = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t end = 0;
  bool empty() const { return begin >= end; }
  void add(const Reach& other) {
    begin = std::min(begin, other.begin);
    end = std::max(end, other.end);
  }
};

// Finds the rows of a pair of texts that are linked to each other alone.
class Extraction {
 public:
  Extraction(const LexiconCorpus::Reader& pair, std::span<const WordLink> links)
      : source_(pair.source()),
        target_(pair.target()),
        source_reach_(source_.size()),
        target_reach_(target_.size()) {
    for (const WordLink& link : links) {
      source_reach_[link.source].add({link.target, link.target + 1});
      target_reach_[link.target].add({link.source, link.source + 1});
    }
  }

  template <class F>
  void for_each(F visit) const {
    for (std::uint32_t begin = 0; begin < source_.size(); ++begin) {
      if (source_reach_[begin].empty()) continue;
      Reach reach;
      for (std::uint32_t end = begin + 1; end <= source_.size(); ++end) {
        if (end - begin > kLongestPhrase || source_[end - 1] == kBreak) break;
        reach.add(source_reach_[end - 1]);
        if (reach.end - reach.begin > kLongestPhrase) break;
        if (source_reach_[end - 1].empty() || !is_closed(reach, begin, end)) continue;
        visit_widened({begin, end}, reach, visit);
      }
    }
  }

 private:
  // Both rows, as they are and with neighbours that are linked to nothing.
  template <class F>
  void visit_widened(const Reach& source, const Reach& target, F& visit) const {
    const std::vector<Reach> targets = widened(target, target_, target_reach_);
    for (const Reach& s : widened(source, source_, source_reach_)) {
      for (const Reach& t : targets) {
        if (s.end - s.begin == 1 && t.end - t.begin == 1) continue;
        visit(Rows(row_of(source_.subspan(s.begin, s.end - s.begin)),
                   row_of(target_.subspan(t.begin, t.end - t.begin))));
      }
    }
  }

  static std::vector<Reach> widened(const Reach& row, std::span<const std::uint32_t> text,
                                    std::span<const Reach> reach) {
    const auto free = [&](std::uint32_t i) { return text[i] != kBreak && reach[i].empty(); };
    std::vector<Reach> rows;
    for (std::uint32_t begin = row.begin;; --begin) {
      for (std::uint32_t end = row.end; end - begin <= kLongestPhrase; ++end) {
        rows.push_back({begin, end});
        if (end == text.size() || !free(end)) break;
      }
      if (begin == 0 || row.end - begin >= kLongestPhrase || !free(begin - 1)) return rows;
    }
  }

  // Whether the target words of `reach` stand in a row and are linked to nothing outside.
  bool is_closed(const Reach& reach, std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t t = reach.begin; t < reach.end; ++t) {
      if (target_[t] == kBreak) return false;
      const Reach& back = target_reach_[t];
      if (!back.empty() && (back.begin < begin || back.end > end)) return false;
    }
    return true;
  }

  std::span<const std::uint32_t> source_;
  std::span<const std::uint32_t> target_;
  std::vector<Reach> source_reach_;
  std::vector<Reach> target_reach_;
};

class PhraseFinder {
 public:
  PhraseFinder(const LexiconCorpus& corpus, const LexiconCandidates& candidates,
               const LexiconModel& model, const Diagonal& diagonal, const PhraseLimits& limits)
      : corpus_(corpus),
        candidates_(candidates),
        model_(model),
        diagonal_(diagonal),
        limits_(limits) {}

  std::vector<PhrasePair> find() {
    count_roughly();
    count_pairs();
    count_rows(true, source_rows_);
    count_rows(false, target_rows_);
    std::vector<PhrasePair> phrases;
    for (const auto& [rows, count] : pairs_) {
      if (const auto phrase = judge(rows, count)) phrases.push_back(*phrase);
    }
    std::ranges::sort(phrases, {}, [](const PhrasePair& phrase) {
      return std::tie(phrase.source, phrase.target);
    });
    return phrases;
  }

 private:
  template <class F>
  void for_each_rows(F visit) const {
    for (LexiconCorpus::Reader pair(corpus_); pair.next();) {
      const CandidateGrid grid(pair, candidates_);
      const std::vector<WordLink> links = link_places(corpus_, pair, grid, model_, diagonal_);
      Extraction(pair, links).for_each([&](const Rows& rows) { visit(rows, pair.weight()); });
    }
  }

  static std::size_t place_of(const Rows& rows) { return RowHash()(rows) % kRough; }

  void count_roughly() {
    constexpr auto kMost = std::numeric_limits<std::uint8_t>::max();
    rough_.assign(kRough, 0);
    for_each_rows([&](const Rows& rows, double) {
      std::uint8_t& count = rough_[place_of(rows)];
      if (count < kMost) ++count;
    });
    // What may be counted well: no more than the memory allows.
    std::array<std::size_t, kMost + 1> histogram{};
    for (const std::uint8_t count : rough_) ++histogram[count];
    std::size_t counted = 0;
    least_rough_ = kMost;
    while (least_rough_ > limits_.least_count &&
           counted + histogram[least_rough_ - 1U] <= kMostCounted) {
      counted += histogram[--least_rough_];
    }
  }

  void count_pairs() {
    for_each_rows([&](const Rows& rows, double weight) {
      if (rough_[place_of(rows)] < least_rough_) return;
      Count& count = pairs_[rows];
      ++count.times;
      count.weight += weight;
    });
    rough_ = {};
    std::erase_if(pairs_,
                  [&](const auto& entry) { return entry.second.times < limits_.least_count; });
    for (const auto& [rows, count] : pairs_) {
      want(rows.first, source_rows_);
      want(rows.second, target_rows_);
    }
  }

  // Asks for a row of several words to be counted, and for what it is parted into.
  static void want(const WordRow& row, RowCounts& counts) {
    const auto words = words_of(row);
    if (words.size() < 2) return;
    counts.try_emplace(row);
    if (words.size() == 2) return;
    counts.try_emplace(row_of(words.first(words.size() - 1)));
    counts.try_emplace(row_of(words.subspan(1)));
  }

  void count_rows(bool source, RowCounts& counts) const {
    for (LexiconCorpus::Reader pair(corpus_); pair.next();) {
      const auto text = source ? pair.source() : pair.target();
      for (std::size_t begin = 0; begin < text.size(); ++begin) {
        for (std::size_t size = 1; size <= kLongestPhrase && begin + size <= text.size(); ++size) {
          if (text[begin + size - 1] == kBreak) break;
          if (size == 1) continue;
          const auto found = counts.find(row_of(text.subspan(begin, size)));
          if (found == counts.end()) continue;
          ++found->second.times;
          found->second.weight += pair.weight();
        }
      }
    }
  }

  static Count count_of(std::span<const std::uint32_t> words, const LexiconVocabulary& vocabulary,
                        const RowCounts& counts) {
    if (words.size() == 1) {
      return {vocabulary.occurrences(words[0]), vocabulary.occurring(words[0])};
    }
    return counts.at(row_of(words));
  }

  static double cohesion(const WordRow& row, const LexiconVocabulary& vocabulary,
                         const RowCounts& counts) {
    const auto words = words_of(row);
    if (words.size() == 1) return 1;
    const double all = static_cast<double>(vocabulary.all_occurrences());
    const auto times = [&](std::span<const std::uint32_t> part) {
      return static_cast<double>(count_of(part, vocabulary, counts).times);
    };
    const double both = times(words);
    const auto held = [&](std::size_t first) {
      const double parts = times(words.first(first)) * times(words.subspan(first));
      return std::log(both * all / parts) / std::log(all / both);
    };
    return std::min(held(1), held(words.size() - 1));
  }

  float probability(const Count& both, const Count& given) const {
    const double unit = given.weight / given.times;
    const double p =
        (both.weight - limits_.discount * unit) / (given.weight + limits_.prior * unit);
    return static_cast<float>(std::clamp(p, 0.0, 1.0));
  }

  std::optional<PhrasePair> judge(const Rows& rows, const Count& both) const {
    const Count source = count_of(words_of(rows.first), corpus_.source(), source_rows_);
    const Count target = count_of(words_of(rows.second), corpus_.target(), target_rows_);
    const PhrasePair phrase{rows.first, rows.second, probability(both, source),
                            probability(both, target)};
    if (std::max(phrase.forward, phrase.backward) < limits_.least_probability) return {};
    const auto all = static_cast<double>(
        std::max(corpus_.source().all_occurrences(), corpus_.target().all_occurrences()));
    const double times = std::min({both.times, source.times, target.times});
    const Meetings meetings{times, static_cast<double>(source.times),
                            static_cast<double>(target.times), all};
    if (significance(meetings) < limits_.least_significance) return {};
    if (cohesion(rows.first, corpus_.source(), source_rows_) < limits_.least_cohesion ||
        cohesion(rows.second, corpus_.target(), target_rows_) < limits_.least_cohesion) {
      return {};
    }
    return phrase;
  }

  const LexiconCorpus& corpus_;
  const LexiconCandidates& candidates_;
  const LexiconModel& model_;
  const Diagonal& diagonal_;
  const PhraseLimits& limits_;
  std::vector<std::uint8_t> rough_;
  std::size_t least_rough_ = 0;  // Rough counts from which on rows are counted well.
  PairCounts pairs_;
  RowCounts source_rows_;
  RowCounts target_rows_;
};

}  // namespace

std::vector<PhrasePair> find_phrases(const LexiconCorpus& corpus,
                                     const LexiconCandidates& candidates, const LexiconModel& model,
                                     const Diagonal& diagonal, const PhraseLimits& limits) {
  return PhraseFinder(corpus, candidates, model, diagonal, limits).find();
}

}  // namespace svereno
