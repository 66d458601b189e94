#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "aligner/language/base_form.h"
#include "aligner/text/language.h"

namespace svereno {

/// Stands in a text where words are parted by more than white space, and for a word that
/// came when the vocabulary was full. The number of no word.
inline constexpr std::uint32_t kBreak = ~std::uint32_t{0};

/// The words of one language that a lexicon is learnt from, by number, as they come.
class LexiconVocabulary {
 public:
  explicit LexiconVocabulary(Language language) : base_forms_(language) {}

  /// The words of `text` in order, kBreak between those that do not stand side by side.
  std::vector<std::uint32_t> read(std::string_view text);

  /// Counts the words of a text that was read.
  void count(std::span<const std::uint32_t> words, double weight);

  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  const std::string& word(std::uint32_t i) const { return *words_[i].text; }
  /// How many texts have the word, and what they weigh.
  std::uint32_t texts(std::uint32_t i) const { return words_[i].texts; }
  double weight(std::uint32_t i) const { return words_[i].weight; }
  /// How often the word occurs, and what that weighs.
  std::uint32_t occurrences(std::uint32_t i) const { return words_[i].occurrences; }
  double occurring(std::uint32_t i) const { return words_[i].occurring; }
  /// A share of all words, each counted once a text.
  double frequency(std::uint32_t i) const { return words_[i].weight / weight_; }
  /// The mean weight of a text that the word occurs in.
  double unit(std::uint32_t i) const { return words_[i].weight / words_[i].texts; }
  std::uint64_t all_occurrences() const { return occurrences_; }

 private:
  struct Word {
    const std::string* text = nullptr;  // A key of numbers_.
    std::uint32_t texts = 0;
    std::uint32_t occurrences = 0;
    double weight = 0;
    double occurring = 0;
  };
  std::uint32_t number_of(std::string_view form);
  std::uint32_t number_of_base(std::string base);

  BaseForms base_forms_;
  std::unordered_map<std::string, std::uint32_t> forms_;    // Words as written.
  std::unordered_map<std::string, std::uint32_t> numbers_;  // Base forms.
  std::vector<Word> words_;
  double weight_ = 0;
  std::uint64_t occurrences_ = 0;
};

/// Pairs of texts as numbers of words, kept in a temporary file without a name, so that
/// memory does not grow with them.
///
/// Throws std::system_error where the disk is full or cannot be read.
class LexiconCorpus {
 public:
  /// Pairs with more words than `most_words` on a side are not taken.
  LexiconCorpus(Language source, Language target, std::size_t most_words);

  /// Reads a pair of texts; `weight` is above 0.
  void add(std::string_view source, std::string_view target, double weight);

  const LexiconVocabulary& source() const { return source_; }
  const LexiconVocabulary& target() const { return target_; }
  std::uint64_t size() const { return size_; }

  /// Goes through the pairs, in the order in which they came. Several may do so at a time;
  /// none may while pairs are added.
  class Reader {
   public:
    explicit Reader(const LexiconCorpus& corpus);
    /// Goes on to the next pair, at first to the first; false if there is none.
    bool next();
    std::span<const std::uint32_t> source() const { return words_.first(sizes_.source); }
    std::span<const std::uint32_t> target() const { return words_.subspan(sizes_.source); }
    double weight() const { return sizes_.weight; }

   private:
    void fill(std::size_t wanted);

    const LexiconCorpus& corpus_;
    std::uint64_t place_ = 0;  // In the file, in bytes, behind what is in the buffer.
    std::vector<std::uint32_t> buffer_;
    std::size_t begin_ = 0;  // Of what of it was not read yet.
    std::uint64_t left_;     // Pairs.
    std::span<const std::uint32_t> words_;
    struct {
      std::uint32_t source = 0;
      double weight = 0;
    } sizes_;
  };

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  void write(std::span<const std::uint32_t> numbers);
  void flush();

  LexiconVocabulary source_;
  LexiconVocabulary target_;
  std::size_t most_words_;
  std::unique_ptr<std::FILE, Close> file_;
  std::vector<std::uint32_t> unwritten_;
  std::uint64_t written_ = 0;  // In bytes.
  std::uint64_t size_ = 0;     // In pairs.
};

/// The different words of a text, in ascending order of their numbers, without breaks.
std::vector<std::uint32_t> different_words(std::span<const std::uint32_t> text);

}  // namespace svereno
