#pragma once

#include <array>
#include <optional>

#include "cli/spelling.h"
#include "qa/check.h"
#include "qa/settings.h"

namespace svereno::cli {

/// The lowest tier of finding that fails a run; none: no finding does.
struct FailOn {
  std::optional<qa::Tier> tier = qa::Tier::gate;
  bool fails(qa::Tier found) const { return tier && found >= *tier; }
};

inline constexpr auto kFailOnNames = std::to_array<Named<FailOn>>({
    {"gate", {qa::Tier::gate}},
    {"warn", {qa::Tier::warn}},
    {"advice", {qa::Tier::advice}},
    {"never", {std::nullopt}},
    {"error", {qa::Tier::gate}},
    {"warning", {qa::Tier::warn}},
    {"note", {qa::Tier::advice}},
});

/// Of a check; no tier means that it is off.
inline constexpr auto kTierNames = std::to_array<Named<std::optional<qa::Tier>>>({
    {"off", std::nullopt},
    {"advice", qa::Tier::advice},
    {"warn", qa::Tier::warn},
    {"gate", qa::Tier::gate},
});

inline constexpr auto kEnglishNames = std::to_array<Named<qa::EnglishVariant>>({
    {"us", qa::EnglishVariant::us},
    {"gb", qa::EnglishVariant::gb},
    {"any", qa::EnglishVariant::any},
});

}  // namespace svereno::cli
