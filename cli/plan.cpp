#include "cli/plan.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "aligner/formats/read.h"
#include "aligner/language/own_names.h"
#include "aligner/text/fold.h"
#include "cli/check_names.h"

namespace svereno::cli {
namespace {

constexpr unsigned kMostThreads = 1024;

struct ById {
  bool operator()(const qa::Check* a, const qa::Check* b) const { return a->id < b->id; }
};
using Tiers = std::map<const qa::Check*, qa::Tier, ById>;
using Checks = std::set<const qa::Check*, ById>;

Error wrong_value(std::string_view option, const std::string& value, std::string choices) {
  return {Error::Code::bad_option,
          "{option} cannot be {value}. It can be: {choices}.",
          {{"option", std::string(option)}, {"value", value}, {"choices", std::move(choices)}}};
}

Result<Checks> checks_named(const std::vector<std::string>& lists) {
  Checks checks;
  for (const std::string& list : lists) {
    for (const std::string& id : split_list(list)) {
      const Result<const qa::Check*> check = check_named(id);
      if (!check) return check.error();
      checks.insert(*check);
    }
  }
  return checks;
}

void set_tier(Tiers& tiers, const qa::Check* check, std::optional<qa::Tier> tier) {
  if (tier) {
    tiers[check] = *tier;
  } else {
    tiers.erase(check);
  }
}

Done apply_tiers(const std::vector<std::string>& settings, Tiers& tiers) {
  for (const std::string& setting : settings) {
    const auto equals = std::min(setting.find('='), setting.size());
    const Result<const qa::Check*> check = check_named(setting.substr(0, equals));
    if (!check) return check.error();
    const std::string name = setting.substr(std::min(equals + 1, setting.size()));
    const auto tier = find_named<std::optional<qa::Tier>>(kTierNames, name);
    if (!tier) {
      return wrong_value("--tier", setting,
                         "ID=TIER; TIER: " + names_of<std::optional<qa::Tier>>(kTierNames));
    }
    set_tier(tiers, *check, *tier);
  }
  return std::monostate{};
}

// --only and --ignore.
Done apply_filters(const PlanFlags& flags, Tiers& tiers) {
  const Result<Checks> only = checks_named(flags.only);
  if (!only) return only.error();
  const Result<Checks> ignored = checks_named(flags.ignore);
  if (!ignored) return ignored.error();
  for (const qa::Check* check : *only) tiers.emplace(check, check->tier);
  std::erase_if(tiers, [&](const auto& entry) {
    return (!only->empty() && !only->contains(entry.first)) || ignored->contains(entry.first);
  });
  if (!tiers.empty()) return std::monostate{};
  return Error{Error::Code::bad_option,
               "No check is left to run. Look at --only, --ignore and [checks] in svereno.toml."};
}

Result<Tiers> choose_checks(const PlanFlags& flags, const Config& config) {
  Tiers tiers;
  for (const qa::PlannedCheck& planned : qa::default_plan()) tiers[planned.check] = planned.tier;
  for (const auto& [check, tier] : config.checks) set_tier(tiers, check, tier);
  const Result<Checks> selected = checks_named(flags.select);
  if (!selected) return selected.error();
  for (const qa::Check* check : *selected) tiers.emplace(check, check->tier);
  if (Done done = apply_tiers(flags.tiers, tiers); !done) return done.error();
  if (Done done = apply_filters(flags, tiers); !done) return done.error();
  return tiers;
}

Result<FailOn> choose_fail_on(const std::string& flag, const Config& config) {
  if (flag.empty()) return config.fail_on.value_or(FailOn{});
  const auto fail_on = find_named<FailOn>(kFailOnNames, flag);
  if (!fail_on) return wrong_value("--fail-on", flag, names_of<FailOn>(kFailOnNames));
  return *fail_on;
}

Result<qa::EnglishVariant> choose_english(const std::string& flag, const Config& config) {
  if (flag.empty()) return config.english.value_or(qa::EnglishVariant::any);
  const auto english = find_named<qa::EnglishVariant>(kEnglishNames, flag);
  if (!english) return wrong_value("--variant", flag, names_of<qa::EnglishVariant>(kEnglishNames));
  return *english;
}

Result<unsigned> choose_threads(const std::string& flag) {
  unsigned threads = 0;
  if (flag.empty()) return threads;
  const char* end = flag.data() + flag.size();
  const auto [rest, status] = std::from_chars(flag.data(), end, threads);
  if (status != std::errc() || rest != end || threads > kMostThreads) {
    return wrong_value("--jobs", flag, "0 … " + std::to_string(kMostThreads));
  }
  return threads;
}

// The rows of all `files`, as `parse` gives those of one.
template <class Rows, class Parse>
Result<Rows> read_tables(const std::vector<std::filesystem::path>& files, Parse parse) {
  constexpr std::uint64_t kMostBytes = 64ULL << 20U;
  Rows all;
  for (const std::filesystem::path& file : files) {
    const Result<std::string> bytes = read_bytes(file, {.file_bytes = kMostBytes});
    if (!bytes) return bytes.error();
    Result<Rows> rows = parse(*bytes, file.string());
    if (!rows) return rows.error();
    std::ranges::move(*rows, std::back_inserter(all));
  }
  return all;
}

// What the user's own tables add to the shipped ones.
Done add_own_names(const Config& config, qa::Settings& settings) {
  const auto pairs = read_tables<std::vector<NamePair>>(config.names, read_name_pairs);
  if (!pairs) return pairs.error();
  if (!pairs->empty()) settings.own_names = std::make_shared<const Names>(*pairs);
  auto names = read_tables<std::vector<OfficialName>>(config.acronyms, read_official_names);
  if (!names) return names.error();
  if (names->empty()) return std::monostate{};
  settings.own_official_names = std::make_shared<const OfficialNames>(*std::move(names));
  return std::monostate{};
}

}  // namespace

Result<Plan> make_plan(const PlanFlags& flags, const Config& config) {
  Plan plan;
  const Result<Tiers> tiers = choose_checks(flags, config);
  if (!tiers) return tiers.error();
  for (const auto& [check, tier] : *tiers) plan.checks.push_back({check, tier});
  const Result<FailOn> fail_on = choose_fail_on(flags.fail_on, config);
  if (!fail_on) return fail_on.error();
  plan.fail_on = *fail_on;
  const Result<qa::EnglishVariant> english = choose_english(flags.variant, config);
  if (!english) return english.error();
  plan.options.settings.english = *english;
  const Result<unsigned> threads = choose_threads(flags.jobs);
  if (!threads) return threads.error();
  plan.options.threads = *threads;
  if (Done done = add_own_names(config, plan.options.settings); !done) return done.error();
  for (const std::string& word : config.ignored_words) {
    plan.options.settings.ignored_words.push_back(fold_word(word));
  }
  return plan;
}

}  // namespace svereno::cli
