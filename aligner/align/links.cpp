#include "aligner/align/links.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "aligner/language/skeleton.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// Skeletons of fewer consonants are alike by chance; half as sure up to the second.
constexpr std::size_t kShortestSkeleton = 3;
constexpr std::size_t kLongSkeleton = 4;
// A skeleton that more words of one text share than these says nothing of any.
constexpr std::size_t kMostAlike = 16;
// Code points from which on words of two languages are not alike by chance.
constexpr std::uint32_t kLongWord = 4;

class Linker {
 public:
  Linker(const TextWords& source, const TextWords& target, const LexicalModel& model)
      : source_(source), target_(target), model_(model) {}

  void link_identical() {
    std::unordered_map<std::string_view, std::uint32_t> targets;
    for (std::uint32_t t = 0; t < target_.stems.size(); ++t) targets.emplace(target_.stems[t], t);
    for (std::uint32_t s = 0; s < source_.stems.size(); ++s) {
      const auto found = targets.find(source_.stems[s]);
      if (found == targets.end()) continue;
      const bool sure =
          source_.forms[s].empty() || count_code_points(source_.stems[s]) >= kLongWord;
      add(s, found->second, sure ? model_.identical : model_.cognate);
    }
  }

  void link_cognates() {
    std::unordered_map<std::string, std::vector<std::uint32_t>> sources, targets;
    collect_skeletons(source_, sources);
    collect_skeletons(target_, targets);
    for (const auto& [skeleton, same_source] : sources) {
      const auto found = targets.find(skeleton);
      if (found == targets.end()) continue;
      const std::vector<std::uint32_t>& same_target = found->second;
      if (std::max(same_source.size(), same_target.size()) > kMostAlike) continue;
      const double p = skeleton.size() >= kLongSkeleton ? model_.cognate : model_.cognate / 2;
      for (const std::uint32_t s : same_source) {
        for (const std::uint32_t t : same_target) {
          add(s, t, p / static_cast<double>(std::max(same_source.size(), same_target.size())));
        }
      }
    }
  }

  void link_by(const Lexicon& lexicon) {
    std::unordered_map<std::uint32_t, std::uint32_t> targets;
    for (std::uint32_t t = 0; t < target_.stems.size(); ++t) {
      if (const auto found = lexicon.find_target(target_.stems[t])) {
        targets.emplace(*found, t);
        raise(known_target_, t, lexicon.target_coverage(*found));
        if (general_target_[t] == 0) general_target_[t] = lexicon.target_frequency(*found);
      }
    }
    for (std::uint32_t s = 0; s < source_.stems.size(); ++s) {
      const auto found = lexicon.find_source(source_.stems[s]);
      if (!found) continue;
      if (general_source_[s] == 0) general_source_[s] = lexicon.source_frequency(*found);
      double coverage = 0;
      for (const Translation& translation : lexicon.translations(*found)) {
        coverage += static_cast<double>(translation.forward);
        const auto target = targets.find(translation.target);
        if (target == targets.end()) continue;
        pairs_.push_back({s, {target->second, translation.forward, translation.backward}});
      }
      raise(known_source_, s, coverage);
    }
  }

  WordLinks finish() && {
    WordLinks result;
    result.source_frequency = frequencies(source_, general_source_);
    result.target_frequency = frequencies(target_, general_target_);
    merge(result);
    result.source_known = std::move(known_source_);
    result.target_known = std::move(known_target_);
    return result;
  }

 private:
  static void raise(std::vector<float>& known, std::uint32_t word, double coverage) {
    known[word] = std::max(known[word], static_cast<float>(std::min(1.0, coverage)));
  }

  static void collect_skeletons(
      const TextWords& text, std::unordered_map<std::string, std::vector<std::uint32_t>>& words) {
    for (std::uint32_t i = 0; i < text.stems.size(); ++i) {
      if (text.forms[i].empty()) continue;
      std::string skeleton = consonant_skeleton(text.stems[i]);
      if (skeleton.size() >= kShortestSkeleton) words[std::move(skeleton)].push_back(i);
    }
  }

  // Shares of all words, as if the text were longer by `frequency_prior` words, of which a
  // lexicon that knows the word tells how many are this one.
  std::vector<float> frequencies(const TextWords& text, std::span<const double> general) const {
    std::vector<double> counts(text.stems.size());
    for (const std::uint32_t word : text.words) ++counts[word];
    const double total = static_cast<double>(text.words.size()) + model_.frequency_prior;
    std::vector<float> result;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const double count = counts[i] + model_.frequency_prior * general[i];
      result.push_back(static_cast<float>(count / total));
    }
    return result;
  }

  void add(std::uint32_t source, std::uint32_t target, double p) {
    pairs_.push_back({source, {target, static_cast<float>(p), static_cast<float>(p)}});
  }

  void merge(WordLinks& result) {
    std::ranges::sort(pairs_, {}, [](const WordPair& pair) {
      return std::tuple(pair.source, pair.translation.target);
    });
    result.begins.assign(source_.stems.size() + 1, 0);
    std::vector<float> source_sum(source_.stems.size()), target_sum(target_.stems.size());
    for (std::size_t i = 0; i < pairs_.size();) {
      const std::uint32_t source = pairs_[i].source;
      Translation merged = pairs_[i].translation;
      for (++i; i < pairs_.size() && pairs_[i].source == source &&
                pairs_[i].translation.target == merged.target;
           ++i) {
        merged.forward = std::max(merged.forward, pairs_[i].translation.forward);
        merged.backward = std::max(merged.backward, pairs_[i].translation.backward);
      }
      source_sum[source] += merged.forward;
      target_sum[merged.target] += merged.backward;
      result.links.push_back(merged);
      ++result.begins[source + 1];
    }
    for (std::size_t s = 1; s < result.begins.size(); ++s) result.begins[s] += result.begins[s - 1];
    for (std::uint32_t s = 0; s < source_sum.size(); ++s) raise(known_source_, s, source_sum[s]);
    for (std::uint32_t t = 0; t < target_sum.size(); ++t) raise(known_target_, t, target_sum[t]);
  }

  const TextWords& source_;
  const TextWords& target_;
  const LexicalModel& model_;
  std::vector<WordPair> pairs_;
  std::vector<double> general_source_ = std::vector<double>(source_.stems.size());
  std::vector<double> general_target_ = std::vector<double>(target_.stems.size());
  std::vector<float> known_source_ = std::vector<float>(source_.stems.size());
  std::vector<float> known_target_ = std::vector<float>(target_.stems.size());
};

}  // namespace

WordLinks link_words(const TextWords& source, const TextWords& target,
                     std::span<const Lexicon* const> lexicons, const LexicalModel& model) {
  Linker linker(source, target, model);
  linker.link_identical();
  linker.link_cognates();
  for (const Lexicon* lexicon : lexicons) linker.link_by(*lexicon);
  return std::move(linker).finish();
}

}  // namespace svereno
