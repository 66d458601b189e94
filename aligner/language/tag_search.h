#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "aligner/language/model.h"
#include "aligner/language/tag_context.h"

namespace svereno {

// A weight is given to a tag, or to all tags that have something in common: numbers from
// Model::tags().size() on stand for these groups.

inline constexpr std::size_t kCaseGroups = 8;
inline constexpr std::size_t kTagGroups = kUposCount + kCaseGroups;

/// The groups of a tag: those of its part of speech and of its case.
struct TagGroups {
  std::uint32_t pos = 0;
  std::uint32_t grammatical_case = 0;
};

inline TagGroups groups_of(const ModelTag& tag) {
  const auto its = Features::from_bits(tag.features).get<grammar::Case>();
  return {tag.pos, static_cast<std::uint32_t>(kUposCount) + static_cast<std::uint32_t>(its)};
}

/// The numbers of the tags of `words`, found one by one from left to right.
std::vector<std::size_t> best_tags(const Model& model, std::span<const ContextWord> words);

}  // namespace svereno
