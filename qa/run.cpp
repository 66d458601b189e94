// Every unit of work (a block for the checks of one side, a bead for those of pairs, a
// check for those of the whole) writes into a slot of its own; the slots are then joined
// in order. So the outcome does not depend on which thread did what.

#include "qa/run.h"

#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <tuple>

#include "aligner/text/fold.h"
#include "qa/parallel.h"
#include "qa/places.h"
#include "qa/view.h"

namespace svereno::qa {
namespace {

using Findings = std::vector<ReportedFinding>;

Findings join(std::vector<Findings> parts) {
  Findings all;
  for (Findings& part : parts) std::ranges::move(part, std::back_inserter(all));
  return all;
}

// Runs `work` on as many threads as the user allows.
void with_threads(unsigned threads, const std::function<void()>& work) {
  if (threads == 0) return work();
  // Without it TBB would complain of more threads than cores, on standard error.
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena(static_cast<int>(threads)).execute(work);
}

Tier one_lower(Tier tier) { return tier == Tier::gate ? Tier::warn : Tier::advice; }

void add(Findings& findings, const PlannedCheck& planned, std::vector<Finding> found) {
  for (Finding& finding : found) {
    findings.push_back({planned.check, planned.tier, std::move(finding)});
  }
}

bool is_about(const Check& check, Language language) {
  return check.only == Language{} || check.only == language;
}

Findings run_sides(std::span<const Side> blocks, std::span<const PlannedCheck> plan,
                   const Settings& settings) {
  return join(map_parallel(blocks.size(), [&](std::size_t i) {
    Findings findings;
    for (const PlannedCheck& planned : plan) {
      const Check& check = *planned.check;
      if (check.run_side == nullptr || !is_about(check, blocks[i].language)) continue;
      add(findings, planned, check.run_side(blocks[i], settings));
    }
    return findings;
  }));
}

Findings run_pairs(std::span<const Pair> pairs, std::span<const PlannedCheck> plan,
                   const Settings& settings) {
  return join(map_parallel(pairs.size(), [&](std::size_t i) {
    Findings findings;
    for (const PlannedCheck& planned : plan) {
      if (planned.check->run_pair == nullptr) continue;
      add(findings, planned, planned.check->run_pair(pairs[i], settings));
    }
    // A fault of a pair is one only if the pair is one.
    for (ReportedFinding& f : findings) f.finding.confidence *= pairs[i].confidence;
    return findings;
  }));
}

Findings run_wholes(const Whole& whole, std::span<const PlannedCheck> plan,
                    const Settings& settings) {
  return join(map_parallel(plan.size(), [&](std::size_t i) {
    Findings findings;
    if (plan[i].check->run_whole != nullptr) {
      add(findings, plan[i], plan[i].check->run_whole(whole, settings));
    }
    return findings;
  }));
}

void lower_tiers_of_the_unsure(Findings& findings, double least_confidence) {
  for (ReportedFinding& f : findings) {
    if (f.finding.confidence < least_confidence) f.tier = one_lower(f.tier);
  }
}

void drop_ignored(Findings& findings, const Document* source, const Document& target,
                  const Settings& settings) {
  std::vector<std::string> ignored = settings.ignored_words;
  std::ranges::sort(ignored);
  if (ignored.empty()) return;
  std::erase_if(findings, [&](const ReportedFinding& f) {
    const bool in_target = !f.finding.target.empty();
    const Document& document = in_target || source == nullptr ? target : *source;
    const ByteSpan marked = in_target ? f.finding.target.front() : f.finding.source.front();
    return !marked.empty() && std::ranges::binary_search(ignored, fold_word(document.line(marked)));
  });
}

// Where the findings of one check lie in the source.
class Alibis {
 public:
  Alibis(const Check& check, std::span<const Side> source_blocks, const Settings& settings)
      : check_(&check) {
    const PlannedCheck planned{&check, check.tier};
    for (const ReportedFinding& f : run_sides(source_blocks, {&planned, 1}, settings)) {
      places_.push_back(f.finding.target.front());
    }
    std::ranges::sort(places_);
  }

  const Check* check() const { return check_; }
  bool has_one_within(ByteSpan span) const {
    const auto place = std::ranges::lower_bound(places_, span.begin, {}, &ByteSpan::begin);
    return place != places_.end() && place->begin < span.end;
  }

