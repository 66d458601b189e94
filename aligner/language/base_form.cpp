#include "aligner/language/base_form.h"

namespace svereno {

BaseForms::BaseForms(Language language)
    : morphology_(&Morphology::of(language)), stemmer_(language) {}

std::string BaseForms::of(std::string_view word) const {
  const Letters letters(word);
  const FormReadings found = morphology_->look_up(letters);
  // A guessed lemma need not be the same for all forms of a word; a stem mostly is.
  if (found.rules.empty() || found.guessed) return stemmer_.stem(word);
  return morphology_->lemma(letters, found.rules.front(), found.skipped);
}

}  // namespace svereno
