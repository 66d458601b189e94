// Words that stand between the same words are put together: each word in turn is moved to the
// cluster that makes the text likeliest, where a cluster says which cluster comes next and
// which word of it stands there.
// Source: Martin, Liermann, Ney, Algorithms for bigram and trigram word clustering, Speech
// Communication 24, 1998.
#include "aligner/language/model/train/learn_clusters.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <fstream>
#include <functional>
#include <limits>
#include <stdexcept>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "aligner/language/tag_context.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno::train {
namespace {

// Words by number; 0 is the border of a sentence, 1 a rare word.
constexpr std::uint32_t kBorder = 0;
constexpr std::uint32_t kRare = 1;
constexpr std::uint32_t kFirstWord = 2;

struct Word {
  std::uint64_t form = 0;  // form_hash() of it.
  std::uint32_t seen = 0;
  std::uint32_t small = 0;  // How often it stands inside a sentence without a capital.
  std::uint32_t capital = 0;
};

struct Text {
  std::vector<Word> words;          // The commonest first; rare ones are left out.
  std::vector<std::uint32_t> line;  // Numbers of words; kBorder ends a sentence.
};

template <typename Do>
void each_word(std::string_view line, Do work) {
  while (!line.empty()) {
    const std::size_t space = std::min(line.find(' '), line.size());
    if (space != 0) work(line.substr(0, space));
    line.remove_prefix(std::min(space + 1, line.size()));
  }
}

// Half of the words or more have a capital: a title, which says nothing of names.
bool is_title(std::string_view line) {
  std::size_t words = 0, capitals = 0;
  each_word(line, [&](std::string_view word) {
    const char32_t first = first_code_point(word);
    words += is_lower(first) || is_upper(first);
    capitals += is_upper(first);
  });
  return capitals * 2 >= words;
}

void count_capital(std::string_view text, std::string_view before, Word& word) {
  constexpr std::string_view kOpening = ".!?…:\"“«—–-";
  if (before.empty() || kOpening.find(before) != kOpening.npos) return;
  const char32_t first = first_code_point(text);
  word.small += is_lower(first);
  word.capital += is_upper(first);
}

// Numbers the words by how often they are seen, and leaves out the rare ones.
void keep_common(std::uint32_t least_seen, Text& text) {
  std::vector<std::uint32_t> order(text.words.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater<>(),
                           [&](std::uint32_t word) { return text.words[word].seen; });
  std::vector<std::uint32_t> renumbered(order.size(), kRare);
  std::vector<Word> words;
  for (const std::uint32_t word : order) {
    if (text.words[word].seen < least_seen) break;
    renumbered[word] = static_cast<std::uint32_t>(words.size()) + kFirstWord;
    words.push_back(text.words[word]);
  }
  text.words = std::move(words);
  for (std::uint32_t& word : text.line) {
    if (word >= kFirstWord) word = renumbered[word - kFirstWord];
  }
}

Text read_text(const std::string& path, std::uint32_t least_seen) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  std::unordered_map<std::uint64_t, std::uint32_t> numbers;
  Text text;
  for (std::string line; std::getline(file, line);) {
    const bool title = is_title(line);
    std::string_view before;
    each_word(line, [&](std::string_view word) {
      const std::uint64_t form = form_hash(word);
      const auto [entry, fresh] =
          numbers.try_emplace(form, static_cast<std::uint32_t>(text.words.size()));
      if (fresh) text.words.push_back({.form = form});
      Word& its = text.words[entry->second];
      ++its.seen;
      if (!title) count_capital(word, before, its);
      before = word;
      text.line.push_back(entry->second + kFirstWord);
    });
    text.line.push_back(kBorder);
  }
  keep_common(least_seen, text);
  return text;
}

// Which words stand before or after a word, how often.
struct Neighbours {
  std::vector<std::size_t> begin;
  std::vector<std::pair<std::uint32_t, std::int32_t>> counts;
};

