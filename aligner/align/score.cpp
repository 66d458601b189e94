// The idea: two groups of segments, S and T, are translations of each other if together
// they are likelier than apart. Apart, words come by chance, each as often as it
// does in its text; together, the words of one side explain those of the other. The
// score is the logarithm of the ratio of the two, so that of a segment left alone is 0.
//
//  - Lengths: log(|T| / |S|) lies near what is usual for the two texts, instead of
//    anywhere (Gale & Church 1993; a normal distribution of the logarithm is ours).
//  - Words: a word t of T was brought about by one of the words of S, each as likely
//    as the other, or by none of them: p(t|S) = Σ_s p(t|s) / (|S| + 1) (IBM Model 1, Brown
//    et al. 1993, as in Moore 2002). Against chance, and with a share of words that no
//    translation explains: log((1 − λ) + λ · p(t|S) / p(t)). The same for S given T, and
//    half of both together, as each direction sees the same evidence.
//    No lexicon knows all words. λ is the smaller, the less of t is known, so
//    that a word of which nothing is known neither helps nor hurts; and an unknown s
//    may explain t, as chance would.
//  - The shape of the bead, how often there is one (Gale & Church 1993).
//  - Traits: see traits.h.
//
// The sums Σ_s p(t|s) are found once for each pair of segments, and added up for each
// bead that holds them, as all beads with them share them.
#include "aligner/align/score.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// The logarithm of a product of many factors, taken a few times instead of for each factor.
class LogProduct {
 public:
  void multiply(float factor) {
    product_ *= static_cast<double>(factor);
    if (product_ < kSmall || product_ > kLarge) flush();
  }
  double log() {
    flush();
    return sum_;
  }

 private:
  static constexpr double kSmall = 1e-200;  // Far within the range of a double.
  static constexpr double kLarge = 1e200;
  void flush() {
    sum_ += std::log(product_);
    product_ = 1;
  }
  double product_ = 1;
  double sum_ = 0;
};

// A word of which something is known.
struct KnownWord {
  std::uint32_t word = 0;
  float chance = 0;     // 1 − λ.
  float explained = 0;  // λ.
};

// One side's words: those of which something is known, and how many there are of others.
struct KnownText {
  std::vector<KnownWord> words;
  std::vector<std::uint32_t> begins;      // Of each segment's in `words`, and the end of all.
  std::vector<float> others;              // Before each segment: words as far as they are unknown.
  const std::vector<std::uint32_t>& all;  // Where each segment begins among all words.

  std::uint32_t count(std::uint32_t segment) const { return begins[segment + 1] - begins[segment]; }
  // What the words of `range` explain of any word of the other side, against chance.
  float explain_anything(SegmentRange range, double unknown) const {
    return static_cast<float>(unknown) * (1 + others[range.end] - others[range.begin]);
  }
  // The share of each word and of none in explaining a word of the other side.
  float share(SegmentRange range) const {
    return 1 / static_cast<float>(all[range.end] - all[range.begin] + 1);
  }
};

KnownText known_text(const TextWords& text, std::span<const float> known,
                     const LexicalModel& model) {
  KnownText result{{}, {0}, {0}, text.begins};
  for (std::uint32_t i = 0; i < text.segment_count(); ++i) {
    float others = 0;
    for (const std::uint32_t word : text.of_segment(i)) {
      others += 1 - known[word];
      if (known[word] <= 0) continue;
      const float explained = static_cast<float>(model.explained) * known[word];
      result.words.push_back({word, 1 - explained, explained});
    }
    result.begins.push_back(static_cast<std::uint32_t>(result.words.size()));
    result.others.push_back(result.others.back() + others);
  }
  return result;
}

// How far the words of one source segment and those of a stretch of target segments
// explain each other, against chance.
struct Explanation {
  std::uint32_t first = 0;    // Of the target segments.
  std::vector<float> target;  // For each known target word of the stretch.
  std::vector<float> source;  // For each target segment, for each known source word.
};

class LexicalScore {
 public:
  LexicalScore(const TextPair& texts, const WordLinks& links, const LexicalModel& model,
               std::size_t most_source)
      : links_(links),
        unknown_(model.unknown),
        source_(known_text(texts.source, links.source_known, model)),
        target_(known_text(texts.target, links.target_known, model)),
        rows_(most_source),
        first_entry_(links.target_frequency.size(), kNone) {}

