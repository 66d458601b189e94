#include "aligner/language/lexicon.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <tuple>
#include <utility>

namespace svereno {
namespace {

std::unordered_map<std::string_view, std::uint32_t> numbers_of(const LexiconWords& words) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  numbers.reserve(words.stems.size());
  for (std::uint32_t i = 0; i < words.stems.size(); ++i) numbers.emplace(words.stems[i], i);
  return numbers;
}

std::optional<std::uint32_t> find(
    const std::unordered_map<std::string_view, std::uint32_t>& numbers, std::string_view stem) {
  const auto found = numbers.find(stem);
  if (found == numbers.end()) return std::nullopt;
  return found->second;
}

// Where each source's translations begin, and the end of all; the translations go to `into`.
std::vector<std::size_t> take_translations(std::vector<WordPair> pairs, std::size_t sources,
                                           std::vector<Translation>& into) {
  std::ranges::sort(pairs, {}, [](const WordPair& pair) {
    return std::tuple(pair.source, pair.translation.target);
  });
  std::vector<std::size_t> begins(sources + 1);
  into.reserve(pairs.size());
  for (const WordPair& pair : pairs) {
    ++begins[pair.source + 1];
    into.push_back(pair.translation);
  }
  for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
  return begins;
}

}  // namespace

double rank(const Translation& translation) {
  return static_cast<double>(translation.forward) *
         std::sqrt(static_cast<double>(translation.backward));
}

std::optional<Translation> best_translation(std::span<const Translation> translations) {
  const auto best = std::ranges::max_element(translations, {}, rank);
  if (best == translations.end()) return std::nullopt;
  return *best;
}

std::optional<std::uint32_t> Phrases::longest(std::span<const std::uint32_t> text) const {
  const auto known = std::ranges::find(text.first(std::min(text.size(), kLongestPhrase)), kNoWord);
  for (auto size = static_cast<std::size_t>(known - text.begin()); size > 0; --size) {
    if (const auto found = find(text.first(size))) return found;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Phrases::find(std::span<const std::uint32_t> row) const {
  std::uint32_t begin = 0;
  std::uint32_t end = count();
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (std::ranges::lexicographical_compare(words(middle), row)) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  if (begin == count() || !std::ranges::equal(words(begin), row)) return std::nullopt;
  return begin;
}

void PhraseRows::add(std::span<const std::uint32_t> row) {
  words.insert(words.end(), row.begin(), row.end());
  begins.push_back(static_cast<std::uint32_t>(words.size()));
}

MemoryLexicon::MemoryLexicon(LexiconWords source, LexiconWords target, std::vector<WordPair> pairs,
                             PhraseTable phrases)
    : source_(std::move(source)),
      target_(std::move(target)),
      source_numbers_(numbers_of(source_)),
      target_numbers_(numbers_of(target_)),
      begins_(take_translations(std::move(pairs), source_.stems.size(), translations_)),
      target_coverage_(target_.stems.size()),
      phrases_(std::move(phrases)),
      phrase_begins_(take_translations(std::move(phrases_.pairs), phrases_.source.view().count(),
                                       phrase_translations_)) {
  assert(source_.stems.size() == source_.frequencies.size());
  assert(target_.stems.size() == target_.frequencies.size());
  for (const Translation& translation : translations_) {
    double& coverage = target_coverage_[translation.target];
    coverage = std::min(1.0, coverage + static_cast<double>(translation.backward));
  }
}

std::span<const Translation> MemoryLexicon::phrase_translations(std::uint32_t phrase) const {
  return std::span(phrase_translations_)
      .subspan(phrase_begins_[phrase], phrase_begins_[phrase + 1] - phrase_begins_[phrase]);
}

std::optional<std::uint32_t> MemoryLexicon::find_source(std::string_view stem) const {
  return find(source_numbers_, stem);
}

std::optional<std::uint32_t> MemoryLexicon::find_target(std::string_view stem) const {
  return find(target_numbers_, stem);
}

std::span<const Translation> MemoryLexicon::translations(std::uint32_t source) const {
  return std::span(translations_).subspan(begins_[source], begins_[source + 1] - begins_[source]);
}

double MemoryLexicon::source_frequency(std::uint32_t source) const {
  return source_.frequencies[source];
}

double MemoryLexicon::target_frequency(std::uint32_t target) const {
  return target_.frequencies[target];
}

double MemoryLexicon::target_coverage(std::uint32_t target) const {
  return target_coverage_[target];
}

}  // namespace svereno
