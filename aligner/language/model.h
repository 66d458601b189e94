#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "aligner/language/features.h"
#include "aligner/language/letters.h"

namespace svereno {

// What a compiled model of one language holds (docs/adr/0011): sections of little-endian
// numbers, which are read where they lie. aligner/language/model/train writes them.

inline constexpr std::uint32_t kModelMagic = 0x4D525653;  // "SVRM"
inline constexpr std::uint32_t kModelVersion = 2;

/// A section, in bytes from the start of the model; it begins at a multiple of eight.
struct ModelSection {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

struct ModelHeader {
  std::uint32_t magic = kModelMagic;
  std::uint32_t version = kModelVersion;
  std::uint64_t checksum = 0;  ///< model_checksum() of all behind the header.
  ModelSection words;          ///< Arcs: letters of a word, then its class.
  ModelSection endings;        ///< Arcs: letters of an ending, last first, then its class.
  ModelSection classes;        ///< For each class, where its rules begin in `class_rules`.
  ModelSection class_rules;    ///< Numbers of rules, the likeliest first.
  ModelSection rules;          ///< Of ModelRule.
  ModelSection suffixes;       ///< Codes of letters.
  ModelSection tags;           ///< Of ModelTag.
  ModelSection weight_slots;   ///< Of WeightSlot; a power of two many.
  ModelSection weights;        ///< Of TagWeight.
  ModelSection word_slots;     ///< Of WordSlot; a power of two many.
};

/// Set in ModelRule::pos if a treebank was the only source.
inline constexpr std::uint8_t kLearntRule = 0x80;

/// How a form is read: its lemma is the form without `front` letters at its beginning and
/// `back` at its end, and with a suffix.
struct ModelRule {
  std::uint32_t features = 0;
  std::uint32_t suffix = 0;  ///< Where it begins in `suffixes`.
  std::uint8_t suffix_size = 0;
  std::uint8_t front = 0;
  std::uint8_t back = 0;
  std::uint8_t pos = 0;  ///< A Upos, and perhaps kLearntRule.
};

/// What the tagger tells apart: a part of speech with some of its features.
struct ModelTag {
  std::uint32_t features = 0;
  std::uint32_t pos = 0;
};

/// A feature of a context, by half of its hash; the other half says where it is sought.
struct WeightSlot {
  std::uint32_t key = 0;  ///< 0: the slot is empty.
  /// Its first weight, times 256, plus the number of its weights; or plus kWeightRow.
  std::uint32_t begin = 0;
};
/// Most numbers of tags have a weight: they are written one byte each without the numbers,
/// and zeros up to a multiple of kRowStep.
inline constexpr std::uint32_t kWeightRow = 255;
inline constexpr std::size_t kRowStep = 16;

struct TagWeight {
  std::uint8_t tag = 0;
  std::int8_t weight = 0;
};

/// What plain text shows of a word: which company it keeps, and whether it has a capital.
struct WordSlot {
  std::uint32_t key = 0;       ///< weight_key() of its form; 0: the slot is empty.
  std::uint16_t cluster = 0;   ///< 1 and up; words of one cluster stand beside the same words.
  std::uint16_t capitals = 0;  ///< How often it has one inside sentences: 1 never to 5 always.
};

/// An automaton over letters whose nodes are runs of arcs. Its root is the first node.
///
/// An arc has its letter in bits 0–5, bit 6 if it is the last of its node, and in the
/// others the node that it leads to, or, at Letters::kEnd, which stands first in its node,
/// the value of the word that ends there. No word longer than Letters::kMost is in it.
class Automaton {
 public:
  static constexpr unsigned kTargetShift = 7;
  static constexpr std::uint32_t kLast = 1U << 6;
  static constexpr std::uint32_t kLetterMask = kLast - 1;

  Automaton() = default;
  explicit Automaton(std::span<const std::uint32_t> arcs) : arcs_(arcs) {}

  /// The arc of `letter` from the node at `node`, if there is one.
  std::optional<std::uint32_t> follow(std::uint32_t node, std::uint8_t letter) const {
    for (std::size_t i = node; i < arcs_.size(); ++i) {
      const std::uint32_t arc = arcs_[i];
      if ((arc & kLetterMask) == letter) return arc >> kTargetShift;
      if ((arc & kLast) != 0) return std::nullopt;
    }
    return std::nullopt;
  }

  /// The value of `word`.
  std::optional<std::uint32_t> find(std::span<const std::uint8_t> word) const;
  /// The value of the longest word that the end of `word`, read backwards, begins with.
  std::optional<std::uint32_t> find_ending(std::span<const std::uint8_t> word) const;

 private:
  std::span<const std::uint32_t> arcs_;
};

/// The half of the hash that a slot keeps: never 0.
inline std::uint32_t weight_key(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 32U) | 1U;
}

/// A model, read where it lies. A value; safe to share between threads.
class Model {
 public:
  Model() = default;
  /// The model in `bytes`, which must stay and begin at a multiple of eight; none if they
  /// are damaged, or of another version. Reads all of them once.
  static std::optional<Model> open(std::span<const unsigned char> bytes);

  Automaton words() const { return Automaton(words_); }
  Automaton endings() const { return Automaton(endings_); }
  /// The numbers of the rules of `word_class`, the likeliest first.
  std::span<const std::uint16_t> rules_of(std::uint32_t word_class) const {
    const std::uint32_t begin = classes_[word_class];
    return class_rules_.subspan(begin, classes_[word_class + 1] - begin);
  }
  const ModelRule& rule(std::uint16_t number) const { return rules_[number]; }
  std::span<const std::uint8_t> suffix_of(const ModelRule& rule) const {
    return suffixes_.subspan(rule.suffix, rule.suffix_size);
  }
  std::span<const ModelTag> tags() const { return tags_; }
  /// The slot of a feature of a context; empty if it has no weights. `hash` is its hash.
  WeightSlot slot(std::uint64_t hash) const {
    const std::size_t last = slots_.size() - 1;
    const std::uint32_t key = weight_key(hash);
    for (std::size_t i = hash & last;; i = (i + 1) & last) {
      if (slots_[i].key == key || slots_[i].key == 0) return slots_[i];
    }
  }
  /// What a slot leads to: weights, or the bytes of a row.
  const TagWeight* weights(WeightSlot slot) const { return weights_.data() + (slot.begin >> 8U); }
  /// What is known of the word whose form has the hash `form`: zeros if it is rare.
  WordSlot company(std::uint64_t form) const;
  /// Asks the memory for what weights() will need.
  void prefetch(std::uint64_t hash) const {
    __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
  }

 private:
  std::span<const std::uint32_t> words_, endings_, classes_;
  std::span<const std::uint16_t> class_rules_;
  std::span<const ModelRule> rules_;
  std::span<const std::uint8_t> suffixes_;
  std::span<const ModelTag> tags_;
  std::span<const WeightSlot> slots_;
  std::span<const TagWeight> weights_;
  std::span<const WordSlot> word_slots_;
};

/// A checksum of `bytes` that finds damage; it is no defence against an enemy.
std::uint64_t model_checksum(std::span<const unsigned char> bytes);

/// The model of `tag`, "ru" or "en", as it was compiled in; empty for others.
std::span<const unsigned char> embedded_model(std::string_view tag);

}  // namespace svereno