Neighbours neighbours(const std::vector<std::uint32_t>& line, std::size_t words, bool after) {
  std::vector<std::uint64_t> pairs;
  pairs.reserve(line.size());
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const std::uint64_t a = line[after ? i : i + 1];
    const std::uint64_t b = line[after ? i + 1 : i];
    pairs.push_back(a << 32U | b);
  }
  std::ranges::sort(pairs);
  Neighbours result;
  result.begin.assign(words + 1, 0);
  for (std::size_t i = 0; i < pairs.size();) {
    std::size_t end = i;
    while (end < pairs.size() && pairs[end] == pairs[i]) ++end;
    result.counts.emplace_back(static_cast<std::uint32_t>(pairs[i]),
                               static_cast<std::int32_t>(end - i));
    ++result.begin[(pairs[i] >> 32U) + 1];
    i = end;
  }
  for (std::size_t i = 1; i <= words; ++i) result.begin[i] += result.begin[i - 1];
  return result;
}

// n log n; the likelihood of a clustering is a sum of such.
class Entropy {
 public:
  Entropy() {
    for (std::size_t i = 1; i < kTable; ++i) {
      table_[i] = static_cast<double>(i) * std::log(static_cast<double>(i));
    }
  }
  double operator()(std::int32_t n) const {
    if (static_cast<std::size_t>(n) < kTable) return table_[static_cast<std::size_t>(n)];
    return n * std::log(static_cast<double>(n));
  }

 private:
  static constexpr std::size_t kTable = 1 << 16;
  std::vector<double> table_ = std::vector<double>(kTable);
};

class Clustering {
 public:
  Clustering(const Text& text, std::size_t clusters)
      : words_(text.words.size() + kFirstWord),
        clusters_(clusters + kFirstWord),
        after_(neighbours(text.line, words_, true)),
        before_(neighbours(text.line, words_, false)),
        of_(words_),
        sizes_(clusters_),
        next_(clusters_ * clusters_),
        last_(clusters_ * clusters_),
        to_(clusters_),
        from_(clusters_),
        gains_(clusters_) {
    // The border and rare words stay alone; then each common word begins a cluster.
    for (std::uint32_t word = 0; word < words_; ++word) {
      of_[word] =
          word < clusters_ ? word : static_cast<std::uint32_t>(kFirstWord + word % clusters);
    }
    for (std::uint32_t word = 0; word < words_; ++word) {
      for (std::size_t i = after_.begin[word]; i < after_.begin[word + 1]; ++i) {
        const auto [other, count] = after_.counts[i];
        add(of_[word], of_[other], count);
        sizes_[of_[word]] += count;
      }
    }
  }

  // Moves every word to where it fits best.
  void round() {
    for (std::uint32_t word = kFirstWord; word < words_; ++word) place(word);
  }

  // From 1 up.
  std::uint32_t cluster_of(std::size_t word) const {
    return of_[word + kFirstWord] - kFirstWord + 1;
  }

 private:
  void add(std::uint32_t a, std::uint32_t b, std::int32_t count) {
    next_[a * clusters_ + b] += count;
    last_[b * clusters_ + a] += count;
  }

  // Counts the clusters around `word` but for itself; gives how often it follows itself.
  std::int32_t gather(std::uint32_t word) {
    std::int32_t itself = 0;
    to_list_.clear();
    from_list_.clear();
    const auto collect = [&](const Neighbours& neighbours, std::vector<std::int32_t>& counts,
                             std::vector<std::uint32_t>& list) {
      for (std::size_t i = neighbours.begin[word]; i < neighbours.begin[word + 1]; ++i) {
        const auto [other, count] = neighbours.counts[i];
        if (other == word) {
          itself = count;
          continue;
        }
        if (counts[of_[other]] == 0) list.push_back(of_[other]);
        counts[of_[other]] += count;
      }
    };
    collect(after_, to_, to_list_);
    collect(before_, from_, from_list_);
    return itself;
  }