  // Makes ready for beads with source segment `i` and target segments of `range`. What was
  // made ready for the `most_source` segments before stays.
  void explain(std::uint32_t i, SegmentRange range) {
    const std::uint32_t words = source_.count(i);
    Explanation& row = rows_[i % rows_.size()];
    row.first = range.begin;
    row.target.assign(target_.begins[range.end] - target_.begins[range.begin], 0);
    row.source.assign(std::size_t{range.size()} * words, 0);
    enter_links(i);
    auto target = row.target.begin();
    for (std::uint32_t j = range.begin; j < range.end; ++j) {
      float* const source = row.source.data() + std::size_t{j - range.begin} * words;
      for (std::uint32_t k = target_.begins[j]; k < target_.begins[j + 1]; ++k, ++target) {
        std::uint32_t at = first_entry_[target_.words[k].word];
        for (; at != kNone; at = entries_[at].next) {
          *target += entries_[at].forward;
          source[entries_[at].position] += entries_[at].backward;
        }
      }
    }
    for (const Entry& entry : entries_) first_entry_[entry.target] = kNone;
  }

  double score(SegmentRange source, SegmentRange target) const {
    LogProduct given_source;
    LogProduct given_target;
    each_target_word(source, target,
                     [&](std::size_t, float factor) { given_source.multiply(factor); });
    each_source_word(source, target,
                     [&](std::size_t, float factor) { given_target.multiply(factor); });
    return .5 * (given_source.log() + given_target.log());
  }

  // What each word adds to the score, in nats.
  void score_words(SegmentRange source, SegmentRange target, BeadParts& parts) const {
    const auto nats = [](float factor) { return .5 * std::log(static_cast<double>(factor)); };
    each_target_word(source, target, [&](std::size_t k, float factor) {
      parts.target_words.push_back({target_.words[k].word, nats(factor)});
    });
    each_source_word(source, target, [&](std::size_t k, float factor) {
      parts.source_words.push_back({source_.words[k].word, nats(factor)});
    });
  }

 private:
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};

  // A link from one of the words of the source segment at hand. The entries of one
  // target word are a list.
  struct Entry {
    std::uint32_t target = 0;
    std::uint32_t position = 0;  // Of the source word among the segment's known words.
    float forward = 0;           // p(t|s) / p(t)
    float backward = 0;          // p(s|t) / p(s)
    std::uint32_t next = kNone;
  };

  // From the last word to the first, so that each list is in the words' order.
  void enter_links(std::uint32_t i) {
    entries_.clear();
    for (std::uint32_t k = source_.count(i); k-- > 0;) {
      const std::uint32_t word = source_.words[source_.begins[i] + k].word;
      for (const Translation& link : links_.of(word)) {
        const auto here = static_cast<std::uint32_t>(entries_.size());
        entries_.push_back({link.target, k, link.forward / links_.target_frequency[link.target],
                            link.backward / links_.source_frequency[word],
                            std::exchange(first_entry_[link.target], here)});
      }
    }
  }

  // Calls `visit` with each known word of the target side, as an index into target_.words,
  // and how much likelier it is given the source side than by chance.
  template <typename Visit>
  void each_target_word(SegmentRange source, SegmentRange target, const Visit& visit) const {
    const float anything = source_.explain_anything(source, unknown_);
    const float share = source_.share(source);
    for (std::uint32_t k = target_.begins[target.begin]; k < target_.begins[target.end]; ++k) {
      float sum = anything;
      for (std::uint32_t i = source.begin; i < source.end; ++i) {
        const Explanation& row = rows_[i % rows_.size()];
        sum += row.target[k - target_.begins[row.first]];
      }
      visit(k, target_.words[k].chance + target_.words[k].explained * sum * share);
    }
  }

  template <typename Visit>
  void each_source_word(SegmentRange source, SegmentRange target, const Visit& visit) const {
    const float anything = target_.explain_anything(target, unknown_);
    const float share = target_.share(target);
    for (std::uint32_t i = source.begin; i < source.end; ++i) {
      const Explanation& row = rows_[i % rows_.size()];
      const std::uint32_t words = source_.count(i);
      for (std::uint32_t k = 0; k < words; ++k) {
        float sum = anything;
        for (std::uint32_t j = target.begin; j < target.end; ++j) {
          sum += row.source[std::size_t{j - row.first} * words + k];
        }
        const std::size_t here = source_.begins[i] + k;
        const KnownWord& word = source_.words[here];
        visit(here, word.chance + word.explained * sum * share);
      }
    }
  }

  const WordLinks& links_;
  double unknown_;
  KnownText source_;
  KnownText target_;
  std::vector<Explanation> rows_;           // By source segment, modulo their number.
  std::vector<std::uint32_t> first_entry_;  // Of each target word, into entries_.
  std::vector<Entry> entries_;
};

