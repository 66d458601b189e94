// The idea: what is certain teaches what is not. The two texts are aligned once by what
// they show by themselves: lengths, numbers, names, punctuation. From that alignment a
// lexicon is learnt, and with it they are aligned again, better (Moore 2002; Braune &
// Fraser 2010 learn from the texts themselves likewise), a few times. Each
// alignment is a search for the likeliest path through the grid of the two texts'
// segments, near a line through segments that share rare words (see score.h,
// anchors.h, search.h). The body is aligned first; the notes use what it taught.
#include "aligner/align/align.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "aligner/align/adapt.h"
#include "aligner/align/anchors.h"
#include "aligner/align/confidence.h"
#include "aligner/align/ibm1.h"
#include "aligner/align/observe.h"
#include "aligner/align/stretches.h"

namespace svereno {
namespace {

using Lexicons = std::vector<const Lexicon*>;

// A stretch of both texts that is aligned by itself.
struct Part {
  SegmentRange source;
  SegmentRange target;
  double size() const { return static_cast<double>(source.size()) + target.size(); }
};

// Where the notes begin that end a text. Notes between body segments, as line by line
// segmentation may have them, belong to the body.
std::uint32_t first_note(const SegmentedText& text) {
  auto begin = static_cast<std::uint32_t>(text.segments.size());
  for (std::uint32_t i = begin; i-- > 0;) {
    const Segment& segment = text.segments[i];
    if (segment.span.empty()) continue;
    if (text.document.blocks()[segment.block].kind != BlockKind::note) break;
    begin = i;
  }
  return begin;
}

// The usual logarithm of target length by source length, before anything is aligned. What
// is left out on one side changes the ratio of the texts' lengths, sentences that are
// parted that of the segments' mean lengths: of the two, that which is nearer to 0.
double guess_log_ratio(const TextPair& texts) {
  const auto log_ratio = [](std::uint32_t target, std::uint32_t source) {
    return std::log(std::max(target, 1U)) - std::log(std::max(source, 1U));
  };
  const double of_texts =
      log_ratio(texts.target_lengths.characters.back(), texts.source_lengths.characters.back());
  const double of_segments =
      of_texts - log_ratio(texts.target.segment_count(), texts.source.segment_count());
  return std::abs(of_segments) < std::abs(of_texts) ? of_segments : of_texts;
}

// The same as the beads of an alignment have it.
double learn_log_ratio(const TextPair& texts, const Alignment& alignment, double guess,
                       const LengthModel& model) {
  double sum = guess * model.whole_texts_count;
  double weight = model.whole_texts_count;
  for (const Bead& bead : alignment) {
    const double source = texts.source_lengths.characters_in(bead.source);
    const double target = texts.target_lengths.characters_in(bead.target);
    if (source == 0 || target == 0) continue;
    sum += bead.confidence * std::log(target / source);
    weight += bead.confidence;
  }
  return sum / weight;
}

std::vector<Node> path_of(const Alignment& alignment) {
  std::vector<Node> nodes = {Node{}};
  for (const Bead& bead : alignment) nodes.push_back({bead.source.end, bead.target.end});
  return nodes;
}

// Near the path that `before` is, or where there is none, near what rare words tell.
Band first_band(const TextPair& texts, const WordLinks& links, const Alignment& before,
                const SearchOptions& options, const HardAnchors& anchors) {
  const std::size_t rows = std::size_t{texts.source.segment_count()} + 1;
  const std::size_t columns = std::size_t{texts.target.segment_count()} + 1;
  if (rows <= options.full_nodes / columns) {
    return Band::full(texts.source.segment_count(), texts.target.segment_count());
  }
  if (!before.empty()) return Band::along(path_of(before), options.band_again);
  const std::vector<Node> corners = find_anchors(texts.source, texts.target, links);
  return Band::along(led_through(anchors, corners), options.band);
}

// Where the path of `alignment` comes so near the band's edge that in a wider one it
// might have gone elsewhere: nearer than a bead is long.
std::vector<Node> nodes_near_edge(const Band& band, const Alignment& alignment) {
  constexpr std::uint32_t kMargin = 4;
  std::vector<Node> nodes;
  for (const Bead& bead : alignment) {
    const Node end{bead.source.end, bead.target.end};
    if (band.near_edge(end, kMargin)) nodes.push_back(end);
  }
  return nodes;
}

Alignment search(const TextPair& texts, const WordLinks& links, const Usual& usual,
                 const Alignment& before, const AlignOptions& options, bool last,
                 const SearchObserver& observer) {
  const std::size_t most_nodes =
      options.search.most_nodes_per_segment *
      (std::size_t{texts.source.segment_count()} + texts.target.segment_count());
  Band band = first_band(texts, links, before, options.search, options.anchors);
  for (std::uint32_t width = before.empty() ? options.search.band : options.search.band_again;;) {
    BeadScores scores = score_beads(texts, links, usual.log_ratio, options, band);
    if (usual.likeness) {
      usual.embeddings->add_to(scores, band, options.priors.shapes, *usual.likeness);
    }
    leave_alone(options.anchors, band, options.priors.shapes, scores);
    const Lattice lattice{band, scores, texts.source_lengths, texts.target_lengths, options.priors};
    Alignment alignment =
        most_expected_between(options.anchors, lattice, options.search.one_sided_worth);
    width *= options.search.widening;
    Band wider = band.widened(nodes_near_edge(band, alignment), width);
    if (wider.size() == band.size() || wider.size() > most_nodes) {
      if (!last) return alignment;
      const SearchView view{texts, links, usual, options, lattice};
      if (observer) observer(view);
      make_reliable(view, alignment);
      return alignment;
    }
    band = std::move(wider);
  }
}

// Aligns one part by `given` lexicons and what it teaches by itself.
Alignment align_part(const TextPair& texts, const Lexicons& given,
                     const EmbeddingEvidence* embeddings, const AlignOptions& options,
                     const Progress& progress, const SearchObserver& observer) {
  Alignment alignment;
  std::optional<MemoryLexicon> learnt;
  Usual usual{.log_ratio = guess_log_ratio(texts), .embeddings = embeddings};
  if (embeddings != nullptr) usual.likeness = embeddings->guess();
  AlignOptions adapted = options;
  for (std::uint32_t round = 0; round < options.learning.rounds; ++round) {
    Lexicons lexicons = given;
    if (round > 0) {
      learnt.emplace(learn_lexicon(texts.source, texts.target, alignment, options.learning));
      lexicons.push_back(&*learnt);
      usual.log_ratio = learn_log_ratio(texts, alignment, usual.log_ratio, options.length);
      if (embeddings != nullptr) usual.likeness = embeddings->learn(alignment);
      adapted = adapt(options, texts, alignment, usual.log_ratio);
    }
    const WordLinks links = link_words(texts.source, texts.target, lexicons, options.lexical);
    const bool last = round + 1 == options.learning.rounds;
    alignment = search(texts, links, usual, alignment, adapted, last, observer);
    progress((round + 1.0) / options.learning.rounds);
  }
  return alignment;
}

std::optional<EmbeddingEvidence> compare_embeddings(const AlignOptions& options, const Part& part) {
  if (options.embeddings == nullptr) return std::nullopt;
  return EmbeddingEvidence(*options.embeddings, part.source, part.target, options.embedding);
}

const EmbeddingEvidence* pointer_to(const std::optional<EmbeddingEvidence>& evidence) {
  return evidence ? &*evidence : nullptr;
}

// What is believed of a part of the texts.
AlignOptions within(const AlignOptions& options, const Part& part) {
  AlignOptions result = options;
  result.anchors = anchors_within(options.anchors, part.source, part.target);
  return result;
}

void append(Alignment& alignment, const Alignment& part, const Part& place) {
  for (const Bead& bead : part) {
    alignment.push_back(
        {{bead.source.begin + place.source.begin, bead.source.end + place.source.begin},
         {bead.target.begin + place.target.begin, bead.target.end + place.target.begin},
         bead.confidence});
  }
}

}  // namespace

Alignment align(const SegmentedText& source, const SegmentedText& target,
                const AlignOptions& options, const Progress& progress) {
  return align_observed(source, target, options, progress, {});
}

Alignment align_observed(const SegmentedText& source, const SegmentedText& target,
                         const AlignOptions& options, const Progress& progress,
                         const PartObserver& observer) {
  const auto m = static_cast<std::uint32_t>(source.segments.size());
  const auto n = static_cast<std::uint32_t>(target.segments.size());
  Part body{{0, first_note(source)}, {0, first_note(target)}};
  if (!respect(options.anchors, {body.source.end, body.target.end})) body = {{0, m}, {0, n}};
  const Part notes{{body.source.end, m}, {body.target.end, n}};

  const auto report = [&](double done) {
    if (progress) progress(std::min(done, 1.0));
  };
  const auto observe = [&](const Part& part) {
    if (!observer) return SearchObserver();
    return SearchObserver(
        [&observer, part](const SearchView& view) { observer(view, part.source, part.target); });
  };
  const double body_share = body.size() / std::max(1.0, body.size() + notes.size());

  report(0);
  Lexicons lexicons = options.lexicons;
  const TextPair body_texts = read_pair(source, body.source, target, body.target, options.traits);
  const auto body_evidence = compare_embeddings(options, body);
  const Alignment aligned_body = align_part(
      body_texts, lexicons, pointer_to(body_evidence), within(options, body),
      [&](double done) { report(done * body_share); }, observe(body));
  Alignment alignment;
  append(alignment, aligned_body, body);
  if (notes.size() > 0) {
    const MemoryLexicon learnt =
        learn_lexicon(body_texts.source, body_texts.target, aligned_body, options.learning);
    lexicons.push_back(&learnt);
    const auto note_evidence = compare_embeddings(options, notes);
    const TextPair note_texts =
        read_pair(source, notes.source, target, notes.target, options.traits);
    append(alignment,
           align_part(
               note_texts, lexicons, pointer_to(note_evidence), within(options, notes),
               [&](double done) { report(body_share + done * (1 - body_share)); }, observe(notes)),
           notes);
  }
  report(1);
  assure_alone(options.anchors, alignment);
  return alignment;
}

}  // namespace svereno