  void shift(std::uint32_t cluster, std::int32_t itself, std::int32_t seen, std::int32_t sign) {
    for (const std::uint32_t c : to_list_) add(cluster, c, sign * to_[c]);
    for (const std::uint32_t c : from_list_) add(c, cluster, sign * from_[c]);
    add(cluster, cluster, sign * itself);
    sizes_[cluster] += sign * seen;
  }

  void place(std::uint32_t word) {
    const std::int32_t itself = gather(word);
    std::int32_t seen = itself;
    for (const std::uint32_t c : to_list_) seen += to_[c];
    shift(of_[word], itself, seen, -1);
    of_[word] = best(of_[word], itself, seen);
    shift(of_[word], itself, seen, 1);
    for (const std::uint32_t c : to_list_) to_[c] = 0;
    for (const std::uint32_t c : from_list_) from_[c] = 0;
  }

  // Where the word that was gathered makes the text likeliest; `old` of two alike.
  std::uint32_t best(std::uint32_t old, std::int32_t itself, std::int32_t seen) {
    std::ranges::fill(gains_, 0.0);
    for (const std::uint32_t c : to_list_) gain(&last_[c * clusters_], to_[c]);
    for (const std::uint32_t c : from_list_) gain(&next_[c * clusters_], from_[c]);
    std::uint32_t best = old;
    double most = -std::numeric_limits<double>::infinity();
    for (std::uint32_t c = kFirstWord; c < clusters_; ++c) {
      // Within a cluster what stands before and what stands after are one count.
      const std::int32_t inner = next_[c * clusters_ + c];
      const double own = entropy_(inner + to_[c] + from_[c] + itself) + entropy_(inner) -
                         entropy_(inner + to_[c]) - entropy_(inner + from_[c]);
      const double its = gains_[c] + own - 2 * (entropy_(sizes_[c] + seen) - entropy_(sizes_[c]));
      if (its > most || (its == most && c == old)) {
        most = its;
        best = c;
      }
    }
    return best;
  }

  void gain(const std::int32_t* row, std::int32_t count) {
    for (std::size_t c = kFirstWord; c < clusters_; ++c) {
      gains_[c] += entropy_(row[c] + count) - entropy_(row[c]);
    }
  }

  std::size_t words_;
  std::size_t clusters_;
  Neighbours after_, before_;
  std::vector<std::uint32_t> of_;    // The cluster of a word.
  std::vector<std::int32_t> sizes_;  // How often words of a cluster stand before others.
  std::vector<std::int32_t> next_;   // How often a cluster stands before another.
  std::vector<std::int32_t> last_;   // The same, the other way round.
  std::vector<std::int32_t> to_, from_;
  std::vector<std::uint32_t> to_list_, from_list_;
  std::vector<double> gains_;
  Entropy entropy_;
};

// How often a word has a capital, as WordSlot::capitals says it.
std::uint16_t capitals_of(const Word& word) {
  constexpr std::uint32_t kLeastSeen = 3;
  constexpr double kShares[] = {.02, .2, .6, .95};
  const std::uint32_t all = word.small + word.capital;
  if (all < kLeastSeen) return 0;
  const double share = static_cast<double>(word.capital) / all;
  return static_cast<std::uint16_t>(std::ranges::upper_bound(kShares, share) - kShares + 1);
}

}  // namespace

void learn_clusters(const std::string& path, const ClusterOptions& options, ModelParts& parts) {
  const Text text = read_text(path, options.least_seen);
  Clustering clustering(text, options.clusters);
  for (int round = 0; round < options.rounds; ++round) clustering.round();
  const std::size_t size = std::bit_ceil(text.words.size() * 4 / 3 + 1);
  parts.word_slots.assign(size, WordSlot{});
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    const std::uint64_t form = text.words[i].form;
    std::size_t slot = form & (size - 1);
    while (parts.word_slots[slot].key != 0) slot = (slot + 1) & (size - 1);
    parts.word_slots[slot] = {weight_key(form),
                              static_cast<std::uint16_t>(clustering.cluster_of(i)),
                              capitals_of(text.words[i])};
  }
}

}  // namespace svereno::train
