#include "aligner/language/lexicon.h"

#include <algorithm>
#include <cassert>
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

}  // namespace

MemoryLexicon::MemoryLexicon(LexiconWords source, LexiconWords target, std::vector<WordPair> pairs)
    : source_(std::move(source)),
      target_(std::move(target)),
      source_numbers_(numbers_of(source_)),
      target_numbers_(numbers_of(target_)),
      begins_(source_.stems.size() + 1),
      target_coverage_(target_.stems.size()) {
  assert(source_.stems.size() == source_.frequencies.size());
  assert(target_.stems.size() == target_.frequencies.size());
  std::ranges::sort(pairs, {}, [](const WordPair& pair) {
    return std::tuple(pair.source, pair.translation.target);
  });
  translations_.reserve(pairs.size());
  for (const WordPair& pair : pairs) {
    ++begins_[pair.source + 1];
    translations_.push_back(pair.translation);
    double& coverage = target_coverage_[pair.translation.target];
    coverage = std::min(1.0, coverage + static_cast<double>(pair.translation.backward));
  }
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
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
