#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "aligner/text/language.h"
#include "qa/report/report.h"

namespace svereno::qa {

/// Things that reports count.
enum class Noun : std::uint8_t { finding, error, warning, note, segment, check };

/// "1 finding", "2 findings"; «1 замечание», «2 замечания», «5 замечаний». English
/// unless `reader` is Russian, as everywhere here.
std::string count_of(std::uint64_t count, Noun noun, Language reader);

/// What a finding of this tier is called: "error", "warning", "note", as in SARIF;
/// «ошибка», «предупреждение», «совет».
std::string_view level_name(Tier tier, Language reader);

/// The names that configuration and machine formats use: "gate", "warn", "advice".
std::string_view tier_name(Tier tier);
std::string_view severity_name(Severity severity);

/// The language's tag, for where a temporary must outlive itself.
inline std::string tag_of(Language language) { return std::string(language.tag()); }

/// `english` or `russian`, by the reader.
std::string_view choose(Language reader, std::string_view english, std::string_view russian);

/// Findings by tier.
struct TierCounts {
  std::uint64_t errors = 0;
  std::uint64_t warnings = 0;
  std::uint64_t notes = 0;
  std::uint64_t all() const { return errors + warnings + notes; }
};
TierCounts count_tiers(const Report& report);

/// "3 findings: 1 error, 2 warnings." or that there are none, and how much was looked at.
std::string summary(const Report& report, Language reader);

/// Whether the text may be printed as it is: "Not ready to print: 4 errors".
std::string verdict(const Report& report, Language reader);

}  // namespace svereno::qa
