// The idea: the texts are aligned once more, and the last search of the part in which a bead
// lies is looked at before it is gone: what the bead's score was the sum of, and what
// probability each other bead had that holds some of the same segments.
#include "aligner/align/explain.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "aligner/align/observe.h"
#include "aligner/align/stretches.h"
#include "aligner/language/skeleton.h"

namespace svereno {
namespace {

// Alternatives that are told of, and how likely they must be.
constexpr std::size_t kMostAlternatives = 3;
constexpr double kLeastConfidence = .001;
// A word that takes more than this from the score, in nats, is told of. A well-known word
// that nothing explains takes about 0.6.
constexpr double kUnexplained = -.25;

// Whether the two have a segment in common.
bool overlap(SegmentRange a, SegmentRange b) {
  return std::max(a.begin, b.begin) < std::min(a.end, b.end);
}

SegmentRange shifted(SegmentRange range, std::uint32_t by) {
  return {range.begin + by, range.end + by};
}
SegmentRange shifted_back(SegmentRange range, std::uint32_t by) {
  return {range.begin - by, range.end - by};
}

// The words of one side of a bead as they stand there, by their stems.
class Forms {
 public:
  Forms(const SegmentedText& text, SegmentRange range) {
    const TextWords words =
        read_words(text.document, std::span(text.segments).subspan(range.begin, range.size()));
    for (std::size_t i = 0; i < words.stems.size(); ++i) {
      if (!words.forms[i].empty()) forms_.emplace(words.stems[i], words.forms[i]);
    }
  }

  const std::string& of(const std::string& stem) const {
    const auto found = forms_.find(stem);
    return found != forms_.end() ? found->second : stem;
  }

 private:
  std::map<std::string, std::string> forms_;
};

LinkKind kind_of(const TextWords& source, std::uint32_t s, const TextWords& target,
                 std::uint32_t t) {
  if (source.stems[s] == target.stems[t]) {
    return source.forms[s].empty() ? LinkKind::number : LinkKind::same;
  }
  const std::string skeleton = consonant_skeleton(source.stems[s]);
  const bool alike = !skeleton.empty() && skeleton == consonant_skeleton(target.stems[t]);
  return alike ? LinkKind::name : LinkKind::lexicon;
}

// The links between the words of a bead, and the words without one.
class LinkTable {
 public:
  LinkTable(const SearchView& view, const BeadParts& parts, Forms source_forms, Forms target_forms)
      : view_(view),
        source_forms_(std::move(source_forms)),
        target_forms_(std::move(target_forms)) {
    for (const WordPart& source : parts.source_words) {
      for (const Translation& link : view.links.of(source.word)) {
        links_.emplace(std::pair(source.word, link.target), link);
      }
    }
    std::erase_if(links_, [&](const auto& entry) {
      return std::ranges::find(parts.target_words, entry.first.second, &WordPart::word) ==
             parts.target_words.end();
    });
  }

  void tell(const BeadParts& parts, Explanation& into) const {
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> weights;
    for (const WordPart& word : parts.target_words) {
      const auto best = best_for(word.word, false);
      tell_word(best, word, target_form(word.word), weights, into.target_unexplained);
    }
    for (const WordPart& word : parts.source_words) {
      const auto best = best_for(word.word, true);
      tell_word(best, word, source_form(word.word), weights, into.source_unexplained);
    }
    for (const auto& [words, nats] : weights) {
      const Translation& link = links_.at(words);
      into.links.push_back(
          {.source = source_form(words.first),
           .target = target_form(words.second),
           .kind = kind_of(view_.texts.source, words.first, view_.texts.target, words.second),
           .forward = link.forward,
           .backward = link.backward,
           .nats = nats});
    }
    std::ranges::stable_sort(into.links, std::greater{}, &ExplainedLink::nats);
  }

 private:
  using Words = std::pair<std::uint32_t, std::uint32_t>;

  const std::string& source_form(std::uint32_t word) const {
    return source_forms_.of(view_.texts.source.stems[word]);
  }
  const std::string& target_form(std::uint32_t word) const {
    return target_forms_.of(view_.texts.target.stems[word]);
  }

  // The link that explains a word best, by its probability.
  std::optional<Words> best_for(std::uint32_t word, bool is_source) const {
    std::optional<Words> best;
    float most = 0;
    for (const auto& [words, link] : links_) {
      if ((is_source ? words.first : words.second) != word) continue;
      const float p = is_source ? link.backward : link.forward;
      if (p <= most) continue;
      most = p;
      best = words;
    }
    return best;
  }