double length_score(std::uint32_t source, std::uint32_t target, double log_ratio,
                    const LengthModel& model) {
  const double off =
      std::log(std::max(target, 1U) / static_cast<double>(std::max(source, 1U))) - log_ratio;
  const double deviation = length_deviation(source, target, model);
  const double background = std::max(model.background, deviation);
  const double exponent =
      off * off * (1 / (background * background) - 1 / (deviation * deviation)) / 2;
  const double ratio = background / deviation * std::exp(exponent);
  return std::log((1 - model.outliers) * ratio + model.outliers);
}

class Scorer {
 public:
  Scorer(const TextPair& texts, const WordLinks& links, double log_ratio,
         const AlignOptions& options)
      : texts_(texts),
        log_ratio_(log_ratio),
        options_(options),
        most_source_(std::ranges::max(options.priors.shapes, {}, &BeadShape::source).source),
        lexical_(texts, links, options.lexical, most_source_) {}

  BeadScores score(const Band& band) {
    const std::vector<BeadShape>& shapes = options_.priors.shapes;
    BeadScores scores{shapes.size(), {}};
    scores.values.assign(band.size() * shapes.size(), BeadScores::kImpossible);
    for (std::uint32_t i = 1; i <= band.source_count(); ++i) {
      // Beads with segment i - 1 begin and end in rows no further away than these.
      const std::uint32_t above = i - std::min(i, most_source_);
      const std::uint32_t below = std::min(i - 1 + most_source_, band.source_count());
      lexical_.explain(i - 1, {band.row(above).first, band.row(below).last});
      for (std::uint32_t j = band.row(i).first; j <= band.row(i).last; ++j) {
        float* const values = scores.values.data() + band.index({i, j}) * shapes.size();
        for (std::size_t k = 0; k < shapes.size(); ++k) {
          if (shapes[k].source > i || shapes[k].target > j) continue;
          const Node from{i - shapes[k].source, j - shapes[k].target};
          if (!band.contains(from)) continue;
          values[k] = bead({from.source, i}, {from.target, j}, shapes[k]);
        }
      }
    }
    return scores;
  }

  BeadSum sum_bead(SegmentRange source, SegmentRange target, const BeadShape& shape) {
    for (std::uint32_t i = source.begin; i < source.end; ++i) lexical_.explain(i, target);
    return sum(source, target, shape);
  }

  BeadParts parts(SegmentRange source, SegmentRange target, const BeadShape& shape) {
    BeadParts result{sum_bead(source, target, shape), {}, {}};
    lexical_.score_words(source, target, result);
    for (WordPart& word : result.source_words) word.nats *= word_weight(options_);
    for (WordPart& word : result.target_words) word.nats *= word_weight(options_);
    return result;
  }

 private:
  BeadSum sum(SegmentRange source, SegmentRange target, const BeadShape& shape) const {
    return {.shape = std::log(shape.share),
            .traits = texts_.traits.evidence(source, target),
            .length = length_score(texts_.source_lengths.characters_in(source),
                                   texts_.target_lengths.characters_in(target), log_ratio_,
                                   options_.length),
            .words = word_weight(options_) * lexical_.score(source, target)};
  }

