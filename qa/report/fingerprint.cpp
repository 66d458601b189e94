// A finding's name is a hash of what it is about: the check, the folded text of the
// segments that hold its places, and the folded text of the places. Line numbers,
// paths and messages stay out: each of them changes while the fault stays the same.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "aligner/text/fold.h"
#include "qa/report/places.h"
#include "qa/report/report.h"

namespace svereno::qa {
namespace {

// FNV-1a, 64 bits. Source: Fowler, Noll, Vo, Eastlake, "The FNV Non-Cryptographic Hash
// Algorithm", section 5.
class Hash {
 public:
  // Each field ends with a byte that UTF-8 text never holds.
  Hash& add(std::string_view field) {
    for (const char byte : field) mix(static_cast<unsigned char>(byte));
    mix(kFieldEnd);
    return *this;
  }
  Hash& add(std::uint64_t field) {
    for (int byte = 0; byte < kBytes; ++byte) mix(static_cast<unsigned char>(field >> 8 * byte));
    return *this;
  }
  std::uint64_t value() const { return state_; }

 private:
  static constexpr std::uint64_t kOffsetBasis = 0xCBF29CE484222325;
  static constexpr std::uint64_t kPrime = 0x100000001B3;
  static constexpr unsigned char kFieldEnd = 0xFF;
  static constexpr int kBytes = sizeof(std::uint64_t);

  void mix(unsigned char byte) { state_ = (state_ ^ byte) * kPrime; }
  std::uint64_t state_ = kOffsetBasis;
};

// Folded, on one line, white space squeezed: the same however the text is wrapped.
std::string normalised(const Document& document, ByteSpan span) {
  std::string result;
  bool space = false;
  for (const char byte : fold(document.line(span)).text) {
    if (byte == ' ') {
      space = true;
      continue;
    }
    if (space && !result.empty()) result += ' ';
    space = false;
    result += byte;
  }
  return result;
}

// One text of a unit; hashes each segment but once.
class TextHashes {
 public:
  explicit TextHashes(const SegmentedText& text) : places_(text), known_(text.segments.size()) {}

  std::uint64_t hash_of(ByteSpan place) {
    Hash hash;
    const SegmentRange segments = places_.segments_at(place);
    for (std::uint32_t number = segments.begin; number < segments.end; ++number) {
      hash.add(hash_of_segment(number));
    }
    return hash.add(normalised(places_.document(), place)).value();
  }

 private:
  std::uint64_t hash_of_segment(std::uint32_t number) {
    std::optional<std::uint64_t>& known = known_[number];
    if (!known) {
      const ByteSpan span = places_.text().segments[number].span;
      known = Hash().add(normalised(places_.document(), span)).value();
    }
    return *known;
  }

  Places places_;
  std::vector<std::optional<std::uint64_t>> known_;
};

// The hashes of `places` in an order that does not depend on where they stand.
void add_places(Hash& hash, TextHashes& side, const std::vector<ByteSpan>& places) {
  if (places.empty()) return;
  std::vector<std::uint64_t> hashes;
  for (const ByteSpan place : places) hashes.push_back(side.hash_of(place));
  std::ranges::sort(hashes);
  hash.add(hashes.size());
  for (const std::uint64_t each : hashes) hash.add(each);
}

// Whether the bead of `reported` has nothing on this side: a place there says only
// where the missing text would stand, and hangs on the neighbour.
bool is_missing(const ReportUnit& unit, const ReportedFinding& reported, SegmentRange Bead::*side) {
  return unit.bitext != nullptr && reported.bead &&
         (unit.bitext->alignment[*reported.bead].*side).empty();
}

}  // namespace

std::vector<std::string> fingerprints(const ReportUnit& unit) {
  TextHashes target(unit.bitext != nullptr ? unit.bitext->target : *unit.text);
  std::optional<TextHashes> source;
  if (unit.bitext != nullptr) source.emplace(unit.bitext->source);
  std::unordered_map<std::uint64_t, std::uint64_t> seen;
  std::vector<std::string> result;
  for (const ReportedFinding& reported : unit.findings) {
    Hash hash;
    hash.add(reported.check->id);
    // A text without places leaves no trace, so that a fault of the target alone has
    // the same name whether there is a source or not.
    if (!is_missing(unit, reported, &Bead::target)) {
      add_places(hash, target, reported.finding.target);
    }
    if (source && !is_missing(unit, reported, &Bead::source)) {
      add_places(hash, *source, reported.finding.source);
    }
    const std::uint64_t ordinal = seen[hash.value()]++;
    result.push_back(fmt::format("{:016x}", hash.add(ordinal).value()));
  }
  return result;
}

}  // namespace svereno::qa
