#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace svereno {

/// What is known of a pair of words: how likely each is, given the other.
struct Translation {
  std::uint32_t target = 0;  ///< The target word's number in its lexicon.
  float forward = 0;         ///< p(target word | source word), 0 to 1.
  float backward = 0;        ///< p(source word | target word), 0 to 1.
};

/// How good a translation is among others of its word: it should be likely given the word,
/// and the word given it, or it merely keeps every word company. Half as much weight on the
/// second is best for the first entries of words. Source: measured, docs/adr/0010.
double rank(const Translation& translation);

/// The one of `translations` that ranks highest; none if there are none.
std::optional<Translation> best_translation(std::span<const Translation> translations);

/// Stands for a word that a lexicon does not know, among the numbers of words.
inline constexpr std::uint32_t kNoWord = ~std::uint32_t{0};

/// No phrase has more words.
inline constexpr std::size_t kLongestPhrase = 4;

/// The phrases of one language: rows of words that are translated as a whole, such as
/// «железная дорога», and single words that such rows translate, such as "railway". By the
/// numbers that the words have in their lexicon. A view: cheap to copy.
class Phrases {
 public:
  Phrases() = default;
  /// `words` are those of all phrases, one after the other; the i-th phrase is from
  /// begins[i] to begins[i + 1]. Phrases are in ascending order, each once.
  Phrases(std::span<const std::uint32_t> begins, std::span<const std::uint32_t> words)
      : begins_(begins), words_(words) {}

  std::uint32_t count() const {
    return begins_.empty() ? 0 : static_cast<std::uint32_t>(begins_.size()) - 1;
  }
  std::span<const std::uint32_t> words(std::uint32_t phrase) const {
    return words_.subspan(begins_[phrase], begins_[phrase + 1] - begins_[phrase]);
  }

  /// The longest phrase that begins `text`, words by their numbers, kNoWord among them for
  /// those that have none. None if no phrase does. Cost: logarithmic in the number of phrases.
  std::optional<std::uint32_t> longest(std::span<const std::uint32_t> text) const;

 private:
  std::optional<std::uint32_t> find(std::span<const std::uint32_t> row) const;

  std::span<const std::uint32_t> begins_;
  std::span<const std::uint32_t> words_;
};

/// Which words translate which, from one language to another, and which phrases. Read-only;
/// may be shared between threads.
///
/// A word goes in and out as BaseForms::of() gives it. What the lexicon leaves out
/// of a word's translations counts as not known: sums of probabilities below 1 are
/// in order.
class Lexicon {
 public:
  virtual ~Lexicon() = default;

  /// The number of a word; none if the lexicon has nothing on it.
  virtual std::optional<std::uint32_t> find_source(std::string_view word) const = 0;
  virtual std::optional<std::uint32_t> find_target(std::string_view word) const = 0;

  /// The translations of a source word, in ascending order of their numbers. The view
  /// is valid as long as the lexicon.
  virtual std::span<const Translation> translations(std::uint32_t source) const = 0;

  /// How frequent a word is in running text, as a share of all words; 0 if not known.
  virtual double source_frequency(std::uint32_t source) const = 0;
  virtual double target_frequency(std::uint32_t target) const = 0;

  /// How well a target word is known: the sum of p(source | target) over all source
  /// words, up to 1. Of a source word it is the sum over its translations.
  virtual double target_coverage(std::uint32_t target) const = 0;

  /// The phrases of either language; a lexicon need not have any.
  virtual Phrases source_phrases() const { return {}; }
  virtual Phrases target_phrases() const { return {}; }

  /// The translations of a source phrase, as translations() gives those of a word: their
  /// targets are target phrases.
  virtual std::span<const Translation> phrase_translations(std::uint32_t) const { return {}; }

 protected:
  Lexicon() = default;
  Lexicon(const Lexicon&) = delete;
  Lexicon(Lexicon&&) = default;
  Lexicon& operator=(const Lexicon&) = delete;
  Lexicon& operator=(Lexicon&&) = default;
};

/// The words of one language that a MemoryLexicon is made from.
struct LexiconWords {
  std::vector<std::string> stems;   ///< As BaseForms::of() gives them, each
                                    ///< once; its index is the word's number.
  std::vector<double> frequencies;  ///< For each stem: see Lexicon::source_frequency().
};

/// A pair of words that a MemoryLexicon is made from.
struct WordPair {
  std::uint32_t source = 0;
  Translation translation;
};

/// The phrases of one language that a lexicon is made from.
struct PhraseRows {
  /// Each once, in ascending order, of 1 to kLongestPhrase words by their numbers.
  std::vector<std::uint32_t> begins = {0};
  std::vector<std::uint32_t> words;

  void add(std::span<const std::uint32_t> row);
  Phrases view() const { return {begins, words}; }
};

/// Phrases and their translations, in ascending order of the source, then of the target.
struct PhraseTable {
  PhraseRows source;
  PhraseRows target;
  std::vector<WordPair> pairs;  ///< Of phrases, not of words.
};

/// A lexicon held in memory.
class MemoryLexicon final : public Lexicon {
 public:
  /// `pairs` may come in any order, each pair of words once.
  MemoryLexicon(LexiconWords source, LexiconWords target, std::vector<WordPair> pairs,
                PhraseTable phrases = {});

  std::optional<std::uint32_t> find_source(std::string_view word) const override;
  std::optional<std::uint32_t> find_target(std::string_view word) const override;
  std::span<const Translation> translations(std::uint32_t source) const override;
  double source_frequency(std::uint32_t source) const override;
  double target_frequency(std::uint32_t target) const override;
  double target_coverage(std::uint32_t target) const override;
  Phrases source_phrases() const override { return phrases_.source.view(); }
  Phrases target_phrases() const override { return phrases_.target.view(); }
  std::span<const Translation> phrase_translations(std::uint32_t phrase) const override;

 private:
  using Numbers = std::unordered_map<std::string_view, std::uint32_t>;

  LexiconWords source_;
  LexiconWords target_;
  Numbers source_numbers_;  // Views into source_.
  Numbers target_numbers_;
  std::vector<Translation> translations_;
  std::vector<std::size_t> begins_;  // Of each source word's translations, and the end of all.
  std::vector<double> target_coverage_;
  PhraseTable phrases_;
  std::vector<Translation> phrase_translations_;
  std::vector<std::size_t> phrase_begins_;
};

}  // namespace svereno