  static void tell_word(const std::optional<Words>& best, const WordPart& word, std::string text,
                        std::map<Words, double>& weights, std::vector<std::string>& unexplained) {
    if (best) {
      weights[*best] += word.nats;
    } else if (word.nats < kUnexplained) {
      unexplained.push_back(std::move(text));
    }
  }

  const SearchView& view_;
  Forms source_forms_;
  Forms target_forms_;
  std::map<Words, Translation> links_;
};

// All beads of a lattice that hold some of the segments of `bead`, and their probabilities.
class Neighbours {
 public:
  Neighbours(const Lattice& lattice, const Posteriors& posteriors)
      : lattice_(lattice), posteriors_(posteriors) {
    for (const BeadShape& shape : lattice.priors.shapes) {
      most_ = std::max({most_, std::uint32_t{shape.source}, std::uint32_t{shape.target}});
    }
  }

  std::vector<Bead> of(const Bead& bead) const {
    std::vector<Bead> result;
    const Band& band = lattice_.band;
    for (std::uint32_t i = 0; i <= band.source_count(); ++i) {
      Band::Row row = band.row(i);
      const bool near = i > bead.source.begin && i < bead.source.end + most_;
      if (!near) {
        row.first = std::max(row.first, bead.target.begin);
        row.last = std::min(row.last, bead.target.end + most_);
      }
      for (std::uint32_t j = row.first; j <= row.last; ++j) collect({i, j}, bead, result);
    }
    return result;
  }

 private:
  void collect(Node to, const Bead& bead, std::vector<Bead>& into) const {
    for (std::size_t step = 0; step < lattice_.step_count(); ++step) {
      const std::optional<Node> from = lattice_.origin(to, step);
      if (!from) continue;
      const SegmentRange source{from->source, to.source};
      const SegmentRange target{from->target, to.target};
      if (!overlap(source, bead.source) && !overlap(target, bead.target)) continue;
      if (source == bead.source && target == bead.target) continue;
      into.push_back({source, target, posteriors_.of(*from, to, step)});
    }
  }

  const Lattice& lattice_;
  const Posteriors& posteriors_;
  std::uint32_t most_ = 1;
};

// One-sided beads of the same segment are one, wherever on the other side they stand.
std::vector<Bead> together(std::vector<Bead> beads) {
  const auto key = [](const Bead& bead) {
    const bool alone = bead.source.empty() || bead.target.empty();
    const auto place = [alone](SegmentRange range) {
      return alone && range.empty() ? std::tuple(0U, 0U) : std::tuple(range.begin, range.end);
    };
    return std::tuple_cat(place(bead.source), place(bead.target));
  };
  std::ranges::stable_sort(beads, {}, key);
  std::size_t kept = 0;
  for (std::size_t i = 1; i < beads.size(); ++i) {
    if (key(beads[i]) == key(beads[kept])) {
      beads[kept].confidence = std::min(1.0, beads[kept].confidence + beads[i].confidence);
    } else {
      beads[++kept] = beads[i];
    }
  }
  if (!beads.empty()) beads.resize(kept + 1);
  return beads;
}

bool same_segments(const Bead& a, const Bead& b) {
  const auto same = [](SegmentRange x, SegmentRange y) {
    return (x.empty() && y.empty()) || x == y;
  };
  return same(a.source, b.source) && same(a.target, b.target);
}

class Explainer {
 public:
  Explainer(const SegmentedText& source, const SegmentedText& target, const Alignment& alignment,
            std::span<const std::size_t> beads)
      : source_(source), target_(target) {
    for (const std::size_t bead : beads) explanations_.push_back({.bead = alignment[bead]});
  }

