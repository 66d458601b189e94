#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/language/lexicon.h"
#include "aligner/text/language.h"
#include "aligner/text/result.h"

namespace svereno {

/// All that a lexicon holds, as a file of it is made from.
struct LexiconTable {
  Language source_language;
  Language target_language;
  LexiconWords source;  ///< In byte order.
  LexiconWords target;  ///< In byte order.
  /// In ascending order of the source word, then of the target word; each pair once.
  std::vector<WordPair> pairs;
  PhraseTable phrases;
};

/// The bytes of a lexicon file. Probabilities are rounded to 13 significant bits, so
/// that the file compresses. The same table gives the same bytes.
std::string lexicon_bytes(const LexiconTable& table);

/// A lexicon as it lies in a file: looked up where it is, nothing is read into memory.
/// Cost of a look-up: logarithmic in the number of words.
class LexiconFile final : public Lexicon {
 public:
  /// Maps the file at `path`, which must not be changed as long as this object lives.
  ///
  /// Errors: not_found; not_readable (no permission, a folder, a pipe); bad_format,
  /// telling a file that is no lexicon, one of another version and a damaged one apart.
  /// Cost: one look at every byte.
  static Result<LexiconFile> open(const std::filesystem::path& path);

  /// The same of `bytes`, which must outlive this object and begin at a multiple of four.
  /// `name` is what errors call it.
  static Result<LexiconFile> view(std::string_view bytes, const std::string& name);

  Language source_language() const { return source_language_; }
  Language target_language() const { return target_language_; }

  /// Words are numbered from 0 in byte order.
  std::uint32_t source_count() const { return source_.count(); }
  std::uint32_t target_count() const { return target_.count(); }
  std::string_view source_word(std::uint32_t source) const { return source_.word(source); }
  std::string_view target_word(std::uint32_t target) const { return target_.word(target); }

  std::optional<std::uint32_t> find_source(std::string_view word) const override;
  std::optional<std::uint32_t> find_target(std::string_view word) const override;
  std::span<const Translation> translations(std::uint32_t source) const override;
  double source_frequency(std::uint32_t source) const override;
  double target_frequency(std::uint32_t target) const override;
  double target_coverage(std::uint32_t target) const override;
  Phrases source_phrases() const override { return source_phrases_; }
  Phrases target_phrases() const override { return target_phrases_; }
  std::span<const Translation> phrase_translations(std::uint32_t phrase) const override {
    return phrase_links_.of(phrase);
  }

 private:
  struct Words {
    std::span<const std::uint32_t> begins;  // In `letters`, and the end of all.
    std::span<const float> frequencies;
    std::string_view letters;

    std::uint32_t count() const { return static_cast<std::uint32_t>(frequencies.size()); }
    std::string_view word(std::uint32_t i) const {
      return letters.substr(begins[i], begins[i + 1] - begins[i]);
    }
    std::optional<std::uint32_t> find(std::string_view word) const;
    bool is_sound() const;
  };

  // Translations of words or of phrases.
  struct Links {
    std::span<const std::uint32_t> begins;  // Of each source's, and the end of all.
    std::span<const Translation> translations;

    std::span<const Translation> of(std::uint32_t source) const {
      return translations.subspan(begins[source], begins[source + 1] - begins[source]);
    }
    bool is_sound(std::uint32_t targets) const;
  };

  LexiconFile() = default;
  bool is_sound() const;

  std::shared_ptr<const void> mapping_;  // What the views below look at; null if it is not ours.
  Language source_language_;
  Language target_language_;
  Words source_;
  Words target_;
  Links links_;
  std::span<const float> target_coverage_;
  Phrases source_phrases_;
  Phrases target_phrases_;
  Links phrase_links_;
};

/// The same lexicon from its target language to its source. Cost: in the number of its
/// words and translations.
MemoryLexicon reversed(const LexiconFile& lexicon);

}  // namespace svereno
