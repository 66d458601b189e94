#pragma once

#include <cstdint>
#include <string>

#include "aligner/text/language.h"

namespace svereno {

enum class GrammaticalCase : std::uint8_t {
  nominative,
  genitive,
  dative,
  accusative,
  instrumental,
  prepositional,
};
enum class Gender : std::uint8_t { masculine, feminine, neuter };

/// Which form of a numeral is wanted. English has no cases and genders.
struct NumeralForm {
  GrammaticalCase grammatical_case = GrammaticalCase::nominative;
  Gender gender = Gender::masculine;  ///< Of what is counted.
  bool animate = false;  ///< What is counted lives: «вижу двух» in the accusative.
  bool ordinal = false;
};

/// `value`, below a million, in words of `language`, Russian or English: «двадцати пяти»,
/// "twenty-five", «двадцать пятого», "twenty-fifth".
std::string spell(std::uint32_t value, Language language, const NumeralForm& form = {});

}  // namespace svereno
