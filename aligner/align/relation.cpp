// The idea: the best alignment of two texts that have nothing to do with each other has sure
// beads too, if few, as the best of very many. But words that the lexicon, or their own form,
// says to be translations of each other are in them no more often than by chance. So the
// evidence of words in sure beads, spread over the shorter text, tells the two cases apart;
// bench/robustness prints how well.
#include "aligner/align/relation.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "aligner/align/known.h"
#include "aligner/align/score.h"

namespace svereno {
namespace {

// Nats that each word of the shorter text must tell, on average. Tuned by us on the dev
// documents of the gold data (bench/robustness relation): most whole translations have three
// times as much and more, the texts of one document with the translations of another less.
constexpr double kNatsWithLexicon = .015;
constexpr double kNatsWithout = .006;
// Texts that have a part in common, as a chapter: so much in all and for each word of it.
constexpr double kNatsOfPart = 30;
constexpr double kNatsOfPartForWord = .06;
// Texts that pair so well are believed if words tell little, but nothing against it…
constexpr double kBelievedShare = .9;
// …and without a lexicon even if these tell nothing: the two languages may have no words, nor
// names, that are written alike.
constexpr double kBelievedShareWithout = .7;
// Shorter texts have too little to go by. Words, each segment's counted once.
constexpr std::uint32_t kFewestWords = 30;

struct Told {
  double nats = 0;
  double words = 0;  ///< Of both sides.
};

// Characters of both texts that beads pair.
class Paired {
 public:
  void add(const TextPair& texts, const Bead& bead) {
    source_ += texts.source_lengths.characters_in(bead.source);
    target_ += texts.target_lengths.characters_in(bead.target);
  }
  // Of the text of which it is more.
  double share(const TextPair& texts) const {
    const auto of = [](double paired, const SegmentLengths& lengths) {
      const double all = lengths.characters.back();
      return all > 0 ? paired / all : 0;
    };
    return std::max(of(source_, texts.source_lengths), of(target_, texts.target_lengths));
  }

 private:
  double source_ = 0;
  double target_ = 0;
};

double smaller(double a, double b) { return a > 0 && b > 0 ? std::min(a, b) : std::max(a, b); }

class Relating {
 public:
  Relating(const SegmentedText& source, const SegmentedText& target, const AlignOptions& options)
      : options_(options), known_(source, target, options), texts_(known_.texts()) {}

  // Adds what the sure beads tell.
  void add(const Alignment& beads) {
    const std::vector<double> nats = known_.evidence(beads);
    for (std::size_t i = 0; i < beads.size(); ++i) {
      const Bead& bead = beads[i];
      if (bead.source.empty() || bead.target.empty() || bead.confidence < kDoubtful) continue;
      told_.nats += nats[i];
      told_.words += known_.words_in(bead);
      paired_.add(texts_, bead);
      if (nats[i] > 0) borne_out_.add(texts_, bead);
    }
  }

  Relation relation() const {
    const bool lexicon = known_.enough();
    const double paired = paired_.share(texts_);
    Relation relation{.share = lexicon ? borne_out_.share(texts_) : paired};
    const double words = 2 * smaller(static_cast<double>(texts_.source.words.size()),
                                     static_cast<double>(texts_.target.words.size()));
    if (words < 2 * kFewestWords || !options_.anchors.empty()) return relation;
    if (told_.nats >= (lexicon ? kNatsWithLexicon : kNatsWithout) * words) return relation;
    if (told_.nats >= std::max(kNatsOfPart, kNatsOfPartForWord * told_.words)) return relation;
    relation.translations =
        lexicon ? told_.nats > 0 && paired >= kBelievedShare : paired >= kBelievedShareWithout;
    return relation;
  }

 private:
  const AlignOptions& options_;
  KnownWords known_;
  const TextPair& texts_;
  Told told_;
  Paired paired_;     // By sure beads.
  Paired borne_out_;  // By those of which words tell something.
};

}  // namespace

Relation relate(const SegmentedText& source, const SegmentedText& target,
                const AlignOptions& options, const Alignment& alignment,
                const std::vector<Moved>& moved) {
  Relating relating(source, target, options);
  relating.add(alignment);
  for (const Moved& passage : moved) relating.add(passage.beads);
  return relating.relation();
}

}  // namespace svereno
