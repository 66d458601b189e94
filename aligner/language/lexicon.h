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

/// Which words translate which, from one language to another. Read-only; may be
/// shared between threads.
///
/// A word goes in and out as Stemmer::stem() gives it. What the lexicon leaves out
/// of a word's translations counts as not known: sums of probabilities below 1 are
/// in order.
class Lexicon {
 public:
  virtual ~Lexicon() = default;

  /// The number of a word; none if the lexicon has nothing on it.
  virtual std::optional<std::uint32_t> find_source(std::string_view stem) const = 0;
  virtual std::optional<std::uint32_t> find_target(std::string_view stem) const = 0;

  /// The translations of a source word, in ascending order of their numbers. The view
  /// is valid as long as the lexicon.
  virtual std::span<const Translation> translations(std::uint32_t source) const = 0;

  /// How frequent a word is in running text, as a share of all words; 0 if not known.
  virtual double source_frequency(std::uint32_t source) const = 0;
  virtual double target_frequency(std::uint32_t target) const = 0;

  /// How well a target word is known: the sum of p(source | target) over all source
  /// words, up to 1. Of a source word it is the sum over its translations.
  virtual double target_coverage(std::uint32_t target) const = 0;

 protected:
  Lexicon() = default;
  Lexicon(const Lexicon&) = delete;
  Lexicon(Lexicon&&) = default;
  Lexicon& operator=(const Lexicon&) = delete;
  Lexicon& operator=(Lexicon&&) = default;
};

/// The words of one language that a MemoryLexicon is made from.
struct LexiconWords {
  std::vector<std::string> stems;   ///< Each once; its index is the word's number.
  std::vector<double> frequencies;  ///< For each stem: see Lexicon::source_frequency().
};

/// A pair of words that a MemoryLexicon is made from.
struct WordPair {
  std::uint32_t source = 0;
  Translation translation;
};

/// A lexicon held in memory.
class MemoryLexicon final : public Lexicon {
 public:
  /// `pairs` may come in any order, each pair of words once.
  MemoryLexicon(LexiconWords source, LexiconWords target, std::vector<WordPair> pairs);

  std::optional<std::uint32_t> find_source(std::string_view stem) const override;
  std::optional<std::uint32_t> find_target(std::string_view stem) const override;
  std::span<const Translation> translations(std::uint32_t source) const override;
  double source_frequency(std::uint32_t source) const override;
  double target_frequency(std::uint32_t target) const override;
  double target_coverage(std::uint32_t target) const override;

 private:
  using Numbers = std::unordered_map<std::string_view, std::uint32_t>;

  LexiconWords source_;
  LexiconWords target_;
  Numbers source_numbers_;  // Views into source_.
  Numbers target_numbers_;
  std::vector<std::size_t> begins_;  // Of each source word's translations, and the end of all.
  std::vector<Translation> translations_;
  std::vector<double> target_coverage_;
};

}  // namespace svereno
