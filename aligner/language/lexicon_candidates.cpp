// Meetings are counted for some source words at a time, so that the counts of all need not
// be held at once.
#include "aligner/language/lexicon_candidates.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace svereno {
namespace {

// Meetings that are counted at a time; bounds the memory, at 8 bytes each.
constexpr std::size_t kMostMeetings = 32'000'000;
// A pair that meets in fewer texts teaches nothing.
constexpr std::uint32_t kLeastMeetings = 2;

double surprise(double observed, double expected) {
  return observed > 0 ? observed * std::log(observed / expected) : 0;
}

}  // namespace

double significance(const Meetings& m) {
  const double expected = m.first * m.second / m.all;
  const double rest = m.all - m.first;
  const double sum = surprise(m.both, expected) + surprise(m.first - m.both, m.first - expected) +
                     surprise(m.second - m.both, m.second - expected) +
                     surprise(rest - m.second + m.both, rest * (m.all - m.second) / m.all);
  return m.both < expected ? -2 * sum : 2 * sum;
}

LexiconCandidates::LexiconCandidates(const LexiconCorpus& corpus, const Limits& limits)
    : corpus_(corpus), limits_(limits), begins_(std::size_t{corpus.source().size()} + 1) {
  for (const Slice& slice : slices()) {
    const std::vector<std::uint64_t> met = meetings(slice);
    for (std::size_t i = 0; i < met.size();) {
      const auto source = static_cast<std::uint32_t>(met[i] >> 32U);
      // What is left of the limit is for the words to come.
      const std::size_t left = limits_.most - targets_.size();
      i = keep_best(met, i, std::min(limits_.most_of_word, left));
      begins_[source + 1] = size();
    }
  }
  for (std::size_t s = 1; s < begins_.size(); ++s)
    begins_[s] = std::max(begins_[s], begins_[s - 1]);
}

std::uint32_t LexiconCandidates::find(std::uint32_t source, std::uint32_t target) const {
  if (source == kBreak || target == kBreak) return kNone;
  const auto first = targets_.begin() + begin(source);
  const auto last = targets_.begin() + end(source);
  const auto at = std::lower_bound(first, last, target);
  if (at == last || *at != target) return kNone;
  return static_cast<std::uint32_t>(at - targets_.begin());
}

// Whether the pair may meet twice.
bool LexiconCandidates::counts(std::uint32_t source, std::uint32_t target) const {
  return corpus_.source().texts(source) >= kLeastMeetings &&
         corpus_.target().texts(target) >= kLeastMeetings;
}

// Source words in stretches whose words meet no more than so many others.
std::vector<LexiconCandidates::Slice> LexiconCandidates::slices() const {
  std::vector<std::size_t> meetings(corpus_.source().size());
  for (LexiconCorpus::Reader pair(corpus_); pair.next();) {
    for (const std::uint32_t s : pair.source()) {
      if (s != kBreak) meetings[s] += pair.target().size();
    }
  }
  std::vector<Slice> result = {{0, 0}};
  std::size_t sum = 0;
  for (std::uint32_t s = 0; s < meetings.size(); ++s) {
    if (sum > 0 && sum + meetings[s] > kMostMeetings) {
      result.push_back({s, s});
      sum = 0;
    }
    sum += meetings[s];
    result.back().end = s + 1;
  }
  return result;
}

// All pairs of words that meet, sorted, as often as they do.
std::vector<std::uint64_t> LexiconCandidates::meetings(const Slice& slice) const {
  std::vector<std::uint64_t> met;
  for (LexiconCorpus::Reader pair(corpus_); pair.next();) {
    const std::vector<std::uint32_t> source = different_words(pair.source());
    const auto first = std::ranges::lower_bound(source, slice.begin);
    if (first == source.end() || *first >= slice.end) continue;
    const std::vector<std::uint32_t> target = different_words(pair.target());
    // Two texts of one word each leave no doubt what means what.
    const bool certain = source.size() == 1 && target.size() == 1;
    for (auto s = first; s != source.end() && *s < slice.end; ++s) {
      for (const std::uint32_t t : target) {
        if (!certain && !counts(*s, t)) continue;
        met.insert(met.end(), certain ? kLeastMeetings : 1, std::uint64_t{*s} << 32U | t);
      }
    }
  }
  std::ranges::sort(met);
  return met;
}

// Keeps the best of those that one source word meets, from met[i] on. Returns where they end.
std::size_t LexiconCandidates::keep_best(std::span<const std::uint64_t> met, std::size_t i,
                                         std::size_t most) {
  const auto source = static_cast<std::uint32_t>(met[i] >> 32U);
  std::vector<std::pair<double, std::uint32_t>> best;
  while (i < met.size() && met[i] >> 32U == source) {
    const std::size_t first = i;
    while (i < met.size() && met[i] == met[first]) ++i;
    const auto target = static_cast<std::uint32_t>(met[first]);
    const double in_source = corpus_.source().texts(source);
    const double in_target = corpus_.target().texts(target);
    const double both = std::min({static_cast<double>(i - first), in_source, in_target});
    if (i - first < kLeastMeetings) continue;
    const double g =
        significance({both, in_source, in_target, static_cast<double>(corpus_.size())});
    if (g >= limits_.least_significance) best.emplace_back(g, target);
  }
  if (best.size() > most) {
    const auto cut = best.begin() + static_cast<std::ptrdiff_t>(most);
    std::ranges::nth_element(best, cut, std::greater{});
    best.erase(cut, best.end());
  }
  const std::size_t begin = targets_.size();
  for (const auto& entry : best) targets_.push_back(entry.second);
  std::sort(targets_.begin() + static_cast<std::ptrdiff_t>(begin), targets_.end());
  return i;
}

}  // namespace svereno
