#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/language/features.h"
#include "aligner/language/model.h"
#include "aligner/text/language.h"

namespace svereno {

/// One way to read a form.
struct FormReading {
  std::string lemma;     ///< In lower case, ё as е: as fold_word() gives it.
  Upos pos = Upos::x;    ///< Its part of speech.
  Features features;     ///< Russian: case, number, gender and more, where known.
  bool guessed = false;  ///< No dictionary has the form: its ending was looked at.

  friend bool operator==(const FormReading&, const FormReading&) = default;
};

/// What a form may be, before any lemma is spelled out; for code that looks up much.
/// Cheap to copy. Valid as long as the Morphology.
struct FormReadings {
  std::span<const std::uint16_t>
      rules;  ///< For Morphology::lemma() and others; the likeliest first.
  /// How many letters before the part of a compound that was looked up: «супер-» in
  /// «супер-завода».
  std::uint8_t skipped = 0;
  bool guessed = false;
};

/// The dictionary of one language: its forms, how they are read, and guesses for others.
///
/// Read-only data, compiled in; safe to share between threads. A look-up takes time linear
/// in the word's length, and no memory but for what it gives.
/// Source: docs/adr/0011.
class Morphology {
 public:
  /// The dictionary of `language`: empty but for Russian and English. The first call for
  /// each checks its data, some milliseconds. Throws if the program's own data is damaged.
  static const Morphology& of(Language language);

  explicit Morphology(const Model& model) : model_(&model) {}

  /// All readings of `word`, valid UTF-8, in any capitals, the likeliest first. A form that
  /// is in no dictionary is read by its last part after a hyphen, or by its ending, and
  /// all its readings are guesses. None for what is no Russian or English word.
  std::vector<FormReading> readings(std::string_view word) const;

  /// The same, as numbers of rules.
  FormReadings look_up(const Letters& word) const;
  Upos pos(std::uint16_t rule) const {
    return static_cast<Upos>(model_->rule(rule).pos & ~kLearntRule);
  }
  Features features(std::uint16_t rule) const {
    return Features::from_bits(model_->rule(rule).features);
  }
  /// The lemma that `rule`, one of look_up(word), gives.
  std::string lemma(const Letters& word, std::uint16_t rule, std::uint8_t skipped) const;

  const Model& model() const { return *model_; }

 private:
  const Model* model_;
};

}  // namespace svereno
