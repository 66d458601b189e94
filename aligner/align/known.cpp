#include "aligner/align/known.h"

#include <algorithm>
#include <cstdint>

namespace svereno {
namespace {

// A lexicon that knows less of the words than this, on average, is of another subject, or the
// words are of another language: it proves nothing. Share.
constexpr double kLeastKnown = .3;

double mean(const TextWords& words, const std::vector<float>& known) {
  double sum = 0;
  for (const std::uint32_t word : words.words) sum += known[word];
  return sum / std::max(1.0, static_cast<double>(words.words.size()));
}

// Words weigh as they do with a lexicon, also where there is none, so that evidence compares.
AlignOptions weighed(AlignOptions options) {
  options.lexical.weight = options.lexical.weight_with_lexicon;
  return options;
}

SegmentRange whole(const SegmentedText& text) {
  return {0, static_cast<std::uint32_t>(text.segments.size())};
}

}  // namespace

KnownWords::KnownWords(const SegmentedText& source, const SegmentedText& target,
                       const AlignOptions& options)
    : options_(weighed(options)),
      texts_(read_pair(source, whole(source), target, whole(target), options.traits)),
      links_(link_words(texts_.source, texts_.target, options.lexicons, options.lexical)) {}

bool KnownWords::enough() const {
  if (options_.lexicons.empty()) return false;
  return std::min(mean(texts_.source, links_.source_known),
                  mean(texts_.target, links_.target_known)) >= kLeastKnown;
}

std::vector<double> KnownWords::evidence(const Alignment& alignment) const {
  std::vector<double> result;
  for (const BeadSum& sum : sum_beads(texts_, links_, 0, options_, alignment)) {
    result.push_back(sum.words);
  }
  return result;
}

double KnownWords::words_in(const Bead& bead) const {
  return texts_.source.words_in(bead.source) + texts_.target.words_in(bead.target);
}

}  // namespace svereno
