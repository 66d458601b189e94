#include "aligner/align/dictionary.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "aligner/align/words.h"
#include "aligner/bitext/document.h"

namespace svereno {
namespace {

// Of a word's translations in running text, the share that a dictionary names. Our choice.
constexpr double kNamed = .6;
constexpr std::size_t kMostWords = 16;

// The phrases of one side as a text: a segment each.
class PhraseText {
 public:
  explicit PhraseText(Language language) : builder_("dictionary", language) {}

  void add(std::string_view phrase) {
    const std::uint32_t begin = builder_.size();
    builder_.append(phrase);
    segments_.push_back({{begin, builder_.size()}, 0});
    builder_.append("\n");
  }
  TextWords words() && {
    const Document document = std::move(builder_).build();
    return read_words(document, segments_);
  }

 private:
  DocumentBuilder builder_;
  std::vector<Segment> segments_;
};

// How much each pair of words has to do with each other, each pair once and sorted.
std::vector<WordPair> count(const TextWords& source, const TextWords& target) {
  std::vector<WordPair> pairs;
  for (std::uint32_t i = 0; i < source.segment_count(); ++i) {
    const std::span<const std::uint32_t> s = source.of_segment(i);
    const std::span<const std::uint32_t> t = target.of_segment(i);
    if (std::max(s.size(), t.size()) > kMostWords) continue;
    for (const std::uint32_t word : s) {
      const float weight = 1 / static_cast<float>(s.size() * t.size());
      for (const std::uint32_t other : t) pairs.push_back({word, {other, weight, weight}});
    }
  }
  std::ranges::stable_sort(pairs, {}, [](const WordPair& pair) {
    return std::pair(pair.source, pair.translation.target);
  });
  std::size_t kept = 0;
  for (std::size_t k = 1; k < pairs.size(); ++k) {
    if (pairs[k].source == pairs[kept].source &&
        pairs[k].translation.target == pairs[kept].translation.target) {
      pairs[kept].translation.forward += pairs[k].translation.forward;
    } else {
      pairs[++kept] = pairs[k];
    }
  }
  if (!pairs.empty()) pairs.resize(kept + 1);
  return pairs;
}

// Makes probabilities of the counts.
void normalise(std::vector<WordPair>& pairs, std::size_t source_words, std::size_t target_words) {
  std::vector<double> sources(source_words);
  std::vector<double> targets(target_words);
  for (const WordPair& pair : pairs) {
    sources[pair.source] += static_cast<double>(pair.translation.forward);
    targets[pair.translation.target] += static_cast<double>(pair.translation.forward);
  }
  for (WordPair& pair : pairs) {
    const double weight = kNamed * static_cast<double>(pair.translation.forward);
    pair.translation.forward = static_cast<float>(weight / sources[pair.source]);
    pair.translation.backward = static_cast<float>(weight / targets[pair.translation.target]);
  }
}

LexiconWords words_of(TextWords text) {
  std::vector<double> unknown(text.stems.size(), 0);
  return {std::move(text.stems), std::move(unknown)};
}

}  // namespace

MemoryLexicon lexicon_of(std::span<const DictionaryEntry> entries, Language source,
                         Language target) {
  PhraseText sources(source);
  PhraseText targets(target);
  for (const DictionaryEntry& entry : entries) {
    sources.add(entry.source);
    targets.add(entry.target);
  }
  TextWords source_words = std::move(sources).words();
  TextWords target_words = std::move(targets).words();
  std::vector<WordPair> pairs = count(source_words, target_words);
  normalise(pairs, source_words.stems.size(), target_words.stems.size());
  return MemoryLexicon(words_of(std::move(source_words)), words_of(std::move(target_words)),
                       std::move(pairs));
}

}  // namespace svereno
