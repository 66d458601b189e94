#include "aligner/formats/anchors.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "aligner/formats/bead_lines.h"

namespace svereno {
namespace {

// A bead with both sides and where it stands.
struct Place {
  Bead bead;
  std::uint64_t line = 0;
};

class Reader {
 public:
  Reader(std::string_view name, std::uint32_t source_count, std::uint32_t target_count)
      : name_(name), source_count_(source_count), target_count_(target_count) {}

  Done add(const BeadLine& line) {
    for (const auto& [side, count] : {std::pair(&line.bead.source, source_count_),
                                      std::pair(&line.bead.target, target_count_)}) {
      if (side->empty() || side->back() < count) continue;
      return error(
          side == &line.bead.source
              ? "{file}: line {line} names segment {number} of the first text, which has {count}, "
                "counted from 0. Anchors must be of these very texts."
              : "{file}: line {line} names segment {number} of the second text, which has {count}, "
                "counted from 0. Anchors must be of these very texts.",
          line.line, {{"number", std::to_string(side->back())}, {"count", std::to_string(count)}});
    }
    if (line.bead.source.empty() || line.bead.target.empty()) {
      for (const std::uint32_t s : line.bead.source) source_alone_.push_back({s, line.line});
      for (const std::uint32_t t : line.bead.target) target_alone_.push_back({t, line.line});
      return std::monostate{};
    }
    const auto source = range(line.bead.source);
    const auto target = range(line.bead.target);
    if (!source || !target) {
      return error(
          "{file}: line {line} joins segments that do not follow each other. An anchor takes "
          "consecutive segments of either text.",
          line.line);
    }
    places_.push_back({{*source, *target}, line.line});
    return std::monostate{};
  }

  Result<HardAnchors> finish() && {
    std::ranges::sort(places_, {}, [](const Place& place) {
      return std::pair(place.bead.source.begin, place.bead.target.begin);
    });
    HardAnchors anchors;
    const Place* before = nullptr;
    for (const Place& place : places_) {
      if (before != nullptr && same(before->bead, place.bead)) continue;
      if (before != nullptr && (before->bead.source.end > place.bead.source.begin ||
                                before->bead.target.end > place.bead.target.begin)) {
        return contradiction(before->line, place.line);
      }
      before = &place;
      anchors.beads.push_back(place.bead);
    }
    if (Done done = check_alone(source_alone_, &Bead::source); !done) return done.error();
    if (Done done = check_alone(target_alone_, &Bead::target); !done) return done.error();
    for (const Alone& alone : source_alone_) anchors.source_alone.push_back(alone.segment);
    for (const Alone& alone : target_alone_) anchors.target_alone.push_back(alone.segment);
    return anchors;
  }

 private:
  struct Alone {
    std::uint32_t segment = 0;
    std::uint64_t line = 0;
  };

  static bool same(const Bead& a, const Bead& b) {
    return a.source == b.source && a.target == b.target;
  }

  static std::optional<SegmentRange> range(const std::vector<std::uint32_t>& numbers) {
    if (numbers.back() - numbers.front() + 1 != numbers.size()) return std::nullopt;
    return SegmentRange{numbers.front(), numbers.back() + 1};
  }

  Error error(std::string_view pattern, std::uint64_t line, MessageArgs args = {}) const {
    args.emplace_back("file", name_);
    args.emplace_back("line", std::to_string(line));
    return {Error::Code::bad_format, pattern, std::move(args)};
  }

  Error contradiction(std::uint64_t first, std::uint64_t second) const {
    return error(
        "{file}: line {line} contradicts line {other}: anchors may neither cross nor share a "
        "segment. Leave one of them out.",
        std::max(first, second), {{"other", std::to_string(std::min(first, second))}});
  }

  // Sorts `alone`, which may hold none of the beads' segments.
  Done check_alone(std::vector<Alone>& alone, SegmentRange Bead::*side) const {
    std::ranges::sort(alone, {}, &Alone::segment);
    const auto same = [](const Alone& a, const Alone& b) { return a.segment == b.segment; };
    alone.erase(std::unique(alone.begin(), alone.end(), same), alone.end());
    auto place = places_.begin();
    for (const Alone& segment : alone) {
      while (place != places_.end() && (place->bead.*side).end <= segment.segment) ++place;
      if (place == places_.end()) break;
      if ((place->bead.*side).begin <= segment.segment) {
        return contradiction(place->line, segment.line);
      }
    }
    return std::monostate{};
  }

  std::string name_;
  std::uint32_t source_count_;
  std::uint32_t target_count_;
  std::vector<Place> places_;
  std::vector<Alone> source_alone_;
  std::vector<Alone> target_alone_;
};

}  // namespace

Result<HardAnchors> read_anchors(std::string_view text, std::string_view name,
                                 std::uint32_t source_count, std::uint32_t target_count) {
  const Result<std::vector<BeadLine>> lines = read_bead_lines(text, name);
  if (!lines) return lines.error();
  Reader reader(name, source_count, target_count);
  for (const BeadLine& line : *lines) {
    if (Done done = reader.add(line); !done) return done.error();
  }
  return std::move(reader).finish();
}

}  // namespace svereno
