#include "qa/report/words.h"

#include <fmt/format.h>

#include <cstddef>
#include <vector>

namespace svereno::qa {
namespace {

struct Forms {
  std::string_view english_one, english_many;
  std::string_view one, few, many;  // 1 замечание, 2 замечания, 5 замечаний
};

// In the order of Noun.
constexpr auto kForms = std::to_array<Forms>({
    {"finding", "findings", "замечание", "замечания", "замечаний"},
    {"error", "errors", "ошибка", "ошибки", "ошибок"},
    {"warning", "warnings", "предупреждение", "предупреждения", "предупреждений"},
    {"note", "notes", "совет", "совета", "советов"},
    {"segment", "segments", "сегмент", "сегмента", "сегментов"},
    {"check", "checks", "проверка", "проверки", "проверок"},
});

// Source: CLDR plural rules for ru, integers.
std::string_view russian_form(std::uint64_t count, const Forms& forms) {
  const std::uint64_t last = count % 10;
  const std::uint64_t last_two = count % 100;
  if (last == 1 && last_two != 11) return forms.one;
  if (last >= 2 && last <= 4 && (last_two < 12 || last_two > 14)) return forms.few;
  return forms.many;
}

// "1 error, 2 warnings", leaving out what there is none of.
std::string tiers_in_words(const TierCounts& counts, Language reader) {
  std::vector<std::string> parts;
  if (counts.errors > 0) parts.push_back(count_of(counts.errors, Noun::error, reader));
  if (counts.warnings > 0) parts.push_back(count_of(counts.warnings, Noun::warning, reader));
  if (counts.notes > 0) parts.push_back(count_of(counts.notes, Noun::note, reader));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::uint64_t count_segments(const Report& report) {
  std::uint64_t count = 0;
  for (const ReportUnit& unit : report.units) {
    count +=
        unit.text != nullptr ? unit.text->segments.size() : unit.bitext->target.segments.size();
  }
  return count;
}

}  // namespace

std::string_view choose(Language reader, std::string_view english, std::string_view russian) {
  return reader == kRussian ? russian : english;
}

std::string count_of(std::uint64_t count, Noun noun, Language reader) {
  const Forms& forms = kForms[static_cast<std::size_t>(noun)];
  const std::string_view english = count == 1 ? forms.english_one : forms.english_many;
  return fmt::format("{} {}", count, choose(reader, english, russian_form(count, forms)));
}

std::string_view level_name(Tier tier, Language reader) {
  switch (tier) {
    case Tier::gate:
      return choose(reader, "error", "ошибка");
    case Tier::warn:
      return choose(reader, "warning", "предупреждение");
    default:
      return choose(reader, "note", "совет");
  }
}

std::string_view tier_name(Tier tier) {
  constexpr auto kNames = std::to_array<std::string_view>({"advice", "warn", "gate"});
  return kNames[static_cast<std::size_t>(tier)];
}

std::string_view severity_name(Severity severity) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"neutral", "minor", "major", "critical"});
  return kNames[static_cast<std::size_t>(severity)];
}

TierCounts count_tiers(const Report& report) {
  TierCounts counts;
  for (const ReportUnit& unit : report.units) {
    for (const ReportedFinding& reported : unit.findings) {
      if (reported.tier == Tier::gate) ++counts.errors;
      if (reported.tier == Tier::warn) ++counts.warnings;
      if (reported.tier == Tier::advice) ++counts.notes;
    }
  }
  return counts;
}

std::string summary(const Report& report, Language reader) {
  const TierCounts counts = count_tiers(report);
  const std::string looked_at =
      fmt::format("{}, {}", count_of(count_segments(report), Noun::segment, reader),
                  count_of(report.plan.size(), Noun::check, reader));
  if (counts.all() == 0) {
    return fmt::format("{} ({}).", choose(reader, "No findings", "Замечаний нет"), looked_at);
  }
  return fmt::format("{}: {} ({}).", count_of(counts.all(), Noun::finding, reader),
                     tiers_in_words(counts, reader), looked_at);
}

std::string verdict(const Report& report, Language reader) {
  const TierCounts counts = count_tiers(report);
  if (counts.errors > 0) {
    return fmt::format("{}: {}", choose(reader, "Not ready to print", "Печатать нельзя"),
                       tiers_in_words(counts, reader));
  }
  if (counts.all() > 0) {
    return fmt::format("{}: {}", choose(reader, "No errors, but look at", "Ошибок нет; посмотрите"),
                       tiers_in_words(counts, reader));
  }
  return std::string(choose(reader, "Nothing found", "Замечаний нет"));
}

}  // namespace svereno::qa
