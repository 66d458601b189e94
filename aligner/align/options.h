#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "aligner/align/embeddings.h"
#include "aligner/align/hard_anchors.h"
#include "aligner/language/lexicon.h"

namespace svereno {

/// How many segments of each side make a two-sided bead.
struct BeadShape {
  std::uint8_t source = 1;  ///< At least 1.
  std::uint8_t target = 1;  ///< At least 1.
  /// How often, among the two-sided beads. Above 0; all shapes together make 1.
  double share = 1;
};

/// How texts are parted, joined and left out in translation. The numbers here and below
/// that name no other source were tuned by us on the dev documents of the gold data
/// (bench/align_gold).
struct BeadPriors {
  /// The shapes that there are, at most 250. Source of the choice: Gale & Church 1993,
  /// table 5, and up to four in one as literary translation needs.
  std::vector<BeadShape> shapes = {
      {1, 1, .874}, {1, 2, .045}, {2, 1, .045}, {1, 3, .012},  {3, 1, .012},
      {1, 4, .002}, {4, 1, .002}, {2, 2, .005}, {2, 3, .0015}, {3, 2, .0015},
  };
  /// Probability that after a two-sided bead segments of one side follow that the other
  /// has no translation of, for either side. Above 0, below 0.5.
  double one_sided = .01;
  /// Probability that such a segment is followed by another. Above 0, below 1.
  double one_sided_again = .2;
  /// The same for an empty segment, whatever is before it. Above 0, below 1.
  double blank = .3;
};

/// How the lengths of translations, in characters, go together: the logarithm of their
/// ratio is normally distributed around what is usual for the two texts.
struct LengthModel {
  /// Standard deviation of the logarithm for long beads, above 0.
  double deviation = .2;
  /// What is added to it for a bead of one character; it falls with the square root of
  /// the length (mean of both sides). At least 0.
  double deviation_short = .9;
  /// Standard deviation of the logarithm between segments that have nothing to do with
  /// each other, above 0.
  double background = .8;
  /// Share of translations whose lengths have nothing to do with each other, 0 to 1.
  double outliers = .01;
  /// The expected logarithm of the ratio is learnt from the alignment itself, and as
  /// from so many beads more from the lengths of the whole texts. Beads, above 0.
  double whole_texts_count = 2;
};

/// How words tell of translation.
struct LexicalModel {
  /// What the evidence of words counts, beside that of lengths and looks. 0 to 1.
  double weight = 1;
  /// The same where a lexicon is given: it knows so many of the words that it tells most that
  /// they are not independent of each other.
  double weight_with_lexicon = .7;
  /// Share of the words of a bead that the words of the other side explain, at most;
  /// the rest comes by chance. 0 to 1. Source: Moore 2002 mixes likewise.
  double explained = .7;
  /// How far a word that nothing is known of may be the explanation of any word: from 0,
  /// not at all, to 1, as well as chance.
  double unknown = .5;
  /// Probability that a number, an address or a word of four letters or more is
  /// translated by itself, given that the other text has it. 0 to 1.
  double identical = .9;
  /// The same for shorter words, and for words with the same consonants in any script.
  double cognate = .5;
  /// How frequent a word is by chance is told by its text, and as by so many words more
  /// by the lexicon; a word that no lexicon knows is not among these. Words, at least 0.
  double frequency_prior = 300;
};

/// How a lexicon is learnt from the alignment that the rounds before have found.
struct LearningModel {
  /// How many times the texts are aligned: in the first round without a learnt lexicon,
  /// then each time with what the round before has taught. At least 1.
  std::uint32_t rounds = 3;
  /// Beads of less confidence than this teach nothing. 0 to 1.
  double least_confidence = .3;
  /// What is taken off the number of times that two words were linked, so that what was
  /// seen once or twice teaches little. Occurrences, 0 to 2.
  double discount = .5;
  /// What is added to the number of times that a word occurs, for the same. At least 0.
  double prior = 1;
  /// Passes of the expectation–maximisation algorithm. Source: Moore 2002 uses four.
  std::uint32_t passes = 5;
  /// What the aligner believes of shapes, of segments left alone and of lengths changes from
  /// round to round towards what the texts show. It counts as so many beads, above 0.
  double shapes_prior = 50;
  double one_sided_prior = 50;
  double lengths_prior = 30;
  /// Pairs of words of one bead that are counted, at most: beyond it only every second,
  /// third… bead teaches. Bounds the memory, at 12 bytes a pair.
  std::size_t most_pairs = 8'000'000;
};

/// How often translation keeps what segments look like, beyond what chance keeps. Each
/// from 0 to below 1, and less where the two texts differ in how often they show it.
struct TraitModel {
  double ending = .9;       ///< The sentence's last mark: full stop, question mark, colon.
  double opening = .7;      ///< A dash or quote, a digit, a letter at the beginning.
  double heading = .9;      ///< Being a heading of a certain level.
  double note_label = .9;   ///< The label of a note.
  double block_start = .6;  ///< Being the first of a paragraph.
};

/// Where the best alignment is looked for.
struct SearchOptions {
  /// Texts whose segments make at most so many pairs are searched in full.
  std::size_t full_nodes = 40'000;
  /// In longer ones, how far from the line through the anchors. Segments.
  std::uint32_t band = 15;
  /// In the rounds behind the first, how far from the path that the round before found. Segments.
  std::uint32_t band_again = 7;
  /// By how much the band widens, each time that the path comes near its edge.
  std::uint32_t widening = 4;
  /// Bounds the memory, at about 100 bytes a node: the band does not widen beyond so
  /// many nodes for each segment of either side.
  std::size_t most_nodes_per_segment = 100;
  /// What a one-sided bead that is right is worth, when a right two-sided one is worth
  /// 1. 0 to 1.
  double one_sided_worth = .3;
};

/// How the vectors of segments tell of translation. The numbers are our choice: vectors that
/// were made up tell nothing of them, half or twice as much gives the same alignments.
struct EmbeddingModel {
  /// Share of translations that are no more alike than any two segments. 0 to 1.
  double outliers = .01;
  /// Share of other pairs that are somehow related, so that they may be alike to any
  /// degree: a bead that has a segment too many or too few. 0 to 1.
  double related = .01;
  /// What their evidence counts, as it is not independent of that of the words. 0 to 1.
  double weight = 1;
};

/// How a probability within the model becomes one to be relied upon: see confidence.h.
struct ConfidenceModel {
  /// What each sign adds to the logarithm of the odds. Source: learnt by bench/fit_confidence
  /// from the dev documents of the gold data and of two novels.
  std::array<double, 12> weights = {.24,  .35,  .04, -.26, -.29, -.10,
                                    -.55, -.38, .05, -.20, .06,  .05};
};

/// What the aligner believes of texts and their translations.
struct AlignOptions {
  BeadPriors priors;
  LengthModel length;
  LexicalModel lexical;
  LearningModel learning;
  TraitModel traits;
  SearchOptions search;
  EmbeddingModel embedding;
  ConfidenceModel confidence;
  /// What is known of the alignment. Within the texts.
  HardAnchors anchors;
  /// Vectors of the two texts' segments, as many as these; null for none. Must outlive the call.
  const EmbeddingPair* embeddings = nullptr;
  /// Lexicons from the source's language to the target's, to be used beside each other and
  /// what the texts teach; none null. Where several know a pair of words, the surest counts.
  /// Must outlive the call.
  std::vector<const Lexicon*> lexicons = {};
};

/// What the evidence of words counts: see LexicalModel.
inline double word_weight(const AlignOptions& options) {
  return options.lexicons.empty() ? options.lexical.weight : options.lexical.weight_with_lexicon;
}

}  // namespace svereno
