#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "aligner/align/align.h"
#include "aligner/align/evidence.h"
#include "aligner/align/options.h"
#include "aligner/bitext/bitext.h"

namespace svereno {

/// What makes two words of a bead belong together.
enum class LinkKind : std::uint8_t {
  number,   ///< The same number, address or the like.
  same,     ///< The same word.
  name,     ///< The same consonants: a name in two scripts, or a word that was borrowed.
  lexicon,  ///< A lexicon, given or learnt from these texts.
};

/// Two words of a bead that are linked.
struct ExplainedLink {
  std::string source;  ///< As it first appears in the bead, folded.
  std::string target;
  LinkKind kind = LinkKind::lexicon;
  double forward = 0;   ///< p(target word | source word), 0 to 1.
  double backward = 0;  ///< p(source word | target word), 0 to 1.
  double nats = 0;      ///< What the two words add to the score of the bead.
};

/// Another bead that holds some of the same segments.
struct Alternative {
  SegmentRange source;
  SegmentRange target;
  double confidence = 0;  ///< As of a Bead.
};

/// Why a bead is as it is: the parts of its score and what it was preferred to.
struct Explanation {
  Bead bead;
  /// Of a bead of one side all is 0; of an anchor of a shape that the model lacks, too.
  BeadSum sum;
  std::uint32_t source_characters = 0;
  std::uint32_t target_characters = 0;
  /// The target's length to be expected from the source's, and a usual deviation from it, as a
  /// factor above 1.
  double expected_characters = 0;
  double usual_factor = 1;
  /// How alike the two sides are by their vectors, if these are given: 0 is as alike as any
  /// two segments, 1 the same.
  std::optional<double> likeness;
  std::vector<TraitPart> traits;
  std::vector<ExplainedLink> links;  ///< The weightiest first.
  /// Words that nothing on the other side explains, though much is known of them: what
  /// speaks against the bead. The worst first.
  std::vector<std::string> source_unexplained;
  std::vector<std::string> target_unexplained;
  bool anchored = false;                  ///< The user vouches for it.
  std::vector<Alternative> alternatives;  ///< The likeliest first.
};

/// Explains beads of `alignment`, which align() gave for these texts and options. `beads` are
/// indices into it.
///
/// Cost: that of align(), as it is done again, and the memory of one more search.
std::vector<Explanation> explain(const SegmentedText& source, const SegmentedText& target,
                                 const AlignOptions& options, const Alignment& alignment,
                                 std::span<const std::size_t> beads, const Progress& progress = {});

}  // namespace svereno
