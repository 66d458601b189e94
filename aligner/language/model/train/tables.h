#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/language/features.h"

namespace svereno::train {

/// A form as a dictionary has it, or as the sentences show it.
struct Form {
  std::string form;   ///< Codes of letters.
  std::string lemma;  ///< Codes of letters.
  Upos pos = Upos::x;
  Features features;
  std::int64_t weight = 0;  ///< The likelier reading of a form has the greater weight.
  bool learnt = false;      ///< Only the sentences show it.
};

/// A word of a sentence with what an annotator said of it.
struct GoldWord {
  std::string text;
  std::string lemma;
  Upos pos = Upos::x;
  Features features;
  bool misspelt = false;
  /// Bits of the parts of speech that it may be, where no single one is known: the sentence
  /// has them as "NOUN/PROPN", or "_" for all. 0 elsewhere.
  std::uint32_t parts = 0;
};
using GoldSentence = std::vector<GoldWord>;

/// The forms in the lines "form, lemma, UPOS|features, weight" of `path`; words that no
/// Letters can have exactly are left out.
std::vector<Form> read_forms(const std::string& path);

/// The sentences of the CoNLL-U file at `path`.
std::vector<GoldSentence> read_conllu(const std::string& path);

/// `forms` with what `sentences` add: weights by their counts, readings that the
/// dictionary lacks.
void learn_forms(const std::vector<GoldSentence>& sentences, std::vector<Form>& forms);

/// The letters of `word` as codes; empty if it is not exact.
std::string codes_of(std::string_view word);

}  // namespace svereno::train
