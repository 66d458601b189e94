#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "aligner/align/options.h"
#include "aligner/align/words.h"
#include "aligner/language/lexicon.h"

namespace svereno {

/// All that is known of which words of one text translate which of the other, by the
/// numbers that the two texts' words have in their TextWords.
struct WordLinks {
  /// The links of all source words one after the other, each word's in ascending order
  /// of the target word.
  std::vector<Translation> links;
  /// Where each source word's links begin, and the end of all.
  std::vector<std::uint32_t> begins;
  /// How well each word is known: the probability that it has a translation which the
  /// links or a lexicon name. 0 to 1.
  std::vector<float> source_known;
  std::vector<float> target_known;
  /// How frequent each word is in its text: a share of all words, above 0.
  std::vector<float> source_frequency;
  std::vector<float> target_frequency;

  std::span<const Translation> of(std::uint32_t source) const {
    return std::span(links).subspan(begins[source], begins[source + 1] - begins[source]);
  }
};

/// Links words that are the same, words that may be one name in two scripts, and words
/// that one of `lexicons` links. Where several know a pair, the surest counts.
WordLinks link_words(const TextWords& source, const TextWords& target,
                     std::span<const Lexicon* const> lexicons, const LexicalModel& model);

}  // namespace svereno