 private:
  const Check* check_;
  std::vector<ByteSpan> places_;
};

// Drops what the author did first, at the aligned place (CHECKS.md, rule F1).
void drop_those_with_alibi(Findings& findings, const Bitext& bitext, const BeadFinder& beads,
                           std::span<const Side> source_blocks, const Settings& settings) {
  std::vector<const Check*> checks;
  for (const ReportedFinding& f : findings) {
    if (f.check->source_is_alibi) checks.push_back(f.check);
  }
  std::ranges::sort(checks, {}, &Check::id);
  checks.erase(std::unique(checks.begin(), checks.end()), checks.end());
  std::vector<Alibis> alibis;
  for (const Check* check : checks) alibis.emplace_back(*check, source_blocks, settings);

  std::erase_if(findings, [&](const ReportedFinding& f) {
    const auto alibi = std::ranges::find(alibis, f.check, &Alibis::check);
    const auto bead = beads.bead_at_target(f.finding.target.front().begin);
    if (alibi == alibis.end() || !bead || bitext.alignment[*bead].source.empty()) return false;
    return alibi->has_one_within(span_of(bitext.source, bitext.alignment[*bead].source));
  });
}

// Where the findings of one check lie, on either side.
struct Places {
  std::vector<ByteSpan> target;
  std::vector<ByteSpan> source;
};

bool lies_within_one_of(ByteSpan span, const std::vector<ByteSpan>& sorted) {
  const auto behind = std::ranges::upper_bound(sorted, span.begin, {}, &ByteSpan::begin);
  return behind != sorted.begin() && std::prev(behind)->contains(span);
}

bool is_implied(const Finding& finding, const Places& implying) {
  if (!finding.target.empty() && !finding.target.front().empty()) {
    return lies_within_one_of(finding.target.front(), implying.target);
  }
  return !finding.source.empty() && lies_within_one_of(finding.source.front(), implying.source);
}

// Drops what a finding of the check that implies it says already (CHECKS.md, rule F6).
void drop_the_implied(Findings& findings) {
  std::map<std::string_view, Places> implying;
  for (const ReportedFinding& f : findings) {
    if (!f.check->implied_by.empty()) implying.try_emplace(f.check->implied_by);
  }
  for (const ReportedFinding& f : findings) {
    const auto places = implying.find(f.check->id);
    if (places == implying.end()) continue;
    std::ranges::copy(f.finding.target, std::back_inserter(places->second.target));
    std::ranges::copy(f.finding.source, std::back_inserter(places->second.source));
  }
  for (auto& [id, places] : implying) {
    std::ranges::sort(places.target);
    std::ranges::sort(places.source);
  }
  std::erase_if(findings, [&](const ReportedFinding& f) {
    return !f.check->implied_by.empty() && is_implied(f.finding, implying.at(f.check->implied_by));
  });
}

void fill_beads(Findings& findings, const BeadFinder& beads) {
  for (ReportedFinding& f : findings) {
    f.bead = f.finding.target.empty() ? beads.bead_at_source(f.finding.source.front().begin)
                                      : beads.bead_at_target(f.finding.target.front().begin);
  }
}

// The place in the target, or where the translation of the place in the source would stand.
ByteSpan place_in_order(const ReportedFinding& f, const Bitext* bitext) {
  if (!f.finding.target.empty()) return f.finding.target.front();
  if (bitext == nullptr || !f.bead) return {};
  const std::uint32_t at = span_of(bitext->target, bitext->alignment[*f.bead].target).begin;
  return {at, at};
}

void put_in_order(Findings& findings, const Bitext* bitext) {
  const auto key = [&](const ReportedFinding& f) {
    const ByteSpan in_source = f.finding.source.empty() ? ByteSpan{} : f.finding.source.front();
    // Between two places that begin together, what stands in the source only is told by its own.
    const ByteSpan place = place_in_order(f, bitext);
    return std::tuple(place, f.finding.target.empty() ? in_source : ByteSpan{}, f.check->id,
                      in_source);
  };
  std::ranges::stable_sort(findings, {}, key);
}

}  // namespace

std::vector<ReportedFinding> lint(const SegmentedText& text, std::span<const PlannedCheck> plan,
                                  const RunOptions& options) {
  Findings findings;
  with_threads(options.threads, [&] {
    const std::vector<Side> blocks = make_blocks(text.document);
    findings = join(
        {run_sides(blocks, plan, options.settings),
         run_wholes({.target = text.document, .target_blocks = blocks}, plan, options.settings)});
  });
  drop_ignored(findings, nullptr, text.document, options.settings);
  lower_tiers_of_the_unsure(findings, options.least_confidence);
  put_in_order(findings, nullptr);
  return findings;
}

std::vector<ReportedFinding> check(const Bitext& bitext, std::span<const PlannedCheck> plan,
                                   const RunOptions& options) {
  const Document& source = bitext.source.document;
  const Document& target = bitext.target.document;
  const BeadFinder beads(bitext);
  Findings findings;
  with_threads(options.threads, [&] {
    const std::vector<Side> source_blocks = make_blocks(source);
    const std::vector<Side> target_blocks = make_blocks(target);
    const std::vector<Pair> pairs = make_pairs(bitext);
    const std::vector<Pair> moved = make_moved(bitext);
    Findings of_sides = run_sides(target_blocks, plan, options.settings);
    drop_those_with_alibi(of_sides, bitext, beads, source_blocks, options.settings);
    const Whole whole{.source = &source,
                      .target = target,
                      .source_blocks = source_blocks,
                      .target_blocks = target_blocks,
                      .pairs = pairs,
                      .moved = moved};
    findings = join({std::move(of_sides), run_pairs(pairs, plan, options.settings),
                     run_wholes(whole, plan, options.settings)});
  });
  drop_ignored(findings, &source, target, options.settings);
  drop_the_implied(findings);
  lower_tiers_of_the_unsure(findings, options.least_confidence);
  fill_beads(findings, beads);
  put_in_order(findings, &bitext);
  return findings;
}

std::vector<PlannedCheck> default_plan() {
  std::vector<PlannedCheck> plan;
  for (const Check* check : all_checks()) {
    if (check->tier != Tier::advice) plan.push_back({check, check->tier});
  }
  return plan;
}

}  // namespace svereno::qa
