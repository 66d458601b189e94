#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "aligner/language/lexicon_file.h"
#include "aligner/text/language.h"

namespace svereno {

/// How a lexicon is learnt from many pairs of texts. The numbers that name no other
/// source were tuned by us on the dev documents of the gold data: see docs/adr/0010.
struct LexiconTraining {
  /// Passes of the expectation–maximisation algorithm, at least 1.
  std::uint32_t passes = 5;
  /// What is taken off the number of times that two words were linked. Occurrences, 0 to 2.
  double discount = .5;
  /// What is added to the number of times that a word occurs. At least 0.
  double prior = .5;
  /// How strongly words are believed to be translated where they stand: see Diagonal. At least 0.
  double tension = 1.5;
  /// Pairs of words whose meetings are less significant (log-likelihood ratio) are by chance.
  double least_significance = 8;
  /// Translations that are less likely in both directions are left out. 0 to 1.
  double least_probability = .005;
  /// Of each word, no more translations are kept, in either direction.
  std::size_t most_translations = 20;
  /// No more words than these may be a word's translations while learning: those with the
  /// most significant meetings.
  std::size_t most_candidates = 300;
  /// All words together have no more candidates. Bounds the memory, at 28 bytes each.
  std::size_t all_candidates = 12'000'000;
  /// Pairs with more words on a side teach nothing. Words.
  std::size_t most_words = 150;
  /// What phrases must be like: see PhraseLimits.
  std::uint32_t least_phrase_count = 3;
  double least_phrase_significance = 30;
  double least_phrase_probability = .2;  ///< 0 to 1.
  double least_phrase_cohesion = .3;     ///< -1 to 1.
};

/// Learns a lexicon from pairs of texts that are translations of each other. The same
/// pairs in the same order give the same lexicon.
///
/// Memory: below 1.2 GB, however many pairs there are; they wait in a temporary file, at 4
/// bytes a word. Of each language, the first million different words are learnt. Uses two
/// threads. Throws std::system_error where the temporary file cannot be written or read.
class LexiconTrainer {
 public:
  LexiconTrainer(Language source, Language target, const LexiconTraining& options = {});
  ~LexiconTrainer();
  LexiconTrainer(LexiconTrainer&&) noexcept;
  LexiconTrainer& operator=(LexiconTrainer&&) noexcept;

  /// Learns from one pair, usually of sentences, in valid UTF-8. `weight` is how much it
  /// counts against others, above 0.
  void add(std::string_view source, std::string_view target, double weight);

  /// Called now and then with the share of the work that is done, 0 to 1, rising.
  using Progress = std::function<void(double)>;

  /// The lexicon; to be called once, after all pairs. Cost: for each pass and pair of
  /// texts, the product of the numbers of their words.
  LexiconTable train(const Progress& progress) &&;

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace svereno