  float bead(SegmentRange source, SegmentRange target, const BeadShape& shape) const {
    const std::uint32_t source_blanks = texts_.source_lengths.blanks_in(source);
    const std::uint32_t target_blanks = texts_.target_lengths.blanks_in(target);
    if (source_blanks + target_blanks > 0) {
      const bool two_blanks = source_blanks == source.size() && target_blanks == target.size() &&
                              source.size() == 1 && target.size() == 1;
      return two_blanks ? static_cast<float>(std::log(shape.share)) : BeadScores::kImpossible;
    }
    return static_cast<float>(sum(source, target, shape).total());
  }

  const TextPair& texts_;
  double log_ratio_;
  const AlignOptions& options_;
  std::uint32_t most_source_;
  LexicalScore lexical_;
};

}  // namespace

SegmentLengths measure(const Document& document, std::span<const Segment> segments) {
  SegmentLengths result{{0}, {0}};
  for (const Segment& segment : segments) {
    std::uint32_t characters = 0;
    for (const std::string_view piece : document.pieces(segment.span)) {
      characters += count_code_points(piece);
    }
    result.characters.push_back(result.characters.back() + characters);
    result.blanks.push_back(result.blanks.back() + (segment.span.empty() ? 1 : 0));
  }
  return result;
}

SegmentStops count_stops(const Document& document, std::span<const Segment> segments) {
  SegmentStops result{{0}};
  for (const Segment& segment : segments) {
    std::uint32_t stops = 0;
    bool inside = false;
    for (const std::string_view piece : document.pieces(segment.span)) {
      for (const CodePoint point : code_points(piece)) {
        const char32_t c = point.value;
        const bool is_stop = c == U'.' || c == U'?' || c == U'!' || c == U'…';
        if (is_stop && !inside) ++stops;
        inside = is_stop;
      }
    }
    result.before.push_back(result.before.back() + stops);
  }
  return result;
}

TextPair read_pair(const SegmentedText& source, SegmentRange source_range,
                   const SegmentedText& target, SegmentRange target_range,
                   const TraitModel& traits) {
  const auto of = [](const SegmentedText& text, SegmentRange range) {
    return std::span(text.segments).subspan(range.begin, range.size());
  };
  const std::span<const Segment> s = of(source, source_range);
  const std::span<const Segment> t = of(target, target_range);
  return {read_words(source.document, s),
          read_words(target.document, t),
          measure(source.document, s),
          measure(target.document, t),
          count_stops(source.document, s),
          count_stops(target.document, t),
          Traits(source.document, s, target.document, t, traits)};
}

std::optional<BeadParts> score_parts(const TextPair& texts, const WordLinks& links,
                                     double log_ratio, const AlignOptions& options,
                                     SegmentRange source, SegmentRange target) {
  const auto shape = std::ranges::find_if(options.priors.shapes, [&](const BeadShape& s) {
    return s.source == source.size() && s.target == target.size();
  });
  if (shape == options.priors.shapes.end()) return std::nullopt;
  return Scorer(texts, links, log_ratio, options).parts(source, target, *shape);
}

double length_deviation(std::uint32_t source, std::uint32_t target, const LengthModel& model) {
  const double mean = (std::max(source, 1U) + std::max(target, 1U)) / 2.0;
  return model.deviation + model.deviation_short / std::sqrt(mean);
}

std::vector<BeadSum> sum_beads(const TextPair& texts, const WordLinks& links, double log_ratio,
                               const AlignOptions& options, const Alignment& alignment) {
  Scorer scorer(texts, links, log_ratio, options);
  std::vector<BeadSum> result;
  for (const Bead& bead : alignment) {
    BeadSum& sum = result.emplace_back();
    if (bead.source.empty() || bead.target.empty()) continue;
    const auto shape = std::ranges::find_if(options.priors.shapes, [&](const BeadShape& s) {
      return s.source == bead.source.size() && s.target == bead.target.size();
    });
    if (shape != options.priors.shapes.end()) {
      sum = scorer.sum_bead(bead.source, bead.target, *shape);
    }
  }
  return result;
}

BeadScores score_beads(const TextPair& texts, const WordLinks& links, double log_ratio,
                       const AlignOptions& options, const Band& band) {
  return Scorer(texts, links, log_ratio, options).score(band);
}

}  // namespace svereno
