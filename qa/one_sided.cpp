#include "qa/one_sided.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>

#include "aligner/language/skeleton.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"
#include "qa/bare_numbers.h"

namespace svereno::qa {
namespace {

// What of a passage can be told in either language: numbers by value and names by sound.
using Evidence = std::unordered_set<std::string>;

bool is_name(const Token& token, bool first) {
  return !first && token.kind == TokenKind::word && is_upper(first_code_point(token.text));
}

Evidence evidence_of(const Side& side) {
  constexpr std::size_t kShortestSkeleton = 3;
  Evidence evidence;
  for (const Value& value : side.values) {
    if (value.form != NumberForm::digits) continue;
    for (std::string& number : bare_numbers(value.reading)) {
      if (number.size() > 1) evidence.insert(std::move(number));
    }
  }
  bool first = true;
  for (const Token& token : side.tokens) {
    if (is_name(token, first)) {
      std::string skeleton = consonant_skeleton(token.text);
      if (skeleton.size() >= kShortestSkeleton) evidence.insert(std::move(skeleton));
    }
    first = token.kind == TokenKind::punctuation && token.text.find_first_of(".!?") == 0;
  }
  return evidence;
}

// Page numbers, rows of asterisks and lone abbreviations are not missed.
bool has_words(const Side& side) {
  constexpr std::uint32_t kLongestAbbreviation = 4;
  return std::ranges::any_of(side.tokens, [](const Token& token) {
    if (token.kind != TokenKind::word) return false;
    const std::uint32_t length = count_code_points(token.text);
    return length > kLongestAbbreviation || (length > 1 && is_lower(last_code_point(token.text)));
  });
}

double letters(const Side& side) { return count_code_points(side.text); }

class OneSidedReader {
 public:
  OneSidedReader(const Whole& whole, Side Pair::*given)
      : pairs_(whole.pairs),
        given_(given),
        other_(given == &Pair::source ? &Pair::target : &Pair::source) {
    double given_letters = 0, other_letters = 0;
    for (const Pair& pair : pairs_) {
      if (!is_two_sided(pair)) continue;
      given_letters += letters(pair.*given_);
      other_letters += letters(pair.*other_);
    }
    if (given_letters > 0) ratio_ = other_letters / given_letters;
  }

  std::vector<Finding> read() {
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      if (!is_one_sided(i)) continue;
      const std::optional<double> confidence = sure_enough(i);
      if (!confidence) continue;
      const bool goes_on = !run_.empty() && run_.back() + 1 == i;
      if (!goes_on) tell();
      run_.push_back(i);
      confidence_ = goes_on ? std::max(confidence_, *confidence) : *confidence;
    }
    tell();
    return std::move(findings_);
  }

 private:
  static bool is_two_sided(const Pair& pair) {
    return !pair.source.empty() && !pair.target.empty();
  }
  bool is_one_sided(std::size_t i) const {
    return !pairs_[i].moved && (pairs_[i].*other_).empty() && has_words(pairs_[i].*given_);
  }

  // The confidence that the passage is left out, if it is high enough to speak of.
  std::optional<double> sure_enough(std::size_t i) const {
    constexpr double kLeast = 0.5;
    double confidence = pairs_[i].confidence;
    for (const std::size_t near : {neighbour(i, true), neighbour(i, false)}) {
      if (near == i) continue;
      if (is_told_in(pairs_[i].*given_, pairs_[near])) return std::nullopt;
      if (has_room_for(pairs_[i].*given_, pairs_[near])) confidence *= kLeast;
    }
    if (confidence < kLeast) return std::nullopt;
    return confidence;
  }

  // The nearest two-sided bead; `i` itself if there is none near.
  std::size_t neighbour(std::size_t i, bool before) const {
    constexpr std::size_t kFarthest = 4;  // Beads.
    for (std::size_t step = 1; step <= kFarthest; ++step) {
      if (before ? step > i : i + step >= pairs_.size()) return i;
      const std::size_t at = before ? i - step : i + step;
      if (is_two_sided(pairs_[at])) return at;
    }
    return i;
  }

  // Whether most of what can be told of `passage` is in the neighbour's counterpart and not
  // in the neighbour itself.
  bool is_told_in(const Side& passage, const Pair& near) const {
    const Evidence evidence = evidence_of(passage);
    const Evidence own = evidence_of(near.*given_);
    const Evidence other = evidence_of(near.*other_);
    const auto told = std::ranges::count_if(
        evidence, [&](const std::string& e) { return other.contains(e) && !own.contains(e); });
    return told > 0 && 2 * static_cast<std::size_t>(told) >= evidence.size();
  }

  // Whether the neighbour's counterpart is so long that it could hold `passage` too.
  bool has_room_for(const Side& passage, const Pair& near) const {
    constexpr double kShare = 0.6;  // Of the length expected for the passage.
    const double spare = letters(near.*other_) - ratio_ * letters(near.*given_);
    return spare > kShare * ratio_ * letters(passage);
  }

  void tell() {
    if (run_.empty()) return;
    Finding finding{.args = {{"count", std::to_string(run_.size())}}, .confidence = confidence_};
    const bool omitted = given_ == &Pair::source;
    std::vector<ByteSpan>& passages = omitted ? finding.source : finding.target;
    std::vector<ByteSpan>& place = omitted ? finding.target : finding.source;
    for (const std::size_t i : run_) passages.push_back((pairs_[i].*given_).whole());
    place.push_back((pairs_[run_.front()].*other_).whole());
    findings_.push_back(std::move(finding));
    run_.clear();
  }

  std::span<const Pair> pairs_;
  Side Pair::*given_;
  Side Pair::*other_;
  double ratio_ = 1;  // Letters of the other side for one of the given side.
  std::vector<std::size_t> run_;
  double confidence_ = 0;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> one_sided(const Whole& whole, Side Pair::*given) {
  return OneSidedReader(whole, given).read();
}

}  // namespace svereno::qa