  // Explains those of the beads that lie in the part that was searched.
  void look(const SearchView& view, SegmentRange source, SegmentRange target) {
    const Node ends{view.lattice.band.source_count(), view.lattice.band.target_count()};
    for (const Stretch& stretch : stretches(view.options.anchors, ends.source, ends.target)) {
      std::optional<StretchLattice> part;
      std::optional<Posteriors> posteriors;
      for (Explanation& explanation : explanations_) {
        if (!lies_in(explanation.bead, source, target)) continue;
        const Bead bead{shifted_back(explanation.bead.source, source.begin),
                        shifted_back(explanation.bead.target, target.begin)};
        if (!lies_in(bead, {stretch.begin.source, stretch.end.source},
                     {stretch.begin.target, stretch.end.target})) {
          continue;
        }
        if (!part) posteriors.emplace(part.emplace(view.lattice, stretch).lattice());
        const Node begin{source.begin + stretch.begin.source, target.begin + stretch.begin.target};
        find_alternatives({part->lattice(), *posteriors}, begin, explanation);
      }
    }
    for (Explanation& explanation : explanations_) {
      if (lies_in(explanation.bead, source, target)) weigh(view, source, target, explanation);
    }
  }

  std::vector<Explanation> take() && { return std::move(explanations_); }

 private:
  static bool lies_in(const Bead& bead, SegmentRange source, SegmentRange target) {
    return source.begin <= bead.source.begin && bead.source.end <= source.end &&
           target.begin <= bead.target.begin && bead.target.end <= target.end;
  }

  // What the bead's confidence leaves is divided among them as the model's probabilities are.
  static void find_alternatives(const Neighbours& neighbours, Node begin, Explanation& into) {
    const Bead here{shifted_back(into.bead.source, begin.source),
                    shifted_back(into.bead.target, begin.target)};
    std::vector<Bead> others = together(neighbours.of(here));
    std::ranges::stable_sort(others, std::greater{}, &Bead::confidence);
    std::erase_if(others, [&](const Bead& other) { return same_segments(other, here); });
    double all = 0;
    for (const Bead& other : others) all += other.confidence;
    into.alternatives.clear();
    for (const Bead& other : others) {
      const double confidence = (1 - into.bead.confidence) * other.confidence / all;
      if (into.alternatives.size() == kMostAlternatives || confidence < kLeastConfidence) break;
      into.alternatives.push_back(
          {shifted(other.source, begin.source), shifted(other.target, begin.target), confidence});
    }
  }

  void weigh(const SearchView& view, SegmentRange source, SegmentRange target,
             Explanation& into) const {
    const SegmentRange s = shifted_back(into.bead.source, source.begin);
    const SegmentRange t = shifted_back(into.bead.target, target.begin);
    into.source_characters = view.texts.source_lengths.characters_in(s);
    into.target_characters = view.texts.target_lengths.characters_in(t);
    into.anchored = is_anchor(view.options.anchors, s, t);
    const double usual = std::exp(view.usual.log_ratio);
    into.expected_characters = into.source_characters * usual;
    if (s.empty() || t.empty()) return;
    into.usual_factor = std::exp(
        length_deviation(into.source_characters, into.target_characters, view.options.length));
    const auto parts =
        score_parts(view.texts, view.links, view.usual.log_ratio, view.options, s, t);
    if (!parts) return;
    into.sum = parts->sum;
    if (view.usual.likeness) {
      into.likeness = view.usual.embeddings->likeness(s, t);
      if (into.likeness) {
        into.sum.embeddings = view.usual.embeddings->evidence(*into.likeness, *view.usual.likeness);
      }
    }
    into.traits = view.texts.traits.parts(s, t);
    LinkTable(view, *parts, Forms(source_, into.bead.source), Forms(target_, into.bead.target))
        .tell(*parts, into);
  }

  static bool is_anchor(const HardAnchors& anchors, SegmentRange s, SegmentRange t) {
    if (t.empty()) return std::ranges::binary_search(anchors.source_alone, s.begin);
    if (s.empty()) return std::ranges::binary_search(anchors.target_alone, t.begin);
    return std::ranges::any_of(
        anchors.beads, [&](const Bead& bead) { return bead.source == s && bead.target == t; });
  }

  const SegmentedText& source_;
  const SegmentedText& target_;
  std::vector<Explanation> explanations_;
};

}  // namespace

std::vector<Explanation> explain(const SegmentedText& source, const SegmentedText& target,
                                 const AlignOptions& options, const Alignment& alignment,
                                 std::span<const std::size_t> beads, const Progress& progress) {
  Explainer explainer(source, target, alignment, beads);
  align_observed(
      source, target, options, progress,
      [&](const SearchView& view, SegmentRange s, SegmentRange t) { explainer.look(view, s, t); });
  return std::move(explainer).take();
}

}  // namespace svereno
